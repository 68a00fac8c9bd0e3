package earnshaw.math;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.TridiagonalSimilarDecomposition_F64;

/// Eigenvalues and eigenvectors of a symmetric matrix of finite entries: Householder's reduction to three diagonals,
/// then QL steps with the implicit shift of Wilkinson (Wilkinson, Reinsch, *Handbook for Automatic Computation II*,
/// 1971, II/4). Errors are some roundings of the largest eigenvalue, also where most of the others are far below it.
final class Spectrum {

    private static final double ROUNDING = 0x1p-53;
    private static final int MOST_STEPS = 100;

    private final double[] values;
    private final double[] beside;
    private final double[][] vectors;
    private final double small;

    private Spectrum(DMatrixRMaj matrix, boolean withVectors) {
        int n = matrix.numRows;
        values = new double[n];
        beside = new double[n];
        if (n == 1) {
            values[0] = matrix.get(0, 0);
            vectors = withVectors ? new double[][] {{1}} : new double[1][0];
        } else {
            TridiagonalSimilarDecomposition_F64<DMatrixRMaj> reduction = DecompositionFactory_DDRM.tridiagonal(n);
            reduction.decompose(matrix.copy());
            reduction.getDiagonal(values, beside);
            vectors = withVectors ? rows(reduction.getQ(null, true)) : new double[n][0];
        }
        double norm = 0;
        for (int i = 0; i < n; i++) {
            norm = Math.max(norm, Math.abs(values[i]) + Math.abs(beside[i]));
        }
        small = ROUNDING * norm;
        for (int first = 0; first < n; first++) {
            settle(first);
        }
    }

    /// The eigenvalues alone, smallest first.
    static double[] values(DMatrixRMaj matrix) {
        double[] values = new Spectrum(matrix, false).values;
        Arrays.sort(values);
        return values;
    }

    /// Eigenvalues and eigenvectors.
    static Spectrum of(DMatrixRMaj matrix) {
        return new Spectrum(matrix, true);
    }

    private static double[][] rows(DMatrixRMaj matrix) {
        double[][] rows = new double[matrix.numRows][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(matrix.data, i * matrix.numCols, (i + 1) * matrix.numCols);
        }
        return rows;
    }

    int size() {
        return values.length;
    }

    /// The eigenvalue of a place; they are in no order.
    double value(int place) {
        return values[place];
    }

    /// Its eigenvector, of length one.
    double[] vector(int place) {
        return vectors[place];
    }

    // steps until values[first] stands alone
    private void settle(int first) {
        for (int step = 0; step < MOST_STEPS; step++) {
            int last = first;
            while (last + 1 < values.length && Math.abs(beside[last]) > small) {
                last++;
            }
            if (last == first) {
                return;
            }
            sweep(first, last);
        }
    }

    // One QL step on the block from first to last: rotations from its end upwards chase what the shift has brought in.
    private void sweep(int first, int last) {
        double half = (values[first + 1] - values[first]) / (2 * beside[first]);
        double shift = values[first] - beside[first] / (half + Math.copySign(Math.hypot(half, 1), half));
        double bulge = values[last] - shift;
        double cosine = 1;
        double sine = 1;
        double moved = 0;
        for (int i = last - 1; i >= first; i--) {
            double out = sine * beside[i];
            double kept = cosine * beside[i];
            double length = Math.hypot(out, bulge);
            beside[i + 1] = length;
            if (length == 0) {
                values[i + 1] -= moved;
                beside[last] = 0;
                return;
            }
            sine = out / length;
            cosine = bulge / length;
            double rest = values[i + 1] - moved;
            double change = (values[i] - rest) * sine + 2 * cosine * kept;
            moved = sine * change;
            values[i + 1] = rest + moved;
            bulge = cosine * change - kept;
            rotate(vectors[i], vectors[i + 1], cosine, sine);
        }
        values[first] -= moved;
        beside[first] = bulge;
        beside[last] = 0;
    }

    private static void rotate(double[] one, double[] next, double cosine, double sine) {
        for (int c = 0; c < one.length; c++) {
            double before = one[c];
            one[c] = cosine * before - sine * next[c];
            next[c] = sine * before + cosine * next[c];
        }
    }
}
