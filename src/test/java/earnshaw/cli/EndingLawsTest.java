package earnshaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.Algorithm;
import earnshaw.geometry.Space;
import earnshaw.golden.Golden;
import earnshaw.problem.StateSummary;
import earnshaw.problem.charges.Charges;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The ending of every preset and of every algorithm: its words, the code of the process and the reason in `--json` say the same.
class EndingLawsTest {

    private static final String STEPS = "120";
    private static final String UNTESTED = "the algorithm's own test has not passed";
    private static final String PASSED = "the algorithm's own test passed";

    private static final Map<String, String> BEGINS = Map.of("time", "stopped at time ", "steps", "stopped after ",
            "gradientNorm", "stopped: gradient below ", "loss", "stopped: loss below ", "captured",
            "captured: every electron is held", "algorithm", "stopped: ", "notFinite",
            "stopped: a number is no longer finite");

    private static final Pattern MATCHED = Pattern.compile("(\\d+) of (\\d+) matched|every electron matched");

    static List<List<String>> runs() throws InputRefused {
        List<List<String>> runs = new ArrayList<>();
        for (String name : Presets.names()) {
            runs.add(List.of(name));
        }
        for (Class<? extends Record> type : Catalog.ALGORITHMS) {
            String id = Schema.id(type);
            for (String preset : List.of("two-electrons", "earnshaw", "gaussian-saddle", "fixed-charges")) {
                Algorithm algorithm = (Algorithm) Catalog.schema().initial(type);
                if (algorithm.refusal(Presets.read(preset).problem().walkers().getFirst()).isEmpty()) {
                    runs.add(List.of(preset, "algorithm={\"type\": \"" + id + "\"}"));
                    runs.add(List.of(preset, "algorithm={\"type\": \"" + id + "\"}", "stop={\"gradientNorm\": 1e9}"));
                    runs.add(List.of(preset, "algorithm={\"type\": \"" + id + "\"}", "stop={\"loss\": 1e9}"));
                }
            }
        }
        return runs;
    }

    @ParameterizedTest
    @MethodSource("runs")
    void wordsCodeAndReasonSayTheSame(List<String> run) throws InputRefused {
        List<String> settings = new ArrayList<>(run.subList(1, run.size()));
        Scenario given = Presets.read(run.getFirst(), settings);
        if (given.stop().steps().isEmpty() || given.stop().steps().getAsLong() > Long.parseLong(STEPS)) {
            settings.add("stop.steps=" + STEPS);
        }
        Scenario scenario = Presets.read(run.getFirst(), settings);
        String text = ScenarioFile.write(scenario);
        Call told = Call.reading(text, "run", "-");
        Call json = Call.reading(text, "run", "-", "--json");
        assertEquals(told.code(), json.code());
        assertEquals(told.messages(), json.messages());
        String words = told.text().lines().findFirst().orElseThrow();
        List<String> reasons = reasons(json.json());
        boolean tests = scenario.algorithm().tests();
        boolean broken = reasons.contains("notFinite");
        boolean untested = tests && reasons.stream()
                .anyMatch(reason -> !Set.of("algorithm", "notFinite", "captured").contains(reason));
        assertEquals(broken || untested ? Program.FAILED : Program.GOOD, told.code(), words + " " + reasons);
        assertEquals(untested, words.contains(UNTESTED), words);
        assertEquals(untested, told.messages().contains("before the test of"), told.messages());
        assertEquals(tests && reasons.contains("algorithm"), words.contains(PASSED), words);
        for (String reason : new TreeSet<>(reasons)) {
            String begin = BEGINS.get(reason);
            boolean saddle = reason.equals("gradientNorm") && words.contains("stopped at a saddle");
            assertTrue(words.contains(begin) || saddle, reason + ": " + words);
            if (reason.equals("steps")) {
                assertTrue(words.contains(begin + scenario.stop().steps().getAsLong() + " steps"), words);
            }
        }
        if (scenario.problem() instanceof Charges charges) {
            matched(words, charges, json.json());
        }
    }

    private static List<String> reasons(Golden json) {
        return json.entries().get("reason") instanceof List<?> each ? each.stream().map(String::valueOf).toList()
                : List.of(json.text("reason"));
    }

    // What the words count as matched stands at its proton in the numbers.
    private static void matched(String words, Charges problem, Golden json) {
        Matcher matcher = MATCHED.matcher(words);
        if (matcher.find()) {
            double[] away =
                    json.at("evaluate").numbers(problem.manifold() == Space.Shape.SPHERE ? "angles" : "distances");
            int claimed = matcher.group(1) == null ? away.length : Integer.parseInt(matcher.group(1));
            assertTrue(matcher.group(2) == null || Integer.parseInt(matcher.group(2)) == away.length, words);
            long near = Arrays.stream(away).filter(one -> one <= StateSummary.NEAR).count();
            assertTrue(claimed <= near, words + ", but " + near + " are near");
        }
    }
}
