package earnshaw.problem.network;

/// tanh of many numbers in plain arithmetic, so that the same input gives the same bytes on every machine and the compiler
/// makes vector instructions of it; within 4e-16 times a few of `Math.tanh`.
///
/// With m = e^(-2z) - 1, tanh z = -m / (2 + m). m comes from a Taylor series at z/64 and six doublings m -> 2m + m^2, which
/// keep its relative error where e^(-2z) < 1 and where it is large do not matter in the quotient.
final class HyperbolicTangent {

    // Beyond it tanh is 1 to the last digit.
    private static final double MOST = 19.5;
    private static final double SHARE = -2.0 / 64;

    private HyperbolicTangent() {}

    /// Replaces z by tanh(c z).
    ///
    /// @param n how many of them
    static void of(double[] z, double c, int n) {
        for (int b = 0; b < n; b++) {
            double t = SHARE * Math.max(-MOST, Math.min(MOST, c * z[b]));
            double s = 1.0 / 1307674368000.0;
            s = Math.fma(s, t, 1.0 / 87178291200.0);
            s = Math.fma(s, t, 1.0 / 6227020800.0);
            s = Math.fma(s, t, 1.0 / 479001600.0);
            s = Math.fma(s, t, 1.0 / 39916800.0);
            s = Math.fma(s, t, 1.0 / 3628800.0);
            s = Math.fma(s, t, 1.0 / 362880.0);
            s = Math.fma(s, t, 1.0 / 40320.0);
            s = Math.fma(s, t, 1.0 / 5040.0);
            s = Math.fma(s, t, 1.0 / 720.0);
            s = Math.fma(s, t, 1.0 / 120.0);
            s = Math.fma(s, t, 1.0 / 24.0);
            s = Math.fma(s, t, 1.0 / 6.0);
            s = Math.fma(s, t, 0.5);
            double m = Math.fma(s * t, t, t);
            m = Math.fma(m, m, m + m);
            m = Math.fma(m, m, m + m);
            m = Math.fma(m, m, m + m);
            m = Math.fma(m, m, m + m);
            m = Math.fma(m, m, m + m);
            m = Math.fma(m, m, m + m);
            z[b] = -m / (2 + m);
        }
    }
}
