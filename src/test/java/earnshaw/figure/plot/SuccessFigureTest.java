package earnshaw.figure.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.experiment.ResultTable;
import earnshaw.experiment.SuccessShare;
import earnshaw.figure.Ink;
import earnshaw.figure.Tables;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuccessFigureTest {

    private static final String BOUND = ", \"success\": 0.01";
    private static final double ROUNDED = 5e-3;

    private static Ink ink(ResultTable table) throws Exception {
        return Ink.of(new SuccessFigure(table, 0, Style.print(Palette.PRINT)));
    }

    // The key's mark stands above all others.
    private static List<Point2D> marks(Ink ink, Color colour, double key) {
        return ink.discs(colour).stream().filter(disc -> disc.getY() > key).toList();
    }

    /// Two of two, one, and none succeed in the first row; all in the second.
    private static ResultTable table() {
        return Tables.of(BOUND, trial -> trial.row() == 0 && trial.column() + trial.repeat() > 1 ? 1 : 1e-3);
    }

    @Test
    void everyShareStandsAtItsHeightWithItsInterval() throws Exception {
        Ink ink = ink(table());
        Color colour = Palette.PRINT.electron(1);
        double key = ink.discs(colour).stream().mapToDouble(Point2D::getY).min().orElseThrow() + 1;
        List<Point2D> marks = marks(ink, colour, key);
        assertEquals(3, marks.size());
        double whole = marks.get(2).getY() - marks.get(0).getY();
        assertTrue(whole > 50, "0 lies below 1");
        assertEquals(whole / 2, marks.get(2).getY() - marks.get(1).getY(), ROUNDED);
        List<Ink.Line> bars = ink.lines(colour, 2);
        assertEquals(3, bars.size());
        for (int column = 0; column < 3; column++) {
            SuccessShare share = new SuccessShare(2 - column, 2);
            double foot = marks.get(2).getY();
            List<Point2D> bar = bars.get(column).points();
            assertEquals(foot - whole * share.low(), bar.get(0).getY(), ROUNDED);
            assertEquals(foot - whole * share.high(), bar.get(1).getY(), ROUNDED);
            assertEquals(marks.get(column).getX(), bar.get(0).getX(), ROUNDED);
        }
        List<Point2D> way = ink.lines(colour, 3).getFirst().points();
        for (int column = 0; column < 3; column++) {
            assertEquals(0, marks.get(column).distance(way.get(column)), ROUNDED);
        }
        List<Point2D> second = marks(ink, Palette.PRINT.electron(2), key);
        for (int column = 0; column < 3; column++) {
            assertEquals(marks.get(0).getY(), second.get(column).getY(), ROUNDED);
            assertTrue(second.get(column).getX() > marks.get(column).getX() + 2, "bars stand side by side");
        }
    }

    @Test
    void theBoundTheAxisAndTheRowsAreNamed() throws Exception {
        Ink ink = ink(table());
        assertTrue(ink.text().contains("Runs that end at or below 0.01 against c"), ink.text());
        assertTrue(ink.text().endsWith("regularization 1 2"), ink.text());
        assertEquals(List.of(), ink.outside());
    }

    @Test
    void aCellWithoutARunHasNoMark() throws Exception {
        Ink ink = ink(Tables.of(BOUND, trial -> trial.column() == 1 ? Double.NaN : 1));
        assertEquals(3, ink.discs(Palette.PRINT.electron(1)).size(), "two and the key");
        assertEquals(2, ink.lines(Palette.PRINT.electron(1), 2).stream()
                .filter(line -> line.points().get(0).getX() == line.points().get(1).getX()).count());
    }
}
