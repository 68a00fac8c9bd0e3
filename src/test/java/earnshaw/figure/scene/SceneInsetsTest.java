package earnshaw.figure.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.Ink;
import earnshaw.figure.ShownScenes;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.field.FieldSlice;
import earnshaw.figure.style.Style;
import earnshaw.scenario.ScenarioFile;
import earnshaw.simulation.Engine;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Small pictures over a scene, and cameras that follow an electron.
class SceneInsetsTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 700, 600);

    private static final String LINE =
            ShownScenes.charges(1, "gaussian", "euclidean", "[0], [1.5]", "[0.4], [-1]", "\"time\": 0.5");
    private static final String CIRCLE =
            ShownScenes.charges(2, "sign", "sphere", "[1, 0], [0, 1]", "[0.6, 0.8], [-0.6, 0.8]", "\"time\": 0.2");
    private static final String SPACE = ShownScenes.charges(3, "gaussian", "euclidean", "[1, 0, 0], [-1, 0.2, 0]",
            "[0.1, 0.3, 0.2], [-1, 0.4, 1]", "\"time\": 1");
    private static final String SIX = ShownScenes.charges(6, "gaussian", "euclidean",
            "[1, 2, 0, 1, 0, 1], [-1, 1, 1, 0, 0.1, 0]", "[0.5, 1.5, 0.5, 0.5, 0.05, 0.5]", "\"time\": 1");
    private static final List<String> GROUNDS =
            List.of(LINE, ShownScenes.PLANE, SPACE, SIX, CIRCLE, ShownScenes.BALL);

    private static SceneFigure scene(String json, String... settings) throws Exception {
        Engine engine = new Engine(ScenarioFile.set(ShownScenes.scenario(json), List.of(settings)));
        engine.run(_ -> {}, () -> false);
        return ShownScenes.scene(engine.frame(), Style.print());
    }

    /// The electron stands in the middle of its inset, and what is near to it is so many times farther away.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void theInsetShowsWhatIsAroundTheElectron(int ground) throws Exception {
        SceneFigure scene = scene(GROUNDS.get(ground), "view.inset=5", "view.fieldOf=2", "view.lens=\"parallel\"");
        int id = scene.picture().body(2) == null ? 1 : 2;
        double[] at = scene.picture().body(id).at();
        var near = scene.camera().near(at, 5);
        assertEquals(AREA.getCenterX(), near.project(at, AREA).getX(), 1e-6);
        assertEquals(AREA.getCenterY(), near.project(at, AREA).getY(), 1e-6);
        assertEquals(5, near.lens(AREA).scale() / scene.camera().lens(AREA).scale(), 1e-9);
        assertTrue(Ink.of(scene).text().contains("5 times larger"));
        assertFalse(Ink.of(scene(GROUNDS.get(ground))).text().contains("times larger"));
        assertEquals(1, new SceneInsets(scene, AREA).places().size());
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 3", "3, 3", "4, 0"})
    void smallProjectionsAreThereWhereCoordinatesAreHidden(int ground, int count) throws Exception {
        SceneFigure scene = scene(GROUNDS.get(ground), "view.projections=3");
        List<Rectangle2D> boxes = new SceneInsets(scene, AREA).places();
        assertEquals(count, boxes.size());
        for (Rectangle2D box : boxes) {
            assertTrue(AREA.contains(box));
            assertTrue(scene.corners(AREA).contains(box), "cards of a window keep away");
        }
    }

    /// The legend of critical points lies beside an inset, and the handle of a slice beside every body.
    @Test
    void nothingInTheCornersLiesOverAnInsetAndNoHandleOverABody() throws Exception {
        SceneFigure bare = scene(SPACE, "view.inset=6", "view.critical=true", "view.field=\"energy\"",
                "view.slice=\"third\"");
        SceneFigure scene = new CriticalLayer(bare).searched(1);
        Rectangle2D inset = new SceneInsets(scene, AREA).places().getFirst();
        Rectangle2D legend = new CriticalLayer(scene).legend(AREA).orElseThrow();
        assertFalse(legend.intersects(inset));
        assertTrue(AREA.contains(legend));
        for (String slice : List.of("first", "second", "third")) {
            SceneFigure sliced = scene(SPACE, "view.field=\"energy\"", "view.slice=\"" + slice + "\"");
            Projection lens = sliced.camera().lens(AREA);
            FieldSlice plane = FieldSlice.of(sliced.view(), lens);
            double[] handle = plane.handle(lens, sliced.camera().span());
            double along = 0;
            for (int i = 0; i < 3; i++) {
                along += handle[i] * plane.normal()[i];
            }
            assertEquals(plane.offset(), along, 1e-9, "on the plane");
            Point2D seen = sliced.camera().project(lens.place(handle), AREA);
            assertTrue(AREA.contains(seen));
            assertTrue(sliced.marks(AREA).stream().noneMatch(mark -> mark.contains(seen)), slice);
        }
    }

    /// In a plane and in space the followed electron stands in the middle; on the sphere it faces the eye.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void theCameraFollowsAnElectron(int ground) throws Exception {
        SceneFigure scene = scene(GROUNDS.get(ground), "view.follow=1", "view.span=3");
        Point2D seen = scene.camera().project(scene.picture().body(1).at(), AREA);
        assertEquals(0, seen.distance(AREA.getCenterX(), AREA.getCenterY()), 1e-6);
        assertTrue(scene.camera().depth(scene.picture().body(1).at()) >= 0);
    }

    /// Seen isometrically and without perspective, the three axes are equally long.
    @Test
    void isometricAxesAreEquallyLong() throws Exception {
        var camera = scene(SPACE, "view.lens=\"parallel\"").camera().isometric();
        Point2D origin = camera.project(new double[3], AREA);
        double first = origin.distance(camera.project(new double[] {1, 0, 0}, AREA));
        assertEquals(first, origin.distance(camera.project(new double[] {0, 1, 0}, AREA)), 1e-9);
        assertEquals(first, origin.distance(camera.project(new double[] {0, 0, 1}, AREA)), 1e-9);
    }

    /// A view says which direction is home.
    @Test
    void homeIsTheDirectionThatTheViewNames() throws Exception {
        SceneFigure scene = scene(SPACE, "view.home=[1.2, -0.4]");
        assertEquals(1.2, scene.camera().orbited(30, 10).home(scene.view()).yaw());
        assertEquals(-0.4, scene.camera().orbited(30, 10).home(scene.view()).pitch());
    }
}
