package earnshaw.math;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/// One step of y' = f(y) by the linearly implicit Euler method, extrapolated to order 5. It is made for stiff equations:
/// where parts of y settle much faster than y as a whole changes, an explicit method must take steps as short as the
/// fastest part asks for, and this one need not. The Jacobian comes by differences, so that a step costs as many
/// evaluations as there are numbers, and fifteen more. Owns its scratch space.
///
/// Source: P. Deuflhard, *Recent progress in extrapolation methods for ordinary differential equations*, 1985; Hairer,
/// Wanner, *Solving Ordinary Differential Equations II*, IV.9.
public final class LinearlyImplicit {

    private static final int COLUMNS = 5;
    private static final double DIFFERENCE = Math.sqrt(Math.ulp(1.0));

    private final Field field;
    private final int n;
    private final DMatrixRMaj jacobian;
    private final DMatrixRMaj system;
    private final DMatrixRMaj right;
    private final DMatrixRMaj change;
    private final LinearSolverDense<DMatrixRMaj> solver;
    private final double[] first;
    private final double[] slope;
    private final double[] place;
    private final double[][] table;

    /// The right-hand side of an equation.
    @FunctionalInterface
    public interface Field {

        /// Writes y' at y into `slope`. Both have the same length; `y` stays as it is.
        void at(double[] y, double[] slope);
    }

    /// @param n how many numbers y has
    public LinearlyImplicit(Field field, int n) {
        this.field = field;
        this.n = n;
        jacobian = new DMatrixRMaj(n, n);
        system = new DMatrixRMaj(n, n);
        right = new DMatrixRMaj(n, 1);
        change = new DMatrixRMaj(n, 1);
        solver = LinearSolverFactory_DDRM.lu(n);
        first = new double[n];
        slope = new double[n];
        place = new double[n];
        table = new double[COLUMNS][n];
    }

    /// Evaluates the field and its Jacobian at the start of steps from `y`.
    public void start(double[] y) {
        field.at(y, first);
        System.arraycopy(y, 0, place, 0, n);
        for (int j = 0; j < n; j++) {
            double moved = y[j] + DIFFERENCE * (1 + Math.abs(y[j]));
            place[j] = moved;
            field.at(place, slope);
            place[j] = y[j];
            for (int i = 0; i < n; i++) {
                jacobian.set(i, j, (slope[i] - first[i]) / (moved - y[j]));
            }
        }
    }

    /// Tries a step of length h from y, where [#start] has been; the end stands in [#end].
    ///
    /// @return the error in units of the tolerance, absolute and relative; above 1 the step is too long, infinite where
    /// something is not finite
    public double attempt(double[] y, double h, double tolerance) {
        double[] coarser = new double[n];
        for (int row = 0; row < COLUMNS; row++) {
            if (!euler(y, h, row + 1)) {
                return Double.POSITIVE_INFINITY;
            }
            extrapolate(row, coarser);
        }
        double worst = 0;
        for (int i = 0; i < n; i++) {
            double scale = 1 + Math.max(Math.abs(y[i]), Math.abs(table[0][i]));
            double share = Math.abs(table[0][i] - coarser[i]) / scale / tolerance;
            if (!(share <= worst)) {
                if (Double.isNaN(share)) {
                    return Double.POSITIVE_INFINITY;
                }
                worst = share;
            }
        }
        return worst;
    }

    /// The end of the last attempt.
    public double[] end() {
        return table[0];
    }

    /// y' at the start.
    public double[] first() {
        return first;
    }

    // `count` steps of length h / count; whether the equations could be solved. The end is left in `place`.
    private boolean euler(double[] y, double h, int count) {
        double length = h / count;
        CommonOps_DDRM.scale(-length, jacobian, system);
        for (int i = 0; i < n; i++) {
            system.add(i, i, 1);
        }
        if (!solver.setA(system)) {
            return false;
        }
        System.arraycopy(y, 0, place, 0, n);
        for (int step = 0; step < count; step++) {
            double[] here = first;
            if (step > 0) {
                field.at(place, slope);
                here = slope;
            }
            for (int i = 0; i < n; i++) {
                right.data[i] = length * here[i];
            }
            solver.solve(right, change);
            for (int i = 0; i < n; i++) {
                place[i] += change.data[i];
            }
        }
        return true;
    }

    // The scheme of Aitken and Neville, row by row: afterwards table[0] holds the best value, `coarser` the one of one
    // order less from the same number of steps.
    private void extrapolate(int row, double[] coarser) {
        double[] newest = place.clone();
        for (int column = 1; column <= row; column++) {
            double ratio = (row + 1.0) / (row + 1.0 - column);
            double[] older = table[row - column];
            System.arraycopy(newest, 0, coarser, 0, n);
            double[] better = new double[n];
            for (int i = 0; i < n; i++) {
                better[i] = newest[i] + (newest[i] - older[i]) / (ratio - 1);
            }
            table[row - column + 1] = newest;
            newest = better;
        }
        table[0] = newest;
    }
}
