package earnshaw.experiment;

import earnshaw.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// An experiment as comma-separated values; a cell is empty where a number is not defined.
public final class ExperimentCsv {

    private ExperimentCsv() {}

    /// A line for every cell and walker.
    public static String cells(ResultTable table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(with(heads(table), "runs", "mean", "deviation", "median", "least", "most", "successes", "share",
                "shareLow", "shareHigh", "printed", "notFinite"));
        table.rows().forEach(
                row -> table.columns().filter(column -> !table.experiment().skips(row, column)).forEach(column -> {
                    List<String> walkers = table.walkers();
                    for (int walker = 0; walker < walkers.size(); walker++) {
                        CellSummary cell = table.summary(row, column, walker);
                        lines.add(with(heads(table, row, column, walkers.get(walker)), String.valueOf(cell.runs()),
                                number(cell.mean()),
                                number(cell.deviation()), number(cell.median()), number(cell.least()),
                                number(cell.most()),
                                cell.successes().isPresent() ? String.valueOf(cell.successes().getAsInt()) : "",
                                share(cell, SuccessShare::value), share(cell, SuccessShare::low),
                                share(cell, SuccessShare::high),
                                number(table.printed(row, column)), String.valueOf(cell.broken())));
                    }
                }));
        return text(lines);
    }

    private static String share(CellSummary cell, ToDoubleFunction<SuccessShare> number) {
        return cell.share().map(share -> Schema.number(number.applyAsDouble(share))).orElse("");
    }

    /// A line for every bin of the values of a cell and walker, with the number of runs in it.
    public static String histogram(ResultTable table) {
        HistogramBins bins = HistogramBins.of(table);
        List<List<String>> lines = new ArrayList<>();
        lines.add(with(heads(table), "from", "to", "runs"));
        table.rows().forEach(
                row -> table.columns().filter(column -> !table.experiment().skips(row, column)).forEach(column -> {
                    List<String> walkers = table.walkers();
                    for (int walker = 0; walker < walkers.size(); walker++) {
                        int[] counts = bins.counts(table.summary(row, column, walker).values());
                        for (int bin = 0; bin < counts.length; bin++) {
                            lines.add(
                                    with(heads(table, row, column, walkers.get(walker)), Schema.number(bins.edge(bin)),
                                            Schema.number(bins.edge(bin + 1)), String.valueOf(counts[bin])));
                        }
                    }
                }));
        return text(lines);
    }

    /// A line for every run and walker.
    public static String runs(ResultTable table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(with(heads(table), "repeat", "seed", "reason", "steps", "time", table.experiment().measure()));
        for (RunResult result : table.results()) {
            for (WalkerResult score : result.scores()) {
                lines.add(
                        with(heads(table, result.row(), result.column(), score.name()), String.valueOf(result.repeat()),
                                String.valueOf(result.seed()), score.reason().map(Schema::id).orElse(""),
                                String.valueOf(score.steps()), Schema.number(score.time()), number(score.value())));
            }
        }
        return text(lines);
    }

    /// A line for every point of every thinned curve.
    public static String curves(ResultTable table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(with(heads(table), "repeat", "quantity", "at", "value"));
        for (RunResult result : table.results()) {
            for (WalkerResult score : result.scores()) {
                List<String> heads = heads(table, result.row(), result.column(), score.name());
                for (ThinnedCurve curve : score.curves()) {
                    for (int i = 0; i < curve.at().length; i++) {
                        lines.add(with(heads, String.valueOf(result.repeat()), curve.show(),
                                Schema.number(curve.at()[i]), Schema.number(curve.values()[i])));
                    }
                }
            }
        }
        return text(lines);
    }

    private static List<String> heads(ResultTable table) {
        List<String> heads = new ArrayList<>();
        table.experiment().rows().ifPresent(axis -> heads.add(axis.heading()));
        table.experiment().columns().ifPresent(axis -> heads.add(axis.heading()));
        if (table.walkers().size() > 1) {
            heads.add("walker");
        }
        return heads;
    }

    private static List<String> heads(ResultTable table, int row, int column, String walker) {
        List<String> heads = new ArrayList<>();
        table.experiment().rows().ifPresent(axis -> heads.add(axis.values().get(row).words()));
        table.experiment().columns().ifPresent(axis -> heads.add(axis.values().get(column).words()));
        if (table.walkers().size() > 1) {
            heads.add(walker);
        }
        return heads;
    }

    private static List<String> with(List<String> heads, String... others) {
        List<String> all = new ArrayList<>(heads);
        all.addAll(List.of(others));
        return all;
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? Schema.number(number.getAsDouble()) : "";
    }

    private static String text(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(ExperimentCsv::quoted).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
