package earnshaw.cli.text;

import earnshaw.experiment.CellSummary;
import earnshaw.experiment.ResultTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// An experiment's table for a person: means with three digits, and successes where the experiment has a bound.
public final class ExperimentText {

    private static final MathContext DIGITS = new MathContext(3);

    private ExperimentText() {}

    public static List<String> lines(ResultTable table) {
        List<String> lines = new ArrayList<>();
        List<String> walkers = table.walkers();
        for (int walker = 0; walker < walkers.size(); walker++) {
            StringBuilder head = new StringBuilder(
                    padded(walkers.get(walker).isEmpty() ? table.experiment().measure() : walkers.get(walker)));
            for (int column = 0; column < table.experiment().width(); column++) {
                head.append(padded(table.column(column)));
            }
            lines.add(head.toString().stripTrailing());
            for (int row = 0; row < table.experiment().height(); row++) {
                StringBuilder line = new StringBuilder(padded(table.row(row)));
                for (int column = 0; column < table.experiment().width(); column++) {
                    line.append(padded(
                            table.experiment().skips(row, column) ? "" : words(table.summary(row, column, walker))));
                }
                lines.add(line.toString().stripTrailing());
            }
        }
        return lines;
    }

    private static String words(CellSummary cell) {
        OptionalDouble mean = cell.mean();
        String number =
                mean.isEmpty() ? "-" : JsonText.number(new BigDecimal(mean.getAsDouble()).round(DIGITS).doubleValue());
        String words = cell.share().map(share -> number + " (" + share.successes() + "/" + share.runs() + ", "
                + Math.round(100 * share.low()) + "-" + Math.round(100 * share.high()) + " %)").orElse(number);
        return cell.broken() == 0 ? words : words + ", " + cell.brokenWords();
    }

    private static String padded(String text) {
        return String.format(Locale.ROOT, "%-30s", text);
    }
}
