package earnshaw.simulation.run;

import earnshaw.problem.Evaluation;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.scenario.Stop;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// How a run stands, in the terms of `run --json`.
///
/// @param reason     why it ended; empty when it was cancelled before its end
/// @param steps      natural steps since the start
/// @param shown      the state on show
/// @param loss       there
/// @param picture    of the state on show
/// @param measured   works out the numbers of `evaluate` there, which may take long
/// @param error      what went wrong, in one line; empty when nothing did
public record RunOutcome(
        Optional<Stop.Reason> reason,
        long steps,
        State shown,
        double loss,
        Picture picture,
        Supplier<Evaluation> measured,
        Optional<String> error) {

    /// The numbers of a problem as its walkers have come out.
    public static Evaluation evaluation(List<Walker> walkers, List<RunOutcome> outcomes) {
        return Evaluation.of(walkers, outcomes.stream().map(RunOutcome::evaluation).toList());
    }

    /// The numbers of `evaluate` there.
    public Evaluation evaluation() {
        return measured.get();
    }

    /// Of the state on show.
    public double time() {
        return shown.time();
    }
}
