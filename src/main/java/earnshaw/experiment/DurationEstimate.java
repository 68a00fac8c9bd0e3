package earnshaw.experiment;

import java.util.Arrays;

/// How long the runs of a plan take: in cells where one has ended, as long as those did; in the others as a few steps
/// say, put right by how wrong such tries were so far; where nothing is known, as long as runs took on the whole. Used
/// under its owner's lock.
final class DurationEstimate {

    private final ExperimentPlan plan;
    private final double[] tried;
    private final double[] taken;
    private final int[] runs;
    private double predicted;
    private double came;

    DurationEstimate(ExperimentPlan plan) {
        this.plan = plan;
        tried = new double[plan.cells().size()];
        taken = new double[tried.length];
        runs = new int[tried.length];
        Arrays.fill(tried, Double.NaN);
    }

    /// Takes what a run of a cell should take by a few steps of it.
    void tried(int cell, double seconds) {
        tried[cell] = seconds;
    }

    /// Takes what a run took.
    void took(PlannedRun trial, double seconds) {
        int cell = plan.index(trial);
        if (Double.isFinite(tried[cell])) {
            predicted += tried[cell];
            came += seconds;
        }
        taken[cell] += seconds;
        runs[cell]++;
    }

    /// Seconds that a run of a trial's cell takes; NaN while nobody can say.
    double seconds(PlannedRun trial) {
        int cell = plan.index(trial);
        if (runs[cell] > 0) {
            return taken[cell] / runs[cell];
        }
        if (Double.isFinite(tried[cell])) {
            return tried[cell] * (predicted > 0 ? came / predicted : 1);
        }
        int all = Arrays.stream(runs).sum();
        return all > 0 ? Arrays.stream(taken).sum() / all : Double.NaN;
    }

    /// The work of a run against that of others: its seconds, or 1 where nobody can say.
    double weight(PlannedRun trial) {
        double seconds = seconds(trial);
        return Double.isFinite(seconds) ? seconds : 1;
    }

    /// How much of a run is done.
    double share(RunUnderWay run) {
        return run.share(seconds(run.trial()));
    }
}
