package earnshaw.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormsTest {

    private static final double[] STORE = {7, 3, -4, 7, 1, -1, 7};

    @Test
    void onlyTheNumbersThatAreMeantCount() {
        assertEquals(5, Norms.of(STORE, 1, 2));
        assertEquals(5, Norms.of(new double[] {3, -4}));
        assertEquals(Math.sqrt(13), Norms.distance(STORE, 1, STORE, 4, 2));
        assertEquals(0, Norms.distance(STORE, 0, STORE, 6, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-170, 1e-100, 1, 1e100, 1e154, 1e160, 1e200, 1e300})
    void nothingOverflowsOnTheWay(double size) {
        assertEquals(1, Norms.of(new double[] {3 * size, 0, -4 * size}) / (5 * size), 1e-15);
        assertEquals(1, Norms.distance(new double[] {3 * size, size}, 0, new double[] {0, 5 * size}, 0, 2) / (5 * size),
                1e-15);
        assertEquals(Math.PI / 4, Norms.angle(new double[] {size, size}, 0, new double[] {1, 0}, 0, 2), 1e-15);
    }

    @Test
    void whatIsNoNumberHasNoLength() {
        assertTrue(Double.isNaN(Norms.of(new double[] {1, Double.NaN})));
        assertEquals(Double.POSITIVE_INFINITY, Norms.of(new double[] {1, Double.NEGATIVE_INFINITY}));
        assertEquals(0, Norms.of(new double[3]));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-8, 0.3, Math.PI / 2, 2, Math.PI - 1e-8})
    void anAngleKeepsItsDigitsWhateverTheLengths(double angle) {
        double[] x = {0, 5, 0};
        double[] y = {9, 9, 0.01 * Math.cos(angle), 0.01 * Math.sin(angle)};
        double[] along = {5, 0};
        assertEquals(angle, Norms.angle(along, 0, y, 2, 2), 1e-15 + 1e-15 * angle);
        assertEquals(Math.abs(angle - Math.PI / 2), Norms.angle(x, 0, y, 2, 2), 4e-16 * Math.PI);
    }

    @Test
    void whatIsZeroHasNoAngle() {
        assertTrue(Double.isNaN(Norms.angle(new double[2], 0, new double[] {1, 0}, 0, 2)));
        assertTrue(Double.isNaN(Norms.angle(new double[] {1, 0}, 0, new double[2], 0, 2)));
        assertEquals(Math.PI, Norms.angle(new double[] {1, 0}, 0, new double[] {-2, 0}, 0, 2));
    }
}
