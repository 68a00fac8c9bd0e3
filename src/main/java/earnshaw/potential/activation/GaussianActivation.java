package earnshaw.potential.activation;

import earnshaw.math.Norms;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// sigma = (4c)^(d/4) e^(|x|^2/4 - c|x-theta|^2), the activation of the Gaussian potential on R^d. Bounded for c > 1/4.
///
/// Source: Table 1 of *Electron-Proton Dynamics in Deep Learning*, for general c.
public record GaussianActivation(double c) implements Activation {

    @Override
    public String formula() {
        return "(4c)^{d/4}\\,e^{\\|x\\|^2/4-c\\|x-\\theta\\|^2}";
    }

    @Override
    public double value(double[] x, double[] theta, int at) {
        double exponent = 0;
        for (int i = 0; i < x.length; i++) {
            double u = x[i] - theta[at + i];
            exponent += x[i] * x[i] / 4 - c * u * u;
        }
        return Math.pow(4 * c, x.length / 4.0) * Math.exp(exponent);
    }

    @Override
    public void gradient(double[] x, double[] theta, int at, double scale, double[] g, int to) {
        double slope = 2 * c * scale * value(x, theta, at);
        for (int i = 0; i < x.length; i++) {
            g[to + i] += slope * (x[i] - theta[at + i]);
        }
    }

    /// E[sigma^4] is ((4c)^2/(8c-1))^(d/2) e^(4c|theta|^2/(8c-1)), infinite for c of 1/8 or less.
    @Override
    public boolean heavy(double[] theta) {
        double square = Norms.square(theta);
        double b = 8 * c - 1;
        return !(b > 0
                && Math.pow(16 * c * c / b, theta.length / 2.0) * Math.exp(4 * c * square / b)
                        < SamplingCheck.MOST_FOURTH_MOMENT);
    }

    @Override
    public Optional<ImportanceDensity> law(double[] theta, double[] w) {
        return Optional.of(new Cloud(theta.clone(), w.clone(), c));
    }

    /// Inputs normal around the middle, where the product has its hill, but half as wide again; the reference density
    /// is 1.
    private record Cloud(double[] theta, double[] w, double c) implements ImportanceDensity {

        private static final double WIDER = 1.5;

        @Override
        public void draw(RandomGenerator generator, double[] x) {
            for (int i = 0; i < x.length; i++) {
                x[i] = (theta[i] + w[i]) / 2 + WIDER * generator.nextGaussian() / Math.sqrt(4 * c);
            }
        }

        @Override
        public double product(double[] x) {
            double square = 0;
            for (int i = 0; i < x.length; i++) {
                double u = x[i] - theta[i];
                double v = x[i] - w[i];
                square += u * u + v * v;
            }
            return Math.pow(2 * c / Math.PI, x.length / 2.0) * Math.exp(-c * square);
        }

        @Override
        public double density(double[] x) {
            double square = 0;
            for (int i = 0; i < x.length; i++) {
                double u = x[i] - (theta[i] + w[i]) / 2;
                square += u * u;
            }
            double narrow = 2 * c / (WIDER * WIDER);
            return Math.pow(narrow / Math.PI, x.length / 2.0) * Math.exp(-narrow * square);
        }
    }
}
