package earnshaw.problem;

import earnshaw.problem.charges.PeerProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/// Times one evaluation as the peers do and prints the line they print: name, potential, k, m, d, microseconds, loss and
/// norms of gradient and Laplacians. Arguments: potential, k, d, threads, seconds. It makes itself warm first and then
/// measures once for every line that comes in, so that peers can be timed in between.
///
/// One thread is timed by its processor time, since machines are shared, two by the clock; of many samples the lower
/// quartile counts.
public final class EvaluationTimes {

    private static final double WARM_SECONDS = 3;

    private EvaluationTimes() {}

    /// @param arguments potential, k, d, threads, seconds
    /// @throws IOException when the input breaks
    public static void main(String[] arguments) throws IOException {
        String potential = arguments[0];
        int k = Integer.parseInt(arguments[1]);
        int d = Integer.parseInt(arguments[2]);
        int threads = Integer.parseInt(arguments[3]);
        double seconds = Double.parseDouble(arguments[4]);
        PeerProblem problem = new PeerProblem(potential, k, d, threads);
        LongSupplier clock = clock(threads);
        double[] samples = new double[200];
        int repeats = repeats(problem);
        double[] norms = problem.norms();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (lines.readLine() != null) {
            samples(problem, clock, seconds, repeats, samples);
            System.out.printf(
                    Locale.ROOT, "earnshaw_t%d,%s,%d,%d,%d,%.4f,%.15g,%.15g,%.15g%n", threads, potential, k, k, d,
                    lowerQuartile(samples) / 1e3, problem.evaluate(), norms[0], norms[1]);
        }
    }

    private static LongSupplier clock(int threads) {
        ThreadMXBean bean = ManagementFactory.getThreadMXBean();
        return threads == 1 ? bean::getCurrentThreadCpuTime : System::nanoTime;
    }

    private static double lowerQuartile(double[] samples) {
        double[] sorted = Arrays.stream(samples).filter(sample -> sample > 0).sorted().toArray();
        return sorted[sorted.length / 4];
    }

    // how often it has to be done for a sample of ten milliseconds, once the compiler has come
    private static int repeats(PeerProblem problem) {
        long start = System.nanoTime();
        long passed = 0;
        long half = 0;
        int late = 0;
        while (passed < 1e9 * WARM_SECONDS) {
            problem.evaluate();
            passed = System.nanoTime() - start;
            if (passed < 0.5e9 * WARM_SECONDS) {
                half = passed;
            } else {
                late++;
            }
        }
        return Math.max(1, (int) (0.01e9 * late / (passed - half)));
    }

    // fills the samples, nanoseconds of one evaluation each, again and again until the time is over
    private static void samples(PeerProblem problem, LongSupplier clock, double seconds, int repeats,
            double[] samples) {
        long end = System.nanoTime() + (long) (1e9 * seconds);
        Arrays.fill(samples, 0);
        for (int n = 0; n < 3 || System.nanoTime() < end; n++) {
            long begin = clock.getAsLong();
            for (int i = 0; i < repeats; i++) {
                problem.evaluate();
            }
            samples[n % samples.length] = (clock.getAsLong() - begin) / (double) repeats;
        }
    }
}
