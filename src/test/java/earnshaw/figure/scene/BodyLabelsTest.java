package earnshaw.figure.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.ShownScenes;
import earnshaw.figure.camera.Camera;
import earnshaw.figure.camera.ProjectedBody;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.simulation.Frame;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BodyLabelsTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 300, 240);

    private static Map<ProjectedBody, Rectangle2D> places(String scenario, Highlights marked) {
        Frame frame = ShownScenes.end(scenario);
        Camera camera = Camera.of(frame.scenario().view(), frame.runs());
        Style style = Style.screen(Palette.LIGHT);
        Graphics2D g = new BufferedImage(300, 240, BufferedImage.TYPE_INT_ARGB).createGraphics();
        try (Pen pen = Pen.over(g, AREA, style)) {
            Projection lens = camera.lens(AREA);
            List<ProjectedBody> marks = ProjectedBody.of(frame.run().picture(), lens, style, camera.span());
            return BodyLabels.places(pen, AREA, marks, TrailReader.of(frame.run(), lens, 1, 240), marked);
        }
    }

    private static String crowd(int pairs) {
        List<String> protons = new ArrayList<>();
        List<String> electrons = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            protons.add("[" + Math.cos(i) * i + ", " + Math.sin(i) * i + "]");
            electrons.add("[" + (Math.cos(i) * i + 0.7) + ", " + Math.sin(1.1 * i) * i + "]");
        }
        return ShownScenes.charges(2, "gaussian", "euclidean",
                String.join(", ", protons), String.join(", ", electrons), "\"time\": 1");
    }

    @Test
    void namesCoverNoChargeAndNoOtherName() {
        Map<ProjectedBody, Rectangle2D> places = places(crowd(14), Highlights.NONE);
        assertTrue(places.size() > 14, places.size() + " names");
        Collection<Rectangle2D> boxes = places.values();
        for (Rectangle2D box : boxes) {
            assertTrue(AREA.contains(box));
            assertEquals(1, boxes.stream().filter(box::intersects).count());
            assertFalse(places.keySet().stream().anyMatch(mark -> box.contains(mark.x(), mark.y())));
        }
    }

    @Test
    void aCapturedElectronAndItsProtonAreBothNamed() {
        assertEquals(2, places(ShownScenes.charges(3, "coulomb", "euclidean",
                "[1, 0, 0]", "[0.4, 0, 0]", "\"time\": 5"), Highlights.NONE).size());
    }

    @Test
    void aLargeCrowdShowsTheNamesOfMarkedOnesOnly() {
        Map<ProjectedBody, Rectangle2D> places = places(crowd(40), new Highlights(Set.of(3), 0));
        assertEquals(List.of(3), places.keySet().stream().map(mark -> mark.body().id()).toList());
    }
}
