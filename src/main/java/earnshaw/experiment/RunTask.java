package earnshaw.experiment;

import earnshaw.algorithm.BatchLosses;
import earnshaw.problem.Observable;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.Stop;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Engine;
import earnshaw.simulation.record.RowNumbers;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.run.RunOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;

/// The making of one run.
final class RunTask {

    private static final String LOSS = "loss";

    private final Scenario scenario;
    private final String measure;
    private final List<Entry> entries;
    private boolean told;

    RunTask(Scenario scenario, String measure) {
        this.scenario = scenario;
        this.measure = measure;
        entries = scenario.problem().walkers().stream().map(this::entry).toList();
    }

    /// What is taken down of one walker.
    private record Entry(Walker walker, List<Observable> observables, List<CurveThinner> thinners) {}

    private Entry entry(Walker walker) {
        List<Observable> shown = walker.observables().stream()
                .filter(one -> one.id().equals(LOSS) || one.id().equals(measure))
                .toList();
        return new Entry(walker, walker.observables(), shown.stream().map(one -> new CurveThinner(one.id())).toList());
    }

    /// Runs a trial to its end.
    ///
    /// @param progress  told natural states
    /// @param cancelled asked before every step
    /// @return its result; empty when it was cancelled
    static Optional<RunResult> of(ExperimentPlan plan, PlannedRun trial, Consumer<State> progress,
            BooleanSupplier cancelled) throws InputRefused {
        RunTask task = of(plan, trial);
        return task.run(progress, cancelled).map(scores -> result(trial, task.scenario, scores));
    }

    /// The making of a trial.
    static RunTask of(ExperimentPlan plan, PlannedRun trial) throws InputRefused {
        return new RunTask(plan.scenario(trial), plan.experiment().measure());
    }

    /// What a trial gave.
    static RunResult result(PlannedRun trial, Scenario scenario, List<WalkerResult> scores) {
        return new RunResult(trial.row(), trial.column(), trial.repeat(), scenario.seed(), scores);
    }

    /// Whether nothing but the loss is taken down on the way, and of one walker.
    boolean asksForTheLossAlone() {
        return entries.size() == 1
                && entries.getFirst().thinners().stream().allMatch(thinner -> thinner.show().equals(LOSS));
    }

    Scenario scenario() {
        return scenario;
    }

    /// The only walker, where there is one.
    Walker walker() {
        return entries.getFirst().walker();
    }

    /// Takes the loss of a natural state of the only walker.
    ///
    /// @param moment its time under an algorithm of continuous time, the number of its step under the others
    void loss(double moment, double loss) {
        for (CurveThinner thinner : entries.getFirst().thinners()) {
            thinner.add(moment, loss);
        }
    }

    /// What is known of the only walker when it has ended in a natural state whose loss has been taken.
    List<WalkerResult> ended(Stop.Reason reason, long steps, double time, double loss) {
        Entry entry = entries.getFirst();
        return List.of(new WalkerResult(entry.walker().name(), Optional.of(reason), steps, time,
                OptionalDouble.of(loss), entry.thinners().stream().map(CurveThinner::curve).toList()));
    }

    /// Goes on to the end from a state whose loss has been taken.
    Optional<List<WalkerResult>> goOn(State reached, Consumer<State> progress, BooleanSupplier cancelled) {
        told = true;
        return run(scenario.at(Optional.of(reached), List.of()), progress, cancelled);
    }

    /// Runs to the end.
    Optional<List<WalkerResult>> run(Consumer<State> progress, BooleanSupplier cancelled) {
        return run(scenario, progress, cancelled);
    }

    private Optional<List<WalkerResult>> run(Scenario from, Consumer<State> progress, BooleanSupplier cancelled) {
        Engine engine = new Engine(from, System::nanoTime, this::row);
        engine.run(progress, cancelled);
        List<RunOutcome> outcomes = engine.outcomes();
        if (outcomes.stream().anyMatch(outcome -> outcome.reason().isEmpty() && outcome.error().isEmpty())) {
            return Optional.empty();
        }
        List<Run> runs = engine.frame().runs();
        List<WalkerResult> scores = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            scores.add(score(entries.get(i), outcomes.get(i), runs.get(i)));
        }
        return Optional.of(scores);
    }

    private WalkerResult score(Entry entry, RunOutcome outcome, Run run) {
        double value = value(entry, run);
        boolean defined = Double.isFinite(value) && outcome.error().isEmpty();
        return new WalkerResult(entry.walker().name(), outcome.reason(), outcome.steps(), outcome.time(),
                defined ? OptionalDouble.of(value) : OptionalDouble.empty(),
                entry.thinners().stream().map(CurveThinner::curve).toList());
    }

    // The loss of a single batch says little.
    private double value(Entry entry, Run run) {
        double mean = measure.equals(LOSS) && scenario.algorithm().samples() ? BatchLosses.mean(run.natural().memory())
                : Double.NaN;
        return Double.isNaN(mean) ? number(entry, measure, column -> run.numbers()[column]) : mean;
    }

    private void row(int walker, State state, RowNumbers numbers) {
        if (told) {
            told = false;
            return;
        }
        double at = scenario.algorithm().continuous() ? state.time() : state.step();
        Entry entry = entries.get(walker);
        entry.thinners().forEach(thinner -> thinner.add(at, number(entry, thinner.show(), numbers::get)));
    }

    // Of a quantity that every electron has, the largest.
    private static double number(Entry entry, String id, IntToDoubleFunction numbers) {
        int column = Observable.column(entry.observables(), id);
        int width = entry.observables().stream().filter(one -> one.id().equals(id)).findFirst().map(Observable::width)
                .orElse(0);
        double largest = Double.NaN;
        for (int i = column; i < column + width; i++) {
            double number = numbers.applyAsDouble(i);
            largest = number <= largest ? largest : number;
        }
        return largest;
    }
}
