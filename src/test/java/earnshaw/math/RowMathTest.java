package earnshaw.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RowMathTest {

    private static final int N = 4001;

    @Test
    void exponentialsAreRightToTheLastDigitsAndZeroWhereTheyVanish() {
        double[] x = new double[N];
        for (int i = 0; i < N; i++) {
            x[i] = -708 + i * (1416.0 / (N - 1));
        }
        double[] e = new double[N];
        PowersOfTwo powers = new PowersOfTwo(N);
        RowMath.exp(1, x, N, e, powers);
        for (int i = 0; i < N; i++) {
            assertEquals(1, e[i] * powers.row()[i] / StrictMath.exp(x[i]), 5e-16, "e^" + x[i]);
            assertEquals(e[i] * powers.row()[i], RowMath.exp(x[i]), "the same for one number");
        }
        double[] far = {-750, -1e6, -1e15};
        RowMath.exp(1, far, 3, e, powers);
        for (int i = 0; i < 3; i++) {
            assertEquals(0, e[i] * powers.row()[i]);
            assertEquals(0, RowMath.exp(far[i]));
        }
    }

    @Test
    void anglesAreRightToTheLastDigitsAlsoWhereTheyAreSmall() {
        double[] q = new double[N];
        for (int i = 0; i < N; i++) {
            q[i] = i < 100 ? Math.pow(10, -i / 6.0) : 2.0 * i / (N - 1);
        }
        double[] angle = new double[N];
        double[] sine = new double[N];
        RowMath.angle(q, N, angle, sine);
        for (int i = 0; i < N; i++) {
            double expected = 2 * StrictMath.asin(Math.sqrt(q[i]) / 2);
            assertEquals(1, angle[i] / expected, 1e-15);
            assertEquals(1, sine[i] / StrictMath.sin(expected), 1e-15);
        }
    }
}
