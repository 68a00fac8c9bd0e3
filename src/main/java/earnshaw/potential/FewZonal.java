package earnshaw.potential;

import earnshaw.math.Powers;

/// [FewCharges] of f(t) on the sphere: tangent gradient f' (w - t theta), Laplacian (1-t^2) f'' - (d-1) t f'. Every t is
/// taken from differences and sums of the points, which loses no digits near +-1.
final class FewZonal extends FewCharges {

    private final Zonal zonal;
    private final double[] t = new double[h.length];
    private final double[] q = new double[h.length];

    FewZonal(Zonal zonal, int d) {
        super(d);
        this.zonal = zonal;
    }

    @Override
    void evaluate(int n, int m, int pairs) {
        products(n, n + m, x0, x1, x2, t, q);
        zonal.bulk(t, q, pairs, h, h1, h2, powers);
    }

    private static void products(int n, int all, double[] x0, double[] x1, double[] x2, double[] t, double[] q) {
        for (int i = 0, pair = 0; i < n; i++) {
            double a = x0[i];
            double b = x1[i];
            double c = x2[i];
            for (int j = i + 1; j < all; j++, pair++) {
                double u = a - x0[j];
                double v = b - x1[j];
                double w = c - x2[j];
                double near = Math.fma(w, w, Math.fma(v, v, u * u));
                u = a + x0[j];
                v = b + x1[j];
                w = c + x2[j];
                double far = Math.fma(w, w, Math.fma(v, v, u * u));
                t[pair] = (far - near) / 4;
                q[pair] = Math.min(near, far);
            }
        }
    }

    @Override
    boolean coincident(int pair) {
        return q[pair] == 0;
    }

    @Override
    void coincide(int pair) {
        zonal.at(t, q, pair, h, h1, h2);
    }

    @Override
    void mutual(int i, int n, int first) {
        double across = 1 - d;
        double a = x0[i];
        double b = x1[i];
        double c = x2[i];
        double own = charge[i];
        double sum = value[i];
        double lap = laplacian[i];
        double g0 = slope0[i];
        double g1 = slope1[i];
        double g2 = slope2[i];
        for (int j = i + 1, pair = first; j < n; j++, pair++) {
            double p = charge[j];
            double cosine = t[pair];
            double f = h[pair];
            double f1 = h1[pair];
            double f2 = Math.fma(across * cosine, f1, h2[pair]);
            double u = x0[j];
            double v = x1[j];
            double w = x2[j];
            sum = Math.fma(p, f, sum);
            lap = Math.fma(p, f2, lap);
            p *= f1;
            g0 = Math.fma(p, Math.fma(-cosine, a, u), g0);
            g1 = Math.fma(p, Math.fma(-cosine, b, v), g1);
            g2 = Math.fma(p, Math.fma(-cosine, c, w), g2);
            value[j] = Math.fma(own, f, value[j]);
            laplacian[j] = Math.fma(own, f2, laplacian[j]);
            double back = own * f1;
            slope0[j] = Math.fma(back, Math.fma(-cosine, u, a), slope0[j]);
            slope1[j] = Math.fma(back, Math.fma(-cosine, v, b), slope1[j]);
            slope2[j] = Math.fma(back, Math.fma(-cosine, w, c), slope2[j]);
        }
        value[i] = sum;
        laplacian[i] = lap;
        slope0[i] = g0;
        slope1[i] = g1;
        slope2[i] = g2;
    }

    @Override
    void others(int i, int n, int m, int first) {
        double across = 1 - d;
        double a = x0[i];
        double b = x1[i];
        double c = x2[i];
        double sum = 0;
        double lap = laplacian[i];
        double g0 = slope0[i];
        double g1 = slope1[i];
        double g2 = slope2[i];
        for (int j = n, pair = first; j < n + m; j++, pair++) {
            double cosine = t[pair];
            double charged = charge[j];
            double f1 = h1[pair];
            double p = charged * f1;
            sum = Math.fma(charged, h[pair], sum);
            lap = Math.fma(charged, Math.fma(across * cosine, f1, h2[pair]), lap);
            g0 = Math.fma(p, Math.fma(-cosine, a, x0[j]), g0);
            g1 = Math.fma(p, Math.fma(-cosine, b, x1[j]), g1);
            g2 = Math.fma(p, Math.fma(-cosine, c, x2[j]), g2);
        }
        other[i] = sum;
        laplacian[i] = lap;
        slope0[i] = g0;
        slope1[i] = g1;
        slope2[i] = g2;
    }
}
