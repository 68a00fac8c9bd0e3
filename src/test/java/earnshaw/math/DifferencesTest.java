package earnshaw.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    // a function whose derivatives are all different, far from and near 0
    private static final ToDoubleFunction<double[]> F =
            x -> Math.sin(x[0]) * Math.exp(x[1] / 2) + x[0] * x[2] * x[2] / 40 + 3 * x[2];
    private static final double[] AT = {0.4, -0.7, 20, 99};

    @Test
    void aGradientHasTenDigits() {
        double[] x = AT.clone();
        double[] g = {7, 7, 7, 7};
        Differences.gradient(F, x, 3, g);
        double e = Math.exp(-0.35);
        assertEquals(Math.cos(0.4) * e + 10, g[0], 1e-8);
        assertEquals(Math.sin(0.4) * e / 2, g[1], 1e-9);
        assertEquals(0.4 + 3, g[2], 1e-9);
        assertEquals(7, g[3], "what is not asked for stays");
        assertArrayEquals(AT, x, "x is left as it was");
    }

    @Test
    void aHessianHasSixDigitsAndIsSymmetric() {
        double[] x = AT.clone();
        double[][] rows = Differences.hessian(F, x, 3);
        double e = Math.exp(-0.35);
        double[][] exact = {
            {-Math.sin(0.4) * e, Math.cos(0.4) * e / 2, 1},
            {Math.cos(0.4) * e / 2, Math.sin(0.4) * e / 4, 0},
            {1, 0, 0.02}};
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(exact[i], rows[i], 2e-5);
            for (int j = 0; j < 3; j++) {
                assertEquals(rows[j][i], rows[i][j]);
            }
        }
        assertArrayEquals(AT, x);
    }

    /// Where numbers are large the steps grow with them: with a fixed step this function would be all rounding.
    @Test
    void largeNumbersHaveLargerSteps() {
        double[] g = new double[1];
        Differences.gradient(x -> x[0] * x[0] * x[0], new double[] {1e9}, 1, g);
        assertEquals(3e18, g[0], 1e8 * 1e2);
        assertEquals(6e9, Differences.hessian(x -> x[0] * x[0] * x[0], new double[] {1e9}, 1)[0][0], 6e9 * 1e-6);
    }
}
