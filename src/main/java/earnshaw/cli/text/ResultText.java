package earnshaw.cli.text;

import earnshaw.problem.Evaluation;
import earnshaw.schema.Schema;
import earnshaw.simulation.Frame;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.run.RunOutcome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Results for a person: names to the left, numbers with ten digits to the right, `-` where one is not defined. The
/// JSON form has every digit.
public final class ResultText {

    private static final MathContext DIGITS = new MathContext(10);
    private static final String LINE = "%-24s  %s";

    private ResultText() {}

    /// How a run ended and where everything is then.
    public static List<String> outcome(List<RunOutcome> outcomes, Frame frame) {
        return outcome(outcomes, frame,
                Optional.of(RunOutcome.evaluation(frame.runs().stream().map(Run::walker).toList(), outcomes)));
    }

    /// The same where the numbers of the last state may not have been worked out.
    public static List<String> outcome(List<RunOutcome> outcomes, Frame frame, Optional<Evaluation> numbers) {
        List<String> lines = new ArrayList<>();
        lines.add(frame.status().words());
        lines.add(line("steps",
                outcomes.stream().map(one -> String.valueOf(one.steps())).collect(Collectors.joining("  "))));
        lines.add(line("time", outcomes.stream().map(one -> number(one.time())).collect(Collectors.joining("  "))));
        for (RunOutcome outcome : outcomes) {
            outcome.picture().bodies().stream().filter(body -> body.isElectron()).forEach(body -> lines.add(line(
                    "electron " + body.id(),
                    numbers(Arrays.copyOfRange(outcome.shown().x(), body.from(), body.from() + body.size()))
                            + "   charge " + number(body.charge()))));
        }
        numbers.ifPresent(one -> lines.addAll(numbers(one)));
        return lines;
    }

    /// The numbers of a state.
    public static List<String> numbers(Evaluation evaluation) {
        List<String> lines = new ArrayList<>();
        evaluation.numbers().forEach((key, value) -> {
            if (value instanceof Map<?, ?> reasons) {
                reasons.forEach((number, why) -> lines.add(line("no " + number, String.valueOf(why))));
            } else if (value instanceof double[][] rows) {
                for (int i = 0; i < rows.length; i++) {
                    lines.add(line(i == 0 ? key : "", numbers(rows[i])));
                }
            } else {
                lines.add(line(key, text(value)));
            }
        });
        return lines;
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "-";
            case Double number -> number(number);
            case double[] numbers -> numbers(numbers);
            case List<?> list -> list.stream().map(ResultText::text).collect(Collectors.joining("  "));
            case int[] numbers -> Arrays.stream(numbers).mapToObj(String::valueOf).collect(Collectors.joining("  "));
            default -> String.valueOf(value);
        };
    }

    private static String line(String name, String text) {
        return String.format(Locale.ROOT, LINE, name, text).stripTrailing();
    }

    private static String numbers(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(ResultText::number).collect(Collectors.joining("  "));
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        return Schema.number(new BigDecimal(value).round(DIGITS).doubleValue());
    }
}
