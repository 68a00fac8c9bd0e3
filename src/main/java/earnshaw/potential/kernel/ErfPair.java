package earnshaw.potential.kernel;

import earnshaw.math.Norms;

/// A pair under the erf potential on R^d, in a form that loses no digits and overflows nowhere, however long the
/// vectors.
///
/// With the directions e, f and lengths l, m of theta and w, A = 1+2l^2, B = 1+2m^2 and the angle a between them:
/// D = A B - 4 p^2 = 1 + 2l^2 + 2m^2 + 4 l^2 m^2 sin^2 a, a sum without a difference, and
/// w - 2p theta/A = m g, g = (f - cos a e) + (cos a/A) e.
final class ErfPair {

    private static final double ROOT_TWO = Math.sqrt(2);

    private final int d;
    /// Directions; zero for a zero vector.
    final double[] e;
    final double[] f;
    /// (w - 2p theta/A)/m, and the same of theta: (theta - 2p w/B)/l.
    final double[] g;
    final double[] back;
    double l;
    double m;
    double cosine;
    /// Roots of A, B and D.
    double rootA;
    double rootB;
    double rootD;
    private double sine;

    ErfPair(int d) {
        this.d = d;
        e = new double[d];
        f = new double[d];
        g = new double[d];
        back = new double[d];
    }

    void take(double[] theta, int i, double[] w, int j) {
        l = Norms.of(theta, i, d);
        m = Norms.of(w, j, d);
        double near = 0;
        double far = 0;
        for (int c = 0; c < d; c++) {
            e[c] = l > 0 ? theta[i + c] / l : 0;
            f[c] = m > 0 ? w[j + c] / m : 0;
            near += (e[c] - f[c]) * (e[c] - f[c]);
            far += (e[c] + f[c]) * (e[c] + f[c]);
        }
        cosine = (far - near) / 4;
        sine = l > 0 && m > 0 ? Math.sqrt(near * far) / 2 : 0;
        rootA = Math.hypot(1, ROOT_TWO * l);
        rootB = Math.hypot(1, ROOT_TWO * m);
        rootD = Math.hypot(rootA, Math.hypot(ROOT_TWO * m, 2 * l * m * sine));
        double nearly = cosine / rootA / rootA;
        double nearlyBack = cosine / rootB / rootB;
        double side = near <= far ? 1 : -1;
        // f - cos a e as (f -+ e) less its part along e, which keeps its digits where the two have nearly one line
        double along = 0;
        double alongBack = 0;
        for (int c = 0; c < d; c++) {
            along += (f[c] - side * e[c]) * e[c];
            alongBack += (e[c] - side * f[c]) * f[c];
        }
        for (int c = 0; c < d; c++) {
            g[c] = f[c] - side * e[c] - along * e[c] + nearly * e[c];
            back[c] = e[c] - side * f[c] - alongBack * f[c] + nearlyBack * f[c];
        }
    }

    /// Phi.
    double value() {
        if (l == 0 || m == 0) {
            return 0;
        }
        double q = Math.hypot(Math.hypot(1 / l, ROOT_TWO) / m, Math.hypot(ROOT_TWO / l, 2 * sine));
        return 2 / Math.PI * Math.atan2(2 * cosine, q);
    }

    /// Laplacian in theta.
    double laplacian() {
        double share = l / rootA;
        double across = 2 * l * (m / rootD) * sine;
        return -8 / Math.PI * share * cosine * (m / rootD) / rootA
                * (1 + d - 4 * share * share + 1 / rootD / rootD - across * across);
    }
}
