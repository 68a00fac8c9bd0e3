package earnshaw.potential.kernel;

import earnshaw.math.PowersOfTwo;

/// [FewChargeSums] of f(t) on the sphere: tangent gradient f' (w - t theta), Laplacian (1-t^2) f'' - (d-1) t f'. Every
/// t is taken from differences and sums of the points, which loses no digits near +-1.
final class FewZonalSums extends FewChargeSums {

    private final ZonalProfile zonal;
    private final double[] t = new double[h.length];
    private final double[] q = new double[h.length];

    FewZonalSums(ZonalProfile zonal, int d, int n, int m) {
        super(d, n, m);
        this.zonal = zonal;
    }

    @Override
    void evaluate(int n, int m, int pairs) {
        products(n, n + m, points, t, q);
        zonal.bulk(t, q, pairs, h, h1, h2, powers);
    }

    private static void products(int n, int all, double[] points, double[] t, double[] q) {
        for (int i = 0, pair = 0; i < n; i++) {
            double a = points[POINT * i];
            double b = points[POINT * i + 1];
            double c = points[POINT * i + 2];
            for (int j = i + 1; j < all; j++, pair++) {
                double u = a - points[POINT * j];
                double v = b - points[POINT * j + 1];
                double w = c - points[POINT * j + 2];
                double near = Math.fma(w, w, Math.fma(v, v, u * u));
                u = a + points[POINT * j];
                v = b + points[POINT * j + 1];
                w = c + points[POINT * j + 2];
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
    boolean overflows(int pair) {
        return false;
    }

    @Override
    void coincide(int pair) {
        zonal.at(t, q, pair, h, h1, h2);
    }

    @Override
    void mutual(int i, int n, int first) {
        double across = d - 1;
        double a = points[POINT * i];
        double b = points[POINT * i + 1];
        double c = points[POINT * i + 2];
        double own = points[POINT * i + 3];
        double sum = sums[SUMS * i];
        double lap = sums[SUMS * i + 2];
        double g0 = sums[SUMS * i + 3];
        double g1 = sums[SUMS * i + 4];
        double g2 = sums[SUMS * i + 5];
        for (int j = i + 1, pair = first; j < n; j++, pair++) {
            double p = points[POINT * j + 3];
            double cosine = -t[pair];
            double f = h[pair];
            sum = Math.fma(p, f, sum);
            sums[SUMS * j] = Math.fma(own, f, sums[SUMS * j]);
            double f1 = h1[pair];
            double f2 = Math.fma(across * cosine, f1, h2[pair]);
            lap = Math.fma(p, f2, lap);
            sums[SUMS * j + 2] = Math.fma(own, f2, sums[SUMS * j + 2]);
            p *= f1;
            f1 *= own;
            double u = points[POINT * j];
            g0 = Math.fma(p, Math.fma(cosine, a, u), g0);
            sums[SUMS * j + 3] = Math.fma(f1, Math.fma(cosine, u, a), sums[SUMS * j + 3]);
            double v = points[POINT * j + 1];
            g1 = Math.fma(p, Math.fma(cosine, b, v), g1);
            sums[SUMS * j + 4] = Math.fma(f1, Math.fma(cosine, v, b), sums[SUMS * j + 4]);
            double w = points[POINT * j + 2];
            g2 = Math.fma(p, Math.fma(cosine, c, w), g2);
            sums[SUMS * j + 5] = Math.fma(f1, Math.fma(cosine, w, c), sums[SUMS * j + 5]);
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
            double cosine = -t[pair];
            double charged = points[POINT * j + 3];
            double f1 = h1[pair];
            double p = charged * f1;
            sum = Math.fma(charged, h[pair], sum);
            lap = Math.fma(charged, Math.fma(across * cosine, f1, h2[pair]), lap);
            g0 = Math.fma(p, Math.fma(cosine, a, points[POINT * j]), g0);
            g1 = Math.fma(p, Math.fma(cosine, b, points[POINT * j + 1]), g1);
            g2 = Math.fma(p, Math.fma(cosine, c, points[POINT * j + 2]), g2);
        }
        keep(SUMS * i, SUMS * i + 1, sum, lap, g0, g1, g2);
    }
}
