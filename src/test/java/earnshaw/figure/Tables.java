package earnshaw.figure;

import earnshaw.experiment.Curve;
import earnshaw.experiment.Plan;
import earnshaw.experiment.Result;
import earnshaw.experiment.Score;
import earnshaw.experiment.Table;
import earnshaw.experiment.Trial;
import earnshaw.scenario.Stop;
import earnshaw.schema.Refused;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Tables of experiments whose numbers are given instead of run.
final class Tables {

    private Tables() {}

    /// Two rows, named 1 and 2, and three columns, named 0.5, 1 and 4, of two runs each.
    ///
    /// @param more   of the experiment, such as a bound
    /// @param values what the runs measured; NaN where a run is not finished
    static Table of(String more, ToDoubleBiFunction<Trial, String> values, String... walkers) {
        Plan plan = plan(more);
        List<Result> results = plan.trials().stream()
                .filter(trial -> !Double.isNaN(values.applyAsDouble(trial, walkers[0])))
                .map(trial -> new Result(trial.row(), trial.column(), trial.repeat(), 0,
                        List.of(walkers).stream().map(name -> score(name, values.applyAsDouble(trial, name), plan.experiment().measure())).toList()))
                .toList();
        return new Table(plan, results);
    }

    /// The same for a single walker without a name.
    static Table of(String more, ToDoubleFunction<Trial> values) {
        return of(more, (trial, _) -> values.applyAsDouble(trial), "");
    }

    private static Plan plan(String more) {
        try {
            return Plan.of(Shown.scenario("""
                    {"format": "earnshaw/1", "problem": {"type": "charges", "dimension": 2, "potential": {"type": "gaussian"},
                     "protons": [{"at": [0, 0]}], "electrons": [{"at": [1, 0]}]}, "stop": {"steps": 1},
                     "experiment": {"rows": {"path": "problem.regularization", "values": [1, 2]},
                                    "columns": {"path": "problem.potential.c", "values": [0.5, 1, 4]}, "repeats": 2%s}}
                    """.formatted(more)));
        } catch (Refused refused) {
            throw new IllegalArgumentException(refused);
        }
    }

    // A run that falls from 2 to its value in ten steps.
    private static Score score(String name, double value, String measure) {
        List<Curve> curves = Stream.of("loss", measure).distinct()
                .map(show -> new Curve(show, new double[] {0, 10}, new double[] {2, value}))
                .toList();
        return new Score(name, Optional.of(Stop.Reason.STEPS), 10, 1, OptionalDouble.of(value), curves);
    }
}
