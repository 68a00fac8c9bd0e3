package earnshaw.problem.neuron;

import java.util.Arrays;

/// The loss of sin(k z) under N(mu, I), in closed form: with C(a) = E cos(a.x) = cos(a.mu) e^(-|a|^2/2),
/// F = (2 - C(2kw) - C(2kv))/4 - (C(k(w-v)) - C(k(w+v)))/2.
final class SineLoss implements NeuronLoss {

    /// The four waves: their shares in F, and how often w and v stand in them.
    static final double[] SHARES = {-0.25, -0.25, -0.5, 0.5};
    static final int[] OF_W = {2, 0, 1, 1};
    static final int[] OF_V = {0, 2, -1, 1};

    private final double frequency;
    private final double[] mean;
    private final double[] a;
    private double fall;
    private double sine;
    private double cosine;

    SineLoss(double frequency, double[] mean) {
        this.frequency = frequency;
        this.mean = mean;
        a = new double[mean.length];
    }

    @Override
    public double loss(double[] x) {
        double sum = 0.5;
        for (int wave = 0; wave < SHARES.length; wave++) {
            turn(x, wave);
            sum += SHARES[wave] * fall * cosine;
        }
        return Math.max(0, sum); // it cancels near the target
    }

    private void turn(double[] x, int wave) {
        int d = a.length;
        double square = 0;
        double phase = 0;
        for (int c = 0; c < d; c++) {
            a[c] = frequency * (OF_W[wave] * x[c] + OF_V[wave] * x[d + c]);
            square += a[c] * a[c];
            phase += a[c] * mean[c];
        }
        fall = Math.exp(-square / 2);
        sine = Math.sin(phase);
        cosine = Math.cos(phase);
    }

    @Override
    public double gradient(double[] x, double[] g) {
        Arrays.fill(g, 0, a.length, 0);
        for (int wave = 0; wave < SHARES.length; wave++) {
            turn(x, wave);
            double factor = SHARES[wave] * OF_W[wave] * frequency * fall;
            for (int c = 0; c < a.length; c++) {
                g[c] -= factor * (sine * mean[c] + cosine * a[c]);
            }
        }
        return loss(x);
    }

    @Override
    public boolean hessian(double[] x, double[][] rows) {
        for (double[] row : rows) {
            Arrays.fill(row, 0);
        }
        for (int wave = 0; wave < SHARES.length; wave++) {
            turn(x, wave);
            double k = OF_W[wave] * frequency;
            double factor = SHARES[wave] * k * k * fall;
            for (int r = 0; r < a.length; r++) {
                for (int c = 0; c < a.length; c++) {
                    double still = cosine * (a[r] * a[c] - mean[r] * mean[c] - (r == c ? 1 : 0));
                    rows[r][c] += factor * (still + sine * (mean[r] * a[c] + a[r] * mean[c]));
                }
            }
        }
        return true;
    }
}
