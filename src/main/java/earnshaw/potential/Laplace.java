package earnshaw.potential;

import earnshaw.geometry.Space;
import earnshaw.math.PowersOfTwo;
import earnshaw.math.RowMath;
import earnshaw.potential.activation.Activation;
import earnshaw.potential.activation.ConvolutionRoot;
import earnshaw.potential.activation.MaternRoot;
import earnshaw.potential.activation.ShiftedActivation;
import earnshaw.potential.kernel.Profile;
import earnshaw.potential.kernel.RadialProfile;
import earnshaw.schema.Knob;
import java.util.Optional;

/// Phi = e^(-c r): a tip of slope c at the proton, and a Laplacian that changes sign at r = (d-1)/c.
public record Laplace(
        @Knob(doc = "rate of decay", symbol = "c", min = 0, above = true, initial = "1", sliderMin = 0.1,
                sliderMax = 10, log = true) double c)
        implements ExponentialDecay, RadialProfile {

    @Override
    public String title() {
        return "Laplace";
    }

    @Override
    public String about() {
        return "Exponential decay with the distance, with a tip at the proton.";
    }

    @Override
    public String formula(Space space) {
        return "e^{-c\\|\\theta-w\\|}";
    }

    @Override
    public Optional<Activation> activation(Space space) {
        int d = space.dimension();
        ConvolutionRoot root = MaternRoot.of(d, MaternRoot.strength(d) + Math.log(c), c).tabled();
        return Optional.of(new ShiftedActivation(
                "A\\,e^{\\|x\\|^2/4}\\,u^{-\\nu}K_\\nu(cu),\\quad u=\\|x-\\theta\\|,\\ \\nu=\\frac{d-1}{4}", d, root));
    }

    @Override
    public String reason(Space space) {
        return "its Fourier transform, a multiple of $(c^2+k^2)^{-(d+1)/2}$, is positive (Theorem 2.4).";
    }

    @Override
    public Profile on(Space space) {
        return this;
    }

    @Override
    public double tip() {
        return c;
    }

    @Override
    public double value(double r) {
        return Math.exp(-c * r);
    }

    @Override
    public double slope(double r) {
        return -c * value(r);
    }

    @Override
    public double curvature(double r) {
        return c * c * value(r);
    }

    @Override
    public void bulk(double[] s, int n, double[] h, double[] h1, double[] h2, PowersOfTwo powers) {
        for (int i = 0; i < n; i++) {
            h1[i] = Math.sqrt(s[i]);
        }
        RowMath.exp(-c, h1, n, h, powers);
        double[] power = powers.row();
        for (int i = 0; i < n; i++) {
            double value = h[i] * power[i];
            double slope = -c * value;
            h[i] = value;
            h1[i] = slope / h1[i];
            h2[i] = -c * slope;
        }
    }
}
