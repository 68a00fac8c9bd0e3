package earnshaw.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

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
        assertArrayEquals(new double[] {1, 1}, Symmetric.solve(new double[][] {{2, 2}, {2, 2}}, new double[] {4, 4}), 1e-14);
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
}
