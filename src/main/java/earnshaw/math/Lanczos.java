package earnshaw.math;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiConsumer;

/// The smallest eigenvalue of a large symmetric matrix that is known by its products alone (Lanczos 1950), with full
/// reorthogonalisation, since otherwise eigenvalues appear twice.
public final class Lanczos {

    private static final int CHECK_EVERY = 8;

    private Lanczos() {}

    /// An eigenvalue and its vector of length one, the largest entry positive.
    public record Pair(double value, double[] vector) {}

    /// Smallest eigenvalue to a relative 1e-6 of the matrix's norm, and its vector.
    ///
    /// @param times writes the product with its first argument to its second
    /// @param start a start vector, not zero; directions that neither it nor the products reach are not seen
    /// @param most  largest number of products; the best value so far is returned then
    public static Pair smallest(BiConsumer<double[], double[]> times, double[] start, int most) {
        int n = start.length;
        double[][] basis = new double[most + 1][];
        double[] diagonal = new double[most];
        double[] beside = new double[most];
        basis[0] = start.clone();
        scale(basis[0], 1 / Math.sqrt(dot(basis[0], basis[0])));
        double best = Double.NaN;
        for (int j = 0; j < most; j++) {
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
                double[][] small = tridiagonal(diagonal, beside, j + 1);
                double[] values = Symmetric.eigenvalues(small);
                double size = Math.max(Math.abs(values[0]), Math.abs(values[j]));
                boolean still = Math.abs(values[0] - best) <= 1e-8 * size;
                best = values[0];
                if (ended || still || j == most - 1) {
                    return new Pair(best, combined(basis, Objects.requireNonNull(Symmetric.lowest(small))));
                }
            }
            scale(next, 1 / beside[j]);
            basis[j + 1] = next;
        }
        throw new IllegalArgumentException("no product allowed");
    }

    private static double[] combined(double[][] basis, double[] shares) {
        double[] vector = new double[basis[0].length];
        for (int i = 0; shares != null && i < shares.length; i++) {
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
        Arrays.setAll(a, i -> a[i] + factor * b[i]);
    }

    private static void scale(double[] a, double factor) {
        Arrays.setAll(a, i -> a[i] * factor);
    }
}
