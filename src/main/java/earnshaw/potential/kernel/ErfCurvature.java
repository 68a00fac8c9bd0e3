package earnshaw.potential.kernel;

import java.util.Arrays;

/// Derivatives of the erf potential on R^d, in the letters of [ErfPair], with g' the g of theta and w exchanged:
/// Hessian -(8/pi) (l m/(A sqrt D)) (e f^T + cos a (I - 4 (l^2/A) e e^T)) - (8/pi) (B l m/D^(3/2)) g g'^T,
/// mixed (4/pi) (I - 2 (l^2/A) e e^T)/sqrt(D) - (8/pi) (A m^2/D^(3/2)) g g^T.
/// Phi(theta,theta) = V(q) = (2/pi) asin(2q/(1+2q)) with q = |theta|^2.
public final class ErfCurvature implements PairCurvature {

    private static final double FACTOR = 4 / Math.PI;

    private final int d;
    private final ErfPair pair;
    private double share;
    private double first;
    private double second;
    private double third;

    /// @param d number of coordinates of a charge
    public ErfCurvature(int d) {
        this.d = d;
        pair = new ErfPair(d);
    }

    private void take(double[] theta, int i, double[] w, int j) {
        pair.take(theta, i, w, j);
        share = pair.l / pair.rootA;
        double reach = pair.m / pair.rootD;
        first = 2 * FACTOR * share / pair.rootA * reach;
        second = 2 * FACTOR * reach * (pair.l / pair.rootD * pair.rootB) * (pair.rootB / pair.rootD);
        third = 2 * FACTOR * reach * reach * (pair.rootA / pair.rootD) * pair.rootA;
    }

    @Override
    public void times(double[] theta, int i, double[] w, int j, double[] v, int at, double[] u, int from,
            double[] out) {
        take(theta, i, w, j);
        double ev = 0;
        double fv = 0;
        double backv = 0;
        double eu = 0;
        double gu = 0;
        for (int c = 0; c < d; c++) {
            ev += pair.e[c] * v[at + c];
            fv += pair.f[c] * v[at + c];
            backv += pair.back[c] * v[at + c];
            eu += pair.e[c] * u[from + c];
            gu += pair.g[c] * u[from + c];
        }
        double twice = 2 * share * share;
        for (int c = 0; c < d; c++) {
            out[c] = -first * (pair.e[c] * fv + pair.cosine * (v[at + c] - 2 * twice * pair.e[c] * ev))
                    - second * pair.g[c] * backv
                    + FACTOR / pair.rootD * (u[from + c] - twice * pair.e[c] * eu) - third * pair.g[c] * gu;
        }
    }

    @Override
    public void at(double[] theta, int i, double[] w, int j, double[] own, double[] mixed) {
        take(theta, i, w, j);
        for (int r = 0; r < d; r++) {
            for (int c = 0; c < d; c++) {
                double one = r == c ? 1 : 0;
                double lengthwise = 2 * share * share * pair.e[r] * pair.e[c];
                own[r * d + c] = -first * (pair.e[r] * pair.f[c] + pair.cosine * (one - 2 * lengthwise))
                        - second * pair.g[r] * pair.back[c];
                mixed[r * d + c] = FACTOR / pair.rootD * (one - lengthwise) - third * pair.g[r] * pair.g[c];
            }
        }
    }

    @Override
    public double value(double[] theta, int i, double[] w, int j) {
        pair.take(theta, i, w, j);
        return pair.value();
    }

    @Override
    public void gradient(double[] theta, int i, double[] w, int j, double[] g) {
        pair.take(theta, i, w, j);
        for (int c = 0; c < d; c++) {
            g[c] = FACTOR * (pair.m / pair.rootD) * pair.g[c];
        }
    }

    private double square(double[] theta, int i) {
        double q = 0;
        for (int c = 0; c < d; c++) {
            q += theta[i + c] * theta[i + c];
        }
        return q;
    }

    private static double slope(double q) {
        return FACTOR / ((1 + 2 * q) * Math.sqrt(1 + 4 * q));
    }

    private static double bend(double q) {
        return slope(q) * (-2 / (1 + 2 * q) - 2 / (1 + 4 * q));
    }

    @Override
    public boolean selfConstant() {
        return false;
    }

    @Override
    public void selfGradient(double[] theta, int i, double[] g) {
        double scale = 2 * slope(square(theta, i));
        for (int c = 0; c < d; c++) {
            g[c] = scale * theta[i + c];
        }
    }

    @Override
    public double selfLaplacian(double[] theta, int i) {
        double q = square(theta, i);
        return 2 * d * slope(q) + 4 * q * bend(q);
    }

    @Override
    public void selfHessian(double[] theta, int i, double[] own) {
        double q = square(theta, i);
        Arrays.fill(own, 0);
        for (int r = 0; r < d; r++) {
            own[r * d + r] = 2 * slope(q);
            for (int c = 0; c < d; c++) {
                own[r * d + c] += 4 * bend(q) * theta[i + r] * theta[i + c];
            }
        }
    }
}
