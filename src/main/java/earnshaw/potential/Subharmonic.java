package earnshaw.potential;

import earnshaw.geometry.Space;
import earnshaw.potential.kernel.Profile;
import earnshaw.potential.kernel.RadialProfile;
import earnshaw.schema.Knob;

/// Phi = r^(2-d-epsilon), a little steeper than Coulomb: its Laplacian epsilon (d-2+epsilon) r^(-d-epsilon) is positive
/// everywhere, so an electron pulled by protons alone finds no minimum in free space.
public record Subharmonic(
        @Knob(doc = "steeper than Coulomb by", symbol = "\\varepsilon", min = 0, above = true, initial = "0.5",
                sliderMin = 0.05, sliderMax = 3) double epsilon)
        implements Potential {

    @Override
    public String title() {
        return "Subharmonic";
    }

    @Override
    public String about() {
        return "Steeper than Coulomb, with a Laplacian above zero everywhere.";
    }

    @Override
    public String formula(Space space) {
        return "\\|\\theta-w\\|^{2-d-\\varepsilon}";
    }

    @Override
    public String refusal(Space space) {
        return space.isSphere() || space.dimension() < 2 ? "defined on R^d with d of 2 or more" : "";
    }

    @Override
    public String reason(Space space) {
        return "$\\Phi(\\theta,\\theta)=E[\\sigma^2]$ would be infinite.";
    }

    @Override
    public String erratum() {
        return "Appendix F of the second paper allows $d=1$; there, for $\\varepsilon<1$, the Laplacian is below 0.";
    }

    @Override
    public Profile on(Space space) {
        return new Falling(space.dimension() - 2 + epsilon);
    }

    private record Falling(double power) implements RadialProfile {

        @Override
        public boolean singular() {
            return true;
        }

        @Override
        public double value(double r) {
            return Math.pow(r, -power);
        }

        @Override
        public double slope(double r) {
            return -power * Math.pow(r, -power - 1);
        }

        @Override
        public double curvature(double r) {
            return power * (power + 1) * Math.pow(r, -power - 2);
        }
    }
}
