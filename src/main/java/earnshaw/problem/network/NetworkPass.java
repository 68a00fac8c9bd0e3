package earnshaw.problem.network;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Samples on their way through the layers of a network, and the gradient on its way back. Owns its scratch space.
final class NetworkPass {

    /// Samples that go together: enough for long loops, few enough to stay in the cache.
    static final int MOST = 128;

    private final NetworkShape layers;
    private final double steepness;
    private final MatrixKernels kernels;
    // One array per node and layer: the inputs first, then what every layer gives.
    private final double[][][] values;
    private final double[][][] slopes;

    NetworkPass(NetworkShape layers, NodeActivation activation) {
        this.layers = layers;
        this.steepness = activation.steepness();
        kernels = new MatrixKernels(MOST, Math.max(layers.inputs(), layers.width()));
        values = new double[layers.depth() + 1][][];
        slopes = new double[layers.depth() + 1][][];
        for (int l = 0; l <= layers.depth(); l++) {
            int nodes = l == 0 ? layers.inputs() : layers.out(l - 1);
            values[l] = new double[nodes][MOST];
            slopes[l] = new double[nodes][MOST];
        }
    }

    /// Where the inputs go: an array per input, a number per sample.
    double[][] inputs() {
        return values[0];
    }

    /// The answers of the last [#forward].
    double[] answers() {
        return values[layers.depth()][0];
    }

    /// Runs the first samples through a network.
    void forward(double[] x, int samples) {
        for (int l = 0; l < layers.depth(); l++) {
            int in = layers.in(l);
            kernels.product(values[l + 1], layers.out(l), values[l], in, x, layers.from(l), in, 1, samples);
            for (double[] node : values[l + 1]) {
                HyperbolicTangent.of(node, steepness, samples);
            }
        }
    }

    /// Adds the gradient of share times the sum of (answer - wanted)^2, after [#forward].
    ///
    /// @return the sum of the squares
    double backward(double[] x, double[] wanted, double share, int samples, double[] g) {
        int depth = layers.depth();
        double[] answers = answers();
        double[] last = slopes[depth][0];
        double sum = 0;
        for (int b = 0; b < samples; b++) {
            double rest = answers[b] - wanted[b];
            last[b] = 2 * share * rest;
            sum += rest * rest;
        }
        for (int l = depth - 1; l >= 0; l--) {
            int out = layers.out(l);
            int in = layers.in(l);
            for (int o = 0; o < out; o++) {
                bend(slopes[l + 1][o], values[l + 1][o], samples);
            }
            kernels.outer(slopes[l + 1], out, values[l], in, g, layers.from(l), samples);
            if (l > 0) {
                kernels.product(slopes[l], in, slopes[l + 1], out, x, layers.from(l), 1, in, samples);
            }
        }
        return sum;
    }

    // The slope behind a node times that of its activation, c (1 - tanh^2).
    private void bend(double[] slope, double[] value, int samples) {
        double c = steepness;
        for (int b = 0; b < samples; b++) {
            slope[b] = slope[b] * (c - c * value[b] * value[b]);
        }
    }

    /// Sum of (answer - wanted)^2 of the first samples, after [#forward].
    double squares(double[] wanted, int samples) {
        double[] answers = answers();
        double sum = 0;
        for (int b = 0; b < samples; b++) {
            double rest = answers[b] - wanted[b];
            sum += rest * rest;
        }
        return sum;
    }

    /// A network as it starts or as it teaches: standard normal weights.
    static double[] weights(NetworkShape layers, RandomGenerator generator) {
        double[] x = new double[layers.size()];
        Arrays.setAll(x, _ -> generator.nextGaussian());
        return x;
    }
}
