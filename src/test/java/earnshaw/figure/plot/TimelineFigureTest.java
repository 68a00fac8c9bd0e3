package earnshaw.figure.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.Ink;
import earnshaw.figure.ShownScenes;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import earnshaw.problem.Event;
import earnshaw.scenario.View;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Frame;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.run.Command;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    /// The handle stands at the moment on show, which has passed here, and the crosshair where it is asked for.
    @ParameterizedTest
    @EnumSource(View.Along.class)
    void theHandleAndTheCrosshairStandAtTheirMoments(View.Along along) throws Exception {
        Engine engine = new Engine(ShownScenes.scenario(ShownScenes.PLANE.replace("1.5}", "9}")));
        engine.apply(new Command.Advance(40));
        double half = engine.natural().time() / 2;
        engine.apply(new Command.Seek(half));
        Run run = engine.frame().run();
        double shown = along == View.Along.TIME ? run.shown().time() : run.shown().step();
        double cursor = 0.7 * (along == View.Along.TIME ? 2 * half : engine.frame().run().natural().step());
        TimelineFigure timeline = new TimelineFigure(run, List.of(), along, Style.screen(Palette.LIGHT),
                OptionalDouble.of(cursor));
        Ink ink = Ink.of(timeline);
        List<Point2D> handles = ink.discs(Palette.LIGHT.accent());
        assertEquals(1, handles.size());
        double pixel = timeline.along(new Point2D.Double(21, 9), ink.area())
                - timeline.along(new Point2D.Double(20, 9), ink.area());
        assertEquals(shown, timeline.along(handles.getFirst(), ink.area()), pixel);
        assertTrue(shown > 3 * pixel);
        List<Double> rules = ink.lines(Palette.LIGHT.accent(), 2).stream()
                .map(line -> timeline.along(line.points().getFirst(), ink.area())).sorted().toList();
        assertTrue(rules.stream().anyMatch(at -> Math.abs(at - cursor) < pixel), cursor + " among " + rules);
    }
}
