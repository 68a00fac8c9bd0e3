package earnshaw.potential.activation;

import earnshaw.math.Gamma;
import earnshaw.math.Histogram;
import earnshaw.math.Norms;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// sigma = (2pi)^(d/4) e^(|x|^2/4) h(|x-theta|): the activation of a translation-invariant potential h*h of R^d. Since
/// h falls no faster than an exponential here, sigma(X,theta)^2 has infinite variance for normal X.
///
/// Source: Theorem 2.4 of *Electron-Proton Dynamics in Deep Learning*, which prints (2pi)^(1/4).
///
/// @param formula in TeX
/// @param root    h
public record ShiftedActivation(String formula, int d, ConvolutionRoot root) implements Activation {

    /// The formula of one whose root has no closed form.
    public static final String INVERTED =
            "(2\\pi)^{d/4}e^{\\|x\\|^2/4}\\,\\mathcal F^{-1}\\left[\\sqrt{\\mathcal F[\\Phi]}\\right](x-\\theta)";

    private static final int CELLS = 2000;

    @Override
    public double value(double[] x, double[] theta, int at) {
        return weight(x) * root.value(distance(x, theta, at));
    }

    @Override
    public void gradient(double[] x, double[] theta, int at, double scale, double[] g, int to) {
        double r = distance(x, theta, at);
        if (r > 0) {
            double slope = -scale * weight(x) * root.slope(r) / r;
            for (int i = 0; i < d; i++) {
                g[to + i] += slope * (x[i] - theta[at + i]);
            }
        }
    }

    @Override
    public boolean heavy(double[] theta) {
        return true;
    }

    @Override
    public Optional<ImportanceDensity> law(double[] theta, double[] w) {
        return Optional.of(new Cloud(theta.clone(), w.clone()));
    }

    // phi(x)^(-1/2)
    private static double weight(double[] x) {
        double square = Norms.square(x);
        return Math.pow(2 * Math.PI, x.length / 4.0) * Math.exp(square / 4);
    }

    private static double distance(double[] x, double[] theta, int at) {
        return Norms.distance(x, 0, theta, at, x.length);
    }

    /// Inputs around theta or w, at a distance r with density near |h(r) h(max(r,R))| where R = |theta-w|: what the
    /// product is like around its poles and far out. The reference density is 1.
    private final class Cloud implements ImportanceDensity {
        private final double[] theta;
        private final double[] w;
        private final double logSphere = Gamma.logSphere(d);
        private final Histogram places;

        Cloud(double[] theta, double[] w) {
            this.theta = theta;
            this.w = w;
            double apart = distance(theta, w, 0);
            places = new Histogram(0, 1, CELLS, u -> {
                double r = radius(u);
                double product = Math.abs(root.value(r) * root.value(Math.max(r, apart)));
                return Math.exp(logSphere + (d - 1) * Math.log(r)) * product * stretch(u);
            });
        }

        // From (0,1) onto all distances, thinning out towards both ends.
        private double radius(double u) {
            double v = u / (1 - u);
            return root.length() * v * v;
        }

        private double stretch(double u) {
            return 2 * root.length() * u / ((1 - u) * (1 - u) * (1 - u));
        }

        @Override
        public void draw(RandomGenerator generator, double[] x) {
            double[] centre = generator.nextBoolean() ? theta : w;
            double square = 0;
            for (int i = 0; i < d; i++) {
                x[i] = generator.nextGaussian();
                square += x[i] * x[i];
            }
            double scale = radius(places.draw(generator)) / Math.sqrt(square);
            for (int i = 0; i < d; i++) {
                x[i] = centre[i] + scale * x[i];
            }
        }

        @Override
        public double product(double[] x) {
            return root.value(distance(x, theta, 0)) * root.value(distance(x, w, 0));
        }

        @Override
        public double density(double[] x) {
            return (around(distance(x, theta, 0)) + around(distance(x, w, 0))) / 2;
        }

        private double around(double r) {
            double v = Math.sqrt(r / root.length());
            double u = v / (1 + v);
            return places.density(u) / stretch(u) * Math.exp(-logSphere - (d - 1) * Math.log(r));
        }
    }
}
