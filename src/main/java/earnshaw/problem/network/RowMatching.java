package earnshaw.problem.network;

import earnshaw.math.Assignment;
import earnshaw.math.Norms;
import java.util.Arrays;

/// Which row of the teacher's first layer each row of the student's is assigned to, so that the sum of the distances is
/// smallest. A row and its negative are the same node with the next layer's sign turned, so distances and angles are
/// those to the nearer of w_j and -w_j.
final class RowMatching {

    private final int rows;
    private final int d;
    private final double[] teacher;
    private final double[] opposite;
    private final Assignment assignment = new Assignment();
    private final double[][] cost;

    RowMatching(NetworkShape layers, double[] teacher) {
        rows = layers.rows();
        d = layers.inputs();
        this.teacher = teacher;
        opposite = Arrays.stream(teacher).map(one -> -one).toArray();
        cost = new double[rows][rows];
    }

    /// The teacher's row of every row of the student, counted from 0.
    int[] of(double[] x) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                cost[i][j] = distance(x, i, j);
            }
        }
        return assignment.of(cost);
    }

    /// Between row i and the nearer of row j and its negative.
    double distance(double[] x, int i, int j) {
        return Math.min(Norms.distance(x, i * d, teacher, j * d, d), Norms.distance(x, i * d, opposite, j * d, d));
    }

    /// In [0, pi/2]; NaN at the origin.
    double angle(double[] x, int i, int j) {
        double own = 0;
        double other = 0;
        for (int c = 0; c < d; c++) {
            own = Math.hypot(own, x[i * d + c]);
            other = Math.hypot(other, teacher[j * d + c]);
        }
        double near = 0;
        double far = 0;
        for (int c = 0; c < d; c++) {
            double v = x[i * d + c] / own;
            double w = teacher[j * d + c] / other;
            near = Math.hypot(near, v - w);
            far = Math.hypot(far, v + w);
        }
        return own > 0 && other > 0 ? 2 * Math.atan2(Math.min(near, far), Math.max(near, far)) : Double.NaN;
    }
}
