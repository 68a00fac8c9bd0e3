package earnshaw.potential;

/// Phi = h(r) with r = |theta - w| on R^d. An author gives three formulas; a shipped profile may override [#bulk].
public non-sealed interface Radial extends Profile {

    /// h(r); infinite at 0 when singular.
    double value(double r);

    /// h'(r); at 0 the limit from the right, NaN or infinite if there is none.
    double slope(double r);

    /// h''(r); at 0 the limit from the right, NaN or infinite if there is none.
    double curvature(double r);

    /// All three for a whole row.
    ///
    /// @param s  squared distances r^2, read
    /// @param n  how many
    /// @param h  takes h(r)
    /// @param h1 takes h'(r)/r: h''(0) at a smooth r = 0, and 0 at a tip or pole, where the symmetric subgradient is meant
    /// @param h2 takes h''(r); NaN at r = 0 where the Laplacian is infinite
    default void bulk(double[] s, int n, double[] h, double[] h1, double[] h2) {
        for (int i = 0; i < n; i++) {
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
    }
}
