package earnshaw.potential;

import earnshaw.math.Powers;

/// [FewCharges] of h(r): gradient (h'/r)(theta-w), Laplacian h'' + (d-1) h'/r.
final class FewRadial extends FewCharges {

    // Where every target meets so few charges altogether, a row costs more than what it saves.
    private static final int HANDFUL = 16;

    private final Radial radial;
    private final double[] s = new double[h.length];

    FewRadial(Radial radial, int d) {
        super(d);
        this.radial = radial;
    }

    @Override
    void add(
            double[] x, int targets, int n, int charges, int from, int m, int otherCharges,
            double[] own, double[] others, double[] gradient, double[] laplacians) {
        if (n * (n + m - 1) > HANDFUL) {
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
                radial.at(s, 0, h, h1, h2);
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
        squares(n, n + m, x0, x1, x2, s);
        radial.bulk(s, pairs, h, h1, h2, powers);
    }

    private static void squares(int n, int all, double[] x0, double[] x1, double[] x2, double[] s) {
        for (int i = 0, pair = 0; i < n; i++) {
            double a = x0[i];
            double b = x1[i];
            double c = x2[i];
            for (int j = i + 1; j < all; j++, pair++) {
                double u = a - x0[j];
                double v = b - x1[j];
                double w = c - x2[j];
                s[pair] = Math.fma(w, w, Math.fma(v, v, u * u));
            }
        }
    }

    @Override
    boolean coincident(int pair) {
        return s[pair] == 0;
    }

    @Override
    void coincide(int pair) {
        radial.at(s, pair, h, h1, h2);
    }

    @Override
    void mutual(int i, int n, int first) {
        double across = d - 1;
        double a = x0[i];
        double b = x1[i];
        double c = x2[i];
        double q = charge[i];
        double sum = value[i];
        double lap = laplacian[i];
        double g0 = slope0[i];
        double g1 = slope1[i];
        double g2 = slope2[i];
        for (int j = i + 1, pair = first; j < n; j++, pair++) {
            double p = charge[j];
            double f = h[pair];
            double f1 = h1[pair];
            double f2 = Math.fma(across, f1, h2[pair]);
            double u = f1 * (a - x0[j]);
            double v = f1 * (b - x1[j]);
            double w = f1 * (c - x2[j]);
            sum = Math.fma(p, f, sum);
            lap = Math.fma(p, f2, lap);
            g0 = Math.fma(p, u, g0);
            g1 = Math.fma(p, v, g1);
            g2 = Math.fma(p, w, g2);
            value[j] = Math.fma(q, f, value[j]);
            laplacian[j] = Math.fma(q, f2, laplacian[j]);
            slope0[j] = Math.fma(-q, u, slope0[j]);
            slope1[j] = Math.fma(-q, v, slope1[j]);
            slope2[j] = Math.fma(-q, w, slope2[j]);
        }
        value[i] = sum;
        laplacian[i] = lap;
        slope0[i] = g0;
        slope1[i] = g1;
        slope2[i] = g2;
    }

    @Override
    void others(int i, int n, int m, int first) {
        double across = d - 1;
        double a = x0[i];
        double b = x1[i];
        double c = x2[i];
        double sum = 0;
        double lap = laplacian[i];
        double g0 = slope0[i];
        double g1 = slope1[i];
        double g2 = slope2[i];
        for (int j = n, pair = first; j < n + m; j++, pair++) {
            double q = charge[j];
            double f1 = h1[pair];
            double p = q * f1;
            sum = Math.fma(q, h[pair], sum);
            lap = Math.fma(q, Math.fma(across, f1, h2[pair]), lap);
            g0 = Math.fma(p, a - x0[j], g0);
            g1 = Math.fma(p, b - x1[j], g1);
            g2 = Math.fma(p, c - x2[j], g2);
        }
        other[i] = sum;
        laplacian[i] = lap;
        slope0[i] = g0;
        slope1[i] = g1;
        slope2[i] = g2;
    }
}
