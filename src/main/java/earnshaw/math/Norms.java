package earnshaw.math;

/// Euclidean lengths, distances and angles of vectors that stand somewhere in an array. Sums run along the vector, so
/// equal vectors give equal bytes wherever they stand.
public final class Norms {

    // Sums of squares between these have lost nothing to the range of a double.
    private static final double LEAST = 1e-280;
    private static final double MOST = 1e300;

    private Norms() {}

    /// The length of a vector.
    public static double of(double[] v) {
        return of(v, 0, v.length);
    }

    /// The length of the n numbers from an index on.
    public static double of(double[] x, int from, int n) {
        double square = square(x, from, n);
        return keeps(square) ? Math.sqrt(square) : scaled(x, from, x, -1, n);
    }

    /// Whether a sum of squares has lost nothing to the range of a double, so that its root is the length.
    public static boolean keeps(double square) {
        return square >= LEAST && square <= MOST;
    }

    /// The square of a vector's length.
    public static double square(double[] v) {
        return square(v, 0, v.length);
    }

    /// The square of the length of the n numbers from an index on.
    public static double square(double[] x, int from, int n) {
        double square = 0;
        for (int c = from; c < from + n; c++) {
            square += x[c] * x[c];
        }
        return square;
    }

    /// How far the n numbers of `x` from an index on are from those of `y`.
    public static double distance(double[] x, int from, double[] y, int to, int n) {
        double square = 0;
        for (int c = 0; c < n; c++) {
            double difference = x[from + c] - y[to + c];
            square += difference * difference;
        }
        return keeps(square) ? Math.sqrt(square) : scaled(x, from, y, to, n);
    }

    // The same of numbers whose squares are too large or too small for a double: scaled by a power of two, which is
    // exact.
    private static double scaled(double[] x, int from, double[] y, int to, int n) {
        double largest = 0;
        for (int c = 0; c < n; c++) {
            double one = Math.abs(to < 0 ? x[from + c] : x[from + c] - y[to + c]);
            largest = one <= largest ? largest : one;
        }
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        int power = Math.getExponent(largest);
        double square = 0;
        for (int c = 0; c < n; c++) {
            double one = Math.scalb(to < 0 ? x[from + c] : x[from + c] - y[to + c], -power);
            square += one * one;
        }
        return Math.scalb(Math.sqrt(square), power);
    }

    /// The angle between the n numbers of `x` from an index on and those of `y`, in [0, pi]; NaN when one of them is
    /// zero.
    ///
    /// As 2 atan2(|u-v|, |u+v|) of the unit vectors, which keeps all digits near 0 and pi, where the inverse cosine of
    /// their product keeps half of them.
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
