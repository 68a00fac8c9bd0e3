package earnshaw.math;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/// The smallest eigenvalue of a large symmetric matrix that is known by its products alone (Lanczos 1950), with full
/// reorthogonalisation, since otherwise eigenvalues appear twice.
public final class Lanczos {

    private static final int CHECK_EVERY = 4;
    private static final double ENOUGH = 1e-7;

    private Lanczos() {}

    /// An eigenvalue and its vector of length one, the largest entry positive.
    public record Pair(double value, double[] vector) {}

    /// Smallest eigenvalue to a relative 1e-6 of the matrix's norm, and its vector.
    ///
    /// @param times writes the product with its first argument to its second
    /// @param start a start vector, not zero; directions that neither it nor the products reach are not seen
    /// @param most  largest number of products; the best value so far is returned then
    public static Pair smallest(BiConsumer<double[], double[]> times, double[] start, int most) {
        return smallest(times, start, most, () -> false);
    }

    /// The same, which somebody may call off.
    ///
    /// @param cancelled asked before every product; the value is NaN then
    public static Pair smallest(BiConsumer<double[], double[]> times, double[] start, int most,
            BooleanSupplier cancelled) {
        int n = start.length;
        double[][] basis = new double[most + 1][];
        double[] diagonal = new double[most];
        double[] beside = new double[most];
        basis[0] = start.clone();
        scale(basis[0], 1 / Math.sqrt(dot(basis[0], basis[0])));
        for (int j = 0; j < most; j++) {
            if (cancelled.getAsBoolean()) {
                return new Pair(Double.NaN, basis[0]);
            }
            double[] next = new double[n];
            times.accept(basis[j], next);
            diagonal[j] = dot(next, basis[j]);
            for (int pass = 0; pass < 2; pass++) {
                for (int i = 0; i <= j; i++) {
                    add(next, -dot(next, basis[i]), basis[i]);
                }
            }
            beside[j] = Math.sqrt(dot(next, next));
            double norm = Math.abs(diagonal[0]);
            boolean ended = !(beside[j] > 1e-14 * Math.max(norm, Double.MIN_NORMAL));
            if (ended || j % CHECK_EVERY == CHECK_EVERY - 1 || j == most - 1) {
                Symmetric.Eigen small = Symmetric.decomposed(tridiagonal(diagonal, beside, j + 1));
                if (small == null) {
                    return new Pair(Double.NaN, basis[0]);
                }
                if (ended || j == most - 1 || error(small, beside[j]) <= ENOUGH) {
                    return new Pair(small.values()[0], combined(basis, small.vectors()[0]));
                }
            }
            scale(next, 1 / beside[j]);
            basis[j + 1] = next;
        }
        throw new IllegalArgumentException("no product allowed");
    }

    // A bound of the error of the smallest value against the largest: that of its residual, and where the next value is
    // far away the residual's square over the way there.
    private static double error(Symmetric.Eigen small, double next) {
        double[] values = small.values();
        double size = Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
        double residual = Math.abs(next * small.vectors()[0][values.length - 1]);
        double gap = values.length > 1 ? values[1] - values[0] : 0;
        return residual * Math.min(1, residual / gap) / size;
    }

    private static double[] combined(double[][] basis, double[] shares) {
        double[] vector = new double[basis[0].length];
        for (int i = 0; i < shares.length; i++) {
            add(vector, shares[i], basis[i]);
        }
        Symmetric.direct(vector);
        return vector;
    }

    private static double[][] tridiagonal(double[] diagonal, double[] beside, int n) {
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = diagonal[i];
            if (i + 1 < n) {
                matrix[i][i + 1] = beside[i];
                matrix[i + 1][i] = beside[i];
            }
        }
        return matrix;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] a, double factor, double[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] += factor * b[i];
        }
    }

    private static void scale(double[] a, double factor) {
        Arrays.setAll(a, i -> a[i] * factor);
    }
}
