package earnshaw.potential;

import earnshaw.geometry.Space;
import earnshaw.potential.activation.Activation;
import earnshaw.potential.activation.CappedTransform;
import earnshaw.potential.activation.LazyRoot;
import earnshaw.potential.activation.ShiftedActivation;
import earnshaw.potential.kernel.Profile;
import earnshaw.potential.kernel.RadialProfile;
import earnshaw.schema.Knob;
import java.util.List;
import java.util.Optional;

/// The lambda-harmonic potential for r >= epsilon, continued inside by a polynomial that makes it finite and positive
/// definite, and scaled to 1 at the proton. There it has a conical tip; inside, its Laplacian tends to minus infinity.
///
/// Source: Lemma 4.2, B.8 and B.9 of *Convergence Results for Neural Networks via Electrodynamics*: the derivative of
/// order d-1 is C r inside, all lower ones are continuous. With v = (epsilon-r)/epsilon the inside is
/// sum_j |H_j| epsilon^j v^j/j! - |H_(d-1)| epsilon^(d-1) v^d/d!, in which all terms but the last are positive.
public record AlmostLambdaHarmonic(
        @Knob(doc = "outside the radius the Laplacian is so many times the potential", symbol = "\\lambda", min = 0,
                above = true,
                initial = "1", sliderMin = 0.05, sliderMax = 20, log = true) double lambda,
        @Knob(doc = "radius inside which it is made finite", symbol = "\\varepsilon", min = 0, above = true,
                initial = "0.3",
                sliderMin = 0.02, sliderMax = 2, log = true) double epsilon)
        implements Potential {

    @Override
    public String title() {
        return "Almost lambda-harmonic";
    }

    @Override
    public String about() {
        return "Lambda-harmonic outside a small ball around the proton and finite inside, so that a network can realise it.";
    }

    @Override
    public String formula(Space space) {
        return "\\Phi_\\varepsilon,\\quad \\Delta\\Phi_\\varepsilon=\\lambda\\Phi_\\varepsilon\\ \\mathrm{for}\\ r\\ge\\varepsilon";
    }

    @Override
    public String refusal(Space space) {
        return LambdaHarmonic.refusalOfOddDimensions(space);
    }

    @Override
    public double lambda(Space space) {
        return lambda;
    }

    @Override
    public double reach() {
        return epsilon;
    }

    @Override
    public Optional<Activation> activation(Space space) {
        LazyRoot root = new LazyRoot(List.of(this, space), CappedTransform.length(lambda, epsilon),
                () -> transform(space).root());
        return Optional.of(new ShiftedActivation(ShiftedActivation.INVERTED, space.dimension(), root));
    }

    private CappedTransform transform(Space space) {
        return new CappedTransform(capped(space), space.dimension(), lambda, epsilon);
    }

    @Override
    public String reason(Space space) {
        return "its Fourier transform is positive (Lemma 4.2 of the second paper).";
    }

    @Override
    public String erratum() {
        return "The proof of Lemma B.7 of the second paper holds for $d=3$ only; that the potential is positive definite "
                + "is true for every odd $d$ of 3 or more.";
    }

    @Override
    public Profile on(Space space) {
        return capped(space);
    }

    private RadialProfile capped(Space space) {
        int d = space.dimension();
        Yukawa outside = new Yukawa(d, lambda);
        double[] c = new double[d + 1];
        double factor = 1; // epsilon^j / j!
        for (int j = 0; j < d; j++) {
            c[j] = outside.derivative(j, epsilon) * factor;
            factor *= epsilon / (j + 1);
        }
        c[d] = -outside.derivative(d - 1, epsilon) * factor / epsilon;
        double atZero = 0;
        for (double one : c) {
            atZero += one;
        }
        // Normalised at once: for d = 11 and epsilon = .3 the plain coefficients are near 1e9.
        for (int j = 0; j <= d; j++) {
            c[j] /= atZero;
        }
        return new Capped(outside, c, epsilon, 1 / atZero);
    }

    /// @param c coefficients in v
    private record Capped(Yukawa outside, double[] c, double epsilon, double scale) implements RadialProfile {

        @Override
        public double tip() {
            return -slope(0);
        }

        @Override
        public double value(double r) {
            return r >= epsilon ? scale * outside.derivative(0, r) : inside(0, r);
        }

        @Override
        public double slope(double r) {
            return r >= epsilon ? -scale * outside.derivative(1, r) : -inside(1, r) / epsilon;
        }

        @Override
        public double curvature(double r) {
            return r >= epsilon ? scale * outside.derivative(2, r) : inside(2, r) / (epsilon * epsilon);
        }

        // derivative in v
        private double inside(int order, double r) {
            double v = (epsilon - r) / epsilon;
            double sum = 0;
            for (int j = c.length - 1; j >= order; j--) {
                double falling = order == 0 ? 1 : order == 1 ? j : j * (j - 1.0);
                sum = sum * v + falling * c[j];
            }
            return sum;
        }
    }
}
