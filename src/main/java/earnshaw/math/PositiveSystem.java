package earnshaw.math;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.jspecify.annotations.Nullable;

/// Linear systems with a symmetric matrix that has no negative eigenvalue. Where it is far from singular they are
/// solved by its Cholesky factor. Otherwise the factor is made column by column, the largest pivot first, until what is
/// left is below 1e-12 of the matrix; of the solutions of what was taken the shortest one is meant. That costs n r^2
/// for rank r.
final class PositiveSystem {

    private static final double CUT = 1e-12;

    private PositiveSystem() {}

    /// The x with `matrix x = right`; null where the matrix has a negative eigenvalue.
    ///
    /// @param matrix symmetric, of finite entries
    static double @Nullable [] solve(DMatrixRMaj matrix, double[] right) {
        CholeskyDecomposition_F64<DMatrixRMaj> whole = DecompositionFactory_DDRM.chol(matrix.numRows, true);
        if (whole.decompose(matrix.copy())) {
            DMatrixRMaj lower = whole.getT(null);
            if (isRegular(lower)) {
                double[] x = right.clone();
                forward(lower, x);
                backward(lower, x);
                return x;
            }
        }
        return shortest(matrix, right);
    }

    private static boolean isRegular(DMatrixRMaj lower) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 0; i < lower.numRows; i++) {
            least = Math.min(least, lower.get(i, i));
            most = Math.max(most, lower.get(i, i));
        }
        return least * least > CUT * most * most;
    }

    private static void forward(DMatrixRMaj lower, double[] x) {
        int n = x.length;
        for (int i = 0; i < n; i++) {
            double sum = x[i];
            for (int j = 0, at = i * n; j < i; j++, at++) {
                sum -= lower.data[at] * x[j];
            }
            x[i] = sum / lower.data[i * n + i];
        }
    }

    private static void backward(DMatrixRMaj lower, double[] x) {
        int n = x.length;
        for (int i = n - 1; i >= 0; i--) {
            x[i] /= lower.data[i * n + i];
            for (int j = 0, at = i * n; j < i; j++, at++) {
                x[j] -= lower.data[at] * x[i];
            }
        }
    }

    // With the factor L = Q R of the rank r: x = Q (R R^T)^-1 Q^T b, which loses no more digits than R has.
    private static double @Nullable [] shortest(DMatrixRMaj matrix, double[] right) {
        DMatrixRMaj factor = factor(matrix);
        if (factor == null) {
            return null;
        }
        double[] x = new double[right.length];
        if (factor.numCols == 0) {
            return x;
        }
        QRDecomposition<DMatrixRMaj> split = DecompositionFactory_DDRM.qr(factor.numRows, factor.numCols);
        split.decompose(factor);
        DMatrixRMaj across = split.getQ(null, true);
        DMatrixRMaj lower = new DMatrixRMaj(factor.numCols, factor.numCols);
        CommonOps_DDRM.transpose(split.getR(null, true), lower);
        DMatrixRMaj shares = new DMatrixRMaj(factor.numCols, 1);
        CommonOps_DDRM.multTransA(across, new DMatrixRMaj(right.length, 1, true, right), shares);
        backward(lower, shares.data);
        forward(lower, shares.data);
        DMatrixRMaj solution = DMatrixRMaj.wrap(right.length, 1, x);
        CommonOps_DDRM.mult(across, shares, solution);
        return x;
    }

    // n x r; null where a pivot shows that the matrix has a negative eigenvalue
    private static @Nullable DMatrixRMaj factor(DMatrixRMaj matrix) {
        int n = matrix.numRows;
        double norm = CommonOps_DDRM.elementMaxAbs(matrix);
        double[] left = new double[n];
        Arrays.setAll(left, i -> matrix.get(i, i));
        double[][] columns = new double[n][];
        for (int r = 0; r < n; r++) {
            int pivot = 0;
            int lowest = 0;
            for (int i = 1; i < n; i++) {
                pivot = left[i] > left[pivot] ? i : pivot;
                lowest = left[i] < left[lowest] ? i : lowest;
            }
            if (left[lowest] < -Math.sqrt(CUT) * norm) {
                return null;
            }
            if (left[pivot] <= CUT * norm) {
                return joined(columns, r, n);
            }
            columns[r] = column(matrix, columns, r, pivot, Math.sqrt(left[pivot]));
            for (int i = 0; i < n; i++) {
                left[i] -= columns[r][i] * columns[r][i];
            }
            left[pivot] = 0;
        }
        return joined(columns, n, n);
    }

    private static double[] column(DMatrixRMaj matrix, double[][] columns, int r, int pivot, double root) {
        int n = matrix.numRows;
        double[] next = Arrays.copyOfRange(matrix.data, pivot * n, (pivot + 1) * n);
        for (int j = 0; j < r; j++) {
            double share = columns[j][pivot];
            double[] column = columns[j];
            for (int i = 0; i < n; i++) {
                next[i] -= share * column[i];
            }
        }
        for (int i = 0; i < n; i++) {
            next[i] /= root;
        }
        return next;
    }

    private static DMatrixRMaj joined(double[][] columns, int rank, int n) {
        DMatrixRMaj factor = new DMatrixRMaj(n, rank);
        for (int i = 0; i < n; i++) {
            for (int r = 0; r < rank; r++) {
                factor.data[i * rank + r] = columns[r][i];
            }
        }
        return factor;
    }
}
