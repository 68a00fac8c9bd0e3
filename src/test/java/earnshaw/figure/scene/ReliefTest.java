package earnshaw.figure.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.ShownScenes;
import earnshaw.figure.camera.Camera;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import earnshaw.problem.Body;
import earnshaw.simulation.Frame;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The loss of a neuron: as contour lines under its plane, with what theorems say about places, and raised to a relief.
class ReliefTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 400, 320);
    private static final Style STYLE = Style.screen(Palette.LIGHT);

    private static String neuron(String view) {
        return """
                {"format": "earnshaw/1", "problem": {"type": "neuron", "target": [1, 0], "starts": [[-1, 1], [-0.5, -0.8]]},
                "stop": {"time": 4}, "view": {%s}}
                """
                .formatted(view);
    }

    private static int[] drawn(Figure figure) {
        BufferedImage image = new BufferedImage(400, 320, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        figure.draw(g, AREA);
        g.dispose();
        return image.getRGB(0, 0, 400, 320, null, 0, 400);
    }

    private static long of(int[] pixels, Color colour) {
        return Arrays.stream(pixels).filter(pixel -> ShownScenes.alike(pixel, colour)).count();
    }

    @Test
    void contoursAndOverlaysAreDrawnWhereTheViewAsksForThem() {
        String none =
                "\"landscape\": false, \"grid\": false, \"trails\": false, \"labels\": false, \"partners\": false";
        Frame frame = ShownScenes.end(neuron(none));
        assertTrue(of(drawn(ShownScenes.scene(frame, STYLE)), Palette.LIGHT.firm()) > 300);
        Frame without = ShownScenes.end(neuron(none + ", \"contours\": false"));
        assertTrue(of(drawn(ShownScenes.scene(without, STYLE)), Palette.LIGHT.firm()) < 60);
        assertTrue(of(drawn(ShownScenes.scene(without, STYLE)), Palette.LIGHT.ink())
                > of(drawn(ShownScenes
                        .scene(ShownScenes.end(neuron(none + ", \"contours\": false, \"overlays\": false")), STYLE)),
                        Palette.LIGHT.ink())
                        + 100);
    }

    @Test
    void aReliefIsSeenFromSpaceAndAPlaneIsNot() {
        Frame frame = ShownScenes.end(neuron("\"relief\": true"));
        Camera camera = ShownScenes.scene(frame, STYLE).camera();
        assertTrue(camera.spatial());
        assertFalse(ShownScenes.scene(ShownScenes.end(neuron("")), STYLE).camera().spatial());
        assertSame(camera, camera.at(frame.scenario().view(), frame.runs()));
        assertTrue(camera.orbited(20, 10).spatial());
        Frame charges =
                ShownScenes.end(ShownScenes.PLANE.replace("\"stop\"", "\"view\": {\"relief\": true}, \"stop\""));
        assertFalse(ShownScenes.scene(charges, STYLE).camera().spatial(), "charges have no surface that they descend");
    }

    /// A body is taken where it is drawn, and a point of the surface gives back the place below it.
    @Test
    void placesAreFoundOnTheSurface() {
        SceneFigure scene = ShownScenes.scene(ShownScenes.end(neuron("\"relief\": true, \"pitch\": 0.9")), STYLE);
        for (Body body : scene.picture().bodies()) {
            assertEquals(body.isElectron(), scene.bodyAt(scene.camera().project(body.at(), AREA), AREA) > 0,
                    body.label());
        }
        for (double[] place : new double[][] {{-0.9, 0.8}, {0.1, 0.4}, {0.7, -0.2}}) {
            Point2D seen = scene.camera().project(place, AREA);
            assertTrue(scene.camera().depth(place) > 0);
            assertArrayEquals(place, scene.camera().unproject(seen, AREA, new double[2]), 1e-4);
        }
    }
}
