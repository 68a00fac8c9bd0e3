package earnshaw.figure;

import earnshaw.experiment.ExperimentPlan;
import earnshaw.experiment.PlannedRun;
import earnshaw.experiment.ResultTable;
import earnshaw.experiment.RunResult;
import earnshaw.experiment.ThinnedCurve;
import earnshaw.experiment.WalkerResult;
import earnshaw.scenario.Stop;
import earnshaw.schema.InputRefused;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Tables of experiments whose numbers are given instead of run.
public final class Tables {

    private Tables() {}

    /// Two rows, named 1 and 2, and three columns, named 0.5, 1 and 4, of two runs each.
    ///
    /// @param more   of the experiment, such as a bound
    /// @param values what the runs measured; NaN where a run is not finished, infinite where a number was no longer finite
    public static ResultTable of(String more, ToDoubleBiFunction<PlannedRun, String> values, String... walkers) {
        ExperimentPlan plan = plan(more);
        List<RunResult> results = plan.trials().stream()
                .filter(trial -> !Double.isNaN(values.applyAsDouble(trial, walkers[0])))
                .map(trial -> new RunResult(trial.row(), trial.column(), trial.repeat(), 0,
                        List.of(walkers).stream()
                                .map(name -> score(name, values.applyAsDouble(trial, name),
                                        plan.experiment().measure()))
                                .toList()))
                .toList();
        return new ResultTable(plan, results);
    }

    /// The same for a single walker without a name.
    public static ResultTable of(String more, ToDoubleFunction<PlannedRun> values) {
        return of(more, (trial, _) -> values.applyAsDouble(trial), "");
    }

    private static ExperimentPlan plan(String more) {
        try {
            return ExperimentPlan.of(ShownScenes.scenario(
                    """
                            {"format": "earnshaw/1", "problem": {"type": "charges", "dimension": 2, "potential": {"type": "gaussian"},
                             "protons": [{"at": [0, 0]}], "electrons": [{"at": [1, 0]}]}, "stop": {"steps": 1},
                             "experiment": {"rows": {"path": "problem.regularization", "values": [1, 2]},
                                            "columns": {"path": "problem.potential.c", "values": [0.5, 1, 4]}, "repeats": 2%s}}
                            """
                            .formatted(more)));
        } catch (InputRefused refused) {
            throw new IllegalArgumentException(refused);
        }
    }

    // A run that falls from 2 to its value in ten steps.
    private static WalkerResult score(String name, double value, String measure) {
        List<ThinnedCurve> curves = Stream.of("loss", measure).distinct()
                .map(show -> new ThinnedCurve(show, new double[] {0, 10},
                        new double[] {2, Double.isInfinite(value) ? 2 : value}))
                .toList();
        return Double.isInfinite(value)
                ? new WalkerResult(name, Optional.of(Stop.Reason.NOT_FINITE), 10, 1, OptionalDouble.empty(), curves)
                : new WalkerResult(name, Optional.of(Stop.Reason.STEPS), 10, 1, OptionalDouble.of(value), curves);
    }
}
