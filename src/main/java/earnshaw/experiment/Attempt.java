package earnshaw.experiment;

import earnshaw.problem.Observable;
import earnshaw.problem.State;
import earnshaw.scenario.Scenario;
import earnshaw.schema.Refused;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The making of one run.
final class Attempt {

    private static final String LOSS = "loss";

    private final Scenario scenario;
    private final List<Observable> observables;
    private final String measure;
    private final List<Thinner> thinners = new ArrayList<>();
    private final List<String> shown;

    private Attempt(Scenario scenario, String measure) {
        this.scenario = scenario;
        this.measure = measure;
        observables = scenario.problem().observables();
        shown = measure.equals(LOSS) ? List.of(LOSS) : List.of(LOSS, measure);
        shown.forEach(_ -> thinners.add(new Thinner()));
    }

    /// Runs a trial to its end.
    ///
    /// @param progress  told every natural state
    /// @param cancelled asked before every step
    /// @return its result; empty when it was cancelled
    static Optional<Result> of(Plan plan, Trial trial, Consumer<State> progress, BooleanSupplier cancelled) throws Refused {
        Scenario scenario = plan.scenario(trial);
        return new Attempt(scenario, plan.experiment().measure()).run(progress, cancelled)
                .map(score -> new Result(trial.row(), trial.column(), trial.repeat(), scenario.seed(), List.of(score)));
    }

    private Optional<Score> run(Consumer<State> progress, BooleanSupplier cancelled) {
        Engine engine = new Engine(scenario, System::nanoTime, this::row);
        Outcome outcome = engine.run(progress, cancelled);
        if (outcome.reason().isEmpty() && outcome.error().isEmpty()) {
            return Optional.empty();
        }
        double value = number(measure, engine.frame().run().numbers());
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            curves.add(thinners.get(i).curve(shown.get(i)));
        }
        boolean defined = Double.isFinite(value) && outcome.error().isEmpty();
        return Optional.of(new Score("", outcome.reason(), outcome.steps(), outcome.time(),
                defined ? OptionalDouble.of(value) : OptionalDouble.empty(), curves));
    }

    private void row(State state, double[] numbers) {
        double at = scenario.algorithm().continuous() ? state.time() : state.step();
        for (int i = 0; i < shown.size(); i++) {
            thinners.get(i).add(at, number(shown.get(i), numbers));
        }
    }

    // Of a quantity that every electron has, the largest.
    private double number(String id, double[] numbers) {
        int column = Observable.column(observables, id);
        int width = observables.stream().filter(one -> one.id().equals(id)).findFirst().map(Observable::width).orElse(0);
        double largest = Double.NaN;
        for (int i = column; i < column + width; i++) {
            largest = numbers[i] <= largest ? largest : numbers[i];
        }
        return largest;
    }
}
