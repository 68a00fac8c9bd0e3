package earnshaw.figure.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.ShownScenes;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import earnshaw.scenario.Plot;
import earnshaw.scenario.View;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Frame;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.run.Command;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PlotFigureTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(10, 20, 340, 170);
    private static final Style STYLE = Style.screen(Palette.DARK);

    private static PlotFigure plot(Frame frame, String show, boolean log, OptionalDouble cursor) {
        return new PlotFigure(frame.runs(), 1, new Plot(show, log), frame.scenario().view(), STYLE, cursor);
    }

    private static int[] drawn(PlotFigure figure) {
        BufferedImage image = new BufferedImage(360, 200, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        figure.draw(g, AREA);
        g.dispose();
        return image.getRGB(0, 0, 360, 200, null, 0, 360);
    }

    private static List<Series> series(Run run, String show, int angleTo) {
        return SeriesReader.of(run, 0, show, View.Along.TIME, angleTo, 0, 0);
    }

    @Test
    void theCrosshairStandsWhereThePointerIs() {
        Frame frame = ShownScenes.end(ShownScenes.PLANE);
        PlotFigure figure = plot(frame, "loss", true, OptionalDouble.empty());
        Rectangle2D data = PlotLayout.of(AREA, STYLE).data();
        assertEquals(0, figure.along(new Point2D.Double(data.getX(), 100), AREA), 1e-12);
        assertEquals(frame.run().shown().time(), figure.along(new Point2D.Double(data.getMaxX(), 100), AREA), 1e-12);
        assertTrue(Double.isNaN(figure.along(new Point2D.Double(data.getX() - 1, 100), AREA)));
        assertTrue(Double.isNaN(figure.along(new Point2D.Double(data.getCenterX(), 5), AREA)));
        int[] with = drawn(plot(frame, "loss", true, OptionalDouble.of(0.75)));
        int at = ((int) data.getMaxY() - 2) * 360 + (int) data.getCenterX();
        assertTrue(ShownScenes.alike(with[at], Palette.DARK.accent())
                || ShownScenes.alike(with[at - 1], Palette.DARK.accent()));
    }

    @Test
    void numbersAreThoseOfTheHistory() {
        Run run = ShownScenes.end(ShownScenes.PLANE).run();
        HistoryRows rows = run.history().last().rows();
        Series loss = series(run, "loss", 0).getFirst();
        assertEquals(rows.count(), loss.x().length);
        assertEquals(rows.number(3, 0), loss.y()[3]);
        List<Series> laplacians = series(run, "laplacian", 0);
        assertEquals(3, laplacians.size());
        assertTrue(laplacians.getLast().sum());
        for (int i = 0; i < rows.count(); i++) {
            assertEquals(laplacians.get(0).y()[i] + laplacians.get(1).y()[i], laplacians.get(2).y()[i], 1e-12);
        }
    }

    /// An electron falls into a pole: its loss is drawn down to the state before, then the jump as a jump.
    @Test
    void theLossEndsBeforeACaptureAndTheJumpIsNoPartOfTheCurve() {
        Run run = ShownScenes
                .end(ShownScenes.charges(3, "coulomb", "euclidean", "[0, 0, 0]", "[0.4, 0, 0], [0, 3, 0]",
                        "\"time\": 0.2"))
                .run();
        HistoryRows rows = run.history().last().rows();
        List<CaptureJumps.Jump> jumps = List.copyOf(
                CaptureJumps.of(run, run.history().last(), "loss", View.Along.TIME).values());
        assertEquals(1, jumps.size());
        int row = jumps.getFirst().row();
        assertTrue(rows.number(row - 1, 0) < 10 * rows.number(row, 0), "it fell far");
        assertEquals(rows.time(row), jumps.getFirst().place());
        Series loss = series(run, "loss", 0).getFirst();
        assertEquals(rows.number(row - 1, 0), loss.y()[row - 1]);
        assertTrue(Double.isNaN(loss.y()[row]), "a gap");
        assertEquals(rows.number(row, 0), loss.y()[row + 1]);
        PlotRange range = PlotRange.of(List.of(loss), false);
        assertTrue(range.from() < rows.number(0, 0) && range.to() > rows.number(row, 0),
                "both ends are seen: " + range);
        assertTrue(CaptureJumps.of(run, run.history().last(), "gradientNorm", View.Along.TIME).isEmpty());
    }

    @Test
    void anglesToAChosenProtonComeFromTheStates() {
        Run run = ShownScenes
                .end(ShownScenes.charges(2, "gaussian", "euclidean", "[1, 0], [0, 2]", "[3, 3]", "\"time\": 0.2"))
                .run();
        assertEquals(45, series(run, "angle", 1).getFirst().y()[0], 1e-9);
        assertEquals(45, series(run, "angle", 2).getFirst().y()[0], 1e-9);
        assertTrue(Double.isNaN(series(run, "angle", 3).getFirst().y()[0]));
        double last = series(run, "angle", 1).getFirst().last();
        double[] at = run.picture().body(1).at();
        assertEquals(Math.toDegrees(Math.atan2(at[1], at[0])), last, 1e-6);
    }

    @Test
    void aCurveGoesOnOverAChangeOfTheProblem() {
        Engine engine = new Engine(ShownScenes.scenario(ShownScenes.PLANE));
        engine.apply(new Command.Advance(4));
        Frame before = engine.frame();
        engine.apply(new Command.Change(before.scenario().withProblem(before.scenario().problem().removed(1))));
        engine.apply(new Command.Advance(4));
        Run run = engine.frame().run();
        assertEquals(2, run.history().segments().size());
        List<Series> angles = series(run, "angle", 0);
        assertEquals(List.of(1, 2), angles.stream().map(Series::body).toList());
        assertTrue(angles.get(0).x().length < angles.get(1).x().length);
    }

    @Test
    void zerosAndNegativesAreGapsOnALogarithmicAxis() {
        Series one = new Series(0, false, 0, new double[] {0, 1, 2, 3}, new double[] {1e-3, 0, -2, 10});
        PlotData data = new PlotData(List.of(one), true);
        assertEquals(1e-3, data.getYValue(0, 0));
        assertTrue(Double.isNaN(data.getYValue(0, 1)) && Double.isNaN(data.getYValue(0, 2)));
        PlotRange range = PlotRange.of(List.of(one), true);
        assertTrue(range.from() > 0 && range.from() < 1e-3 && range.to() > 10);
        PlotRange none =
                PlotRange.of(List.of(new Series(0, false, 0, new double[] {0}, new double[] {Double.NaN})), true);
        assertTrue(none.log() && none.from() > 0 && none.to() > none.from());
    }

    @Test
    void whereNoNumberHasALogarithmTheAxisIsLinear() {
        PlotRange below =
                PlotRange.of(List.of(new Series(0, false, 0, new double[] {0, 1}, new double[] {-7, -18})), true);
        assertTrue(!below.log() && below.from() < -18 && below.to() > -7, below.toString());
        Frame coulomb = ShownScenes
                .end(ShownScenes.charges(3, "coulomb", "euclidean", "[-2, 0, 0]", "[1, 1, 1]", "\"time\": 0.3"));
        assertArrayEquals(drawn(plot(coulomb, "loss", false, OptionalDouble.empty())),
                drawn(plot(coulomb, "loss", true, OptionalDouble.empty())));
    }

    @Test
    void theRangeHasTheStartsAndLeavesOutWhatOnlyANearCollisionReaches() {
        double[] x = new double[200];
        double[] y = new double[200];
        for (int i = 0; i < 200; i++) {
            x[i] = i;
            y[i] = 4 + Math.sin(i);
        }
        y[0] = -5;
        y[100] = 1e6;
        PlotRange range = PlotRange.of(List.of(new Series(1, false, 0, x, y)), false);
        assertTrue(range.from() < -5 && range.to() > 5 && range.to() < 100, range.toString());
    }

    @Test
    void thinningKeepsPeaksGapsAndEnds() {
        Series.Thinning thinning = new Series.Thinning(0, 10);
        for (int i = 0; i < 1000; i++) {
            thinning.add(i, i == 555 ? 99 : i == 556 ? -99 : i == 800 ? Double.NaN : Math.sin(i));
        }
        Series series = thinning.done(1, false, 0);
        assertTrue(series.x().length <= 410, series.x().length + " points");
        assertEquals(99, Arrays.stream(series.y()).filter(Double::isFinite).max().orElseThrow());
        assertEquals(-99, Arrays.stream(series.y()).filter(Double::isFinite).min().orElseThrow());
        assertTrue(Arrays.stream(series.y()).anyMatch(Double::isNaN));
        assertEquals(0, series.x()[0]);
        assertEquals(999, series.x()[series.x().length - 1]);
        double[] sorted = series.x().clone();
        Arrays.sort(sorted);
        assertArrayEquals(sorted, series.x());
    }

    @Test
    void simplifyingStaysWithinItsTolerance() {
        double[] x = new double[500];
        double[] y = new double[500];
        for (int i = 0; i < 500; i++) {
            x[i] = i;
            y[i] = i < 250 ? 40 * Math.sin(i / 40.0) : i == 300 ? Double.NaN : 7;
        }
        Series full = new Series(1, false, 0, x, y);
        Series fewer = full.simplified(place -> place, value -> value, 0.2);
        assertTrue(fewer.x().length < 120, fewer.x().length + " points");
        for (int i = 0; i < 500; i++) {
            if (i < 299 || i > 301) {
                assertEquals(y[i], fewer.at(x[i]), 0.4, "at " + i);
            }
        }
        assertTrue(Double.isNaN(fewer.at(300)));
    }

    @Test
    void aNumberThatTheProblemDoesNotHaveIsSaid() {
        Frame frame = ShownScenes.end(ShownScenes.PLANE);
        assertTrue(Arrays.stream(drawn(plot(frame, "testError", false, OptionalDouble.empty())))
                .anyMatch(pixel -> pixel != 0));
    }

    @Test
    void otherRunsAreDimmed() {
        Frame frame = ShownScenes.end(ShownScenes.PLANE);
        Run other = ShownScenes.end(ShownScenes.charges(2, "gaussian", "euclidean", "[-2, 1]", "[2, 2]", "\"time\": 1"))
                .run();
        PlotFigure both = new PlotFigure(
                List.of(frame.run(), other), 1, new Plot("loss", false), frame.scenario().view(), STYLE,
                OptionalDouble.empty());
        assertNotEquals(Arrays.hashCode(drawn(plot(frame, "loss", false, OptionalDouble.empty()))),
                Arrays.hashCode(drawn(both)));
    }
}
