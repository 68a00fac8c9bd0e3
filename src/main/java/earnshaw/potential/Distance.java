package earnshaw.potential;

import earnshaw.geometry.Space;
import earnshaw.math.PowersOfTwo;
import earnshaw.potential.kernel.Profile;
import earnshaw.potential.kernel.RadialProfile;

/// Phi = -r: a pull of the same strength from everywhere. Only conditionally positive definite: the loss is bounded
/// below only when all charges together are zero.
///
/// Source: Conjecture 3.14 of *Electron-Proton Dynamics in Deep Learning*, which prints +r, the sign that repels.
public record Distance() implements Potential, RadialProfile {

    @Override
    public String title() {
        return "Distance";
    }

    @Override
    public String about() {
        return "Pulls with the same strength from everywhere; a tip at the proton.";
    }

    @Override
    public String formula(Space space) {
        return "-\\|\\theta-w\\|";
    }

    @Override
    public String refusal(Space space) {
        return space.isSphere() ? "defined on R^d" : "";
    }

    @Override
    public double lambda(Space space) {
        return space.dimension() == 1 ? 0 : Double.NaN;
    }

    @Override
    public String reason(Space space) {
        return "$\\Phi(\\theta,\\theta)=E[\\sigma^2]=0$ would make $\\sigma$ vanish; the potential is positive definite only for charges that add up to 0.";
    }

    @Override
    public String erratum() {
        return "Conjecture 3.14 of the first paper prints $+r$, which pushes electrons away from protons and makes the loss unbounded below.";
    }

    @Override
    public Profile on(Space space) {
        return this;
    }

    @Override
    public double tip() {
        return 1;
    }

    @Override
    public double value(double r) {
        return -r;
    }

    @Override
    public double slope(double r) {
        return -1;
    }

    @Override
    public double curvature(double r) {
        return 0;
    }

    @Override
    public void bulk(double[] s, int n, double[] h, double[] h1, double[] h2, PowersOfTwo powers) {
        for (int i = 0; i < n; i++) {
            double r = Math.sqrt(s[i]);
            h[i] = -r;
            h1[i] = -1 / r;
            h2[i] = 0;
        }
    }
}
