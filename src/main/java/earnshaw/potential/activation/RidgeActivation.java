package earnshaw.potential.activation;

import earnshaw.math.Histogram;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// sigma = s(x.theta): a unit that sees its input along its weights alone.
///
/// @param formula in TeX
/// @param unit    s
public record RidgeActivation(String formula, Unit unit) implements Activation {

    private static final int CELLS = 8000;
    private static final double NORMAL_REACH = 12;

    /// A function of one number.
    interface Unit {

        double value(double z);

        /// Its derivative; at a jump or kink that from either side.
        double slope(double z);
    }

    @Override
    public double value(double[] x, double[] theta, int at) {
        return unit.value(dot(x, theta, at));
    }

    @Override
    public void gradient(double[] x, double[] theta, int at, double scale, double[] g, int to) {
        double slope = scale * unit.slope(dot(x, theta, at));
        for (int i = 0; i < x.length; i++) {
            g[to + i] += slope * x[i];
        }
    }

    @Override
    public boolean heavy(double[] theta) {
        double length = Math.sqrt(dot(theta, theta, 0));
        double reach = reach(length);
        double squares = squares(length).mass();
        double fourths =
                new Histogram(-reach, reach, CELLS, z -> square(length * z) * square(length * z) * normal(z)).mass();
        return !(fourths < SamplingCheck.MOST_FOURTH_MOMENT * squares * squares);
    }

    @Override
    public Optional<ImportanceDensity> law(double[] theta, double[] w) {
        boolean nowhere = dot(theta, theta, 0) == 0 || dot(w, w, 0) == 0;
        return nowhere ? Optional.empty() : Optional.of(new Slabs(new Slab(theta.clone()), new Slab(w.clone())));
    }

    private Histogram squares(double length) {
        double reach = reach(length);
        return new Histogram(-reach, reach, CELLS, z -> square(length * z) * normal(z));
    }

    // How far from 0 the unit's strength lies: beyond, steps of 1 add nothing more.
    private double reach(double length) {
        double most = 0;
        double z = 0;
        for (double here = Double.MAX_VALUE; z < NORMAL_REACH || here > most * 1e-20; z++) {
            here = Math.max(square(length * z) * normal(z), square(-length * z) * normal(z));
            most = Math.max(most, here);
        }
        return z;
    }

    private double square(double z) {
        double value = unit.value(z);
        return value * value;
    }

    private static double normal(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    private static double dot(double[] x, double[] theta, int at) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * theta[at + i];
        }
        return sum;
    }

    /// Normal inputs but along theta, where their density is as the square of the unit.
    private final class Slab {
        private final double[] theta;
        private final double length;
        private final Histogram along;

        Slab(double[] theta) {
            this.theta = theta;
            length = Math.sqrt(dot(theta, theta, 0));
            along = squares(length);
        }

        void draw(RandomGenerator generator, double[] x) {
            for (int i = 0; i < x.length; i++) {
                x[i] = generator.nextGaussian();
            }
            double missing = (along.draw(generator) - dot(x, theta, 0) / length) / length;
            for (int i = 0; i < x.length; i++) {
                x[i] += missing * theta[i];
            }
        }

        double density(double[] x) {
            double z = dot(x, theta, 0) / length;
            return along.density(z) / normal(z);
        }
    }

    /// One of two slabs; the reference density is the normal one.
    private final class Slabs implements ImportanceDensity {
        private final Slab one;
        private final Slab other;

        Slabs(Slab one, Slab other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public void draw(RandomGenerator generator, double[] x) {
            (generator.nextBoolean() ? one : other).draw(generator, x);
        }

        @Override
        public double product(double[] x) {
            return value(x, one.theta, 0) * value(x, other.theta, 0);
        }

        @Override
        public double density(double[] x) {
            return (one.density(x) + other.density(x)) / 2;
        }
    }
}
