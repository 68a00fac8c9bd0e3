package earnshaw.math;

/// Euclidean lengths, distances and angles of vectors that stand somewhere in an array. Sums run along the vector, so equal
/// vectors give equal bytes wherever they stand.
public final class Norms {

    private Norms() {}

    /// The length of a vector.
    public static double of(double[] v) {
        return of(v, 0, v.length);
    }

    /// The length of the n numbers from an index on.
    public static double of(double[] x, int from, int n) {
        double square = 0;
        for (int c = from; c < from + n; c++) {
            square += x[c] * x[c];
        }
        return Math.sqrt(square);
    }

    /// How far the n numbers of `x` from an index on are from those of `y`.
    public static double distance(double[] x, int from, double[] y, int to, int n) {
        double square = 0;
        for (int c = 0; c < n; c++) {
            double difference = x[from + c] - y[to + c];
            square += difference * difference;
        }
        return Math.sqrt(square);
    }

    /// The angle between the n numbers of `x` from an index on and those of `y`, in [0, pi]; NaN when one of them is zero.
    ///
    /// As 2 atan2(|u-v|, |u+v|) of the unit vectors, which keeps all digits near 0 and pi, where the inverse cosine of their
    /// product keeps half of them.
    public static double angle(double[] x, int from, double[] y, int to, int n) {
        double own = of(x, from, n);
        double other = of(y, to, n);
        if (own == 0 || other == 0) {
            return Double.NaN;
        }
        double near = 0;
        double far = 0;
        for (int c = 0; c < n; c++) {
            double u = x[from + c] / own;
            double v = y[to + c] / other;
            near += (u - v) * (u - v);
            far += (u + v) * (u + v);
        }
        return 2 * Math.atan2(Math.sqrt(near), Math.sqrt(far));
    }
}
