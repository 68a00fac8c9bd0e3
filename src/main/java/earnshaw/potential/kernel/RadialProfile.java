package earnshaw.potential.kernel;

import earnshaw.math.PowersOfTwo;

/// Phi = h(r) with r = |theta - w| on R^d. An author gives three formulas; a shipped profile may override [#bulk].
public non-sealed interface RadialProfile extends Profile {

    /// h(r); infinite at 0 when singular.
    double value(double r);

    /// h'(r); at 0 the limit from the right, NaN or infinite if there is none.
    double slope(double r);

    /// h''(r); at 0 the limit from the right, NaN or infinite if there is none.
    double curvature(double r);

    /// All three for a whole row, at one go. An override need not look for s = 0 if it leaves something infinite or NaN
    /// there: [#at] is then asked in its place.
    ///
    /// @param s      squared distances r^2, read
    /// @param n      how many
    /// @param h      takes h(r)
    /// @param h1     takes h'(r)/r
    /// @param h2     takes h''(r)
    /// @param powers scratch space for exponentials
    default void bulk(double[] s, int n, double[] h, double[] h1, double[] h2, PowersOfTwo powers) {
        for (int i = 0; i < n; i++) {
            at(s, i, h, h1, h2);
        }
    }

    /// Whether [#bulk] and [#at] give the same bytes where both are meant.
    default boolean sameInRows() {
        return false;
    }

    /// All three in place `i`, with the conventions for r = 0: h1 is h''(0) where h is smooth and 0 at a tip or pole,
    /// where the symmetric subgradient is meant; h2 is NaN where the Laplacian is infinite.
    default void at(double[] s, int i, double[] h, double[] h1, double[] h2) {
        double r = Math.sqrt(s[i]);
        h[i] = value(r);
        if (r > 0) {
            h1[i] = slope(r) / r;
            h2[i] = curvature(r);
        } else {
            boolean smooth = slope(0) == 0;
            h1[i] = smooth ? curvature(0) : 0;
            h2[i] = smooth ? curvature(0) : Double.NaN;
        }
    }

    /// All three in place `i` at a distance whose square is too large or too small for a double.
    default void beyond(double r, int i, double[] h, double[] h1, double[] h2) {
        h[i] = value(r);
        h1[i] = slope(r) / r;
        h2[i] = curvature(r);
    }

    /// Whether a squared distance has overflowed, so that the distance is to be measured anew.
    static boolean overflows(double square) {
        return !(square <= Double.MAX_VALUE);
    }
}
