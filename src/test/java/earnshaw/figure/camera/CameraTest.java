package earnshaw.figure.camera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.ShownScenes;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.scenario.View;
import earnshaw.simulation.Frame;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
                new Camera(new Ground.Round(5), 0, Math.PI / 2, 2.4, new double[] {0, 0, 0}),
                mapped(EqualAreaMap.MOLLWEIDE), mapped(EqualAreaMap.AZIMUTHAL),
                mapped(new AngleMap(new double[] {0.6, 0, 0.8}, "w_1", new double[] {0, 1, 0}, "w_2")),
                new Camera(new Ground.Flat(6), -2, -1.2, 5, new double[] {0.4, -1, 0.2}, turned(6, View.Lens.PARALLEL)),
                new Camera(new Ground.Round(5), -2, -1.2, 2.4, new double[3], turned(5, View.Lens.PERSPECTIVE)));
    }

    private static Camera mapped(SphereChart chart) {
        return new Camera(new Ground.Round(3), 2.6, 0.9, 2.4, new double[] {0.1, 0, 0.2},
                new Outlook(Optional.empty(), Optional.empty(), Optional.of(chart), View.Lens.PERSPECTIVE, 0));
    }

    // along three random directions
    private static Outlook turned(int dimension, View.Lens lens) {
        Random random = new Random(9);
        List<double[]> rows = Stream.generate(() -> random.doubles(dimension, -1, 1).toArray()).limit(3).toList();
        ShownSpace space = new ShownSpace(PrincipalDirections.orthonormal(rows).toArray(double[][]::new),
                new double[dimension], List.of("u", "v", "w"), "random");
        return new Outlook(Optional.empty(), Optional.of(space), Optional.empty(), lens, 0);
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
            double[] other = camera.lens(AREA).moved(camera.lens(AREA).shown(place(camera.ground(), random), 0), old);
            Point2D pointer = camera.project(other, AREA);
            double[] moved = camera.unproject(pointer, AREA, old);
            boolean reachable = !(camera.ground() instanceof Ground.Round round && round.dimension() > 3);
            if (reachable) {
                assertEquals(0, pointer.distance(camera.project(moved, AREA)), 1e-7);
            }
            camera.outlook().space().ifPresentOrElse(space -> assertEquals(space.off(old), space.off(moved), 1e-12),
                    () -> assertArrayEquals(Arrays.copyOfRange(old, Math.min(3, old.length), old.length),
                            Arrays.copyOfRange(moved, Math.min(3, moved.length), moved.length)));
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
        // A perspective moves what is nearer farther, but the middle with the hand.
        double[] at = camera.lens(AREA).chart().isPresent() ? place(camera.ground(), new Random(5))
                : camera.lens(AREA).place(camera.centre());
        Point2D before = camera.project(at, AREA);
        Point2D moved = camera.panned(30, -20, AREA).project(at, AREA);
        assertEquals(before.getX() + 30, moved.getX(), 1e-9);
        assertEquals(before.getY() - (camera.centre().length > 1 ? 20 : 0), moved.getY(), 1e-9);
    }

    /// Whatever the camera, the whole box that a space stands in is seen.
    @Test
    void theBoxIsNeverCut() {
        Random random = new Random(8);
        for (int i = 0; i < 2000; i++) {
            double span = Math.exp(random.nextDouble(-8, 8));
            double[] centre = random.doubles(3, -20, 20).toArray();
            Camera camera =
                    new Camera(new Ground.Flat(3), random.nextDouble(-4, 4), random.nextDouble(-1.57, 1.57), span,
                            centre);
            SpaceBox box = SpaceBox.of(camera.lens(AREA), span);
            for (int corner = 0; corner < 8; corner++) {
                double[] at = new double[3];
                for (int c = 0; c < 3; c++) {
                    at[c] = (corner >> c & 1) == 0 ? box.low()[c] : box.high()[c];
                }
                assertTrue(AREA.contains(camera.project(at, AREA)),
                        "yaw " + camera.yaw() + ", pitch " + camera.pitch());
            }
        }
    }

    /// A fitted camera has all bodies inside of the box.
    @Test
    void theBoxHoldsWhatIsFitted() {
        Frame frame = ShownScenes.end(ShownScenes.charges(3, "gaussian", "euclidean", "[-20, 3, 3], [1, 7, -9]",
                "[2, 0, 1e-4]", "\"steps\": 3"));
        Camera camera = Camera.of(frame.scenario().view(), frame.runs());
        SpaceBox box = SpaceBox.of(camera.lens(AREA), camera.span());
        for (Body body : frame.picture().bodies()) {
            for (int c = 0; c < 3; c++) {
                assertTrue(box.low()[c] <= body.at()[c] && body.at()[c] <= box.high()[c]);
            }
        }
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

    /// Higher losses stand higher, and what lies behind a ridge is told as hidden.
    @Test
    void whatLiesBehindIsHidden() {
        Camera ridge = new Camera(new Ground.Flat(2), 0, 0.5, 4, new double[] {0, 0}, new Outlook(Optional.of(
                place -> Math.exp(-20 * place[1] * place[1])), Optional.empty(), Optional.empty(),
                View.Lens.PERSPECTIVE, 0));
        assertTrue(ridge.depth(new double[] {0, -0.5}) > 0, "before the ridge");
        assertTrue(ridge.depth(new double[] {0, 0.35}) < 0, "behind it");
        assertTrue(ridge.depth(new double[] {0, 0}) > 0, "on it");
        assertTrue(ridge.depth(new double[] {9, 0}) < 0, "outside of the box");
        assertTrue(ridge.project(new double[] {0, 0}, AREA).getY() < ridge.project(new double[] {0, 1}, AREA).getY());
    }
}
