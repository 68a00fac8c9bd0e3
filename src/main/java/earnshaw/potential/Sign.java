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

/// Phi = 1 - (2/pi) acos t, realised by the activation sgn(x.theta). The pull has the same strength 2/pi everywhere and
/// a tip at w; the potential is odd, so -w repels with a tip as sharp. Harmonic on S^1 and, off the line through w, in
/// R^2.
///
/// Off the sphere it depends on directions alone. Source: Table 1 of *Electron-Proton Dynamics in Deep Learning*, which
/// prints sqrt2 sgn, the activation of 2 Phi.
public record Sign() implements Potential, ZonalProfile {

    private static final double STRENGTH = 2 / Math.PI;

    @Override
    public String title() {
        return "Sign";
    }

    @Override
    public String about() {
        return "Pulls with the same strength from everywhere; a sharp tip at the proton.";
    }

    @Override
    public String formula(Space space) {
        return "1-\\frac{2}{\\pi}\\,\\angle(\\theta,w)";
    }

    @Override
    public String refusal(Space space) {
        return "";
    }

    @Override
    public Optional<Activation> activation(Space space) {
        return Optional.of(new RidgeActivation("\\mathrm{sgn}(x^\\top\\theta)", new RidgeFunctions.Step()));
    }

    @Override
    public double lambda(Space space) {
        boolean harmonic = space.dimension() == 2 || space.dimension() == 1; // constant on either side of the origin
        return harmonic ? 0 : Double.NaN;
    }

    @Override
    public String reason(Space space) {
        return space.isSphere()
                ? "$\\Phi=\\frac{2}{\\pi}\\arcsin t$ has no negative Taylor coefficient (Theorem 2.5)."
                : "the closed form is $E[\\sigma\\sigma]$ itself for weights of any length.";
    }

    @Override
    public String erratum() {
        return "Table 1 of the first paper prints $\\sqrt{2}\\,\\mathrm{sgn}(x\\cdot\\theta)$, which gives $2\\Phi$. "
                + "$\\Phi$ is harmonic on the circle and in the plane only.";
    }

    @Override
    public Profile on(Space space) {
        return space.isSphere() ? this : new HomogeneousProfile(space.dimension() == 1 ? new OnALine() : this, 0);
    }

    /// sgn(theta w): on a line there is no angle to fall along, hence no tip.
    private record OnALine() implements ZonalProfile {

        @Override
        public boolean odd() {
            return true;
        }

        @Override
        public boolean upToSign() {
            return true;
        }

        @Override
        public double value(double t, double q) {
            return Math.signum(t);
        }

        @Override
        public double slope(double t, double q) {
            return 0;
        }

        @Override
        public double bend(double t, double q) {
            return 0;
        }
    }

    @Override
    public double tip() {
        return STRENGTH;
    }

    @Override
    public boolean odd() {
        return true;
    }

    @Override
    public boolean upToSign() {
        return true;
    }

    @Override
    public double value(double t, double q) {
        return 1 - STRENGTH * ZonalProfile.angle(t, q);
    }

    @Override
    public double slope(double t, double q) {
        return q == 0 ? 0 : STRENGTH / ZonalProfile.sine(q);
    }

    @Override
    public double bend(double t, double q) {
        return q == 0 ? 0 : STRENGTH * t / ZonalProfile.sine(q);
    }

    @Override
    public void bulk(double[] t, double[] q, int n, double[] f, double[] f1, double[] f2, PowersOfTwo powers) {
        RowMath.angle(q, n, f, f1);
        for (int i = 0; i < n; i++) {
            double slope = STRENGTH / f1[i];
            f[i] = Math.signum(t[i]) * (1 - STRENGTH * f[i]);
            f1[i] = slope;
            f2[i] = slope * t[i];
        }
    }
}
