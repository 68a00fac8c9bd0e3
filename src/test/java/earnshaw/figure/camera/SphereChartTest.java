package earnshaw.figure.camera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.math.Norms;
import java.awt.geom.Point2D;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Flat drawings of the sphere.
class SphereChartTest {

    private static final double[][] EYE = {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}};
    private static final double SMALL = 1e-5;

    private static double[] random(Random random, int dimension) {
        double[] at = random.doubles(dimension, -1, 1).toArray();
        double length = Norms.of(at);
        for (int i = 0; i < dimension; i++) {
            at[i] /= length;
        }
        return at;
    }

    private static double[] flat(SphereChart chart, double... at) {
        double[] out = new double[2];
        chart.flat(at, 0, EYE, out);
        return out;
    }

    /// A small square on the sphere has the same area on the map, wherever it lies.
    @ParameterizedTest
    @EnumSource
    void areasOnTheMapAreThoseOnTheSphere(EqualAreaMap map) {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            double latitude = Math.asin(random.nextDouble(-0.999, 0.999));
            double longitude = random.nextDouble(-3, 3);
            double[] east = difference(map, latitude, longitude, 0, SMALL / Math.cos(latitude));
            double[] north = difference(map, latitude, longitude, SMALL, 0);
            double area = (east[0] * north[1] - east[1] * north[0]) / (4 * SMALL * SMALL);
            assertEquals(1, area, 1e-4, "at latitude " + latitude + ", longitude " + longitude);
        }
    }

    private static double[] difference(SphereChart map, double latitude, double longitude, double north, double east) {
        double[] to = flat(map, place(latitude + north, longitude + east));
        double[] from = flat(map, place(latitude - north, longitude - east));
        return new double[] {to[0] - from[0], to[1] - from[1]};
    }

    private static double[] place(double latitude, double longitude) {
        return new double[] {Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude),
            Math.sin(latitude)};
    }

    /// The whole map has the area 4 pi of the sphere, and every place lies inside of its edge.
    @ParameterizedTest
    @EnumSource
    void theMapIsAsLargeAsTheSphere(EqualAreaMap map) {
        assertEquals(4 * Math.PI, Math.PI * map.reach()[0] * map.reach()[1], 1e-12);
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            double[] at = flat(map, random(random, 3));
            assertTrue(map.edge().contains(new Point2D.Double(at[0], -at[1])));
        }
    }

    @ParameterizedTest
    @EnumSource
    void placesBeyondTheEdgeAreOnIt(EqualAreaMap map) {
        double[] far = map.place(30, 2, EYE, new double[3]);
        assertEquals(1, Norms.of(far), 1e-12);
        assertEquals(-1, Math.signum(far[0]), "the far side");
        for (double[] pole : new double[][] {{0, 0, 1}, {0, 0, -1}, {1, 0, 0}, {-1, 1e-9, 0}}) {
            double[] at = flat(map, pole);
            assertArrayEquals(pole, map.place(at[0], at[1], EYE, new double[3]), 1e-6);
        }
    }

    /// A step over the half circle opposite to the middle is cut, and its two ends lie on the edge; others are not cut.
    @Test
    void mollweideIsCutOppositeToItsMiddle() {
        EqualAreaMap map = EqualAreaMap.MOLLWEIDE;
        double[] before = flat(map, place(0.4, Math.PI - 0.02));
        double[] after = flat(map, place(0.41, -Math.PI + 0.02));
        assertTrue(map.cut(before[0], before[1], after[0], after[1]));
        double[] out = map.exit(before[0], before[1], after[0], after[1]);
        assertEquals(1, Math.pow(out[0] / map.reach()[0], 2) + Math.pow(out[1] / map.reach()[1], 2), 1e-12);
        assertEquals(Math.signum(before[0]), Math.signum(out[0]));
        double[] front = flat(map, place(0.4, -0.1));
        double[] right = flat(map, place(0.4, 0.1));
        assertFalse(map.cut(front[0], front[1], right[0], right[1]));
    }

    /// The map by angles tells the angles, and a place that goes to its point and back keeps them.
    @Test
    void theMapByAnglesTellsTheAngles() {
        Random random = new Random(4);
        for (int dimension = 3; dimension < 8; dimension++) {
            AngleMap map = new AngleMap(random(random, dimension), "w_1", random(random, dimension), "w_2");
            for (int i = 0; i < 100; i++) {
                double[] at = random(random, dimension);
                double[] seen = flat(map, at);
                assertEquals(Norms.angle(at, 0, map.first(), 0, dimension), seen[0] + Math.PI / 2, 1e-12);
                assertEquals(Norms.angle(at, 0, map.second(), 0, dimension), seen[1] + Math.PI / 2, 1e-12);
                assertArrayEquals(at, map.place(seen[0], seen[1], EYE, at), 1e-9);
                assertTrue(map.edge().contains(new Point2D.Double(seen[0], -seen[1])));
                double[] other = map.place(random.nextDouble(-3, 3), random.nextDouble(-3, 3), EYE, at);
                assertEquals(1, Norms.of(other), 1e-12);
            }
        }
    }
}
