package earnshaw.potential.activation;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// sigma = prod_i s(x_i,theta_i) with the activation s of e^(-c|x|) on the line:
/// (2pi)^(d/4) e^(|x|^2/4) prod_i sqrt(2c)/pi K_0(c|x_i-theta_i|), infinite on the planes x_i = theta_i.
///
/// Source: Table 1 of *Electron-Proton Dynamics in Deep Learning*, for general c.
///
/// @param line the activation s on the line
public record BesselActivation(Activation line) implements Activation {

    @Override
    public String formula() {
        return "(2\\pi)^{d/4}e^{\\|x\\|^2/4}\\prod_i\\frac{\\sqrt{2c}}{\\pi}K_0(c|x_i-\\theta_i|)";
    }

    @Override
    public double value(double[] x, double[] theta, int at) {
        double product = 1;
        for (int i = 0; i < x.length; i++) {
            product *= line.value(alone(x, i), theta, at + i);
        }
        return product;
    }

    @Override
    public void gradient(double[] x, double[] theta, int at, double scale, double[] g, int to) {
        double value = scale * value(x, theta, at);
        for (int i = 0; i < x.length; i++) {
            double[] one = alone(x, i);
            line.gradient(one, theta, at + i, value / line.value(one, theta, at + i), g, to + i);
        }
    }

    @Override
    public boolean heavy(double[] theta) {
        return true;
    }

    @Override
    public Optional<ImportanceDensity> law(double[] theta, double[] w) {
        ImportanceDensity[] each = new ImportanceDensity[theta.length];
        Arrays.setAll(each, i -> line.law(alone(theta, i), alone(w, i)).orElseThrow());
        return Optional.of(new Cross(each));
    }

    private static double[] alone(double[] x, int i) {
        return new double[] {x[i]};
    }

    /// Every coordinate drawn by itself.
    private record Cross(ImportanceDensity[] each) implements ImportanceDensity {

        @Override
        public void draw(RandomGenerator generator, double[] x) {
            double[] one = new double[1];
            for (int i = 0; i < x.length; i++) {
                each[i].draw(generator, one);
                x[i] = one[0];
            }
        }

        @Override
        public double product(double[] x) {
            double product = 1;
            for (int i = 0; i < x.length; i++) {
                product *= each[i].product(alone(x, i));
            }
            return product;
        }

        @Override
        public double density(double[] x) {
            double product = 1;
            for (int i = 0; i < x.length; i++) {
                product *= each[i].density(alone(x, i));
            }
            return product;
        }
    }
}
