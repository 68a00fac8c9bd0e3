package earnshaw.potential;

import earnshaw.geometry.Space;
import earnshaw.math.PowersOfTwo;
import earnshaw.math.RowMath;
import earnshaw.potential.activation.Activation;
import earnshaw.potential.activation.RidgeActivation;
import earnshaw.potential.activation.RidgeFunctions;
import earnshaw.potential.kernel.Profile;
import earnshaw.potential.kernel.ZonalProfile;
import earnshaw.schema.Knob;
import java.util.Optional;

/// Phi = e^(c(t-1)), realised by exp(sqrt(c) x.theta - c). On the sphere it is the Gaussian of the same c.
///
/// Source: Table 1 of *Electron-Proton Dynamics in Deep Learning*, which prints e^(x.theta-2), the activation of
/// e^(t-3).
public record Exponential(
        @Knob(doc = "rate: the larger, the narrower", symbol = "c", min = 0, above = true, initial = "1",
                sliderMin = 0.1, sliderMax = 20, log = true) double c)
        implements Potential, ZonalProfile {

    @Override
    public String title() {
        return "Exponential";
    }

    @Override
    public String about() {
        return "Smooth on the sphere; narrow for large c.";
    }

    @Override
    public String formula(Space space) {
        return "e^{c(\\theta^\\top w-1)}";
    }

    @Override
    public String refusal(Space space) {
        return space.isSphere() ? "" : "defined on the sphere";
    }

    @Override
    public Optional<Activation> activation(Space space) {
        return Optional
                .of(new RidgeActivation("e^{\\sqrt{c}\\,x^\\top\\theta-c}", new RidgeFunctions.Grown(Math.sqrt(c))));
    }

    @Override
    public String reason(Space space) {
        return "the Taylor coefficients $e^{-c}c^n/n!$ are positive (Theorem 2.5).";
    }

    @Override
    public String erratum() {
        return "Table 1 of the first paper prints $e^{x\\cdot\\theta-2}$, which gives $e^{t-3}$; $c=1$ needs $e^{x\\cdot\\theta-1}$.";
    }

    @Override
    public Profile on(Space space) {
        return this;
    }

    @Override
    public double value(double t, double q) {
        return Math.exp(c * (t >= 0 ? -q / 2 : q / 2 - 2));
    }

    @Override
    public double slope(double t, double q) {
        return c * value(t, q);
    }

    @Override
    public double bend(double t, double q) {
        return c * c * value(t, q) * q * (1 - q / 4);
    }

    @Override
    public void bulk(double[] t, double[] q, int n, double[] f, double[] f1, double[] f2, PowersOfTwo powers) {
        for (int i = 0; i < n; i++) {
            f[i] = t[i] - 1;
        }
        RowMath.exp(c, f, n, f, powers);
        double[] power = powers.row();
        for (int i = 0; i < n; i++) {
            double value = f[i] * power[i];
            double slope = c * value;
            f[i] = value;
            f1[i] = slope;
            f2[i] = c * slope * q[i] * (1 - q[i] / 4);
        }
    }
}
