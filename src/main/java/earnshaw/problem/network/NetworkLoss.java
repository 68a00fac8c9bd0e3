package earnshaw.problem.network;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The mean square of what a student answers wrongly, without 1/2, over the samples of one network problem. Teacher and
/// samples are drawn when they are first asked for. Owns its scratch space, so it belongs to one thread.
final class NetworkLoss {

    private final Network problem;
    private final NetworkShape layers;
    private final NetworkPass pass;
    private final double[] wanted = new double[NetworkPass.MOST];
    private @Nullable TeacherSamples training;
    private @Nullable TeacherSamples test;

    NetworkLoss(Network problem) {
        this.problem = problem;
        layers = problem.layers();
        pass = new NetworkPass(layers, problem.activation());
    }

    private TeacherSamples training() {
        if (training == null) {
            training = problem.training();
        }
        return training;
    }

    /// Over the training set.
    double loss(double[] x) {
        return mean(x, training());
    }

    /// Over the test set.
    double test(double[] x) {
        if (test == null) {
            test = problem.test();
        }
        return mean(x, test);
    }

    private double mean(double[] x, TeacherSamples samples) {
        double sum = 0;
        for (int from = 0; from < samples.count(); from += NetworkPass.MOST) {
            int n = take(samples, from);
            pass.forward(x, n);
            sum += pass.squares(wanted, n);
        }
        return sum / samples.count();
    }

    private int take(TeacherSamples samples, int from) {
        int n = Math.min(NetworkPass.MOST, samples.count() - from);
        samples.take(from, n, layers.inputs(), pass.inputs());
        System.arraycopy(samples.answers(), from, wanted, 0, n);
        return n;
    }

    /// Writes the gradient over the training set.
    ///
    /// @return the loss
    double gradient(double[] x, double[] g) {
        TeacherSamples samples = training();
        Arrays.fill(g, 0);
        double sum = 0;
        for (int from = 0; from < samples.count(); from += NetworkPass.MOST) {
            int n = take(samples, from);
            pass.forward(x, n);
            sum += pass.backward(x, wanted, 1.0 / samples.count(), n, g);
        }
        return sum / samples.count();
    }

    /// Writes the gradient over some training samples, each picked anew.
    ///
    /// @return their loss
    double gradient(double[] x, int batch, RandomGenerator generator, double[] g) {
        TeacherSamples samples = training();
        Arrays.fill(g, 0);
        double sum = 0;
        for (int from = 0; from < batch; from += NetworkPass.MOST) {
            int n = Math.min(NetworkPass.MOST, batch - from);
            for (int b = 0; b < n; b++) {
                int sample = generator.nextInt(samples.count());
                samples.put(sample, b, layers.inputs(), pass.inputs());
                wanted[b] = samples.answers()[sample];
            }
            pass.forward(x, n);
            sum += pass.backward(x, wanted, 1.0 / batch, n, g);
        }
        return sum / batch;
    }
}
