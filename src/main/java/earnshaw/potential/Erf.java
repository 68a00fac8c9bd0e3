package earnshaw.potential;

import earnshaw.geometry.Space;
import earnshaw.potential.activation.Activation;
import earnshaw.potential.activation.RidgeActivation;
import earnshaw.potential.activation.RidgeFunctions;
import earnshaw.potential.kernel.DirectProfile;
import earnshaw.potential.kernel.ErfCurvature;
import earnshaw.potential.kernel.ErfSums;
import earnshaw.potential.kernel.PairCurvature;
import earnshaw.potential.kernel.PairSums;
import earnshaw.potential.kernel.Profile;
import earnshaw.potential.kernel.ZonalProfile;
import java.util.Optional;

/// Phi = (2/pi) asin(2 theta.w/sqrt((1+2|theta|^2)(1+2|w|^2))), realised by the error function erf(x.theta); on the
/// sphere (2/pi) asin(2t/3). Off the sphere Phi(theta,theta) is not constant, so an electron feels itself.
///
/// Source: Williams 1998; Lemma 1 of *Weight Sharing*. On the sphere Phi(1) is 0.4646, not 1.
public record Erf() implements Potential, ZonalProfile {

    @Override
    public String title() {
        return "Erf";
    }

    @Override
    public String about() {
        return "The potential of sigmoidal units; off the sphere an electron also feels itself.";
    }

    @Override
    public String formula(Space space) {
        return space.isSphere()
                ? "\\frac{2}{\\pi}\\arcsin\\frac{2\\,\\theta^\\top w}{3}"
                : "\\frac{2}{\\pi}\\arcsin\\frac{2\\,\\theta^\\top w}{\\sqrt{(1+2\\|\\theta\\|^2)(1+2\\|w\\|^2)}}";
    }

    @Override
    public String refusal(Space space) {
        return "";
    }

    @Override
    public Optional<Activation> activation(Space space) {
        return Optional.of(new RidgeActivation("\\mathrm{erf}(x^\\top\\theta)", new RidgeFunctions.Sigmoid()));
    }

    @Override
    public String reason(Space space) {
        return space.isSphere()
                ? "$\\frac{2}{\\pi}\\arcsin\\frac{2t}{3}$ has no negative Taylor coefficient (Theorem 2.5)."
                : "the closed form is $E[\\sigma\\sigma]$ itself for weights of any length.";
    }

    @Override
    public Profile on(Space space) {
        return space.isSphere() ? this : new OffSphere();
    }

    @Override
    public double value(double t, double q) {
        return 2 / Math.PI * Math.asin(2 * t / 3);
    }

    @Override
    public double slope(double t, double q) {
        return 4 / Math.PI / Math.sqrt(9 - 4 * t * t);
    }

    @Override
    public double bend(double t, double q) {
        double root = Math.sqrt(9 - 4 * t * t);
        return 16 / Math.PI * t * q * (1 - q / 4) / (root * root * root);
    }

    private record OffSphere() implements DirectProfile {

        @Override
        public boolean shifts() {
            return false;
        }

        @Override
        public PairSums sums(int d) {
            return new ErfSums(d);
        }

        @Override
        public PairCurvature curvature(int d) {
            return new ErfCurvature(d);
        }
    }
}
