package earnshaw.problem.convnet;

import earnshaw.math.Norms;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The empirical loss (1/2n) sum (f(Z) - f*(Z))^2 of n samples, with the weight-normalised student f(Z) = sum a_i
/// max(Z_i.v, 0)/|v| and the teacher f*(Z) = sum a*_i max(Z_i.w*, 0). A sample is k patches of p standard normal
/// numbers, one behind the other.
///
/// Source: equations 1 and 2 of *Gradient Descent Learns One-hidden-layer CNN*.
final class ConvnetSampledLoss implements ConvnetLoss {

    private final ConvnetLayout at;
    private final double[][] samples;
    private final double[] hidden;
    private final double[] pull;

    /// @param samples of k p numbers each
    ConvnetSampledLoss(ConvnetLayout at, double[][] samples) {
        this.at = at;
        this.samples = samples;
        hidden = new double[at.k()];
        pull = new double[at.p()];
    }

    /// Samples drawn one after the other.
    static double[][] draw(ConvnetLayout at, int count, RandomGenerator generator) {
        double[][] samples = new double[count][at.k() * at.p()];
        for (double[] sample : samples) {
            Arrays.setAll(sample, c -> generator.nextGaussian());
        }
        return samples;
    }

    /// The loss of some of these samples, picked at random; of fresh ones where there are none.
    ConvnetSampledLoss batch(int size, RandomGenerator generator) {
        if (samples.length == 0) {
            return new ConvnetSampledLoss(at, draw(at, size, generator));
        }
        double[][] batch = new double[size][];
        Arrays.setAll(batch, s -> samples[generator.nextInt(samples.length)]);
        return new ConvnetSampledLoss(at, batch);
    }

    @Override
    public double loss(double[] x) {
        double sum = 0;
        for (double[] sample : samples) {
            double rest = rest(x, sample, Norms.of(x, 0, at.p()));
            sum += rest * rest;
        }
        return sum / (2 * samples.length);
    }

    // f(Z) - f*(Z); leaves Z_i.v/|v| behind in `hidden`
    private double rest(double[] x, double[] sample, double length) {
        double rest = 0;
        for (int i = 0; i < at.k(); i++) {
            double own = 0;
            double other = 0;
            for (int c = 0; c < at.p(); c++) {
                own += sample[i * at.p() + c] * x[c];
                other += sample[i * at.p() + c] * x[at.targetFilter() + c];
            }
            hidden[i] = own / length;
            rest += x[at.outputs() + i] * Math.max(0, hidden[i]) - x[at.targetOutputs() + i] * Math.max(0, other);
        }
        return rest;
    }

    @Override
    public double gradient(double[] x, double[] g) {
        Arrays.fill(pull, 0);
        Arrays.fill(g, at.outputs(), at.outputs() + at.k(), 0);
        double length = Norms.of(x, 0, at.p());
        double sum = 0;
        for (double[] sample : samples) {
            double rest = rest(x, sample, length);
            sum += rest * rest;
            for (int i = 0; i < at.k(); i++) {
                if (hidden[i] > 0) {
                    double share = rest * x[at.outputs() + i];
                    for (int c = 0; c < at.p(); c++) {
                        pull[c] += share * sample[i * at.p() + c];
                    }
                    g[at.outputs() + i] += rest * hidden[i] / samples.length;
                }
            }
        }
        turn(x, length, g);
        return sum / (2 * samples.length);
    }

    // the part that turns v: (I - v v^T/|v|^2)/|v| of the pull on v/|v|
    private void turn(double[] x, double length, double[] g) {
        double along = 0;
        for (int c = 0; c < at.p(); c++) {
            along += pull[c] * x[c] / (length * length);
        }
        for (int c = 0; c < at.p(); c++) {
            g[c] = (pull[c] - along * x[c]) / (length * samples.length);
        }
    }
}
