package earnshaw.problem;

import earnshaw.algorithm.GradientFlow;
import earnshaw.algorithm.step.Stepper;
import earnshaw.geometry.Manifold;
import earnshaw.math.Draws;
import earnshaw.problem.charges.Charges;
import earnshaw.problem.charges.PeerProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// Times the adaptive gradient flow of the peers' problem to time 5 at tolerance 1e-8, and a single gradient at the points
/// of the same flow, and prints microseconds of both and of one right-hand side within the flow, rejected steps and all.
/// Arguments: potential, k, d, seconds. It makes itself warm first and then measures once for every line that comes in.
public final class FlowTimes {

    private static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();
    private static final double WARM_SECONDS = 3;
    private static final int POINTS = 32;

    private final Charges problem;
    private final Stepper stepper;
    private final Evaluator evaluator;
    private final double[][] points = new double[POINTS][];
    private final double[] g;
    private final State start;
    private int calls;
    private int steps;

    private FlowTimes(Charges problem) {
        this.problem = problem;
        stepper = new GradientFlow(1e-8).stepper(problem, new Draws(1));
        evaluator = problem.evaluator();
        start = problem.start();
        g = new double[start.x().length];
        Stepper counted = new GradientFlow(1e-8).stepper(new Counted(), new Draws(1));
        State state = start;
        while (state.time() < 5) {
            points[steps % POINTS] = state.x();
            state = counted.step(state).to();
            steps++;
        }
        for (int i = 0; i < POINTS; i++) {
            points[i] = points[i % Math.min(steps, POINTS)];
        }
    }

    /// The problem, with every gradient counted.
    private final class Counted implements Objective {

        @Override
        public Manifold space() {
            return problem.space();
        }

        @Override
        public Evaluator evaluator() {
            Evaluator real = problem.evaluator();
            return (Evaluator) Proxy.newProxyInstance(
                    Evaluator.class.getClassLoader(), new Class<?>[] {Evaluator.class}, (proxy, method, arguments) -> {
                        calls += method.getName().equals("gradient") ? 1 : 0;
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    /// @param arguments potential, k, d, seconds
    /// @throws IOException when the input breaks
    public static void main(String[] arguments) throws IOException {
        String potential = arguments[0];
        int k = Integer.parseInt(arguments[1]);
        int d = Integer.parseInt(arguments[2]);
        double seconds = Double.parseDouble(arguments[3]);
        FlowTimes times = new FlowTimes(new PeerProblem(potential, k, d, 1).problem());
        times.measure(WARM_SECONDS);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (lines.readLine() != null) {
            double[] measured = times.measure(seconds);
            System.out.printf(
                    Locale.ROOT,
                    "earnshaw_ode,%s,%d,%d,%d,%.3f total_us,%d rhs,%.4f us_per_rhs,%.4f us_per_gradient,%d steps%n",
                    potential, k, k, d, measured[0], times.calls, measured[0] / times.calls, measured[1], times.steps);
        }
    }

    // microseconds of a flow and of a gradient
    private double[] measure(double seconds) {
        int repeats = 1 + 20_000 / calls;
        double[] flows = new double[100];
        double[] gradients = new double[100];
        long end = System.nanoTime() + (long) (1e9 * seconds);
        for (int n = 0; n < 3 || System.nanoTime() < end; n++) {
            long begin = BEAN.getCurrentThreadCpuTime();
            for (int i = 0; i < repeats; i++) {
                flow();
            }
            long middle = BEAN.getCurrentThreadCpuTime();
            for (int i = 0; i < repeats * calls; i++) {
                evaluator.gradient(points[i % POINTS], g);
            }
            flows[n % 100] = (middle - begin) / 1e3 / repeats;
            gradients[n % 100] = (BEAN.getCurrentThreadCpuTime() - middle) / 1e3 / repeats / calls;
        }
        return new double[] {lowerQuartile(flows), lowerQuartile(gradients)};
    }

    private void flow() {
        State state = start;
        while (state.time() < 5) {
            state = stepper.step(state).to();
        }
    }

    private static double lowerQuartile(double[] samples) {
        double[] sorted = Arrays.stream(samples).filter(sample -> sample > 0).sorted().toArray();
        return sorted[sorted.length / 4];
    }
}
