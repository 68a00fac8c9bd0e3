package earnshaw.math;

import java.util.Arrays;
import java.util.Comparator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.jspecify.annotations.Nullable;

/// Symmetric matrices: eigenvalues, and the least-squares solution where a matrix is singular.
public final class Symmetric {

    private static final double CUT = 1e-12;
    // Up to so many rows all eigenvalues cost little, and say best which directions are to be left out.
    private static final int SMALL = 256;

    private Symmetric() {}

    /// All eigenvalues, smallest first; NaN everywhere if an entry is not finite.
    ///
    /// @param matrix rows of a square symmetric matrix
    public static double[] eigenvalues(double[][] matrix) {
        int n = matrix.length;
        double[] values = new double[n];
        DMatrixRMaj dense = new DMatrixRMaj(matrix);
        if (!finite(dense)) {
            Arrays.fill(values, Double.NaN);
            return values;
        }
        if (n == 0 || CommonOps_DDRM.elementMaxAbs(dense) == 0) {
            return values;
        }
        return Spectrum.values(dense);
    }

    /// All eigenvalues, smallest first, with their eigenvectors; null if an entry is not finite.
    public static @Nullable Eigen decomposed(double[][] matrix) {
        DMatrixRMaj dense = new DMatrixRMaj(matrix);
        if (matrix.length == 0 || !finite(dense)) {
            return null;
        }
        Spectrum spectrum = Spectrum.of(dense);
        Integer[] order = new Integer[matrix.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(spectrum::value));
        double[] values = new double[order.length];
        double[][] vectors = new double[order.length][];
        for (int i = 0; i < order.length; i++) {
            values[i] = spectrum.value(order[i]);
            vectors[i] = spectrum.vector(order[i]);
        }
        return new Eigen(values, vectors);
    }

    /// Eigenvalues, smallest first, and the eigenvector of each.
    public record Eigen(double[] values, double[][] vectors) {

        /// The damped Newton step -sum lambda (v.g) v / (lambda^2 + mu) for a gradient g.
        public double[] damped(double[] gradient, double mu) {
            double[] step = new double[gradient.length];
            for (int i = 0; i < values.length; i++) {
                double part = 0;
                for (int c = 0; c < gradient.length; c++) {
                    part += vectors[i][c] * gradient[c];
                }
                double factor = -values[i] * part / (values[i] * values[i] + mu);
                for (int c = 0; c < gradient.length; c++) {
                    step[c] += factor * vectors[i][c];
                }
            }
            return step;
        }
    }

    /// The eigenvector of the smallest eigenvalue, of length one and with its largest entry positive, so that equal
    /// matrices give equal vectors; null if an entry is not finite.
    public static double @Nullable [] lowest(double[][] matrix) {
        DMatrixRMaj dense = new DMatrixRMaj(matrix);
        if (!finite(dense)) {
            return null;
        }
        Spectrum spectrum = Spectrum.of(dense);
        int lowest = 0;
        for (int i = 1; i < matrix.length; i++) {
            lowest = spectrum.value(i) < spectrum.value(lowest) ? i : lowest;
        }
        double[] vector = spectrum.vector(lowest);
        direct(vector);
        return vector;
    }

    /// Turns a vector so that its largest entry is positive.
    public static void direct(double[] vector) {
        int largest = 0;
        for (int i = 1; i < vector.length; i++) {
            largest = Math.abs(vector[i]) > Math.abs(vector[largest]) ? i : largest;
        }
        if (vector[largest] < 0) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = -vector[i];
            }
        }
    }

    /// The x with `matrix x = right`; of minimal length, with directions below 1e-12 of the largest eigenvalue left
    /// out, where the matrix is singular. Above 256 rows the Cholesky factor with the largest pivots stands for the
    /// eigenvalues, unless one of them is negative. NaN everywhere if an entry is not finite.
    public static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        if (n == 0) {
            return new double[0];
        }
        DMatrixRMaj dense = new DMatrixRMaj(matrix);
        DMatrixRMaj column = new DMatrixRMaj(n, 1, true, right.clone());
        DMatrixRMaj x = new DMatrixRMaj(n, 1);
        if (!finite(dense) || !finite(column)) {
            Arrays.fill(x.data, Double.NaN);
            return x.data;
        }
        double[] positive = n > SMALL ? PositiveSystem.solve(dense, right) : null;
        if (positive != null) {
            return positive;
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(n);
        if (solver.setA(dense.copy()) && (n > SMALL || solver.quality() > CUT)) {
            solver.solve(column, x);
            return x.data;
        }
        Spectrum spectrum = Spectrum.of(dense);
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, Math.abs(spectrum.value(i)));
        }
        for (int i = 0; i < n; i++) {
            if (Math.abs(spectrum.value(i)) > CUT * largest) {
                add(x.data, right, spectrum.vector(i), spectrum.value(i));
            }
        }
        return x.data;
    }

    // the share of `right` along an eigenvector, over its eigenvalue
    private static void add(double[] x, double[] right, double[] vector, double value) {
        double along = 0;
        for (int c = 0; c < x.length; c++) {
            along += vector[c] * right[c];
        }
        for (int c = 0; c < x.length; c++) {
            x[c] += along / value * vector[c];
        }
    }

    private static boolean finite(DMatrixRMaj matrix) {
        return !MatrixFeatures_DDRM.hasUncountable(matrix);
    }
}
