package earnshaw.problem;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/// Times one evaluation as the peers do and prints the line they print: name, potential, k, m, d, microseconds, loss and
/// norms of gradient and Laplacians. Arguments: potential, k, d, threads, seconds.
///
/// One thread is timed by its processor time, since machines are shared, two by the clock; of many samples the lower
/// quartile counts.
public final class EvaluationTimes {

    private EvaluationTimes() {}

    /// @param arguments potential, k, d, threads, seconds
    public static void main(String[] arguments) {
        String potential = arguments[0];
        int k = Integer.parseInt(arguments[1]);
        int d = Integer.parseInt(arguments[2]);
        int threads = Integer.parseInt(arguments[3]);
        double seconds = Double.parseDouble(arguments[4]);
        PeerProblem problem = new PeerProblem(potential, k, d, threads);
        double microseconds = lowerQuartile(problem, clock(threads), seconds);
        System.out.printf(
                Locale.ROOT, "earnshaw_t%d,%s,%d,%d,%d,%.4f,%.15g,%.15g,%.15g%n", threads, potential, k, k, d, microseconds,
                problem.evaluate(), problem.gradientNorm(), problem.laplacianNorm());
    }

    private static LongSupplier clock(int threads) {
        ThreadMXBean bean = ManagementFactory.getThreadMXBean();
        return threads == 1 ? bean::getCurrentThreadCpuTime : System::nanoTime;
    }

    // the first half of the time is for the compiler
    private static double lowerQuartile(PeerProblem problem, LongSupplier clock, double seconds) {
        double[] samples = new double[200];
        long start = System.nanoTime();
        double length = samples(problem, clock, start + (long) (0.5e9 * seconds), 1, samples);
        int repeats = length > 0.01e9 ? 1 : (int) (0.01e9 / (length + 1)) + 1;
        samples(problem, clock, System.nanoTime() + (long) (1e9 * seconds), repeats, samples);
        double[] sorted = Arrays.stream(samples).filter(sample -> sample > 0).sorted().toArray();
        return sorted[sorted.length / 4] / 1e3;
    }

    // fills the samples, nanoseconds of one evaluation each, again and again until the time is over
    private static double samples(PeerProblem problem, LongSupplier clock, long end, int repeats, double[] samples) {
        Arrays.fill(samples, 0);
        double shortest = Double.MAX_VALUE;
        for (int n = 0; n < 3 || System.nanoTime() < end; n++) {
            long begin = clock.getAsLong();
            for (int i = 0; i < repeats; i++) {
                problem.evaluate();
            }
            double length = (clock.getAsLong() - begin) / (double) repeats;
            samples[n % samples.length] = length;
            shortest = Math.min(shortest, length);
        }
        return shortest;
    }
}
