package earnshaw.figure.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.experiment.PlannedRun;
import earnshaw.experiment.ResultTable;
import earnshaw.figure.Ink;
import earnshaw.figure.Tables;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepFigureTest {

    private static final double ROUNDED = 2e-3;

    private static double value(PlannedRun trial) {
        return Math.pow(10, -trial.row() - 1.5 * trial.column()) * (1 + trial.repeat());
    }

    private static double mean(int row, int column) {
        return 1.5 * Math.pow(10, -row - 1.5 * column);
    }

    private static SweepFigure figure(ResultTable table, boolean across) {
        return new SweepFigure(table, across, 0, Style.print(Palette.PRINT));
    }

    private static Color colour(int line) {
        return Palette.PRINT.electron(line + 1);
    }

    // The key's mark stands before all others, above them.
    private static List<Point2D> marks(Ink ink, int line) {
        List<Point2D> discs = ink.discs(colour(line));
        double top = discs.stream().mapToDouble(Point2D::getY).min().orElseThrow();
        return discs.stream().filter(disc -> disc.getY() > top).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyMeanStandsAtItsPlaceOnALogarithmicAxis(boolean across) throws Exception {
        Ink ink = Ink.of(figure(Tables.of("", SweepFigureTest::value), across));
        int lines = across ? 2 : 3;
        int places = across ? 3 : 2;
        List<Point2D> first = marks(ink, 0);
        double decade = Double.NaN;
        for (int line = 0; line < lines; line++) {
            List<Point2D> marks = marks(ink, line);
            assertEquals(places, marks.size());
            for (int place = 0; place < places; place++) {
                assertEquals(first.get(place).getX(), marks.get(place).getX(), ROUNDED,
                        "values of an axis stand above each other");
                double decades = Math.log10(mean(0, 0) / (across ? mean(line, place) : mean(place, line)));
                double down = marks.get(place).getY() - first.getFirst().getY();
                decade = Double.isNaN(decade) && decades > 0 ? down / decades : decade;
                if (decades > 0) {
                    assertEquals(decade * decades, down, ROUNDED * 3);
                }
            }
        }
        assertTrue(decade > 10, "smaller is lower");
        double[] values = across ? new double[] {0.5, 1, 4} : new double[] {1, 2};
        double unit = (first.getLast().getX() - first.getFirst().getX()) / (values[places - 1] - values[0]);
        for (int place = 0; place < places; place++) {
            assertEquals((values[place] - values[0]) * unit, first.get(place).getX() - first.getFirst().getX(),
                    ROUNDED * 3, "numbers stand at their values");
        }
    }

    /// The line is drawn by another library than the marks.
    @Test
    void linesRunThroughTheirMarksAndBarsFromTheLeastToTheMost() throws Exception {
        Ink ink = Ink.of(figure(Tables.of("", SweepFigureTest::value), true));
        for (int line = 0; line < 2; line++) {
            List<Point2D> marks = marks(ink, line);
            List<Point2D> way = ink.lines(colour(line), 3).getFirst().points();
            double decade = (marks.get(1).getY() - marks.get(0).getY()) / 1.5;
            List<Ink.Line> bars = ink.lines(colour(line), 2);
            assertEquals(3, bars.size());
            for (int place = 0; place < 3; place++) {
                assertEquals(0, marks.get(place).distance(way.get(place)), ROUNDED);
                Point2D low = bars.get(place).points().get(0);
                Point2D high = bars.get(place).points().get(1);
                assertEquals(marks.get(place).getX(), low.getX(), ROUNDED);
                assertEquals(decade * Math.log10(1.5), low.getY() - marks.get(place).getY(), 3 * ROUNDED,
                        "runs of 1 and 2, mean 1.5");
                assertEquals(decade * Math.log10(1.5 / 2), high.getY() - marks.get(place).getY(), 3 * ROUNDED);
            }
        }
    }

    @Test
    void namesAndValuesAreWrittenAndNothingLiesOutside() throws Exception {
        for (boolean across : new boolean[] {true, false}) {
            Ink ink = Ink.of(figure(Tables.of("", SweepFigureTest::value), across));
            String title = across ? "Loss against c" : "Loss against regularization";
            assertTrue(ink.text().contains(title), ink.text());
            assertTrue(ink.text().endsWith(across ? "regularization 1 2" : "c 0.5 1 4"), ink.text());
            for (String value : across ? List.of("0.5", "1", "4") : List.of("1", "2")) {
                assertTrue(
                        ink.words().stream().anyMatch(
                                word -> word.text().equals(value) && word.at().getY() > ink.area().getHeight() * 0.9),
                        value);
            }
            assertEquals(List.of(), ink.outside());
        }
    }

    @Test
    void aCellWithoutARunHasNoMarkAndOneInPrintAnOpenOne() throws Exception {
        String print = ", \"reference\": {\"source\": \"Table 1\", \"numbers\": [[1, null, 0.1], [null, null, null]]}";
        Ink ink = Ink.of(figure(
                Tables.of(print, trial -> trial.row() == 1 && trial.column() == 1 ? Double.NaN : value(trial)), true));
        List<Point2D> whole = marks(ink, 0);
        List<Point2D> broken = marks(ink, 1);
        assertEquals(3, whole.size());
        assertEquals(List.of(whole.get(0).getX(), whole.get(2).getX()), broken.stream().map(Point2D::getX).toList());
        List<Ink.Disc> rings = ink.discs().stream().filter(disc -> disc.fill() == null).toList();
        assertEquals(2, rings.size());
        assertEquals(whole.get(0).getX(), rings.get(0).at().getX(), ROUNDED);
        assertEquals(whole.get(2).getX(), rings.get(1).at().getX(), ROUNDED);
        double decade = (whole.get(1).getY() - whole.get(0).getY()) / 1.5;
        assertEquals(decade, rings.get(1).at().getY() - rings.get(0).at().getY(), ROUNDED * 3, "1 and 0.1");
        assertTrue(rings.stream().allMatch(ring -> ring.stroke().equals(colour(0))));
    }

    /// A loss of exactly 0 has no place on a logarithmic axis.
    @Test
    void zeroIsLeftOut() throws Exception {
        Ink ink = Ink.of(figure(Tables.of("", trial -> trial.column() == 2 ? 0 : value(trial)), true));
        assertEquals(2, marks(ink, 0).size());
        assertEquals(List.of(), ink.outside());
        Ink nothing = Ink.of(figure(Tables.of("", _ -> Double.NaN), true));
        assertEquals(1, nothing.discs(colour(0)).size(), "the key alone");
        assertEquals(List.of(), nothing.outside());
    }
}
