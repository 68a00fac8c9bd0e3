package earnshaw.experiment;

/// One run of an experiment that is being made.
final class RunUnderWay {

    private final PlannedRun trial;
    private final double steps;
    // Under the runner's lock.
    private long began = System.nanoTime();
    // Written by the thread of the run at every step, without the lock.
    private volatile long step;

    /// @param steps how many it has; NaN where only its end will tell
    RunUnderWay(PlannedRun trial, double steps) {
        this.trial = trial;
        this.steps = steps;
    }

    PlannedRun trial() {
        return trial;
    }

    double steps() {
        return steps;
    }

    double seconds() {
        return (System.nanoTime() - began) * 1e-9;
    }

    /// It has come to a step.
    void at(long now) {
        step = now;
    }

    /// It has stood still for so many nanoseconds.
    void waited(long nanos) {
        began += nanos;
    }

    /// How much of it is done; where nobody knows how many steps there are, by time.
    ///
    /// @param all seconds that it will take
    double share(double all) {
        double done = Double.isFinite(steps) ? step / steps : seconds() / all;
        return Double.isFinite(done) ? Math.clamp(done, 0, 0.99) : 0;
    }
}
