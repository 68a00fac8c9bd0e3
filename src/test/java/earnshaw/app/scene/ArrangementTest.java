package earnshaw.app.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import earnshaw.problem.Ground;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArrangementTest {

    private static final double[] A = {3, 0, 1};
    private static final double[] B = {0, 2, 1};
    private static final double[] C = {-1, -1, 4};

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] unit(double... a) {
        double length = Math.sqrt(dot(a, a));
        double[] unit = a.clone();
        for (int i = 0; i < a.length; i++) {
            unit[i] /= length;
        }
        return unit;
    }

    @Test
    void alignedTakesTheCoordinateOfTheLast() {
        List<double[]> places = Arrangement.aligned(List.of(A, B, C), false, 1);
        assertArrayEquals(new double[] {3, -1, 1}, places.get(0));
        assertArrayEquals(new double[] {0, -1, 1}, places.get(1));
    }

    @Test
    void alignedOnTheSphereStaysThere() {
        List<double[]> places = Arrangement.aligned(List.of(unit(A), new double[] {0, 1, 0}, unit(1, 2, 3)), true, 1);
        for (double[] place : places) {
            assertEquals(1, dot(place, place), 1e-12);
            assertEquals(unit(1, 2, 3)[1], place[1], 1e-12);
        }
    }

    @Test
    void onALineTheEndsStay() {
        List<double[]> places =
                Arrangement.onLine(List.of(new double[] {0, 0}, new double[] {5, 1}, new double[] {10, 0}), false);
        assertArrayEquals(new double[] {0, 0}, places.get(0));
        assertArrayEquals(new double[] {5, 0}, places.get(1), 1e-12);
        assertArrayEquals(new double[] {10, 0}, places.get(2));
    }

    @Test
    void onACircleAnglesAreEqualAndHeightsStay() {
        List<double[]> places = Arrangement.onCircle(List.of(A, B, C), false);
        double[] middle = {2.0 / 3, 1.0 / 3};
        double radius = Math.hypot(places.getFirst()[0] - middle[0], places.getFirst()[1] - middle[1]);
        for (int i = 0; i < 3; i++) {
            double[] one = places.get(i);
            double[] next = places.get((i + 1) % 3);
            assertEquals(radius, Math.hypot(one[0] - middle[0], one[1] - middle[1]), 1e-12);
            assertEquals(radius * Math.sqrt(3), Math.hypot(one[0] - next[0], one[1] - next[1]), 1e-12);
        }
        assertEquals(4, places.get(2)[2]);
    }

    @Test
    void onTheSphereACircleKeepsItsAngleToTheMeanDirection() {
        List<double[]> places = Arrangement
                .onCircle(List.of(unit(1, 0.1, 0.2), unit(0.9, 0.4, -0.1), unit(1, -0.3, 0.1), unit(1, 0, -0.5)), true);
        double[] mean = new double[3];
        for (double[] place : places) {
            assertEquals(1, dot(place, place), 1e-12);
            for (int i = 0; i < 3; i++) {
                mean[i] += place[i] / 4;
            }
        }
        double[] pole = unit(mean);
        for (double[] place : places) {
            assertEquals(dot(places.getFirst(), pole), dot(place, pole), 1e-12);
        }
    }

    @Test
    void aTurnedGroupKeepsItsAngles() {
        Map<Integer, double[]> from = new LinkedHashMap<>();
        from.put(1, unit(1, 2, 3));
        from.put(2, unit(-1, 0.5, 1));
        double[] to = unit(0, -1, 0.5);
        Map<Integer, double[]> moved = GroupMove.of(new Ground.Round(3), from, 1, to);
        assertArrayEquals(to, moved.get(1));
        assertEquals(dot(from.get(1), from.get(2)), dot(moved.get(1), moved.get(2)), 1e-12);
    }
}
