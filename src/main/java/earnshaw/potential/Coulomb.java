package earnshaw.potential;

import earnshaw.geometry.Space;
import earnshaw.math.PowersOfTwo;
import earnshaw.potential.kernel.Profile;
import earnshaw.potential.kernel.RadialProfile;

/// The harmonic potential of R^d: r^(2-d), -ln r in the plane, -r on the line. Its Laplacian is zero away from the
/// charges, so by Earnshaw's theorem no electron rests in free space.
///
/// Source: Theorem 3.6 of *Electron-Proton Dynamics in Deep Learning*. In the plane r^(2-d) is the constant 1, so the
/// logarithm is meant; on the line r^1 would have the wrong sign.
public record Coulomb() implements Potential {

    @Override
    public String title() {
        return "Coulomb";
    }

    @Override
    public String about() {
        return "Harmonic: no stable rest in free space (Earnshaw), but infinitely deep wells.";
    }

    @Override
    public String formula(Space space) {
        return switch (space.dimension()) {
            case 1 -> "-|\\theta-w|";
            case 2 -> "-\\ln\\|\\theta-w\\|";
            case 3 -> "\\frac{1}{\\|\\theta-w\\|}";
            default -> "\\|\\theta-w\\|^{" + (2 - space.dimension()) + "}";
        };
    }

    @Override
    public String refusal(Space space) {
        return space.isSphere() ? "defined on R^d" : "";
    }

    @Override
    public double lambda(Space space) {
        return 0;
    }

    @Override
    public String reason(Space space) {
        return space.dimension() == 1
                ? new Distance().reason(space)
                : "$\\Phi(\\theta,\\theta)=E[\\sigma^2]$ would be infinite.";
    }

    @Override
    public Profile on(Space space) {
        return new InDimension(space.dimension());
    }

    private record InDimension(int d) implements RadialProfile {

        @Override
        public boolean singular() {
            return d >= 2;
        }

        @Override
        public double tip() {
            return d == 1 ? 1 : 0;
        }

        @Override
        public double value(double r) {
            return switch (d) {
                case 1 -> -r;
                case 2 -> -Math.log(r);
                default -> power(r, 2 - d);
            };
        }

        @Override
        public double slope(double r) {
            return switch (d) {
                case 1 -> -1;
                case 2 -> -1 / r;
                default -> (2 - d) * power(r, 1 - d);
            };
        }

        @Override
        public double curvature(double r) {
            return switch (d) {
                case 1 -> 0;
                case 2 -> 1 / (r * r);
                default -> (2 - d) * (1 - d) * power(r, -d);
            };
        }

        @Override
        public void bulk(double[] s, int n, double[] h, double[] h1, double[] h2, PowersOfTwo powers) {
            if (d == 3) {
                inverse(s, n, h, h1, h2);
            } else {
                RadialProfile.super.bulk(s, n, h, h1, h2, powers);
            }
        }

        private static void inverse(double[] s, int n, double[] h, double[] h1, double[] h2) {
            for (int i = 0; i < n; i++) {
                double inverse = 1 / Math.sqrt(s[i]);
                double cube = inverse * inverse * inverse;
                h[i] = inverse;
                h1[i] = -cube;
                h2[i] = 2 * cube;
            }
        }

        /// r^(-n) by multiplication: exact to a few last digits and the same on every machine.
        private static double power(double r, int negative) {
            double product = 1;
            for (int i = 0; i < -negative; i++) {
                product *= r;
            }
            return 1 / product;
        }
    }
}
