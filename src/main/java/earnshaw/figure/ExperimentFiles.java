package earnshaw.figure;

import earnshaw.experiment.ExperimentCsv;
import earnshaw.experiment.LatexTable;
import earnshaw.experiment.ResultTable;
import earnshaw.figure.export.FigureExport;
import earnshaw.figure.export.FileFormat;
import earnshaw.figure.export.Length;
import earnshaw.figure.export.Page;
import earnshaw.figure.plot.HeatMapFigure;
import earnshaw.figure.plot.HistogramFigure;
import earnshaw.figure.plot.PanelsFigure;
import earnshaw.figure.plot.SuccessFigure;
import earnshaw.figure.plot.SweepFigure;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.Style;
import earnshaw.scenario.FileAccess;
import earnshaw.scenario.ScenarioFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.IntFunction;

/// What an experiment leaves behind: its tables as CSV and LaTeX, and its figures.
public final class ExperimentFiles {

    private static final Length WIDE = Length.mm(183);
    private static final Length COLUMN = Length.mm(89);

    // Letters that are written at a time: a table of curves has millions of lines.
    private static final int BUFFER = 1 << 16;

    private ExperimentFiles() {}

    /// Writes everything into a folder.
    public static void write(ResultTable table, Path folder) throws IOException {
        text(folder.resolve("table.csv"), ExperimentCsv.cells(table));
        text(folder.resolve("runs.csv"), ExperimentCsv.runs(table));
        FileAccess.replace(folder.resolve("curves.csv"), out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
            ExperimentCsv.curves(table, writer);
            writer.flush();
        });
        text(folder.resolve("table.tex"), LatexTable.table(table));
        Style style = Style.print();
        HeatMapFigure map = new HeatMapFigure(table, style);
        figure(table, folder.resolve("heatmap.pdf"), map, WIDE, map.aspect());
        PanelsFigure panels = new PanelsFigure(table, style);
        figure(table, folder.resolve("panels.pdf"), panels, WIDE, panels.aspect());
        text(folder.resolve("histogram.csv"), ExperimentCsv.histogram(table));
        HistogramFigure histogram = new HistogramFigure(table, style);
        figure(table, folder.resolve("histogram.pdf"), histogram, WIDE, histogram.aspect());
        figure(table, folder.resolve("histogram.png"), histogram, WIDE, histogram.aspect());
        if (table.experiment().success().isPresent() && table.experiment().width() > 1) {
            curves(table, "successes", folder, walker -> new SuccessFigure(table, walker, style));
        }
        if (table.experiment().width() > 1) {
            curves(table, "along-columns", folder, walker -> new SweepFigure(table, true, walker, style));
        }
        if (table.experiment().height() > 1) {
            curves(table, "along-rows", folder, walker -> new SweepFigure(table, false, walker, style));
        }
    }

    // A figure for each walker.
    private static void curves(ResultTable table, String name, Path folder, IntFunction<Figure> figure)
            throws IOException {
        int walkers = table.walkers().size();
        for (int walker = 0; walker < walkers; walker++) {
            String file = name + (walkers > 1 ? "-" + (walker + 1) : "") + ".pdf";
            figure(table, folder.resolve(file), figure.apply(walker), COLUMN, SweepFigure.ASPECT);
        }
    }

    private static void figure(ResultTable table, Path file, Figure figure, Length width, double aspect)
            throws IOException {
        FigureExport.write(file, FileFormat.of(file.getFileName().toString()), figure,
                Page.white(width, width.times(aspect)), table.plan().scenario().title(),
                ScenarioFile.write(table.plan().scenario()));
    }

    private static void text(Path file, String text) throws IOException {
        FileAccess.replace(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
