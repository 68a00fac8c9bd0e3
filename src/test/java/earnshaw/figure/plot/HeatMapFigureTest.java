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
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatMapFigureTest {

    private static final String BOUND = ", \"success\": 0.01";

    private static double value(PlannedRun trial) {
        return Math.pow(10, -trial.row() - trial.column());
    }

    private static HeatMapFigure figure(ResultTable table) {
        return new HeatMapFigure(table, Style.print(Palette.PRINT));
    }

    /// Fields row by row, each from left to right.
    private static List<Ink.Box> fields(Ink ink) {
        return ink.boxes().stream()
                .sorted(Comparator.comparingDouble((Ink.Box box) -> Math.rint(box.place().getY()))
                        .thenComparingDouble(box -> box.place().getX()))
                .toList();
    }

    // From paper to the accent.
    private static double depth(Color fill) {
        return (255.0 - fill.getRed()) / (255 - Palette.PRINT.accent().getRed());
    }

    @Test
    void everyCellIsAFieldWithItsNumberOnALogarithmicScale() throws Exception {
        Ink ink = Ink.of(figure(Tables.of("", HeatMapFigureTest::value)));
        List<Ink.Box> fields = fields(ink);
        assertEquals(6, fields.size());
        for (int i = 0; i < 6; i++) {
            Rectangle2D place = fields.get(i).place();
            int decades = i / 3 + i % 3;
            assertEquals(1 - decades / 3.0, (depth(fields.get(i).fill()) - 0.06) / 0.94, 0.01,
                    "row " + i / 3 + " column " + i % 3);
            String number = decades == 0 ? "1.0" : "0." + "0".repeat(decades - 1) + "10";
            assertTrue(ink.words().stream().anyMatch(word -> word.text().equals(number) && place.contains(word.at())),
                    number);
            assertEquals(fields.getFirst().place().getWidth(), place.getWidth(), 1e-3);
            assertEquals(fields.getFirst().place().getHeight(), place.getHeight(), 1e-3);
            for (int j = 0; j < i; j++) {
                assertTrue(!fields.get(j).place().intersects(place));
            }
        }
        assertEquals(Palette.PRINT.accent(), fields.getFirst().fill(), "the largest");
        assertEquals(List.of(), ink.outside());
    }

    @Test
    void headsStandOverTheirColumnsAndBesideTheirRows() throws Exception {
        Ink ink = Ink.of(figure(Tables.of("", HeatMapFigureTest::value)));
        List<Ink.Box> fields = fields(ink);
        List<String> heads = List.of("c 0.5", "1", "4");
        for (int column = 0; column < 3; column++) {
            Rectangle2D place = fields.get(column).place();
            String head = heads.get(column);
            assertTrue(ink.words().stream().anyMatch(word -> word.text().equals(head) && word.at().getY() < place.getY()
                    && word.at().getX() > place.getX() && word.at().getX() < place.getMaxX()), head);
        }
        for (int row = 0; row < 2; row++) {
            Rectangle2D place = fields.get(3 * row).place();
            String head = String.valueOf(row + 1);
            assertTrue(ink.words().stream().anyMatch(word -> word.text().equals(head) && word.at().getX() < place.getX()
                    && word.at().getY() > place.getY() && word.at().getY() < place.getMaxY()), head);
        }
    }

    @Test
    void withABoundTheShareOfSuccessesDarkens() throws Exception {
        // both succeed, one does, none does
        Ink ink = Ink.of(figure(Tables.of(BOUND, trial -> trial.column() + trial.repeat() > 1 ? 1 : 1e-3)));
        for (int row = 0; row < 2; row++) {
            List<Ink.Box> fields = fields(ink).subList(3 * row, 3 * row + 3);
            assertEquals(
                    List.of(Palette.PRINT.accent(), Palette.mix(Palette.PRINT.ground(), Palette.PRINT.accent(), 0.53),
                            Palette.mix(Palette.PRINT.ground(), Palette.PRINT.accent(), 0.06)),
                    fields.stream().map(Ink.Box::fill).toList());
        }
        for (String words : List.of("2 of 2", "1 of 2", "0 of 2", "Loss: runs that end at or below 0.01")) {
            assertTrue(ink.text().contains(words), ink.text());
        }
    }

    @Test
    void aCellWithoutARunIsEmptyAndOneThatIsNotRunIsMissing() throws Exception {
        Ink ink = Ink.of(figure(Tables.of(", \"skip\": [[1, 1]]",
                trial -> trial.row() == 1 && trial.column() == 2 ? Double.NaN : value(trial))));
        assertEquals(5, ink.boxes().size());
        List<Ink.Box> empty = ink.boxes().stream().filter(box -> box.fill() == null).toList();
        assertEquals(1, empty.size());
        Rectangle2D there = empty.getFirst().place();
        assertTrue(
                ink.boxes().stream().allMatch(
                        box -> box.place().getX() <= there.getX() + 1 && box.place().getY() <= there.getY() + 1),
                "the last");
        assertTrue(ink.words().stream().noneMatch(word -> there.contains(word.at())));
    }

    @Test
    void unfinishedCellsSaySoAndNumbersInPrintStandBelow() throws Exception {
        String print =
                ", \"reference\": {\"source\": \"Table 1\", \"numbers\": [[0.5, null, null], [null, null, null]]}";
        Ink ink = Ink.of(figure(
                Tables.of(print, trial -> trial.column() == 1 && trial.repeat() == 1 ? Double.NaN : value(trial))));
        List<Ink.Box> fields = fields(ink);
        assertTrue(
                ink.words().stream()
                        .anyMatch(word -> word.text().equals("print 0.5") && fields.get(0).place().contains(word.at())),
                ink.text());
        assertEquals(2, ink.words().stream().filter(word -> word.text().equals("1 of 2 runs")).count(), ink.text());
    }

    @Test
    void walkersHaveMapsSideBySideOnOneScale() throws Exception {
        Ink ink = Ink.of(figure(Tables.of("", (trial, name) -> name.equals("full") ? 100 * value(trial) : value(trial),
                "shared", "full")));
        List<Ink.Box> fields = fields(ink);
        assertEquals(12, fields.size());
        assertEquals(Palette.PRINT.accent(), fields.get(3).fill(), "the largest of all is the second's first");
        assertTrue(depth(fields.get(0).fill()) < 0.7);
        assertTrue(ink.text().contains("Loss, shared") && ink.text().contains("Loss, full"), ink.text());
        assertEquals(List.of(), ink.outside());
    }
}
