package earnshaw.figure.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.ScenarioFigure;
import earnshaw.figure.page.PageLayout;
import earnshaw.figure.ShownScenes;
import earnshaw.figure.camera.Camera;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import earnshaw.problem.Body;
import earnshaw.problem.StateSummary;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Stop;
import earnshaw.scenario.View;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Forecast;
import earnshaw.simulation.Frame;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SceneFigureTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(20, 30, 400, 300);
    private static final Style STYLE = Style.screen(Palette.LIGHT);

    static Stream<String> scenarios() {
        return Stream.of(
                ShownScenes.PLANE,
                ShownScenes.BALL,
                ShownScenes.charges(1, "gaussian", "euclidean", "[-2], [1]", "[2], [-1]", "\"time\": 1"),
                ShownScenes.charges(3, "coulomb", "euclidean", "[-2, 0, 0], [1, 1, 1]", "[2, 0, 0], [0, 1, -1]",
                        "\"time\": 0.3"),
                ShownScenes.charges(5, "gaussian", "euclidean", "[-2, 0, 0, 1, 1]", "[2, 0, 0, 0, 1]", "\"time\": 0.3"),
                ShownScenes.charges(2, "sign", "sphere", "[1, 0]", "[0, 1]", "\"time\": 0.3"));
    }

    private static int[] drawn(Figure figure, Rectangle2D area) {
        BufferedImage image = new BufferedImage(450, 360, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        figure.draw(g, area);
        g.dispose();
        return image.getRGB(0, 0, 450, 360, null, 0, 450);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyBodyIsTakenWhereItStands(String scenario) {
        SceneFigure scene = ShownScenes.scene(ShownScenes.end(scenario), STYLE);
        for (Body body : scene.picture().bodies()) {
            Point2D at = scene.camera().project(body.at(), AREA);
            int taken = scene.bodyAt(at, AREA);
            Body found = scene.picture().body(taken);
            assertEquals(0, at.distance(scene.camera().project(found.at(), AREA)), 14, body.label());
            boolean hidden = scene.camera().depth(body.at()) < 0;
            if (body.isElectron() && !hidden) {
                assertEquals(body.id(), taken);
            }
        }
        assertEquals(0, scene.bodyAt(new Point2D.Double(AREA.getMaxX() - 1, AREA.getMaxY() - 1), AREA));
    }

    @Test
    void theNearSideIsTakenBeforeTheFarSide() {
        SceneFigure scene = ShownScenes.scene(ShownScenes.end(ShownScenes.charges(3, "gaussian", "sphere",
                "[0, -1, 0]", "[0, 1, 0]", "\"steps\": 0")), STYLE);
        Camera along = scene.camera().along(1);
        SceneFigure seen = new SceneFigure(scene.runs(), scene.view(), along, STYLE, Highlights.NONE);
        assertEquals(-1, seen.bodyAt(new Point2D.Double(AREA.getCenterX(), AREA.getCenterY()), AREA));
    }

    @Test
    void ofSeveralLossesThatOfTheSelectedElectronIsShownAndNamed() throws InputRefused {
        Frame frame = new Engine(Presets.read("neuron-activations")).frame();
        View view = frame.scenario().view();
        Camera camera = Camera.of(view, frame.runs());
        SceneFigure unmarked = new SceneFigure(frame.runs(), view, camera, STYLE, Highlights.NONE);
        SceneFigure third = new SceneFigure(frame.runs(), view, camera, STYLE, new Highlights(Set.of(3), 0));
        assertEquals("ReLU", unmarked.whose());
        assertEquals("linear", third.whose());
        assertEquals(frame.runs().get(2).picture().landscape(), third.picture().landscape());
        assertEquals(unmarked.picture().bodies().size(), third.picture().bodies().size());
        Frame same = new Engine(Presets.read("neuron-figure-1")).frame();
        assertEquals("", new SceneFigure(same.runs(), view, camera, STYLE, Highlights.NONE).whose(),
                "all starts descend one loss");
    }

    @Test
    void onALineTheWaysToComeHangBelowIt() {
        Frame frame = ShownScenes
                .end(ShownScenes.charges(1, "gaussian", "euclidean", "[-2], [1]", "[2], [-1]", "\"steps\": 0"));
        Forecast forecast = Forecast.exact(frame.scenario().withStop(Stop.DEFAULT), () -> false);
        Highlights marks = new Highlights(Set.of(), 0, Optional.empty(), Optional.of(forecast), Optional.empty(),
                Map.of(), List.of(), Optional.empty(), Optional.empty());
        SceneFigure scene = ShownScenes.scene(frame, STYLE);
        double line = scene.camera().project(new double[] {0}, AREA).getY();
        List<Point2D> ahead = new SceneFigure(scene.runs(), scene.view(), scene.camera(), STYLE, marks).ahead(AREA);
        assertTrue(ahead.size() >= 4 && ahead.stream().allMatch(place -> place.getY() > line), ahead.toString());
        assertEquals(List.of(), scene.ahead(AREA));
    }

    @Test
    void onPaperDoubledAndIdleElectronsAreMarkedToo() {
        Frame frame = ShownScenes.end(ShownScenes.charges(2, "gaussian", "euclidean",
                "[1, 0]", "[1, 0], [1, 0.0001], [0, -1]", "\"steps\": 0"));
        ScenarioFigure paper = ScenarioFigure.of(frame, List.of(ScenarioFigure.SCENE), STYLE);
        View bare = frame.scenario().view().with("partners", false);
        ScenarioFigure without =
                new ScenarioFigure(frame.with(frame.scenario().withView(bare)), paper.camera(), paper.shows(), STYLE);
        SceneFigure unmarked =
                new SceneFigure(frame.runs(), frame.scenario().view(), paper.camera(), STYLE, Highlights.NONE);
        assertEquals(
                Map.of(1, StateSummary.Fate.DOUBLED, 2, StateSummary.Fate.DOUBLED, 3, StateSummary.Fate.IDLE),
                Highlights.onPaper(frame.runs()).fates());
        assertFalse(Arrays.equals(drawn(paper, AREA), drawn(page(unmarked), AREA)), "rings are drawn");
        assertArrayEquals(drawn(without, AREA), drawn(
                page(new SceneFigure(frame.runs(), bare, paper.camera(), STYLE, Highlights.NONE)), AREA),
                "with the layer that shows pairs");
    }

    private static Figure page(SceneFigure scene) {
        return new PageLayout(Optional.of(new ScenePanel(scene)), List.of(), STYLE);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void nothingIsDrawnOutsideOfTheArea(String scenario) {
        int[] pixels = drawn(ShownScenes.scene(ShownScenes.end(scenario), STYLE), AREA);
        int inside = 0;
        for (int y = 0; y < 360; y++) {
            for (int x = 0; x < 450; x++) {
                if (pixels[y * 450 + x] != 0) {
                    assertTrue(AREA.contains(x, y), x + ", " + y);
                    inside++;
                }
            }
        }
        assertTrue(inside > 500);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theSameSceneIsTheSamePicture(String scenario) {
        assertArrayEquals(
                drawn(ShownScenes.scene(ShownScenes.end(scenario), STYLE), AREA),
                drawn(ShownScenes.scene(ShownScenes.end(scenario), STYLE), AREA));
    }

    @Test
    void anElectronHasItsColour() {
        Frame frame = ShownScenes.end(ShownScenes.PLANE);
        SceneFigure scene = ShownScenes.scene(frame, STYLE);
        int[] pixels = drawn(scene, AREA);
        for (Body body : frame.run().picture().bodies()) {
            if (body.isElectron()) {
                Point2D at = scene.camera().project(body.at(), AREA);
                int x = (int) at.getX();
                int y = (int) at.getY() - 4;
                assertTrue(ShownScenes.alike(pixels[y * 450 + x], Palette.LIGHT.electron(body.id())));
            }
        }
    }

    @Test
    void marksAreSeen() {
        SceneFigure plain = ShownScenes.scene(ShownScenes.end(ShownScenes.PLANE), STYLE);
        for (Highlights marks : new Highlights[] {new Highlights(Set.of(1), 0), new Highlights(Set.of(), -2)}) {
            SceneFigure marked = new SceneFigure(plain.runs(), plain.view(), plain.camera(), STYLE, marks);
            assertNotEquals(Arrays.hashCode(drawn(plain, AREA)), Arrays.hashCode(drawn(marked, AREA)));
        }
    }

    @Test
    void aBodyOffTheAreaLeavesAMarkAtTheEdge() {
        Frame frame = ShownScenes.end(ShownScenes.PLANE);
        SceneFigure scene = ShownScenes.scene(frame, STYLE);
        Camera far = new Camera(scene.camera().ground(), 0, 0, 1, new double[] {100, 0});
        int[] pixels = drawn(new SceneFigure(scene.runs(), scene.view(), far, STYLE, Highlights.NONE), AREA);
        int colour = Palette.LIGHT.electron(1).getRGB();
        long found = IntStream.range(0, pixels.length)
                .filter(i -> pixels[i] == colour && i % 450 < 45)
                .count();
        assertTrue(found > 5, found + " pixels");
    }
}
