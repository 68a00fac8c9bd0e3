package earnshaw.potential.activation;

import earnshaw.math.ErrorFunction;
import earnshaw.math.Hermite;

/// The units s(z) of ridge activations.
public final class RidgeFunctions {

    private RidgeFunctions() {}

    /// sgn z.
    public record Step() implements RidgeActivation.Unit {

        @Override
        public double value(double z) {
            return Math.signum(z);
        }

        @Override
        public double slope(double z) {
            return 0;
        }
    }

    /// sqrt2 max(z,0).
    public record Hinge() implements RidgeActivation.Unit {

        private static final double ROOT = Math.sqrt(2);

        @Override
        public double value(double z) {
            return z > 0 ? ROOT * z : 0;
        }

        @Override
        public double slope(double z) {
            return z > 0 ? ROOT : 0;
        }
    }

    /// e^(k z - k^2).
    public record Grown(double k) implements RidgeActivation.Unit {

        @Override
        public double value(double z) {
            return Math.exp(k * (z - k));
        }

        @Override
        public double slope(double z) {
            return k * value(z);
        }
    }

    /// erf z.
    public record Sigmoid() implements RidgeActivation.Unit {

        @Override
        public double value(double z) {
            return ErrorFunction.of(z);
        }

        @Override
        public double slope(double z) {
            return 2 / Math.sqrt(Math.PI) * Math.exp(-z * z);
        }
    }

    /// sum_n a_n He_n(z)/sqrt(n!).
    public record Series(double[] a) implements RidgeActivation.Unit {

        @Override
        public double value(double z) {
            return Hermite.sum(a, z);
        }

        @Override
        public double slope(double z) {
            return Hermite.slope(a, z);
        }
    }
}
