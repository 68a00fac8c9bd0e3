package earnshaw.potential;

import earnshaw.geometry.Space;
import earnshaw.potential.kernel.Profile;
import earnshaw.potential.kernel.RadialProfile;
import earnshaw.schema.Knob;

/// The potential with Laplacian lambda Phi in free space: e^(-sqrt(lambda) r)/r for d = 3 (Yukawa), with a polynomial
/// in r before it for larger odd d. Infinite at the proton.
///
/// Source: Lemma B.9 of *Convergence Results for Neural Networks via Electrodynamics*.
public record LambdaHarmonic(
        @Knob(doc = "the Laplacian is so many times the potential", symbol = "\\lambda", min = 0, above = true,
                initial = "1",
                sliderMin = 0.05, sliderMax = 20, log = true) double lambda)
        implements Potential {

    @Override
    public String title() {
        return "Lambda-harmonic";
    }

    @Override
    public String about() {
        return "Screened Coulomb: the Laplacian is lambda times the potential, so free space has no minimum.";
    }

    @Override
    public String formula(Space space) {
        return space.dimension() == 3
                ? "\\frac{e^{-\\sqrt{\\lambda}\\,r}}{r}"
                : "\\frac{p(r)\\,e^{-\\sqrt{\\lambda}\\,r}}{r^{" + (space.dimension() - 2) + "}}";
    }

    @Override
    public String refusal(Space space) {
        return refusalOfOddDimensions(space);
    }

    static String refusalOfOddDimensions(Space space) {
        boolean defined = !space.isSphere() && space.dimension() >= 3 && space.dimension() % 2 == 1;
        return defined ? "" : "defined on R^d with d odd, 3 or more";
    }

    @Override
    public double lambda(Space space) {
        return lambda;
    }

    @Override
    public String reason(Space space) {
        return "$\\Phi(\\theta,\\theta)=E[\\sigma^2]$ would be infinite. In $R^3$ the root of its Fourier transform leads to $K_1(r)/r$, which is not square integrable.";
    }

    @Override
    public String erratum() {
        return "Lemma B.10 of the second paper lacks factors: $h=\\pi^{-3/2}K_1(r)/r$, times $(2\\pi)^{3/4}e^{\\|x\\|^2/4}$, "
                + "and it is not square integrable.";
    }

    @Override
    public Profile on(Space space) {
        return new Screened(new Yukawa(space.dimension(), lambda));
    }

    private record Screened(Yukawa h) implements RadialProfile {

        @Override
        public boolean singular() {
            return true;
        }

        @Override
        public double value(double r) {
            return h.derivative(0, r);
        }

        @Override
        public double slope(double r) {
            return -h.derivative(1, r);
        }

        @Override
        public double curvature(double r) {
            return h.derivative(2, r);
        }
    }
}
