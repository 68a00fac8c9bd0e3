package earnshaw.potential;

import earnshaw.geometry.Space;
import earnshaw.math.PowersOfTwo;
import earnshaw.math.RowMath;
import earnshaw.potential.activation.Activation;
import earnshaw.potential.activation.RidgeActivation;
import earnshaw.potential.activation.RidgeFunctions;
import earnshaw.potential.kernel.HomogeneousProfile;
import earnshaw.potential.kernel.Profile;
import earnshaw.potential.kernel.ZonalProfile;
import java.util.Optional;

/// Phi = (sin alpha + (pi - alpha) cos alpha)/pi on the sphere, times |theta||w| off it; realised by sqrt2 max(x.theta,
/// 0).
///
/// Source: Table 1 of *Electron-Proton Dynamics in Deep Learning*.
public record Relu() implements Potential, ZonalProfile {

    @Override
    public String title() {
        return "ReLU";
    }

    @Override
    public String about() {
        return "The potential of rectified linear units; attracts over the whole half sphere and beyond.";
    }

    @Override
    public String formula(Space space) {
        String angles = "\\frac{1}{\\pi}\\left(\\sin\\alpha+(\\pi-\\alpha)\\cos\\alpha\\right)";
        return space.isSphere() ? angles : "\\|\\theta\\|\\|w\\|\\," + angles;
    }

    @Override
    public String refusal(Space space) {
        return "";
    }

    @Override
    public Optional<Activation> activation(Space space) {
        return Optional.of(new RidgeActivation("\\sqrt{2}\\,\\max(x^\\top\\theta,0)", new RidgeFunctions.Hinge()));
    }

    @Override
    public String reason(Space space) {
        return space.isSphere()
                ? "no Taylor coefficient of $\\Phi$ in $t$ is negative (Theorem 2.5)."
                : "the closed form is $E[\\sigma\\sigma]$ itself for weights of any length.";
    }

    @Override
    public Profile on(Space space) {
        return space.isSphere() ? this : new HomogeneousProfile(this, 1);
    }

    @Override
    public double value(double t, double q) {
        double angle = ZonalProfile.angle(t, q);
        return (ZonalProfile.sine(q) + (Math.PI - angle) * t) / Math.PI;
    }

    @Override
    public double slope(double t, double q) {
        return 1 - ZonalProfile.angle(t, q) / Math.PI;
    }

    @Override
    public double bend(double t, double q) {
        return ZonalProfile.sine(q) / Math.PI;
    }

    @Override
    public void bulk(double[] t, double[] q, int n, double[] f, double[] f1, double[] f2, PowersOfTwo powers) {
        RowMath.angle(q, n, f, f1);
        for (int i = 0; i < n; i++) {
            double sine = f1[i];
            double left = 0.5 + Math.signum(t[i]) * (0.5 - f[i] / Math.PI); // (pi - alpha)/pi
            f[i] = Math.fma(left, t[i], sine / Math.PI);
            f1[i] = left;
            f2[i] = sine / Math.PI;
        }
    }
}
