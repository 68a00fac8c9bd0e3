package earnshaw.potential;

import earnshaw.geometry.Space;
import earnshaw.math.PowersOfTwo;
import earnshaw.potential.activation.Activation;
import earnshaw.potential.activation.LazyRoot;
import earnshaw.potential.activation.ShiftedActivation;
import earnshaw.potential.activation.SoftCoulombTransform;
import earnshaw.potential.kernel.Profile;
import earnshaw.potential.kernel.RadialProfile;
import earnshaw.schema.Knob;
import java.util.List;
import java.util.Optional;

/// Phi = (r^2 + s^2)^(-1/2), the Coulomb potential of R^3 with its well made finite. It is not harmonic: for d = 3 its
/// Laplacian is -3 s^2 (r^2+s^2)^(-5/2), so Earnshaw's theorem fails at the scale s.
public record SoftCoulomb(
        @Knob(doc = "softening length", symbol = "s", min = 0, above = true, initial = "0.3", sliderMin = 0.02,
                sliderMax = 2, log = true) double softening)
        implements Potential, RadialProfile {

    // At this distance the softening length no longer changes the last digit.
    private static final double FAR = 1e150;

    @Override
    public String title() {
        return "Soft Coulomb";
    }

    @Override
    public String about() {
        return "Coulomb with a finite well; no longer harmonic, so electrons can rest in free space.";
    }

    @Override
    public String formula(Space space) {
        return "\\frac{1}{\\sqrt{\\|\\theta-w\\|^2+s^2}}";
    }

    @Override
    public String refusal(Space space) {
        return space.isSphere() ? "defined on R^d" : "";
    }

    @Override
    public Optional<Activation> activation(Space space) {
        LazyRoot root = new LazyRoot(List.of(this, space), softening,
                () -> new SoftCoulombTransform(space.dimension(), softening).root());
        return Optional.of(new ShiftedActivation(ShiftedActivation.INVERTED, space.dimension(), root));
    }

    @Override
    public String reason(Space space) {
        return "its Fourier transform, a multiple of $(s/k)^{\\nu}K_\\nu(sk)$ with $\\nu=(d-1)/2$, is positive (Theorem 2.4).";
    }

    @Override
    public Profile on(Space space) {
        return this;
    }

    @Override
    public double value(double r) {
        return 1 / (r < FAR ? Math.sqrt(r * r + softening * softening) : r);
    }

    @Override
    public double slope(double r) {
        double value = value(r);
        return -r * value * value * value;
    }

    @Override
    public double curvature(double r) {
        double value = value(r);
        double square = value * value;
        return r < FAR ? (2 * r * r - softening * softening) * square * square * value : 2 * square * value;
    }

    @Override
    public void bulk(double[] s, int n, double[] h, double[] h1, double[] h2, PowersOfTwo powers) {
        double square = softening * softening;
        for (int i = 0; i < n; i++) {
            double value = 1 / Math.sqrt(s[i] + square);
            double cube = value * value * value;
            h[i] = value;
            h1[i] = -cube;
            h2[i] = (2 * s[i] - square) * cube * value * value;
        }
    }
}
