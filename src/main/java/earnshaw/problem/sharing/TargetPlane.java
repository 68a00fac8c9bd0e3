package earnshaw.problem.sharing;

import earnshaw.math.Norms;
import earnshaw.problem.Chart;
import java.util.Arrays;

/// Weight vectors as their angle to u_0 shows them: the length along u_0, and the length across. In the plane the
/// latter has a sign; with more dimensions every vector has a direction across of its own, and the lengths alone are
/// seen.
record TargetPlane(SharingLayout layout, int first) implements Chart {

    @Override
    public boolean place(double[] x, int body, double[] at) {
        int from = from(body);
        if (from < 0) {
            return false;
        }
        double[] axis = axis(x);
        double along = 0;
        double square = 0;
        for (int c = 0; c < layout.d(); c++) {
            along += x[from + c] * axis[c];
        }
        for (int c = 0; c < layout.d(); c++) {
            double across = x[from + c] - along * axis[c];
            square += across * across;
        }
        at[0] = along;
        at[1] = layout.d() == 2 ? axis[0] * x[from + 1] - axis[1] * x[from] : Math.sqrt(square);
        return true;
    }

    /// Moves a body of `x` to a place of the picture. A vector keeps its direction across; the target keeps its own
    /// direction, which is the axis of the picture, and takes the distance from the origin as its length.
    void move(double[] x, int body, double[] at) {
        int from = from(body);
        double[] axis = axis(x);
        if (body == Sharing.TARGET) {
            write(x, from, Math.hypot(at[0], at[1]), axis, 0, axis);
        } else {
            write(x, from, at[0], axis, at[1], across(x, from, axis));
        }
    }

    private void write(double[] x, int from, double along, double[] axis, double far, double[] across) {
        for (int c = 0; c < layout.d(); c++) {
            x[from + c] = along * axis[c] + far * across[c];
        }
    }

    private int from(int body) {
        int row = body - first;
        if (body == Sharing.TARGET) {
            return layout.target();
        }
        return row >= 0 && row < layout.rows() ? layout.row(row) : -1;
    }

    // u_0 of length one; the first direction where it is 0
    private double[] axis(double[] x) {
        double[] axis = new double[layout.d()];
        System.arraycopy(x, layout.target(), axis, 0, axis.length);
        return unit(axis) ? axis : first(axis.length, 0);
    }

    private static double[] first(int d, int one) {
        double[] axis = new double[d];
        axis[one] = 1;
        return axis;
    }

    private static boolean unit(double[] v) {
        double square = Norms.square(v);
        for (int c = 0; square > 0 && c < v.length; c++) {
            v[c] /= Math.sqrt(square);
        }
        return square > 0;
    }

    // the direction across of a vector; where it has none, that of the coordinate on which the axis leans least
    private double[] across(double[] x, int from, double[] axis) {
        int d = layout.d();
        if (d == 2) {
            return new double[] {-axis[1], axis[0]};
        }
        double[] across = rest(Arrays.copyOfRange(x, from, from + d), axis);
        if (unit(across)) {
            return across;
        }
        int least = 0;
        for (int c = 1; c < d; c++) {
            least = Math.abs(axis[c]) < Math.abs(axis[least]) ? c : least;
        }
        double[] any = rest(first(d, least), axis);
        unit(any);
        return any;
    }

    private static double[] rest(double[] v, double[] axis) {
        double along = 0;
        for (int c = 0; c < v.length; c++) {
            along += v[c] * axis[c];
        }
        for (int c = 0; c < v.length; c++) {
            v[c] -= along * axis[c];
        }
        return v;
    }
}
