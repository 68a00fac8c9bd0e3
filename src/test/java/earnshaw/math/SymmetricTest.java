package earnshaw.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("anywhere")
class SymmetricTest {

    @Test
    void eigenvaluesOfARotatedDiagonal() {
        double c = Math.cos(1);
        double s = Math.sin(1);
        double[][] matrix = {{3 * c * c - s * s, 4 * c * s}, {4 * c * s, 3 * s * s - c * c}};
        assertArrayEquals(new double[] {-1, 3}, Symmetric.eigenvalues(matrix), 1e-14);
    }

    @Test
    void aSingularSystemGivesTheShortestSolution() {
        assertArrayEquals(new double[] {1, 1}, Symmetric.solve(new double[][] {{2, 2}, {2, 2}}, new double[] {4, 4}),
                1e-14);
    }

    private static double[][] gaussianKernel(int n) {
        Random random = new Random(0);
        double[][] at = new double[n][];
        Arrays.setAll(at, _ -> new double[] {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()});
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double square = 0;
                for (int c = 0; c < 3; c++) {
                    square += (at[i][c] - at[j][c]) * (at[i][c] - at[j][c]);
                }
                matrix[i][j] = Math.exp(-square / 2);
            }
        }
        return matrix;
    }

    /// A thousand electrons in one place, as it were: nearly all eigenvalues are roundings of the largest.
    @Test
    void aCrowdThatIsNearlySingularHasEigenvaluesAndASolution() {
        double[][] matrix = gaussianKernel(1000);
        double[] values = Symmetric.eigenvalues(matrix);
        assertEquals(1000, Arrays.stream(values).sum(), 1e-9);
        assertEquals(0, values[0], 1e-11);
        double[] right = new double[1000];
        for (int i = 0; i < 1000; i++) {
            right[i] = matrix[i][0] + matrix[i][1];
        }
        double[] x = Symmetric.solve(matrix, right);
        for (int i = 0; i < 1000; i += 100) {
            double product = 0;
            for (int j = 0; j < 1000; j++) {
                product += matrix[i][j] * x[j];
            }
            assertEquals(right[i], product, 1e-8);
        }
    }

    @Test
    void matricesOfAnySizeAndScaleHaveTheirEigenvectors() {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            int n = 1 + random.nextInt(12);
            double scale = run % 4 == 0 ? 1e-150 : run % 4 == 1 ? 1e150 : run % 4 == 2 ? 0 : 1;
            double[][] matrix = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    matrix[i][j] = scale * (random.nextBoolean() ? random.nextGaussian() : random.nextInt(2));
                    matrix[j][i] = matrix[i][j];
                }
            }
            double least = Symmetric.eigenvalues(matrix)[0];
            double[] vector = Symmetric.lowest(matrix);
            for (int i = 0; i < n; i++) {
                double product = 0;
                for (int j = 0; j < n; j++) {
                    product += matrix[i][j] * vector[j];
                }
                assertEquals(least * vector[i], product, 1e-13 * n * scale);
            }
        }
    }

    @Test
    void whatIsNotANumberIsNotDefined() {
        assertTrue(Double.isNaN(Symmetric.eigenvalues(new double[][] {{Double.NaN}})[0]));
        assertTrue(Double.isNaN(Symmetric.solve(new double[][] {{1}}, new double[] {Double.POSITIVE_INFINITY})[0]));
    }

    @Test
    void lanczosFindsTheSmallestOfALargeMatrix() {
        int n = 300;
        Random random = new Random(5);
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = random.nextGaussian();
                matrix[j][i] = matrix[i][j];
            }
        }
        double[] start = random.doubles(n).toArray();
        Lanczos.Pair found = Lanczos.smallest((v, out) -> {
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += matrix[i][j] * v[j];
                }
                out[i] = sum;
            }
        }, start, n);
        double expected = Symmetric.eigenvalues(matrix)[0];
        assertEquals(expected, found.value(), 1e-6 * Math.abs(expected));
        double[] exact = Symmetric.lowest(matrix);
        for (int i = 0; i < n; i++) {
            assertEquals(exact[i], found.vector()[i], 1e-3);
        }
    }

    /// Above 256 rows no eigenvalues are taken: a definite matrix, one of low rank and one that is neither have the solutions
    /// that eigenvalues give.
    @Test
    void largeSystemsAreSolvedWithoutEigenvalues() {
        int n = 300;
        Random random = new Random(8);
        for (int rank : new int[] {n, 40, -n}) {
            double[][] factor = new double[Math.abs(rank)][];
            Arrays.setAll(factor, i -> random.doubles(n, -1, 1).toArray());
            double[][] matrix = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    for (int r = 0; r < factor.length; r++) {
                        matrix[i][j] += (rank < 0 && r % 2 == 0 ? -1 : 1) * factor[r][i] * factor[r][j];
                    }
                }
            }
            double[] right = random.doubles(n, -1, 1).toArray();
            Symmetric.Eigen eigen = Symmetric.decomposed(matrix);
            double[] expected = new double[n];
            for (int e = 0; e < n; e++) {
                double along = 0;
                for (int c = 0; c < n; c++) {
                    along += eigen.vectors()[e][c] * right[c];
                }
                double largest = Math.max(eigen.values()[n - 1], -eigen.values()[0]);
                for (int c = 0; c < n && Math.abs(eigen.values()[e]) > 1e-12 * largest; c++) {
                    expected[c] += along / eigen.values()[e] * eigen.vectors()[e][c];
                }
            }
            double size = Norms.of(expected);
            double[] found = Symmetric.solve(matrix, right);
            for (int i = 0; i < n; i++) {
                assertEquals(expected[i], found[i], 1e-6 * size, "rank " + rank);
            }
        }
    }
}
