package earnshaw.experiment;

import earnshaw.schema.Schema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// An experiment as comma-separated values; a cell is empty where a number is not defined.
public final class ExperimentCsv {

    private final ResultTable table;
    private final boolean rows;
    private final boolean columns;
    private final boolean walkers;
    private final StringBuilder line = new StringBuilder();

    private ExperimentCsv(ResultTable table) {
        this.table = table;
        rows = table.experiment().rows().isPresent();
        columns = table.experiment().columns().isPresent();
        walkers = table.walkers().size() > 1;
    }

    @FunctionalInterface
    private interface Lines {
        void write(ExperimentCsv csv, Writer out) throws IOException;
    }

    @FunctionalInterface
    private interface Cell {
        void write(int row, int column, int walker, String head) throws IOException;
    }

    private static String text(ResultTable table, Lines lines) {
        StringWriter out = new StringWriter();
        try {
            lines.write(new ExperimentCsv(table), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    /// A line for every cell and walker.
    public static String cells(ResultTable table) {
        return text(table, ExperimentCsv::writeCells);
    }

    /// A line for every bin of the values of a cell and walker, with the number of runs in it.
    public static String histogram(ResultTable table) {
        return text(table, ExperimentCsv::writeHistogram);
    }

    /// A line for every run and walker.
    public static String runs(ResultTable table) {
        return text(table, ExperimentCsv::writeRuns);
    }

    /// A line for every point of every thinned curve.
    public static void curves(ResultTable table, Writer out) throws IOException {
        new ExperimentCsv(table).writeCurves(out);
    }

    private void writeCells(Writer out) throws IOException {
        line(out, heads(), "runs", "mean", "deviation", "median", "least", "most", "successes", "share", "shareLow",
                "shareHigh", "printed", "notFinite");
        everyCell((row, column, walker, head) -> {
            CellSummary cell = table.summary(row, column, walker);
            line(out, head, String.valueOf(cell.runs()), number(cell.mean()), number(cell.deviation()),
                    number(cell.median()), number(cell.least()), number(cell.most()),
                    cell.successes().isPresent() ? String.valueOf(cell.successes().getAsInt()) : "",
                    share(cell, SuccessShare::value), share(cell, SuccessShare::low), share(cell, SuccessShare::high),
                    number(table.printed(row, column)), String.valueOf(cell.broken()));
        });
    }

    private static String share(CellSummary cell, ToDoubleFunction<SuccessShare> number) {
        return cell.share().map(share -> Schema.number(number.applyAsDouble(share))).orElse("");
    }

    private void writeHistogram(Writer out) throws IOException {
        HistogramBins bins = HistogramBins.of(table);
        line(out, heads(), "from", "to", "runs");
        everyCell((row, column, walker, head) -> {
            int[] counts = bins.counts(table.summary(row, column, walker).values());
            for (int bin = 0; bin < counts.length; bin++) {
                line(out, head, Schema.number(bins.edge(bin)), Schema.number(bins.edge(bin + 1)),
                        String.valueOf(counts[bin]));
            }
        });
    }

    private void everyCell(Cell cell) throws IOException {
        for (int row = 0; row < table.experiment().height(); row++) {
            for (int column = 0; column < table.experiment().width(); column++) {
                for (int walker = 0; walker < table.walkers().size()
                        && !table.experiment().skips(row, column); walker++) {
                    cell.write(row, column, walker, head(row, column, table.walkers().get(walker)));
                }
            }
        }
    }

    private void writeRuns(Writer out) throws IOException {
        line(out, heads(), "repeat", "seed", "reason", "steps", "time", table.experiment().measure());
        for (RunResult result : table.results()) {
            for (WalkerResult score : result.scores()) {
                line(out, head(result.row(), result.column(), score.name()), String.valueOf(result.repeat()),
                        String.valueOf(result.seed()), score.reason().map(Schema::id).orElse(""),
                        String.valueOf(score.steps()), Schema.number(score.time()), number(score.value()));
            }
        }
    }

    private void writeCurves(Writer out) throws IOException {
        line(out, heads(), "repeat", "quantity", "at", "value");
        for (RunResult result : table.results()) {
            for (WalkerResult score : result.scores()) {
                String head = head(result.row(), result.column(), score.name());
                String repeat = String.valueOf(result.repeat());
                for (ThinnedCurve curve : score.curves()) {
                    for (int i = 0; i < curve.at().length; i++) {
                        line(out, head, repeat, curve.show(), Schema.number(curve.at()[i]),
                                Schema.number(curve.values()[i]));
                    }
                }
            }
        }
    }

    private String heads() {
        StringBuilder head = new StringBuilder();
        table.experiment().rows().ifPresent(axis -> cell(head, axis.heading()));
        table.experiment().columns().ifPresent(axis -> cell(head, axis.heading()));
        return walkers ? cell(head, "walker").toString() : head.toString();
    }

    // The first cells of a line, each with its comma.
    private String head(int row, int column, String walker) {
        StringBuilder head = new StringBuilder();
        if (rows) {
            cell(head, table.experiment().rows().orElseThrow().values().get(row).words());
        }
        if (columns) {
            cell(head, table.experiment().columns().orElseThrow().values().get(column).words());
        }
        return walkers ? cell(head, walker).toString() : head.toString();
    }

    private void line(Writer out, String head, String... others) throws IOException {
        line.setLength(0);
        line.append(head);
        for (String one : others) {
            cell(line, one);
        }
        line.setCharAt(line.length() - 1, '\n');
        out.append(line);
    }

    private static StringBuilder cell(StringBuilder line, String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        if (plain) {
            line.append(text);
        } else {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
        return line.append(',');
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? Schema.number(number.getAsDouble()) : "";
    }
}
