package earnshaw.figure.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.experiment.ExperimentCsv;
import earnshaw.experiment.LatexTable;
import earnshaw.experiment.ResultTable;
import earnshaw.figure.Ink;
import earnshaw.figure.Tables;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A run whose numbers are no longer finite is neither a success nor a failure: every table and figure shows it as what it is.
class BrokenRunsTest {

    private static final Style STYLE = Style.print(Palette.PRINT);
    private static final String BOUND = ", \"success\": 0.01";

    /// One of the two runs of the first cell broke, and both of the last one.
    private static ResultTable table(String bound) {
        return Tables.of(bound,
                trial -> trial.row() + trial.column() == 3 || trial.row() + trial.column() + trial.repeat() == 0
                        ? Double.POSITIVE_INFINITY : 1e-3);
    }

    @Test
    void theyAreLeftOutOfTheShare() {
        assertEquals(1, table(BOUND).summary(0, 0, 0).share().orElseThrow().runs());
        assertTrue(table(BOUND).summary(1, 2, 0).share().isEmpty());
    }

    @Test
    void tablesCountThem() {
        List<String> cells = ExperimentCsv.cells(table(BOUND)).lines().toList();
        assertTrue(cells.get(1).startsWith("1,0.5,2,") && cells.get(1).endsWith(",1"), cells.get(1));
        assertTrue(cells.get(6).endsWith(",2"), cells.get(6));
        assertEquals(3, ExperimentCsv.runs(table(BOUND)).lines().filter(line -> line.contains(",notFinite,")).count());
        String latex = LatexTable.table(table(BOUND));
        assertTrue(latex.contains("(1/1, 1 not finite)") && latex.contains("-- (2 not finite)"), latex);
    }

    @Test
    void figuresNameThem() throws Exception {
        for (Figure figure : List.of(new HeatMapFigure(table(BOUND), STYLE), new HeatMapFigure(table(""), STYLE),
                new HistogramFigure(table(BOUND), STYLE), new HistogramFigure(table(""), STYLE),
                new SuccessFigure(table(BOUND), 0, STYLE), new SweepFigure(table(""), true, 0, STYLE))) {
            String text = Ink.of(figure).text();
            assertTrue(text.contains("1 not finite") && text.contains("2 not finite"), figure.getClass() + ": " + text);
        }
    }
}
