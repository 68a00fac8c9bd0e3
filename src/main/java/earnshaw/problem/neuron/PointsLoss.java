package earnshaw.problem.neuron;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The loss over finitely many inputs, each as likely as the others.
final class PointsLoss implements NeuronLoss {

    private final NeuronActivation sigma;
    private final double[][] points;

    /// @param points never written
    PointsLoss(NeuronActivation sigma, double[][] points) {
        this.sigma = sigma;
        this.points = points;
    }

    @Override
    public double loss(double[] x) {
        return over(sigma, points, x, null);
    }

    @Override
    public double gradient(double[] x, double[] g) {
        return over(sigma, points, x, g);
    }

    /// The loss over some inputs.
    ///
    /// @param g takes the gradient; null for none
    static double over(NeuronActivation sigma, double[][] points, double[] x, double @Nullable [] g) {
        int d = x.length / 2;
        if (g != null) {
            Arrays.fill(g, 0, d, 0);
        }
        double sum = 0;
        for (double[] point : points) {
            double z = dot(point, x, 0);
            double rest = sigma.value(z) - sigma.value(dot(point, x, d));
            sum += rest * rest / 2;
            double pull = rest * sigma.slope(z) / points.length;
            for (int c = 0; g != null && c < d; c++) {
                g[c] += pull * point[c];
            }
        }
        return sum / points.length;
    }

    @Override
    public boolean hessian(double[] x, double[][] rows) {
        int d = rows.length;
        for (double[] row : rows) {
            Arrays.fill(row, 0);
        }
        boolean smooth = true;
        for (double[] point : points) {
            double z = dot(point, x, 0);
            double rest = sigma.value(z) - sigma.value(dot(point, x, d));
            double slope = sigma.slope(z);
            double bend = (slope * slope + rest * sigma.bend(z)) / points.length;
            smooth &= z != 0 || !(sigma instanceof NeuronActivation.Hinge hinge) || hinge.below() == 1;
            for (int r = 0; r < d; r++) {
                for (int c = 0; c < d; c++) {
                    rows[r][c] += bend * point[r] * point[c];
                }
            }
        }
        return smooth;
    }

    private static double dot(double[] point, double[] x, int from) {
        double sum = 0;
        for (int c = 0; c < point.length; c++) {
            sum += point[c] * x[from + c];
        }
        return sum;
    }
}
