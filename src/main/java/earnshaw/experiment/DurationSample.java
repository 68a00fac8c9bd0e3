package earnshaw.experiment;

import earnshaw.scenario.Scenario;
import earnshaw.scenario.Stop;
import earnshaw.simulation.Engine;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// How long a run will take, by a few of its steps.
final class DurationSample {

    private static final int LAST = 400;

    private DurationSample() {}

    /// How many steps a run has; NaN where only its end will tell, because something else than their number may end it.
    static double steps(Scenario scenario) {
        Stop stop = scenario.stop();
        boolean sooner = stop.time().isPresent() || stop.gradientNorm().isPresent() || stop.loss().isPresent()
                || stop.wallSeconds().isPresent() || scenario.algorithm().tests();
        return stop.steps().isPresent() && !sooner ? stop.steps().getAsLong() : Double.NaN;
    }

    /// By the median of the last steps, since the first ones warm up and some have to wait for a core.
    ///
    /// @param nanos     for how long to try
    /// @param cancelled asked before every step
    /// @return empty where nobody knows how many steps there will be
    static OptionalDouble seconds(Scenario scenario, long nanos, BooleanSupplier cancelled) {
        double steps = steps(scenario);
        if (!Double.isFinite(steps)) {
            return OptionalDouble.empty();
        }
        long began = System.nanoTime();
        long[] at = new long[LAST];
        int[] made = {0};
        new Engine(scenario).run(
                _ -> at[made[0]++ % LAST] = System.nanoTime(),
                () -> System.nanoTime() - began > nanos || cancelled.getAsBoolean());
        int kept = Math.min(made[0], LAST);
        double[] lengths = IntStream.range(made[0] - kept + 1, made[0])
                .mapToDouble(i -> at[i % LAST] - at[(i - 1) % LAST])
                .sorted()
                .toArray();
        return lengths.length == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(lengths[lengths.length / 2] * 1e-9 * steps);
    }
}
