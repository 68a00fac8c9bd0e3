package earnshaw.experiment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Results of the runs of a plan as they come in. Belongs to one thread, or to a lock.
final class FinishedRuns {

    private final @Nullable RunResult[] results;
    // Null once something has come in: a list of all for each of many runs would take longer than the runs.
    private @Nullable List<RunResult> list;

    /// @param earlier results of some runs of the plan
    FinishedRuns(ExperimentPlan plan, List<RunResult> earlier) {
        results = new RunResult[plan.trials().size()];
        Map<PlannedRun, Integer> places = new HashMap<>();
        for (int i = 0; i < results.length; i++) {
            places.put(plan.trials().get(i), i);
        }
        for (RunResult result : earlier) {
            results[Objects.requireNonNull(places.get(result.trial()))] = result;
        }
    }

    /// Whether the result of a run has come in.
    ///
    /// @param index of the run in the plan
    boolean has(int index) {
        return results[index] != null;
    }

    /// Takes in the result of a run.
    void put(int index, RunResult result) {
        results[index] = result;
        list = null;
    }

    /// All results that have come in, in the order of the plan.
    List<RunResult> all() {
        if (list == null) {
            list = Arrays.stream(results).filter(Objects::nonNull).toList();
        }
        return list;
    }
}
