package earnshaw.cli;

import earnshaw.golden.Golden;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Golden cases as the text of scenario files.
final class ScenarioText {

    private ScenarioText() {}

    /// The case's charges under its potential, `a` and `theta` naming the electrons' keys.
    static String of(Golden golden, String a, String theta, String rest) {
        String potential = golden.at("potential").entries().entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\": "
                        + (entry.getValue() instanceof String text ? "\"" + text + "\"" : entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
        int d = golden.count("d");
        return """
                {"format": "earnshaw/1",
                 "problem": {"type": "charges", "manifold": "%s", "dimension": %d, "potential": %s,
                   "electrons": %s,
                   "protons": %s, "captureRadius": 0}%s}
                """.formatted(
                golden.text("manifold"), d, potential,
                charges(golden.numbers(a), golden.numbers(theta), d),
                charges(golden.numbers("b"), golden.numbers("w"), d),
                rest);
    }

    private static String charges(double[] charges, double[] at, int d) {
        return IntStream.range(0, charges.length)
                .mapToObj(i -> "{\"charge\": " + charges[i] + ", \"at\": "
                        + Arrays.toString(Arrays.copyOfRange(at, i * d, (i + 1) * d)) + "}")
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
