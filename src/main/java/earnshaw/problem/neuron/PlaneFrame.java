package earnshaw.problem.neuron;

import earnshaw.math.Norms;
import java.util.Arrays;

/// The plane of w and v with a basis of its own: along w, and across it on the side of v. Where they have the same line
/// any direction will do for across. Scratch of one thread.
final class PlaneFrame {

    final int d;
    final double[] along;
    final double[] across;
    /// The mean of the inputs beside the plane.
    final double[] beside;

    /// Length of w.
    double w;
    /// v along and across; across is never negative.
    double v1;
    double v2;
    /// w - v along, not a difference of the two lengths, so that it keeps its digits near the target.
    double away;
    /// The mean along and across.
    double m1;
    double m2;

    private final double[] mean;

    /// @param mean of the inputs
    PlaneFrame(double[] mean) {
        this.mean = mean;
        d = mean.length;
        along = new double[d];
        across = new double[d];
        beside = new double[d];
    }

    /// @param x w and v, one behind the other
    void turn(double[] x) {
        w = Norms.of(x, 0, d);
        double v = Norms.of(x, d, d);
        for (int c = 0; c < d; c++) {
            along[c] = w > 0 ? x[c] / w : v > 0 ? x[d + c] / v : c == 0 ? 1 : 0;
        }
        away = 0;
        v1 = 0;
        for (int c = 0; c < d; c++) {
            away += (x[c] - x[d + c]) * along[c];
            v1 += x[d + c] * along[c];
        }
        // beside w stands the same of v, of v - w and of v + w; the shortest keeps most digits
        double sign = v1 > 0 ? 1 : -1;
        double off = v1 > 0 ? -away : v1 + w;
        double square = 0;
        for (int c = 0; c < d; c++) {
            across[c] = x[d + c] - sign * x[c] - off * along[c];
            square += across[c] * across[c];
        }
        v2 = Norms.of(across);
        if (v2 == 0 || !straighten(v2)) {
            v2 = 0;
            anywhere();
        }
        m1 = dot(mean, along);
        m2 = dot(mean, across);
        for (int c = 0; c < d; c++) {
            beside[c] = mean[c] - m1 * along[c] - m2 * across[c];
        }
    }

    // what is left of across when its share along w is taken off once more; hardly anything where it was rounding
    private boolean straighten(double length) {
        double share = dot(across, along);
        for (int c = 0; c < d; c++) {
            across[c] = (across[c] - share * along[c]) / length;
        }
        double left = Norms.of(across);
        for (int c = 0; c < d && left > 0; c++) {
            across[c] /= left;
        }
        return left > 0.5;
    }

    private void anywhere() {
        int least = 0;
        for (int c = 1; c < d; c++) {
            least = Math.abs(along[c]) < Math.abs(along[least]) ? c : least;
        }
        Arrays.fill(across, 0);
        across[least] = d == 1 ? 0 : 1;
        if (d > 1) {
            straighten(1);
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += a[c] * b[c];
        }
        return sum;
    }
}
