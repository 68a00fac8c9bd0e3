package earnshaw.experiment;

import earnshaw.scenario.PrintedReference;
import earnshaw.schema.Schema;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An experiment as a LaTeX `tabular` for each walker: the mean of every cell, its standard deviation where there are
/// several runs, the share of successes where the experiment has a bound, how many runs were not finite, and the number
/// in print in a column beside. Needs the package `booktabs`.
public final class LatexTable {

    private static final MathContext DIGITS = new MathContext(2);

    private LatexTable() {}

    /// The tables, one under the other.
    public static String table(ResultTable table) {
        StringBuilder text = new StringBuilder();
        List<String> walkers = table.walkers();
        for (int walker = 0; walker < walkers.size(); walker++) {
            text.append(tabular(table, walker, walkers.get(walker)));
        }
        return text.toString();
    }

    private static String tabular(ResultTable table, int walker, String name) {
        Optional<PrintedReference> reference = table.experiment().reference();
        int columns = table.experiment().width();
        int each = reference.isPresent() ? 2 : 1;
        StringBuilder text = new StringBuilder();
        text.append("% ").append(line(title(table, name))).append('\n');
        reference.ifPresent(one -> text.append("% in print: ").append(line(one.source())).append('\n'));
        text.append("\\begin{tabular}{l").append("r".repeat(each * columns)).append("}\n\\toprule\n");
        text.append(row("", columns, column -> each == 1 ? escaped(table.column(column))
                : "\\multicolumn{2}{c}{" + escaped(table.column(column)) + "}"));
        if (each == 2) {
            text.append(row("", columns, _ -> "here & print"));
        }
        text.append("\\midrule\n");
        table.rows().forEach(row -> text.append(row(escaped(table.row(row)), columns, column -> {
            String here = cell(table.summary(row, column, walker));
            return each == 1 ? here : here + " & " + exact(table.printed(row, column));
        })));
        return text.append("\\bottomrule\n\\end{tabular}\n").toString();
    }

    private static String title(ResultTable table, String walker) {
        List<String> parts = new ArrayList<>();
        parts.add(table.plan().scenario().title());
        parts.add(table.experiment().measure());
        parts.add(walker);
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(": "));
    }

    private static String row(String head, int columns, IntFunction<String> cell) {
        StringBuilder text = new StringBuilder(head);
        for (int column = 0; column < columns; column++) {
            text.append(" & ").append(cell.apply(column));
        }
        return text.append(" \\\\\n").toString();
    }

    private static String cell(CellSummary cell) {
        if (cell.runs() == 0) {
            return "";
        }
        StringBuilder text = new StringBuilder(number(cell.mean()));
        cell.deviation().ifPresent(deviation -> text.append(" $\\pm$ ").append(number(OptionalDouble.of(deviation))));
        String successes = cell.successes().isPresent() && cell.ended() > 0
                ? cell.successes().getAsInt() + "/" + cell.ended() : "";
        String beside = Stream.of(successes, cell.brokenWords()).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return beside.isEmpty() ? text.toString() : text.append(" (").append(beside).append(')').toString();
    }

    private static String number(OptionalDouble number) {
        return exact(number.isEmpty() ? number
                : OptionalDouble.of(new BigDecimal(number.getAsDouble()).round(DIGITS).doubleValue()));
    }

    private static String exact(OptionalDouble number) {
        if (number.isEmpty()) {
            return "--";
        }
        String written = Schema.number(number.getAsDouble());
        int power = written.indexOf('e');
        return power < 0 ? "$" + written + "$"
                : "$" + written.substring(0, power) + "\\cdot 10^{" + written.substring(power + 1) + "}$";
    }

    private static String escaped(String text) {
        return line(text).replaceAll("([&%$#_{}])", "\\\\$1").replace("~", "\\textasciitilde{}").replace("^",
                "\\textasciicircum{}");
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
