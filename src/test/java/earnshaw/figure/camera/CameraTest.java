package earnshaw.figure.camera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.ShownScenes;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.simulation.Frame;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CameraTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(30, 10, 640, 420);

    static Stream<Camera> cameras() {
        return Stream.of(
                new Camera(new Ground.Flat(1), 0.6, 0.35, 5, new double[] {0.4}),
                new Camera(new Ground.Flat(2), 0.6, 0.35, 5, new double[] {0.4, -1}),
                new Camera(new Ground.Flat(3), 0.6, 0.35, 5, new double[] {0.4, -1, 0.2}),
                new Camera(new Ground.Flat(6), -2, -1.2, 5, new double[] {0.4, -1, 0.2}),
                new Camera(new Ground.Round(2), 0.6, 0.35, 2.6, new double[] {0.1, 0}),
                new Camera(new Ground.Round(3), 2.6, 0.9, 2.4, new double[] {0.1, 0, 0.2}),
                new Camera(new Ground.Round(5), 0, Math.PI / 2, 2.4, new double[] {0, 0, 0}));
    }

    private static double[] place(Ground ground, Random random) {
        double[] at = random.doubles(ground.dimension(), -1, 1).toArray();
        if (ground instanceof Ground.Round) {
            double length = Math.sqrt(Arrays.stream(at).map(part -> part * part).sum());
            return Arrays.stream(at).map(part -> part / length).toArray();
        }
        return at;
    }

    @ParameterizedTest
    @MethodSource("cameras")
    void aBodyThatIsNotMovedStaysWhereItIs(Camera camera) {
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            double[] at = place(camera.ground(), random);
            boolean hidden = camera.ground() instanceof Ground.Round && camera.depth(at) < 0;
            if (!hidden) {
                assertArrayEquals(at, camera.unproject(camera.project(at, AREA), AREA, at), 1e-9);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cameras")
    void aNewBodyHasAPlaceWhereverThePointerIs(Camera camera) {
        double[] unplaced = new double[camera.ground().dimension()];
        for (double across : new double[] {0, 1e-9, 5, 200}) {
            double[] at = camera.unproject(new Point2D.Double(AREA.getCenterX() + across, AREA.getCenterY()), AREA,
                    unplaced);
            double length = Math.sqrt(Arrays.stream(at).map(part -> part * part).sum());
            assertTrue(Double.isFinite(length));
            if (camera.ground() instanceof Ground.Round) {
                assertEquals(1, length, 1e-9);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cameras")
    void aBodyGoesUnderThePointer(Camera camera) {
        Random random = new Random(2);
        for (int i = 0; i < 50; i++) {
            double[] old = place(camera.ground(), random);
            double[] other = place(camera.ground(), random);
            for (int hidden = 3; hidden < old.length; hidden++) {
                other[hidden] = old[hidden];
            }
            Point2D pointer = camera.project(other, AREA);
            double[] moved = camera.unproject(pointer, AREA, old);
            boolean reachable = !(camera.ground() instanceof Ground.Round round && round.dimension() > 3);
            if (reachable) {
                assertEquals(0, pointer.distance(camera.project(moved, AREA)), 1e-7);
            }
            assertArrayEquals(Arrays.copyOfRange(old, Math.min(3, old.length), old.length),
                    Arrays.copyOfRange(moved, Math.min(3, moved.length), moved.length));
        }
    }

    @Test
    void inSpaceTheDepthIsKept() {
        Camera camera = new Camera(new Ground.Flat(3), 0.6, 0.35, 5, new double[3]);
        double[] old = {0.3, -0.8, 0.9};
        double[] moved = camera.unproject(new Point2D.Double(100, 300), AREA, old);
        assertEquals(camera.depth(old), camera.depth(moved), 1e-12);
    }

    @Test
    void onTheSphereThePlaceIsInFrontAndBeyondTheRimOnIt() {
        Camera camera = new Camera(new Ground.Round(3), 0.6, 0.35, 2.5, new double[3]);
        double[] behind = {0, 1, 0};
        assertTrue(camera.depth(behind) < 0);
        double[] front = camera.unproject(camera.project(behind, AREA), AREA, behind);
        assertEquals(-camera.depth(behind), camera.depth(front), 1e-9);
        double[] rim = camera.unproject(new Point2D.Double(AREA.getMaxX(), AREA.getCenterY()), AREA, behind);
        assertEquals(0, camera.depth(rim), 1e-7);
        assertEquals(1, Math.hypot(Math.hypot(rim[0], rim[1]), rim[2]), 1e-12);
        assertEquals(AREA.getCenterY(), camera.project(rim, AREA).getY(), 1e-6);
    }

    @Test
    void onTheCircleThePlaceIsTheNearestOne() {
        Camera camera = new Camera(new Ground.Round(2), 0, 0, 2.5, new double[2]);
        double[] moved = camera.unproject(new Point2D.Double(AREA.getCenterX() + 5, AREA.getCenterY() - 5), AREA,
                new double[] {1, 0});
        assertArrayEquals(new double[] {Math.sqrt(0.5), Math.sqrt(0.5)}, moved, 1e-12);
    }

    @ParameterizedTest
    @MethodSource("cameras")
    void zoomingKeepsWhatLiesUnderThePointer(Camera camera) {
        double[] at = camera.unproject(new Point2D.Double(AREA.getCenterX() + 40, AREA.getCenterY()), AREA,
                place(camera.ground(), new Random(3)));
        boolean inThePlane = Math.abs(camera.depth(at)) < 1e-9 || camera.ground() instanceof Ground.Round;
        Point2D before = camera.project(at, AREA);
        Camera closer = camera.zoomed(3, before, AREA);
        assertEquals(camera.span() / 3, closer.span(), 1e-12);
        if (inThePlane) {
            assertEquals(0, before.distance(closer.project(at, AREA)), 1e-7);
        }
    }

    @ParameterizedTest
    @MethodSource("cameras")
    void panningMovesTheSceneWithTheHand(Camera camera) {
        double[] middle = new double[camera.ground().dimension()];
        System.arraycopy(camera.centre(), 0, middle, 0, camera.centre().length);
        Point2D moved = camera.panned(30, -20, AREA).project(middle, AREA);
        assertEquals(AREA.getCenterX() + 30, moved.getX(), 1e-9);
        assertEquals(AREA.getCenterY() - (camera.centre().length > 1 ? 20 : 0), moved.getY(), 1e-9);
    }

    @Test
    void viewsAlongAxes() {
        Camera camera = new Camera(new Ground.Flat(3), 1, 1, 4, new double[3]);
        double[][] towards = {{1, 0, 0}, {0, -1, 0}, {0, 0, 1}};
        double[][] right = {{0, 1, 0}, {1, 0, 0}, {1, 0, 0}};
        for (int axis = 0; axis < 3; axis++) {
            assertEquals(1, camera.along(axis).depth(towards[axis]), 1e-12);
            Point2D seen = camera.along(axis).project(right[axis], AREA);
            assertTrue(seen.getX() > AREA.getCenterX() + 50);
            assertEquals(AREA.getCenterY(), seen.getY(), 1e-9);
        }
    }

    @Test
    void orbitingFollowsTheHand() {
        Camera camera = new Camera(new Ground.Flat(3), 0, 0, 4, new double[3]);
        double[] front = {0, -1, 0};
        assertTrue(camera.orbited(20, 0).project(front, AREA).getX() > camera.project(front, AREA).getX());
        assertTrue(camera.orbited(0, 20).project(front, AREA).getY() > camera.project(front, AREA).getY());
        assertEquals(Math.PI / 2, camera.orbited(0, 1e9).pitch());
    }

    @Test
    void aViewRemembersItsCamera() {
        Frame frame = ShownScenes.end(ShownScenes.PLANE);
        Camera camera = new Camera(new Ground.Flat(2), 0.1, 0.2, 3, new double[] {1, 2});
        Camera again = Camera.of(camera.into(frame.scenario().view()), frame.runs());
        assertEquals(camera, again);
    }

    @ParameterizedTest
    @MethodSource("fitted")
    void fittingHasEveryBodyInView(String scenario) {
        Frame frame = ShownScenes.end(scenario);
        Camera camera = Camera.of(frame.scenario().view(), frame.runs());
        for (Body body : frame.run().picture().bodies()) {
            assertTrue(AREA.contains(camera.project(body.at(), AREA)), body.label());
        }
    }

    static Stream<String> fitted() {
        return Stream.of(
                ShownScenes.PLANE,
                ShownScenes.BALL,
                ShownScenes.charges(1, "gaussian", "euclidean", "[-200], [1]", "[2]", "\"steps\": 3"),
                ShownScenes.charges(3, "gaussian", "euclidean", "[-20, 3, 3]", "[2, 0, 1e-4]", "\"steps\": 3"),
                ShownScenes.charges(4, "gaussian", "euclidean", "[0, 0, 0, 0]", "[0, 0, 0, 3]", "\"steps\": 3"));
    }
}
