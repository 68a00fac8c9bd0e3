package earnshaw.potential;

import earnshaw.geometry.Space;
import earnshaw.potential.activation.Activation;
import earnshaw.potential.activation.RidgeActivation;
import earnshaw.potential.activation.RidgeFunctions;
import earnshaw.potential.kernel.Profile;
import earnshaw.potential.kernel.ZonalProfile;
import earnshaw.schema.Knob;
import java.util.Optional;

/// Phi = t^m, realised by the normalised Hermite polynomial He_m(x.theta)/sqrt(m!). Even powers do not tell theta from
/// -theta; for odd ones (a,theta) is as good as (-a,-theta).
///
/// Source: Theorem 3.10 of *Electron-Proton Dynamics in Deep Learning*.
public record Power(
        @Knob(doc = "degree", symbol = "m", min = 1, max = 60, initial = "3", sliderMin = 1, sliderMax = 8) int degree)
        implements Potential, ZonalProfile {

    @Override
    public String title() {
        return "Power";
    }

    @Override
    public String about() {
        return "A power of the inner product: the tensor case, in which orthonormal protons are found one by one.";
    }

    @Override
    public String formula(Space space) {
        return "(\\theta^\\top w)^m";
    }

    @Override
    public String refusal(Space space) {
        return space.isSphere() ? "" : "defined on the sphere";
    }

    @Override
    public Optional<Activation> activation(Space space) {
        double[] a = new double[degree + 1];
        a[degree] = 1;
        return Optional.of(new RidgeActivation("\\frac{1}{\\sqrt{m!}}\\,\\mathrm{He}_m(x^\\top\\theta)",
                new RidgeFunctions.Series(a)));
    }

    @Override
    public String reason(Space space) {
        return "its one Taylor coefficient is 1 (Theorem 2.5).";
    }

    @Override
    public String erratum() {
        return "The first paper does not say that $\\mathrm{He}_m$ is meant divided by $\\sqrt{m!}$; without it the potential is $m!\\,t^m$. "
                + "Even powers find $\\pm w$.";
    }

    @Override
    public Profile on(Space space) {
        return this;
    }

    @Override
    public boolean upToSign() {
        return true;
    }

    @Override
    public double value(double t, double q) {
        return power(t, degree);
    }

    @Override
    public double slope(double t, double q) {
        return degree * power(t, degree - 1);
    }

    @Override
    public double bend(double t, double q) {
        return degree < 2 ? 0 : degree * (degree - 1) * power(t, degree - 2) * q * (1 - q / 4);
    }

    private static double power(double t, int n) {
        double product = 1;
        for (int i = 0; i < n; i++) {
            product *= t;
        }
        return product;
    }
}
