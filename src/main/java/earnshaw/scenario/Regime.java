package earnshaw.scenario;

import earnshaw.algorithm.Algorithm;
import earnshaw.math.Draws;
import earnshaw.problem.Problem;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What governs the run of one walker: where a state leads follows from this and the state alone.
///
/// @param index which walker of the problem it is, counted from 0
public record Regime(Problem problem, int index, Algorithm algorithm, Draws draws) {

    /// What governs a walker of a scenario whose draws are done.
    public static Regime of(Scenario scenario, int walker) {
        return new Regime(scenario.problem(), walker, scenario.algorithm(), new Draws(scenario.seed()));
    }

    /// The walker that runs under it.
    public Walker walker() {
        return problem.walkers().get(index);
    }

    /// A state that a run has reached under another regime, as the one from which it goes on under this. The algorithm
    /// starts without a memory.
    public State entered(Regime before, State state) {
        State carried = walker().carried(before.walker(), state);
        return carried.with(carried.x(), carried.held());
    }

    /// The edit that notes, at a step, that this regime was left for another one.
    public Edit.Change left(long step) {
        return new Edit.Change(step, OptionalInt.empty(), problem, algorithm, OptionalLong.of(draws.seed()));
    }
}
