package earnshaw.problem;

import earnshaw.algorithm.GradientFlow;
import earnshaw.algorithm.Stepper;
import earnshaw.math.Draws;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/// Times the adaptive gradient flow of the peers' problem to time 5 at tolerance 1e-8, and a single gradient, and prints
/// microseconds of both and of one right-hand side within the flow. Arguments: potential, k, d, seconds.
public final class FlowTimes {

    private static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();

    private FlowTimes() {}

    /// @param arguments potential, k, d, seconds
    public static void main(String[] arguments) {
        String potential = arguments[0];
        int k = Integer.parseInt(arguments[1]);
        int d = Integer.parseInt(arguments[2]);
        long end = System.nanoTime() + (long) (1e9 * Double.parseDouble(arguments[3]));
        Charges problem = new PeerProblem(potential, k, d, 1).problem();
        Stepper stepper = new GradientFlow(1e-8).stepper(problem, new Draws(1));
        Evaluator evaluator = problem.evaluator();
        double[] x = problem.start().x();
        double[] g = new double[x.length];
        double[] flows = new double[100];
        double[] gradients = new double[100];
        int steps = 0;
        for (int n = 0; n < 3 || System.nanoTime() < end; n++) {
            long begin = BEAN.getCurrentThreadCpuTime();
            State state = problem.start();
            while (state.time() < 5) {
                state = stepper.step(state).to();
            }
            steps = (int) state.step();
            long middle = BEAN.getCurrentThreadCpuTime();
            for (int i = 0; i < 6 * steps; i++) {
                evaluator.gradient(x, g);
            }
            flows[n % 100] = (middle - begin) / 1e3;
            gradients[n % 100] = (BEAN.getCurrentThreadCpuTime() - middle) / 1e3 / (6 * steps);
        }
        double flow = lowerQuartile(flows);
        double gradient = lowerQuartile(gradients);
        System.out.printf(
                Locale.ROOT, "earnshaw_ode,%s,%d,%d,%d,%.3f total_us,%d steps,%.4f us_per_rhs,%.4f us_per_gradient%n",
                potential, k, k, d, flow, steps, flow / (6 * steps), gradient);
    }

    private static double lowerQuartile(double[] samples) {
        double[] sorted = Arrays.stream(samples).filter(sample -> sample > 0).sorted().toArray();
        return sorted[sorted.length / 4];
    }
}
