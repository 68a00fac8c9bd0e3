package earnshaw.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.experiment.PlannedRun;
import earnshaw.experiment.ResultTable;
import earnshaw.figure.plot.HistogramFigure;
import earnshaw.figure.plot.PanelsFigure;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The figures with a panel for every cell.
class ExperimentPanelsTest {

    private static final Style STYLE = Style.print(Palette.PRINT);
    private static final double ROUNDED = 5e-3;

    private static double value(PlannedRun trial) {
        return Math.pow(10, -trial.row() - trial.column()) * (trial.repeat() == 0 ? 1 : 1.5);
    }

    private static boolean titled(Ink ink, String title, Point2D under) {
        return ink.words().stream().anyMatch(word -> word.text().equals(title)
                && word.at().getX() < under.getX() && word.at().getY() < under.getY()
                && under.distance(word.at()) < 140);
    }

    @Test
    void everyRunIsACurveOfItsPanelAllOnOneScale() throws Exception {
        Ink ink = Ink.of(new PanelsFigure(Tables.of("", ExperimentPanelsTest::value), STYLE));
        List<Ink.Line> curves = ink.lines(Palette.PRINT.electron(1), 2);
        assertEquals(12, curves.size());
        Point2D start = curves.getFirst().points().getFirst();
        double decade = 0;
        for (int i = 0; i < 12; i++) {
            int cell = i / 2;
            PlannedRun trial = new PlannedRun(cell / 3, cell % 3, i % 2);
            Point2D from = curves.get(i).points().get(0);
            Point2D to = curves.get(i).points().get(1);
            double decades = Math.log10(2 / value(trial));
            decade = decades > 0 && decade == 0 ? (to.getY() - from.getY()) / decades : decade;
            // Panels have whole heights, which may differ by a point.
            assertEquals(decade * decades, to.getY() - from.getY(), 0.02 * decade * decades + ROUNDED, "panel " + cell);
            assertTrue(titled(ink, "regularization " + (1 + cell / 3) + ", c " + List.of("0.5", "1", "4").get(cell % 3),
                    from), ink.text());
            assertEquals(cell / 3 == 0, Math.abs(from.getY() - start.getY()) < ROUNDED, "rows of panels");
        }
        assertTrue(decade > 5, "smaller is lower");
        assertEquals(6, ink.words().stream().filter(word -> word.text().equals("t")).count());
        assertEquals(List.of(), ink.outside());
    }

    @Test
    void whatIsMeasuredLiesOverTheLoss() throws Exception {
        Ink ink = Ink
                .of(new PanelsFigure(Tables.of(", \"measure\": \"gradientNorm\"", ExperimentPanelsTest::value), STYLE));
        List<Ink.Line> curves = ink.lines().stream().filter(line -> line.points().size() == 2
                && line.points().get(0).getX() < line.points().get(1).getX()
                && line.points().get(0).getY() < line.points().get(1).getY()).toList();
        assertEquals(24, curves.size());
        for (int panel = 0; panel < 6; panel++) {
            List<Color> colours = curves.subList(4 * panel, 4 * panel + 4).stream().map(Ink.Line::stroke).toList();
            Color pale = Palette.mix(Palette.PRINT.electron(1), Palette.PRINT.ground(), 0.45);
            assertEquals(List.of(pale, pale, Palette.PRINT.electron(1), Palette.PRINT.electron(1)), colours);
        }
    }

    @Test
    void ofTwoWalkersTheKeyHasTheNames() throws Exception {
        Ink ink =
                Ink.of(new PanelsFigure(Tables.of("", (trial, name) -> value(trial) * name.length(), "shared", "full"),
                        STYLE));
        assertTrue(ink.text().startsWith("shared full"), ink.text());
        // a curve for every run, and the key's stroke
        assertEquals(13, ink.lines(Palette.PRINT.electron(1), 2).size());
        assertEquals(13, ink.lines(Palette.PRINT.electron(2), 2).size());
        assertEquals(List.of(), ink.outside());
    }

    @Test
    void aCellThatIsNotRunHasNoPanel() throws Exception {
        Ink ink = Ink.of(new PanelsFigure(Tables.of(", \"skip\": [[1, 1]]", ExperimentPanelsTest::value), STYLE));
        assertEquals(10, ink.lines(Palette.PRINT.electron(1), 2).size());
        assertTrue(!ink.text().contains("regularization 1, c 1 ") && ink.text().contains("regularization 2, c 1 "),
                ink.text());
        Ink bars = Ink.of(new HistogramFigure(Tables.of(", \"skip\": [[1, 1]]", ExperimentPanelsTest::value), STYLE));
        assertTrue(!bars.text().contains("regularization 1, c 1 ") && bars.text().contains("regularization 2, c 1 "),
                bars.text());
    }

    @Test
    void everyValueIsInABarAtItsPlace() throws Exception {
        Ink ink = Ink.of(new HistogramFigure(Tables.of("", ExperimentPanelsTest::value), STYLE));
        List<Ink.Box> bars = ink.boxes();
        assertEquals(12, bars.size(), "two runs of a cell are never in one bin");
        double width = bars.getFirst().place().getWidth();
        for (Ink.Box bar : bars) {
            assertEquals(Palette.PRINT.electron(1), bar.fill());
            assertEquals(bars.getFirst().place().getHeight(), bar.place().getHeight(), ROUNDED, "one run each");
            assertEquals(width, bar.place().getWidth(), ROUNDED);
        }
        // The same number stands at the same place of its panel: that of row 0, column 1 in row 1, column 0.
        Rectangle2D right = bars.get(2).place();
        Rectangle2D below = bars.get(6).place();
        double panel = bars.get(2).place().getX() - bars.get(0).place().getX();
        double next = bars.get(4).place().getX() - bars.get(2).place().getX();
        assertEquals(panel, next, ROUNDED + width / 0.88, "a decade is as long everywhere, to a bin");
        assertTrue(below.getY() > right.getMaxY());
        assertEquals(6, ink.words().stream().filter(word -> word.text().equals("2 runs")).count());
        assertEquals(List.of(), ink.outside());
    }

    @Test
    void sharesOfSuccessStandInTheTitles() throws Exception {
        ResultTable table = Tables.of(", \"success\": 0.05", ExperimentPanelsTest::value);
        String narrow = Ink.of(new HistogramFigure(table, STYLE)).text();
        assertEquals(3, parts(narrow, "0 of 2"), narrow);
        assertEquals(3, parts(narrow, "2 of 2"), narrow);
        assertEquals(0, parts(narrow, " %"), "intervals would cover the names of the cells");
        String wide = Ink.of(new HistogramFigure(table, STYLE.times(0.4))).text();
        assertEquals(3, parts(wide, "0 of 2, 0 to 66 %"), wide);
        assertEquals(3, parts(wide, "2 of 2, 34 to 100 %"), wide);
    }

    private static int parts(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
