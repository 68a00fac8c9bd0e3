package earnshaw.potential;

/// [RadialSums] for a few charges in up to three dimensions: all pairs in one row, so that a loop is started once and not
/// once a source. Missing coordinates are zero.
final class FewPairs {

    static final int LIMIT = 512;
    static final int DIMENSIONS = 3;

    private final Radial radial;
    private final int d;
    private final double[][] targets = new double[DIMENSIONS][LIMIT];
    private final double[][] sources = new double[DIMENSIONS][LIMIT];
    private final double[] charges = new double[LIMIT];
    private final double[] s = new double[LIMIT];
    private final double[] h = new double[LIMIT];
    private final double[] h1 = new double[LIMIT];
    private final double[] h2 = new double[LIMIT];
    private final double[] weights = new double[LIMIT];
    private final double[] unused = new double[PairSums.TILE];

    FewPairs(Radial radial, int d) {
        this.radial = radial;
        this.d = d;
    }

    /// Takes the charges in and evaluates the profile for all pairs, target by target.
    void evaluate(double[] x, int firstTarget, int n, int firstSource, int m, int firstCharge, boolean same) {
        for (int c = 0; c < d; c++) {
            spread(x, firstTarget + c, n, targets[c]);
            spread(x, firstSource + c, m, sources[c]);
        }
        System.arraycopy(x, firstCharge, charges, 0, m);
        squares(n, m, targets[0], targets[1], targets[2], sources[0], sources[1], sources[2], s);
        radial.bulk(s, n * m, h, h1, h2);
        for (int i = 0; same && i < n; i++) {
            silence(i * m + i);
        }
    }

    private void spread(double[] x, int from, int count, double[] row) {
        for (int i = 0, at = from; i < count; i++, at += d) {
            row[i] = x[at];
        }
    }

    private static void squares(
            int n, int m, double[] x0, double[] x1, double[] x2, double[] y0, double[] y1, double[] y2, double[] s) {
        for (int i = 0, pair = 0; i < n; i++) {
            double a = x0[i];
            double b = x1[i];
            double c = x2[i];
            for (int j = 0; j < m; j++, pair++) {
                double u = a - y0[j];
                double v = b - y1[j];
                double w = c - y2[j];
                s[pair] = Math.fma(w, w, Math.fma(v, v, u * u));
            }
        }
    }

    /// Puts conventions in the place of what pairs at the same place have left, or nothing where they are to be dropped.
    void correct(int n, int m, boolean same, boolean drop) {
        for (int pair = 0; pair < n * m; pair++) {
            if (s[pair] == 0 && !(same && pair / m == pair % m)) {
                if (drop) {
                    silence(pair);
                } else {
                    radial.at(s, pair, h, h1, h2);
                }
            }
        }
    }

    private void silence(int pair) {
        h[pair] = 0;
        h1[pair] = 0;
        h2[pair] = 0;
    }

    /// Writes the sums over all sources.
    void sum(int n, int m, double[] values, double[] laplacians, double[][] slopes) {
        for (int i = 0; i < n; i++) {
            System.arraycopy(charges, 0, weights, i * m, m);
        }
        weigh(n * m, weights, d - 1, h, h1, h2);
        double[] slope1 = d > 1 ? slopes[1] : unused;
        double[] slope2 = d > 2 ? slopes[2] : unused;
        for (int i = 0; i < n; i++) {
            sum(i, i * m, m, values, laplacians, slopes[0], slope1, slope2);
        }
    }

    // the terms of values and Laplacians, and the factors of theta - w
    private static void weigh(int pairs, double[] weights, double across, double[] h, double[] h1, double[] h2) {
        for (int pair = 0; pair < pairs; pair++) {
            double weight = weights[pair];
            double first = h1[pair];
            h[pair] *= weight;
            h2[pair] = weight * Math.fma(across, first, h2[pair]);
            h1[pair] = weight * first;
        }
    }

    private void sum(
            int i, int first, int m, double[] values, double[] laplacians, double[] slope0, double[] slope1, double[] slope2) {
        double[] y0 = sources[0];
        double[] y1 = sources[1];
        double[] y2 = sources[2];
        double a = targets[0][i];
        double b = targets[1][i];
        double c = targets[2][i];
        double value = 0;
        double laplacian = 0;
        double g0 = 0;
        double g1 = 0;
        double g2 = 0;
        for (int j = 0; j < m; j++) {
            double p = h1[first + j];
            value += h[first + j];
            laplacian += h2[first + j];
            g0 = Math.fma(p, a - y0[j], g0);
            g1 = Math.fma(p, b - y1[j], g1);
            g2 = Math.fma(p, c - y2[j], g2);
        }
        values[i] = value;
        laplacians[i] = laplacian;
        slope0[i] = g0;
        slope1[i] = g1;
        slope2[i] = g2;
    }
}
