package earnshaw.problem.network;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/// Times one training step of the peers' network: forward, gradient and descent on a batch of 128 fixed samples. Prints
/// microseconds (lower quartile, processor time) and the loss after twenty steps. Arguments: width, depth, seconds.
public final class NetworkTimes {

    private static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();
    private static final int BATCH = 128;
    private static final int INPUTS = 10;
    private static final int FIRST = 20;
    private static final double STEP = 0.01;

    private final NetworkShape layers;
    private final NetworkPass pass;
    private final double[] x;
    private final double[] g;
    private final double[][] inputs = new double[INPUTS][BATCH];
    private final double[] wanted = new double[BATCH];
    private long state = 1;

    private NetworkTimes(int width, int depth) {
        layers = new NetworkShape(INPUTS, width, depth);
        pass = new NetworkPass(layers, new NodeActivation.Tanh());
        x = new double[layers.size()];
        g = new double[x.length];
        for (int l = 0; l < depth; l++) {
            int in = layers.in(l);
            for (int i = 0; i < in * layers.out(l); i++) {
                x[layers.from(l) + i] = 2 * Math.sqrt(3.0 / in) * next();
            }
        }
        for (int b = 0; b < BATCH; b++) {
            double product = 1;
            for (int c = 0; c < INPUTS; c++) {
                inputs[c][b] = 2 * next();
                product *= c < 2 ? inputs[c][b] : 1;
            }
            wanted[b] = product;
        }
    }

    private double next() {
        state = 16807 * state % 2147483647L;
        return state / 2147483647.0 - 0.5;
    }

    private double step() {
        for (int c = 0; c < INPUTS; c++) {
            System.arraycopy(inputs[c], 0, pass.inputs()[c], 0, BATCH);
        }
        Arrays.fill(g, 0);
        pass.forward(x, BATCH);
        double loss = pass.backward(x, wanted, 1.0 / BATCH, BATCH, g) / BATCH;
        for (int i = 0; i < x.length; i++) {
            x[i] -= STEP * g[i];
        }
        return loss;
    }

    /// @param arguments width, depth, seconds
    public static void main(String[] arguments) {
        int width = Integer.parseInt(arguments[0]);
        int depth = Integer.parseInt(arguments[1]);
        double seconds = Double.parseDouble(arguments[2]);
        NetworkTimes net = new NetworkTimes(width, depth);
        double loss = 0;
        for (int i = 0; i < FIRST; i++) {
            loss = net.step();
        }
        long warm = BEAN.getCurrentThreadCpuTime() + 2_000_000_000L;
        long steps = 0;
        while (BEAN.getCurrentThreadCpuTime() < warm || steps < 1000) {
            net.step();
            steps++;
        }
        int repeats = (int) Math.max(1, steps / 400);
        long end = System.nanoTime() + (long) (1e9 * seconds);
        double[] samples = new double[1000];
        int count = 0;
        while (count < 3 || System.nanoTime() < end && count < samples.length) {
            long begin = BEAN.getCurrentThreadCpuTime();
            for (int r = 0; r < repeats; r++) {
                net.step();
            }
            samples[count++] = (BEAN.getCurrentThreadCpuTime() - begin) / 1e3 / repeats;
        }
        Arrays.sort(samples, 0, count);
        System.out.printf(Locale.ROOT, "earnshaw,%d,%d,%.3f,%.15g%n", width, depth, samples[count / 4], loss);
    }
}
