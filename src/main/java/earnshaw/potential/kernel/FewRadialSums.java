package earnshaw.potential.kernel;

import earnshaw.math.Norms;
import earnshaw.math.PowersOfTwo;

/// [FewChargeSums] of h(r): gradient (h'/r)(theta-w), Laplacian h'' + (d-1) h'/r.
final class FewRadialSums extends FewChargeSums {

    // With fewer charges than this for each target, summing pair by pair is faster than setting up a row.
    private static final int HANDFUL = 16;

    private final RadialProfile radial;
    private final double[] s = new double[h.length];
    private int all;

    FewRadialSums(RadialProfile radial, int d, int n, int m) {
        super(d, n, m);
        this.radial = radial;
    }

    /// Whether so few charges are summed one by one.
    static boolean oneByOne(int n, int m) {
        return n * (n + m - 1) <= HANDFUL;
    }

    @Override
    void add(
            double[] x, int targets, int n, int charges, int from, int m, int otherCharges,
            double[] own, double[] others, double[] gradient, double[] laplacians) {
        if (!oneByOne(n, m)) {
            super.add(x, targets, n, charges, from, m, otherCharges, own, others, gradient, laplacians);
        } else {
            addOneByOne(x, targets, n, charges, from, m, otherCharges, own, others, gradient, laplacians);
        }
    }

    private void addOneByOne(
            double[] x, int targets, int n, int charges, int from, int m, int otherCharges,
            double[] own, double[] others, double[] gradient, double[] laplacians) {
        double across = d - 1;
        for (int i = 0, target = targets; i < n; i++, target += d) {
            double a = x[target];
            double b = d > 1 ? x[target + 1] : 0;
            double c = d > 2 ? x[target + 2] : 0;
            double sum = 0;
            double other = 0;
            double lap = 0;
            double g0 = 0;
            double g1 = 0;
            double g2 = 0;
            for (int j = 0; j < n + m; j++) {
                if (j == i) {
                    continue;
                }
                int at = j < n ? targets + j * d : from + (j - n) * d;
                double u = a - x[at];
                double v = d > 1 ? b - x[at + 1] : 0;
                double w = d > 2 ? c - x[at + 2] : 0;
                s[0] = Math.fma(w, w, Math.fma(v, v, u * u));
                if (dropped(s[0])) {
                    continue;
                }
                if (RadialProfile.overflows(s[0])) {
                    radial.beyond(Math.hypot(Math.hypot(u, v), w), 0, h, h1, h2);
                } else {
                    radial.at(s, 0, h, h1, h2);
                }
                double q = x[j < n ? charges + j : otherCharges + j - n];
                double p = q * h1[0];
                if (j < n) {
                    sum = Math.fma(q, h[0], sum);
                } else {
                    other = Math.fma(q, h[0], other);
                }
                lap = Math.fma(q, Math.fma(across, h1[0], h2[0]), lap);
                g0 = Math.fma(p, u, g0);
                g1 = Math.fma(p, v, g1);
                g2 = Math.fma(p, w, g2);
            }
            own[i] = sum;
            others[i] = other;
            store(i, lap, g0, g1, g2, gradient, laplacians);
        }
    }

    @Override
    void evaluate(int n, int m, int pairs) {
        all = n + m;
        squares(n, all, points, s);
        radial.bulk(s, pairs, h, h1, h2, powers);
    }

    private static void squares(int n, int all, double[] points, double[] s) {
        for (int i = 0, pair = 0; i < n; i++) {
            double a = points[POINT * i];
            double b = points[POINT * i + 1];
            double c = points[POINT * i + 2];
            for (int j = i + 1; j < all; j++, pair++) {
                double u = a - points[POINT * j];
                double v = b - points[POINT * j + 1];
                double w = c - points[POINT * j + 2];
                s[pair] = Math.fma(w, w, Math.fma(v, v, u * u));
            }
        }
    }

    @Override
    boolean coincident(int pair) {
        return s[pair] == 0;
    }

    @Override
    boolean overflows(int pair) {
        return RadialProfile.overflows(s[pair]);
    }

    @Override
    void coincide(int pair) {
        if (overflows(pair)) {
            radial.beyond(distance(pair), pair, h, h1, h2);
        } else {
            radial.at(s, pair, h, h1, h2);
        }
    }

    private double distance(int pair) {
        int target = 0;
        int first = 0;
        while (pair - first >= all - 1 - target) {
            first += all - 1 - target;
            target++;
        }
        return Norms.distance(points, POINT * target, points, POINT * (target + 1 + pair - first), POINT - 1);
    }

    @Override
    void mutual(int i, int n, int first) {
        double across = d - 1;
        double a = points[POINT * i];
        double b = points[POINT * i + 1];
        double c = points[POINT * i + 2];
        double q = points[POINT * i + 3];
        double sum = sums[SUMS * i];
        double lap = sums[SUMS * i + 2];
        double g0 = sums[SUMS * i + 3];
        double g1 = sums[SUMS * i + 4];
        double g2 = sums[SUMS * i + 5];
        for (int j = i + 1, pair = first; j < n; j++, pair++) {
            double p = points[POINT * j + 3];
            double f = h[pair];
            double f1 = h1[pair];
            double f2 = Math.fma(across, f1, h2[pair]);
            sum = Math.fma(p, f, sum);
            sums[SUMS * j] = Math.fma(q, f, sums[SUMS * j]);
            lap = Math.fma(p, f2, lap);
            sums[SUMS * j + 2] = Math.fma(q, f2, sums[SUMS * j + 2]);
            double u = f1 * (a - points[POINT * j]);
            g0 = Math.fma(p, u, g0);
            sums[SUMS * j + 3] = Math.fma(-q, u, sums[SUMS * j + 3]);
            double v = f1 * (b - points[POINT * j + 1]);
            g1 = Math.fma(p, v, g1);
            sums[SUMS * j + 4] = Math.fma(-q, v, sums[SUMS * j + 4]);
            double w = f1 * (c - points[POINT * j + 2]);
            g2 = Math.fma(p, w, g2);
            sums[SUMS * j + 5] = Math.fma(-q, w, sums[SUMS * j + 5]);
        }
        keep(SUMS * i, SUMS * i, sum, lap, g0, g1, g2);
    }

    @Override
    void others(int i, int n, int m, int first) {
        double across = d - 1;
        double a = points[POINT * i];
        double b = points[POINT * i + 1];
        double c = points[POINT * i + 2];
        double sum = 0;
        double lap = sums[SUMS * i + 2];
        double g0 = sums[SUMS * i + 3];
        double g1 = sums[SUMS * i + 4];
        double g2 = sums[SUMS * i + 5];
        for (int j = n, pair = first; j < n + m; j++, pair++) {
            double q = points[POINT * j + 3];
            double f1 = h1[pair];
            double p = q * f1;
            sum = Math.fma(q, h[pair], sum);
            lap = Math.fma(q, Math.fma(across, f1, h2[pair]), lap);
            g0 = Math.fma(p, a - points[POINT * j], g0);
            g1 = Math.fma(p, b - points[POINT * j + 1], g1);
            g2 = Math.fma(p, c - points[POINT * j + 2], g2);
        }
        keep(SUMS * i, SUMS * i + 1, sum, lap, g0, g1, g2);
    }
}
