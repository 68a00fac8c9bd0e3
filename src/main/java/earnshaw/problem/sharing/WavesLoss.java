package earnshaw.problem.sharing;

/// F = E (p_w - p_u)^2/2 over standard normal inputs x_1 ... x_k, with p_w = c_k w_1.x_1 + cos(sum_l w_l.x_l). With W
/// and U for all k vectors one behind the other,
///
///     F = c_k^2 |w_1 - u_0|^2/2 + (1 + e^(-2|W|^2)/2 + e^(-2|U|^2)/2 - e^(-|W-U|^2/2) - e^(-|W+U|^2/2))/2.
///
/// The gradient is that of this formula; Lemma 9 prints the term of W - U with the wrong sign, away from the target.
/// Source: section 3 of *Weight Sharing is Crucial to Successful Optimization*.
final class WavesLoss implements PatchLoss {

    private final int k;
    private final int d;
    private final double linear;
    private final double[] place;
    private final double[] target;
    private double own;
    private double minus;
    private double plus;

    /// @param linear c_k
    WavesLoss(int k, int d, double linear) {
        this.k = k;
        this.d = d;
        this.linear = linear;
        place = new double[k * d];
        target = new double[k * d];
    }

    @Override
    public double loss(double[] w, double[] at, int u) {
        double first = 0;
        double ww = 0;
        double uu = 0;
        double less = 0;
        double more = 0;
        for (int l = 0; l < k; l++) {
            for (int c = 0; c < d; c++) {
                double x = w[l * d + c];
                double y = at[u + c];
                ww += x * x;
                uu += y * y;
                less += (x - y) * (x - y);
                more += (x + y) * (x + y);
            }
            first = l == 0 ? less : first;
        }
        own = Math.exp(-2 * ww);
        minus = Math.exp(-less / 2);
        plus = Math.exp(-more / 2);
        // 1 - e^-a is taken without cancellation, or the loss at the target would be rounding
        double wave =
                -Math.expm1(-less / 2) + (Math.expm1(-2 * ww) / 2 - Math.expm1(-more / 2)) + Math.expm1(-2 * uu) / 2;
        return linear * linear * first / 2 + wave / 2;
    }

    @Override
    public double gradient(double[] w, double[] at, int u, double[] g) {
        double loss = loss(w, at, u);
        for (int l = 0; l < k; l++) {
            for (int c = 0; c < d; c++) {
                double x = w[l * d + c];
                double y = at[u + c];
                double straight = l == 0 ? linear * linear * (x - y) : 0;
                g[l * d + c] = straight + (minus * (x - y) + plus * (x + y) - 2 * own * x) / 2;
            }
        }
        return loss;
    }

    @Override
    public void bend(double[] w, double[] at, int u) {
        loss(w, at, u);
        System.arraycopy(w, 0, place, 0, k * d);
        for (int l = 0; l < k; l++) {
            System.arraycopy(at, u, target, l * d, d);
        }
    }

    // c_k^2 on w_1, and (-2 e^(-2|W|^2)(I - 4WW^T) + e^(-|W-U|^2/2)(I - (W-U)(W-U)^T) + e^(-|W+U|^2/2)(I -
    // (W+U)(W+U)^T))/2
    @Override
    public void times(double[] v, double[] out) {
        double along = 0;
        double across = 0;
        for (int i = 0; i < k * d; i++) {
            along += place[i] * v[i];
            across += target[i] * v[i];
        }
        for (int i = 0; i < k * d; i++) {
            double straight = i < d ? linear * linear * v[i] : 0;
            double x = place[i];
            double y = target[i];
            out[i] = straight
                    + (minus * (v[i] - (along - across) * (x - y)) + plus * (v[i] - (along + across) * (x + y))
                            - 2 * own * (v[i] - 4 * along * x)) / 2;
        }
    }

    @Override
    public double stall(double square) {
        return (1 + Math.exp(-2 * k * square) / 2) / 2;
    }
}
