package earnshaw.experiment;

import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How many descents of Gaussian charges in the plane an experiment makes in a second of one core: all that a run costs but
/// for its file.
///
/// `SweepTimes ROUNDS STEPS K,RUNS ...` prints `k,runs a second`, the median of the rounds.
final class SweepTimes {

    private SweepTimes() {}

    public static void main(String[] arguments) throws InputRefused {
        int rounds = Integer.parseInt(arguments[0]);
        int steps = Integer.parseInt(arguments[1]);
        for (String size : Arrays.asList(arguments).subList(2, arguments.length)) {
            int k = Integer.parseInt(size.split(",")[0]);
            int runs = Integer.parseInt(size.split(",")[1]);
            ExperimentPlan plan = plan(k, runs, steps);
            second(plan);
            double[] all = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                all[round] = runs / second(plan);
            }
            Arrays.sort(all);
            System.out.println(String.format(Locale.ROOT, "%d,%.0f", k, all[rounds / 2]));
        }
    }

    private static ExperimentPlan plan(int k, int runs, int steps) throws InputRefused {
        String text = """
                {"format": "earnshaw/1", "seed": 1, "algorithm": {"type": "gradientDescent", "step": 0.05},
                 "stop": {"steps": %d},
                 "problem": {"type": "charges", "dimension": 2, "potential": {"type": "gaussian"},
                  "protons": {"count": %d, "draw": "uniform", "scale": 3},
                  "electrons": {"count": %d, "draw": "uniform", "scale": 3}},
                 "experiment": {"repeats": %d, "measure": "loss"}}
                """.formatted(steps, k, k, runs);
        return ExperimentPlan.of(ScenarioFile.read(new StringReader(text), "sweep"));
    }

    private static double second(ExperimentPlan plan) throws InputRefused {
        List<RunUnderWay> runs = plan.trials().stream().map(trial -> new RunUnderWay(trial, Double.NaN)).toList();
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int from = 0; from < runs.size(); from += LaneTask.WIDTH) {
            LaneTask.run(plan, runs.subList(from, Math.min(runs.size(), from + LaneTask.WIDTH)), (_, _) -> {},
                    () -> false);
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) * 1e-9;
    }
}
