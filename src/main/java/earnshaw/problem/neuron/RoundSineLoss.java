package earnshaw.problem.neuron;

import earnshaw.math.Norms;
import earnshaw.math.SphereWave;
import java.util.Arrays;

/// The loss of sin(k z) under a law on the unit sphere or in the ball, in closed form, as [SineLoss] with C(a) =
/// W_n(|a|), the mean of cos(a.x); its gradient is -(a/n) W_(n+2). The ball of R^d has the n of the sphere in two
/// dimensions more.
final class RoundSineLoss implements NeuronLoss {

    private final double frequency;
    private final int n;
    private final SphereWave value;
    private final SphereWave slope;
    private final SphereWave bend;
    private final double[] a;

    /// @param d dimension of the inputs
    /// @param n d on the sphere, d + 2 in the ball
    RoundSineLoss(double frequency, int d, int n) {
        this.frequency = frequency;
        this.n = n;
        value = new SphereWave(n);
        slope = new SphereWave(n + 2);
        bend = new SphereWave(n + 4);
        a = new double[d];
    }

    private double turn(double[] x, int wave) {
        for (int c = 0; c < a.length; c++) {
            a[c] = frequency * (SineLoss.OF_W[wave] * x[c] + SineLoss.OF_V[wave] * x[a.length + c]);
        }
        return Norms.of(a);
    }

    @Override
    public double loss(double[] x) {
        double sum = 0.5;
        for (int wave = 0; wave < SineLoss.SHARES.length; wave++) {
            sum += SineLoss.SHARES[wave] * value.at(turn(x, wave));
        }
        return Math.max(0, sum); // it cancels near the target
    }

    @Override
    public double gradient(double[] x, double[] g) {
        Arrays.fill(g, 0, a.length, 0);
        for (int wave = 0; wave < SineLoss.SHARES.length; wave++) {
            double falls = slope.at(turn(x, wave)) / n;
            for (int c = 0; c < a.length; c++) {
                g[c] -= SineLoss.SHARES[wave] * SineLoss.OF_W[wave] * frequency * falls * a[c];
            }
        }
        return loss(x);
    }

    @Override
    public boolean hessian(double[] x, double[][] rows) {
        for (double[] row : rows) {
            Arrays.fill(row, 0);
        }
        for (int wave = 0; wave < SineLoss.SHARES.length; wave++) {
            double size = turn(x, wave);
            double k = SineLoss.OF_W[wave] * frequency;
            double factor = SineLoss.SHARES[wave] * k * k / n;
            double even = factor * slope.at(size);
            double along = factor * bend.at(size) / (n + 2);
            for (int r = 0; r < a.length; r++) {
                for (int c = 0; c < a.length; c++) {
                    rows[r][c] += along * a[r] * a[c] - (r == c ? even : 0);
                }
            }
        }
        return true;
    }
}
