package earnshaw.problem.charges;

import earnshaw.geometry.Manifold;
import earnshaw.math.Draws;
import earnshaw.potential.activation.Activation;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// The empirical loss of samples X_s of the real network, with r_s = sum a_i sigma(X_s,theta_i) + sum b_j
/// sigma(X_s,w_j): L = (1/n) sum r_s^2 + rho |a|^2. Its Laplacians are not defined here, since sigma may have kinks.
///
/// Source: *Electron-Proton Dynamics in Deep Learning*, equation 2.
final class SampleLoss implements ChargeLoss {

    private final ChargeLayout at;
    private final double rho;
    private final Activation sigma;
    private final Manifold place;
    private final double[][] samples;
    private final double[] answers;
    private final double[] chargeGradient;

    /// @param samples inputs of as many numbers as the space has; none: batches are drawn fresh
    SampleLoss(Charges problem, double[][] samples) {
        at = problem.layout();
        rho = problem.regularization();
        sigma = problem.potential().activation(problem.place())
                .orElseThrow(() -> new IllegalArgumentException(problem.potential().title()
                        + " is not the potential of any activation, so there is nothing to sample"));
        place = problem.place().manifold();
        this.samples = samples;
        answers = new double[at.electrons()];
        chargeGradient = new double[at.electrons()];
    }

    /// What a reader of numbers from samples must know: that they do not come near those of the potential, however many
    /// samples there are, when the squared answers of a unit have an infinite or very large variance.
    static Optional<String> warning(Charges problem, double[] x) {
        ChargeLayout at = problem.layout();
        Optional<Activation> sigma =
                problem.samples().isPresent() ? problem.potential().activation(problem.place()) : Optional.empty();
        boolean heavy = sigma.isPresent() && IntStream.range(0, at.electrons() + at.protons())
                .map(i -> i < at.electrons() ? at.electron(i) : at.proton(i - at.electrons()))
                .anyMatch(from -> sigma.get().heavy(Arrays.copyOfRange(x, from, from + at.d())));
        return heavy
                ? Optional.of("under normal inputs the activation of " + problem.potential().title()
                        + " has an infinite or very large variance here: the numbers from samples need not be near those of the potential")
                : Optional.empty();
    }

    @Override
    public double loss(double[] x) {
        return over(x, samples, null);
    }

    @Override
    public double all(double[] x, double[] g, double[] laplacian) {
        if (laplacian != null) {
            Arrays.fill(laplacian, Double.NaN);
        }
        return over(x, samples, g);
    }

    @Override
    public double chargeGradient(double[] x, int i) {
        return chargeGradient[i];
    }

    @Override
    public double batch(double[] x, int size, RandomGenerator generator, double[] g) {
        double[][] batch = new double[size][];
        for (int s = 0; s < size; s++) {
            batch[s] = samples.length > 0 ? samples[generator.nextInt(samples.length)] : input(at.d(), generator);
        }
        return over(x, batch, g);
    }

    /// The fixed inputs of a problem under a sampled loss.
    static double[][] inputs(Charges problem) {
        RandomGenerator generator = new Draws(problem.random().drawn().orElse(0)).at(0, Draws.Purpose.DATA, 0);
        double[][] inputs = new double[problem.samples().orElse(0)][];
        for (int s = 0; s < inputs.length; s++) {
            inputs[s] = input(problem.dimension(), generator);
        }
        return inputs;
    }

    /// One standard normal input.
    static double[] input(int d, RandomGenerator generator) {
        double[] input = new double[d];
        for (int c = 0; c < d; c++) {
            input[c] = generator.nextGaussian();
        }
        return input;
    }

    private double over(double[] x, double[][] inputs, double[] g) {
        Arrays.fill(chargeGradient, 0);
        if (g != null) {
            Arrays.fill(g, 0, at.electronCharge(0), 0);
        }
        double sum = 0;
        for (double[] input : inputs) {
            double rest = 0;
            for (int i = 0; i < at.electrons(); i++) {
                answers[i] = sigma.value(input, x, at.electron(i));
                rest += x[at.electronCharge(i)] * answers[i];
            }
            for (int j = 0; j < at.protons(); j++) {
                rest += x[at.protonCharge(j)] * sigma.value(input, x, at.proton(j));
            }
            sum += rest * rest;
            double share = 2 * rest / inputs.length;
            for (int i = 0; i < at.electrons(); i++) {
                chargeGradient[i] += share * answers[i];
                if (g != null) {
                    sigma.gradient(input, x, at.electron(i), share * x[at.electronCharge(i)], g, at.electron(i));
                }
            }
        }
        double loss = sum / inputs.length;
        for (int i = 0; i < at.electrons(); i++) {
            double a = x[at.electronCharge(i)];
            loss += rho * a * a;
            chargeGradient[i] += 2 * rho * a;
            if (g != null) {
                place.toTangent(x, g, at.electron(i));
            }
        }
        return loss;
    }
}
