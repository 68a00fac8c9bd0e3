package earnshaw.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LinearlyImplicitTest {

    private static final double FAST = 1e6;

    // y_0' = -y_0^2 has the solution 1 / (1 + t); y_1 follows its square within a millionth of the time.
    private static void field(double[] y, double[] slope) {
        slope[0] = -y[0] * y[0];
        slope[1] = -FAST * (y[1] - y[0] * y[0]) - 2 * y[0] * y[0] * y[0];
    }

    private static double[] after(double time, int steps) {
        LinearlyImplicit method = new LinearlyImplicit(LinearlyImplicitTest::field, 2);
        double[] y = {1, 1};
        for (int i = 0; i < steps; i++) {
            method.start(y);
            method.attempt(y, time / steps, 1e-8);
            y = method.end().clone();
        }
        return y;
    }

    @Test
    void aStiffPartDoesNotShortenTheSteps() {
        double[] y = after(2, 20);
        assertEquals(1.0 / 3, y[0], 1e-7);
        assertEquals(1.0 / 9, y[1], 1e-7);
    }

    @Test
    void theErrorFallsWithTheFifthPowerOfTheLength() {
        double coarse = Math.abs(after(2, 4)[0] - 1.0 / 3);
        double fine = Math.abs(after(2, 8)[0] - 1.0 / 3);
        assertEquals(5, Math.log(coarse / fine) / Math.log(2), 0.8);
    }

    @Test
    void theErrorItReportsIsThatOfTheOrderBelow() {
        LinearlyImplicit method = new LinearlyImplicit(LinearlyImplicitTest::field, 2);
        double[] y = {1, 1};
        method.start(y);
        double reported = method.attempt(y, 0.5, 1) * 2;
        double actual = Math.abs(method.end()[0] - 1 / 1.5);
        assertTrue(actual < reported && reported < 1e-3, actual + " of " + reported);
    }

    @Test
    void aFieldThatIsNotFiniteAllowsNoStep() {
        LinearlyImplicit method = new LinearlyImplicit((y, slope) -> slope[0] = y[0] > 1 ? Double.NaN : 1, 1);
        method.start(new double[] {0.9});
        assertEquals(Double.POSITIVE_INFINITY, method.attempt(new double[] {0.9}, 1, 1e-8));
    }
}
