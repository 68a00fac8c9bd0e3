package earnshaw.app.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.camera.Camera;
import earnshaw.geometry.Sphere;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Round places lie near those that they stand for, on every ground.
class SnappingTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 600, 400);
    private static final double DEGREES = Math.toRadians(5);

    private final Random random = new Random(8);

    private static Camera camera(Ground ground) {
        return new Camera(ground, 0.6, 0.35, 3, new double[Math.min(3, ground.dimension())]);
    }

    private static Body body(Body.Kind kind, double... at) {
        return new Body(kind == Body.Kind.ELECTRON ? 1 : -1, kind, "x", at, 1, new double[at.length], 0, false, false,
                0,
                at.length);
    }

    private double[] anywhere(int d) {
        double[] at = new double[d];
        Arrays.setAll(at, _ -> random.nextGaussian());
        return at;
    }

    private static double[] snapped(Ground ground, double[] at, double[] start, Body... bodies) {
        return Snapping.of(camera(ground), AREA, at, start, body(Body.Kind.ELECTRON, start), List.of(bodies));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void onFlatGroundsEveryCoordinateIsTheNearestMultiple(int d) {
        Ground ground = new Ground.Flat(d);
        double step = Snapping.step(camera(ground));
        for (int draw = 0; draw < 50; draw++) {
            double[] at = anywhere(d);
            double[] round = snapped(ground, at, new double[d]);
            for (int c = 0; c < d; c++) {
                assertEquals(Math.rint(at[c] / step) * step, round[c], 1e-12);
            }
        }
    }

    @Test
    void aCoordinateThatTheHandDidNotChangeStays() {
        assertArrayEquals(new double[] {0.1234, 1},
                snapped(new Ground.Flat(2), new double[] {0.1234, 1.0001}, new double[] {0.1234, 0.7}), 1e-12);
    }

    @Test
    void onTheCircleItIsTheNearestOfAllFiveDegrees() {
        for (int draw = 0; draw < 50; draw++) {
            double[] at = anywhere(2);
            new Sphere(2).project(at, 0);
            double[] round = snapped(new Ground.Round(2), at, new double[] {1, 0});
            double angle = Math.rint(Math.atan2(at[1], at[0]) / DEGREES) * DEGREES;
            assertArrayEquals(new double[] {Math.cos(angle), Math.sin(angle)}, round, 1e-12);
        }
    }

    @Test
    void onTheSphereItIsTheNearestCrossingOfTheGraticule() {
        for (int draw = 0; draw < 50; draw++) {
            double[] at = anywhere(3);
            new Sphere(3).project(at, 0);
            double[] round = snapped(new Ground.Round(3), at, new double[] {1, 0, 0});
            double latitude = Math.rint(Math.asin(at[2]) / DEGREES) * DEGREES;
            double longitude = Math.rint(Math.atan2(at[1], at[0]) / DEGREES) * DEGREES;
            assertArrayEquals(new double[] {
                Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)},
                    round, 1e-12, Arrays.toString(at));
        }
    }

    @Test
    void aBodyOfTheOtherKindAttractsFromTwelvePixels() {
        Ground ground = new Ground.Flat(2);
        double pixel = 3 / AREA.getHeight();
        double[] site = {0.333, 0.222};
        double[] near = {site[0] + 8 * pixel, site[1] - 8 * pixel};
        double[] far = {site[0] + 13 * pixel, site[1]};
        Body proton = body(Body.Kind.PROTON, site);
        Body electron = body(Body.Kind.ELECTRON, site);
        assertArrayEquals(site, snapped(ground, near, new double[2], proton));
        assertTrue(snapped(ground, near, new double[2], electron)[0] != site[0], "of its own kind");
        assertTrue(snapped(ground, far, new double[2], proton)[0] != site[0], "farther away");
    }

    @Test
    void onTheSphereABodyBehindDoesNotAttract() {
        Ground ground = new Ground.Round(3);
        Camera camera = camera(ground);
        double[] front = camera.unproject(new java.awt.geom.Point2D.Double(310, 190), AREA, new double[] {1, 0, 0});
        double[] behind = front.clone();
        for (int c = 0; c < 3; c++) { // the point under the same pixel on the other side
            double[] towards = {0, 0, 0};
            towards[c] = 1;
            behind[c] -= 2 * camera.depth(front) * camera.depth(towards);
        }
        double[] at = camera.depth(front) > 0 ? front : behind;
        double[] other = camera.depth(front) > 0 ? behind : front;
        assertArrayEquals(at, snapped(ground, at, at, body(Body.Kind.PROTON, at)));
        assertTrue(snapped(ground, at, at, body(Body.Kind.PROTON, other))[0] != other[0]);
    }
}
