package earnshaw.figure;

import earnshaw.experiment.Csv;
import earnshaw.experiment.Latex;
import earnshaw.experiment.Table;
import earnshaw.scenario.Disk;
import earnshaw.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// What an experiment leaves behind: its tables as CSV and LaTeX, and its figures.
public final class ExperimentFiles {

    private static final Length WIDE = Length.mm(183);
    private static final Length COLUMN = Length.mm(89);

    private ExperimentFiles() {}

    /// Writes everything into a folder.
    public static void write(Table table, Path folder) throws IOException {
        text(folder.resolve("table.csv"), Csv.cells(table));
        text(folder.resolve("runs.csv"), Csv.runs(table));
        text(folder.resolve("curves.csv"), Csv.curves(table));
        text(folder.resolve("table.tex"), Latex.table(table));
        Style style = Style.print();
        HeatMap map = new HeatMap(table, style);
        figure(table, folder.resolve("heatmap.pdf"), map, WIDE, map.aspect());
        PanelsFigure panels = new PanelsFigure(table, style);
        figure(table, folder.resolve("panels.pdf"), panels, WIDE, panels.aspect());
        text(folder.resolve("histogram.csv"), Csv.histogram(table));
        HistogramFigure histogram = new HistogramFigure(table, style);
        figure(table, folder.resolve("histogram.pdf"), histogram, WIDE, histogram.aspect());
        figure(table, folder.resolve("histogram.png"), histogram, WIDE, histogram.aspect());
        if (table.experiment().success().isPresent() && table.experiment().width() > 1) {
            figure(table, folder.resolve("successes.pdf"), new SuccessFigure(table, style), COLUMN, SweepFigure.ASPECT);
        }
        sweeps(table, true, "columns", folder, style);
        sweeps(table, false, "rows", folder, style);
    }

    // Curves along an axis that has more than one value; a figure for each walker.
    private static void sweeps(Table table, boolean across, String name, Path folder, Style style) throws IOException {
        if ((across ? table.experiment().width() : table.experiment().height()) < 2) {
            return;
        }
        int walkers = table.walkers().size();
        for (int walker = 0; walker < walkers; walker++) {
            String file = "along-" + name + (walkers > 1 ? "-" + (walker + 1) : "") + ".pdf";
            figure(table, folder.resolve(file), new SweepFigure(table, across, walker, style), COLUMN, SweepFigure.ASPECT);
        }
    }

    private static void figure(Table table, Path file, Figure figure, Length width, double aspect) throws IOException {
        Export.write(file, Format.of(file.getFileName().toString()), figure, Page.white(width, width.times(aspect)), table.plan().scenario().title(),
                ScenarioFile.write(table.plan().scenario()));
    }

    private static void text(Path file, String text) throws IOException {
        Disk.replace(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
