package earnshaw.potential.activation;

import earnshaw.geometry.Space;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The estimate of E[sigma(X,theta) sigma(X,w)] from random inputs, which must come out as Phi(theta,w). It grows with
/// every call of [#more] and belongs to one thread.
///
/// Where sigma sigma has an infinite or hopelessly large variance under the normal law, inputs are drawn from the
/// [ImportanceDensity] of theta and w instead, and every product is weighted by the ratio of the densities.
public final class SamplingCheck {

    /// Largest E[sigma^4]/Phi(theta,theta)^2 at which normal inputs are used.
    public static final double MOST_FOURTH_MOMENT = 60;

    /// Where the inputs come from.
    public enum Method {
        NORMAL("inputs drawn from the normal law"),
        HEAVY("inputs drawn from the normal law, under which the product has an infinite or a very large variance: the error is no"
                + " measure of how far it is off"),
        IMPORTANCE(
                "importance sampling: inputs drawn where the two units answer strongly, because under the normal law the"
                        + " product has an infinite or a very large variance");

        private final String words;

        Method(String words) {
            this.words = words;
        }

        /// The method in words.
        public String words() {
            return words;
        }
    }

    /// How far it has come.
    ///
    /// @param value the mean
    /// @param error its standard error
    public record Estimate(double value, double error, long samples, Method method) {}

    private final Activation activation;
    private final RandomGenerator generator;
    private final double[] theta;
    private final double[] w;
    private final double[] x;
    private final Optional<ImportanceDensity> law;
    private final Method method;
    private long count;
    private double mean;
    private double squares;

    /// @param theta one point of the space
    /// @param w     another
    public SamplingCheck(Activation activation, Space space, double[] theta, double[] w, RandomGenerator generator) {
        this.activation = activation;
        this.generator = generator;
        this.theta = theta.clone();
        this.w = w.clone();
        x = new double[space.dimension()];
        boolean heavy = activation.heavy(theta) || activation.heavy(w);
        law = heavy ? activation.law(theta, w) : Optional.empty();
        method = law.isPresent() ? Method.IMPORTANCE : heavy ? Method.HEAVY : Method.NORMAL;
    }

    /// Takes so many inputs more.
    public Estimate more(int samples) {
        for (int i = 0; i < samples; i++) {
            double product = law.isPresent() ? weighted(law.get()) : plain();
            count++;
            double away = product - mean;
            mean += away / count;
            squares += away * (product - mean);
        }
        return new Estimate(mean, Math.sqrt(squares / ((count - 1.0) * count)), count, method);
    }

    private double plain() {
        for (int i = 0; i < x.length; i++) {
            x[i] = generator.nextGaussian();
        }
        return activation.value(x, theta, 0) * activation.value(x, w, 0);
    }

    private double weighted(ImportanceDensity law) {
        law.draw(generator, x);
        return law.product(x) / law.density(x);
    }
}
