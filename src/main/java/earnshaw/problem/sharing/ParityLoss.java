package earnshaw.problem.sharing;

import earnshaw.geometry.Space;
import earnshaw.potential.Erf;
import earnshaw.potential.kernel.PairCurvature;
import java.util.Arrays;

/// F = E (p_w - p_u)^2/2 over standard normal inputs x_1 ... x_k, with p_w = erf(w_1.x_1) + prod_l erf(w_l.x_l). With V
/// the potential of erf, S_l = V(w_l,w_l) and T_l = V(u_0,w_l),
///
///     F = (S_1 + V(u_0,u_0) - 2 T_1)/2 + (prod_l S_l + V(u_0,u_0)^k - 2 prod_l T_l)/2,
///
/// for k of 2 or more. Source: section 4 of *Weight Sharing is Crucial to Successful Optimization*, Lemmas 1, 3 and 5
/// (c_1 of Lemma 5 lies below 1 only where |w|^2 > .0661).
final class ParityLoss implements PatchLoss {

    private final int k;
    private final int d;
    private final PairCurvature pair;
    private final double[] own;
    private final double[] mixed;
    private final double[][] ownGradient;
    private final double[][] mixedGradient;
    private double[][] ownHessian = {};
    private double[][] mixedHessian = {};

    ParityLoss(int k, int d) {
        this.k = k;
        this.d = d;
        Space space = Space.euclidean(d);
        pair = PairCurvature.of(new Erf().on(space), space);
        own = new double[k];
        mixed = new double[k];
        ownGradient = new double[k][d];
        mixedGradient = new double[k][d];
    }

    @Override
    public double loss(double[] w, double[] at, int u) {
        double self = pair.self(at, u);
        for (int l = 0; l < k; l++) {
            own[l] = pair.self(w, l * d);
            mixed[l] = pair.value(w, l * d, at, u);
        }
        double low = own[0] + self - 2 * mixed[0];
        return (low + product(own, -1, -1) + Math.pow(self, k) - 2 * product(mixed, -1, -1)) / 2;
    }

    // the product of all but two
    private static double product(double[] factors, int one, int other) {
        double product = 1;
        for (int l = 0; l < factors.length; l++) {
            product *= l == one || l == other ? 1 : factors[l];
        }
        return product;
    }

    @Override
    public double gradient(double[] w, double[] at, int u, double[] g) {
        double loss = loss(w, at, u);
        slopes(w, at, u);
        for (int l = 0; l < k; l++) {
            double first = l == 0 ? 1 : 0;
            double s = (first + product(own, l, l)) / 2;
            double t = first + product(mixed, l, l);
            for (int c = 0; c < d; c++) {
                g[l * d + c] = s * ownGradient[l][c] - t * mixedGradient[l][c];
            }
        }
        return loss;
    }

    private void slopes(double[] w, double[] at, int u) {
        for (int l = 0; l < k; l++) {
            pair.selfGradient(w, l * d, ownGradient[l]);
            pair.gradient(w, l * d, at, u, mixedGradient[l]);
        }
    }

    @Override
    public void bend(double[] w, double[] at, int u) {
        loss(w, at, u);
        slopes(w, at, u);
        ownHessian = new double[k][d * d];
        mixedHessian = new double[k][d * d];
        double[] unused = new double[d * d];
        for (int l = 0; l < k; l++) {
            pair.selfHessian(w, l * d, ownHessian[l]);
            pair.at(w, l * d, at, u, mixedHessian[l], unused);
        }
    }

    @Override
    public void times(double[] v, double[] out) {
        Arrays.fill(out, 0);
        for (int l = 0; l < k; l++) {
            double first = l == 0 ? 1 : 0;
            double s = (first + product(own, l, l)) / 2;
            double t = first + product(mixed, l, l);
            for (int r = 0; r < d; r++) {
                double sum = 0;
                for (int c = 0; c < d; c++) {
                    sum += (s * ownHessian[l][r * d + c] - t * mixedHessian[l][r * d + c]) * v[l * d + c];
                }
                out[l * d + r] += sum;
            }
            for (int m = 0; m < k; m++) {
                if (m != l) {
                    double both = product(own, l, m) / 2 * dot(ownGradient[m], v, m * d);
                    double less = product(mixed, l, m) * dot(mixedGradient[m], v, m * d);
                    for (int r = 0; r < d; r++) {
                        out[l * d + r] += both * ownGradient[l][r] - less * mixedGradient[l][r];
                    }
                }
            }
        }
    }

    private double dot(double[] a, double[] v, int from) {
        double sum = 0;
        for (int c = 0; c < d; c++) {
            sum += a[c] * v[from + c];
        }
        return sum;
    }

    @Override
    public double stall(double square) {
        double self = 2 / Math.PI * Math.asin(2 * square / (1 + 2 * square));
        return Math.pow(self, k) / 2;
    }
}
