package earnshaw.figure.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.ShownScenes;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import earnshaw.problem.Event;
import earnshaw.scenario.View;
import earnshaw.simulation.Frame;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TimelineFigureTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 500, 44);

    @Test
    void everyEventHasItsMark() {
        Frame frame = ShownScenes.end(
                ShownScenes.charges(3, "coulomb", "euclidean", "[1, 0, 0]", "[0.4, 0, 0], [-9, 0, 0]", "\"time\": 5"));
        Event captured = frame.run().events().stream()
                .filter(event -> event.kind() == Event.Kind.CAPTURED).findFirst().orElseThrow();
        TimelineFigure timeline = new TimelineFigure(frame.run(), List.of(), View.Along.TIME,
                Style.screen(Palette.LIGHT), OptionalDouble.empty());
        BufferedImage image = new BufferedImage(500, 44, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        timeline.draw(g, AREA);
        g.dispose();
        int x = 0;
        while (!(timeline.along(new Point2D.Double(x, 20), AREA) >= captured.time() - 1e-3)) {
            x++;
        }
        boolean marked = false;
        for (int y = 34; y < 44; y++) {
            marked |= ShownScenes.alike(image.getRGB(x, y), Palette.LIGHT.electron(1));
        }
        assertTrue(marked);
    }

    @Test
    void itsEndsAreTheRunsEnds() {
        Frame frame = ShownScenes.end(ShownScenes.PLANE);
        TimelineFigure timeline = new TimelineFigure(frame.run(), List.of(), View.Along.STEP,
                Style.screen(Palette.LIGHT), OptionalDouble.empty());
        assertEquals(0, timeline.along(new Point2D.Double(7, 20), AREA), 1e-9);
        assertEquals(frame.run().natural().step(), timeline.along(new Point2D.Double(493, 20), AREA), 1);
        assertTrue(Double.isNaN(timeline.along(new Point2D.Double(2, 20), AREA)));
    }
}
