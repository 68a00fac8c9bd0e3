package earnshaw.potential.kernel;

/// Hessian c^2 sgn(x_i) sgn(x_j) Phi; the mixed one is its negative.
public final class BesselCurvature implements PairCurvature {

    private final double rate;
    private final int d;

    /// @param rate c
    public BesselCurvature(double rate, int d) {
        this.rate = rate;
        this.d = d;
    }

    @Override
    public void at(double[] theta, int i, double[] w, int j, double[] own, double[] mixed) {
        double scale = rate * rate * value(theta, i, w, j);
        for (int r = 0; r < d; r++) {
            double left = Math.signum(theta[i + r] - w[j + r]);
            for (int c = 0; c < d; c++) {
                double value = scale * left * Math.signum(theta[i + c] - w[j + c]);
                own[r * d + c] = value;
                mixed[r * d + c] = -value;
            }
        }
    }

    @Override
    public void times(double[] theta, int i, double[] w, int j, double[] v, int at, double[] u, int from,
            double[] out) {
        double along = 0;
        for (int c = 0; c < d; c++) {
            along += Math.signum(theta[i + c] - w[j + c]) * (v[at + c] - u[from + c]);
        }
        double scale = rate * rate * value(theta, i, w, j) * along;
        for (int c = 0; c < d; c++) {
            out[c] = scale * Math.signum(theta[i + c] - w[j + c]);
        }
    }

    @Override
    public double value(double[] theta, int i, double[] w, int j) {
        double sum = 0;
        for (int c = 0; c < d; c++) {
            sum += Math.abs(theta[i + c] - w[j + c]);
        }
        return Math.exp(-rate * sum);
    }

    @Override
    public void gradient(double[] theta, int i, double[] w, int j, double[] g) {
        double scale = -rate * value(theta, i, w, j);
        for (int c = 0; c < d; c++) {
            g[c] = scale * Math.signum(theta[i + c] - w[j + c]);
        }
    }
}
