package earnshaw.figure.scene;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.ShownScenes;
import earnshaw.figure.camera.Camera;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SceneBackgroundTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 400, 300);
    private static final Style STYLE = Style.screen(Palette.LIGHT);

    // An electron that falls a long way to a proton, seen from a place of its own so that all times share it.
    private static SceneFigure scene(String manifold, String electron, double time) {
        String stop = String.format(Locale.ROOT, "\"time\": %s", time);
        String scenario = switch (manifold) {
            case "line" -> ShownScenes.charges(1, "gaussian", "euclidean", "[0]", electron, stop);
            case "sphere" -> ShownScenes.charges(2, "sign", "sphere", "[0, 1]", electron, stop);
            default -> ShownScenes.charges(2, "softCoulomb", "euclidean", "[2, 0]", electron, stop);
        };
        return ShownScenes.scene(ShownScenes.end(scenario), STYLE);
    }

    private static SceneFigure plane(String electron, double time) {
        SceneFigure scene = scene("plane", electron, time);
        Camera camera = new Camera(scene.camera().ground(), 0, 0, 5, new double[] {0, 0});
        return new SceneFigure(scene.runs(), scene.view(), camera, STYLE, Highlights.NONE);
    }

    private static BufferedImage drawn(Figure... figures) {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
        for (Figure figure : figures) {
            Graphics2D g = image.createGraphics();
            figure.draw(g, AREA);
            g.dispose();
        }
        return image;
    }

    // Whether a trail is drawn at a place: saturated there, where grounds and grids are grey.
    private static boolean trail(BufferedImage image, SceneFigure scene, double x, double y) {
        Point2D at = scene.camera().project(new double[] {x, y}, AREA);
        int pixel = image.getRGB((int) at.getX(), (int) at.getY());
        int red = pixel >> 16 & 255;
        int green = pixel >> 8 & 255;
        int blue = pixel & 255;
        return pixel >>> 24 > 60 && Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > 60;
    }

    @Test
    void whatIsDrawnOverAnOlderGroundGoesOnWithItsTrails() {
        SceneFigure before = plane("[-2, 0]", 8);
        SceneFigure now = plane("[-2, 0]", 12);
        double between = before.picture().body(1).at()[0];
        double end = now.picture().body(1).at()[0];
        assertTrue(between > -1.9 && end > between + 0.1, "moves from " + between + " to " + end);
        assertTrue(now.follows(before.below()));
        BufferedImage over = drawn(now.above(before.below()));
        BufferedImage both = drawn(before.below(), now.above(before.below()));
        double early = (-2 + between) / 2;
        double late = (between + end) / 2;
        assertFalse(trail(over, now, early, 0), "the past is not drawn again");
        assertTrue(trail(both, now, early, 0), "the past is on the ground");
        assertTrue(trail(over, now, late, 0), "what is newer is drawn over it");
        assertFalse(trail(drawn(before.below()), now, late, 0));
    }

    @Test
    void aStepBackOrAsideIsNoSequel() {
        SceneFigure before = plane("[-2, 0]", 8);
        assertTrue(before.follows(before.below()));
        assertFalse(plane("[-2, 0]", 5).follows(before.below()), "an earlier moment");
        assertFalse(plane("[-2, 0.1]", 12).follows(before.below()), "another run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"line", "sphere"})
    void whereThePastMovesTrailsAreDrawnWithTheBodies(String manifold) {
        SceneFigure before = scene(manifold, manifold.equals("line") ? "[-2]" : "[0.96, 0.28]", 1);
        SceneFigure now = scene(manifold, manifold.equals("line") ? "[-1.5]" : "[0.8, 0.6]", 1);
        assertTrue(now.follows(before.below()), "nothing below depends on the run");
        assertTrue(alike(drawn(now.above(before.below())), drawn(now.above(now.below()))));
    }

    private static boolean alike(BufferedImage one, BufferedImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }
}
