package earnshaw.potential;

import earnshaw.geometry.Space;
import earnshaw.math.PowersOfTwo;
import earnshaw.math.RowMath;
import earnshaw.potential.activation.Activation;
import earnshaw.potential.activation.GaussianActivation;
import earnshaw.potential.kernel.Profile;
import earnshaw.potential.kernel.RadialProfile;
import earnshaw.schema.Knob;
import java.util.Optional;

/// Phi = e^(-c r^2/2). On the sphere, where r^2 = 2 - 2t, it is the exponential potential e^(c(t-1)).
///
/// Source: Theorem 4.2 of *Electron-Proton Dynamics in Deep Learning*; Laplacian c(c r^2 - d) Phi.
public record Gaussian(
        @Knob(doc = "inverse width: the Laplacian changes sign at distance sqrt(d/c)", symbol = "c", min = 0,
                above = true,
                initial = "1", sliderMin = 0.1, sliderMax = 10, log = true) double c)
        implements Potential, RadialProfile {

    @Override
    public String title() {
        return "Gaussian";
    }

    @Override
    public String about() {
        return "Smooth and short-ranged: attracts within its width, is flat far away, and has traps.";
    }

    @Override
    public String formula(Space space) {
        return space.isSphere() ? "e^{c(\\theta^\\top w-1)}" : "e^{-c\\|\\theta-w\\|^2/2}";
    }

    @Override
    public String refusal(Space space) {
        return "";
    }

    @Override
    public Optional<Activation> activation(Space space) {
        return space.isSphere() ? new Exponential(c).activation(space) : Optional.of(new GaussianActivation(c));
    }

    @Override
    public String reason(Space space) {
        return space.isSphere()
                ? "the Taylor coefficients $e^{-c}c^n/n!$ are positive (Theorem 2.5)."
                : "its Fourier transform is a Gaussian again, positive everywhere (Theorem 2.4).";
    }

    @Override
    public String erratum() {
        return "Theorem F.4 of the second paper drops the leading $c$ of the Laplacian $c(cr^2-d)\\Phi$; the sign change at $r^2=d/c$ is right.";
    }

    @Override
    public Profile on(Space space) {
        return space.isSphere() ? new SphereRestriction(this) : this;
    }

    @Override
    public double value(double r) {
        return Math.exp(-c * r * r / 2);
    }

    @Override
    public double slope(double r) {
        double value = value(r);
        return value == 0 ? 0 : -c * r * value;
    }

    @Override
    public double curvature(double r) {
        double value = value(r);
        return value == 0 ? 0 : c * (c * r * r - 1) * value;
    }

    @Override
    public void bulk(double[] s, int n, double[] h, double[] h1, double[] h2, PowersOfTwo powers) {
        RowMath.exp(-c / 2, s, n, h, powers);
        double[] power = powers.row();
        for (int i = 0; i < n; i++) {
            double value = h[i] * power[i];
            double first = -c * value;
            h[i] = value;
            h1[i] = first;
            h2[i] = first * Math.fma(-c, s[i], 1);
        }
    }

    @Override
    public boolean sameInRows() {
        return true;
    }

    @Override
    public void at(double[] s, int i, double[] h, double[] h1, double[] h2) {
        double value = RowMath.exp(-c / 2 * s[i]);
        double first = -c * value;
        h[i] = value;
        h1[i] = first;
        h2[i] = first * Math.fma(-c, s[i], 1);
    }
}
