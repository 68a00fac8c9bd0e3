package earnshaw.potential;

import earnshaw.geometry.Space;
import earnshaw.potential.activation.Activation;
import earnshaw.potential.activation.RidgeActivation;
import earnshaw.potential.activation.RidgeFunctions;
import earnshaw.potential.kernel.Profile;
import earnshaw.potential.kernel.ZonalProfile;
import earnshaw.schema.Knob;
import java.util.Optional;

/// An almost lambda-harmonic polynomial on the sphere: f(t) = sum c_n t^n over even n up to N, with
/// c_(n+2) = c_n (n(n+d-2)+lambda)/((n+2)(n+1)) and f(1) = 1. Away from the poles its Laplacian is lambda f but for the
/// last term.
///
/// Source: Theorem 4.4 of *Electron-Proton Dynamics in Deep Learning*, for general lambda.
public record Synthetic(
        @Knob(doc = "the Laplacian is so many times the potential", symbol = "\\lambda", min = 0, above = true,
                initial = "1",
                sliderMin = 0.1, sliderMax = 10) double lambda,
        @Knob(doc = "degree of the polynomial, even", symbol = "N", min = 2, max = 400, initial = "30", sliderMin = 2,
                sliderMax = 100) int terms)
        implements Potential {

    @Override
    public String title() {
        return "Synthetic";
    }

    @Override
    public String about() {
        return "A polynomial that is almost lambda-harmonic on the sphere; w and -w are as good.";
    }

    @Override
    public String formula(Space space) {
        return "\\sum_{n\\le N} c_n\\,(\\theta^\\top w)^n";
    }

    @Override
    public String refusal(Space space) {
        return space.isSphere() ? terms % 2 == 0 ? "" : "an even number of terms" : "defined on the sphere";
    }

    /// Of the two signs of each root the positive one is taken: every choice realises the same potential.
    @Override
    public Optional<Activation> activation(Space space) {
        double[] c = coefficients(space.dimension());
        double[] a = new double[2 * c.length - 1];
        for (int i = 0; i < c.length; i++) {
            a[2 * i] = Math.sqrt(c[i]);
        }
        return Optional
                .of(new RidgeActivation("\\sum_{n\\le N}\\sqrt{\\frac{c_n}{n!}}\\,\\mathrm{He}_n(x^\\top\\theta)",
                        new RidgeFunctions.Series(a)));
    }

    @Override
    public String reason(Space space) {
        return "all $c_n$ are 0 or positive (Theorem 2.5).";
    }

    @Override
    public String erratum() {
        return "Theorem 4.4 of the first paper prints the rest of the Laplacian with the wrong sign and without $c_N$: "
                + "it is $\\Delta f=\\lambda f-k_Nc_Nt^N$ with $k_N=N(N+d-2)+\\lambda$.";
    }

    @Override
    public Profile on(Space space) {
        return new Even(coefficients(space.dimension()));
    }

    /// What the Laplacian of f lacks of lambda f at an inner product, k_N c_N t^N.
    ///
    /// @param d the dimension of the space
    public double residual(int d, double t) {
        double[] c = coefficients(d);
        return (terms * (terms + d - 2.0) + lambda) * c[c.length - 1] * Math.pow(t, terms);
    }

    // Of t^0, t^2, ...
    private double[] coefficients(int d) {
        double[] c = new double[terms / 2 + 1];
        c[0] = 1;
        double sum = 1;
        for (int i = 0; i + 1 < c.length; i++) {
            double n = 2 * i;
            c[i + 1] = c[i] * (n * (n + d - 2) + lambda) / ((n + 2) * (n + 1));
            sum += c[i + 1];
        }
        for (int i = 0; i < c.length; i++) {
            c[i] /= sum;
        }
        return c;
    }

    /// A polynomial in t^2.
    private record Even(double[] c) implements ZonalProfile {

        @Override
        public boolean upToSign() {
            return true;
        }

        @Override
        public double value(double t, double q) {
            double sum = 0;
            for (int i = c.length - 1; i >= 0; i--) {
                sum = sum * t * t + c[i];
            }
            return sum;
        }

        @Override
        public double slope(double t, double q) {
            double sum = 0;
            for (int i = c.length - 1; i >= 1; i--) {
                sum = sum * t * t + 2 * i * c[i];
            }
            return sum * t;
        }

        @Override
        public double bend(double t, double q) {
            double sum = 0;
            for (int i = c.length - 1; i >= 1; i--) {
                sum = sum * t * t + 2 * i * (2 * i - 1) * c[i];
            }
            return sum * q * (1 - q / 4);
        }
    }
}
