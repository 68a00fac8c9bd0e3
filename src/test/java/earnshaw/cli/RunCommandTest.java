package earnshaw.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.golden.Golden;
import earnshaw.problem.Walker;
import earnshaw.scenario.Presets;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Engine;
import earnshaw.simulation.record.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `run`: outcome, table, saving and going on.
class RunCommandTest {

    @TempDir Path directory;

    private Path at(String name) {
        return directory.resolve(name);
    }

    @Test
    void outcomeHasTheKeysOfTheContractInOrder() {
        Golden outcome = Call.of("run", "--json", "two-electrons").good().json();
        assertEquals(List.of("reason", "steps", "time", "loss", "state", "evaluate"),
                List.copyOf(outcome.entries().keySet()));
        assertEquals(
                List.of("loss", "gradientNorm", "gradient", "chargeGradient", "laplacian", "minEigenvalue",
                        "minEigenvalueWithCharges", "optimalCharges", "lossAtOptimalCharges", "matching", "distances",
                        "angles"),
                List.copyOf(outcome.at("evaluate").entries().keySet()));
        assertEquals(List.of("at", "charge"),
                List.copyOf(outcome.at("state").list("electrons").getFirst().entries().keySet()));
        assertEquals("gradientNorm", outcome.text("reason"));
        assertTrue(outcome.at("evaluate").number("gradientNorm") <= 1e-8);
    }

    /// Half of a run, saved and gone on from, against the whole: the same bytes, for a flow and a descent, with natural
    /// steps and with a time between two of them.
    @ParameterizedTest
    @ValueSource(strings = {"stop.time=0.7312", "stop.steps=9", "stop.steps=40"})
    void goingOnFromASavedHalfIsTheWhole(String half) throws IOException {
        for (String algorithm : List.of("{\"type\": \"gradientFlow\"}",
                "{\"type\": \"gradientDescent\", \"step\": 0.02}")) {
            String whole = "stop={\"time\": 3.001}";
            Object[] set = {"--set", "algorithm=" + algorithm};
            Call.of(with(set, "run", "five-electrons", "--set", "stop={}", "--set", half, "--save", at("half.json")))
                    .good();
            Call resumed = Call.of("run", "--json", at("half.json"), "--set", whole, "--save", at("resumed.json"),
                    "--csv", at("resumed.csv"));
            Call through = Call.of(with(set, "run", "--json", "five-electrons", "--set", whole, "--save",
                    at("whole.json"), "--csv", at("whole.csv")));
            assertEquals(through.good().text(), resumed.good().text());
            assertEquals(Files.readString(at("whole.json")), Files.readString(at("resumed.json")));
            List<String> rows = Files.readAllLines(at("whole.csv"));
            List<String> rest = Files.readAllLines(at("resumed.csv"));
            assertEquals(rows.subList(rows.size() - rest.size() + 1, rows.size()), rest.subList(1, rest.size()));
        }
    }

    private static Object[] with(Object[] more, Object... arguments) {
        return Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray();
    }

    @Test
    void startForgetsWhereTheRunStands() {
        Call.of("run", "five-electrons", "--set", "stop={\"steps\": 7}", "--save", at("seven.json")).good();
        Golden on = Call.of("run", "--json", at("seven.json"), "--set", "stop.steps=10").good().json();
        Golden again =
                Call.of("run", "--json", "--start", at("seven.json"), "--set", "stop={\"steps\": 3}").good().json();
        Golden three = Call.of("run", "--json", "five-electrons", "--set", "stop={\"steps\": 3}").good().json();
        assertEquals(10, on.count("steps"));
        assertEquals(three, again);
    }

    @Test
    void nowIsWhereTheRunStandsAndTheStartIsTheStart() {
        Golden end =
                Call.of("run", "--json", "five-electrons", "--set", "stop={\"steps\": 7}", "--save", at("seven.json"))
                        .good().json();
        assertEquals(end.at("evaluate"), Call.of("evaluate", "--json", "--now", at("seven.json")).good().json());
        assertEquals(Call.of("evaluate", "--json", "five-electrons").good().text(),
                Call.of("evaluate", "--json", at("seven.json")).good().text());
    }

    /// Every number of the table reads back as the number of the JSON outcome.
    @Test
    void tableReadsBackAsTheOutcome() throws IOException {
        Golden outcome =
                Call.of("run", "--json", "sign-sphere", "--set", "stop={\"time\": 0.3}", "--csv", at("rows.csv")).good()
                        .json();
        List<String> rows = Files.readAllLines(at("rows.csv"));
        List<String> header = List.of(rows.getFirst().split(",", -1));
        int electrons = outcome.at("state").list("electrons").size();
        String[] names = {"laplacian", "angle", "distance", "charge"};
        List<String> expected = Stream.of(
                Stream.of("step", "time", "loss", "gradientNorm"),
                Arrays.stream(names).flatMap(name -> IntStream.rangeClosed(1, electrons).mapToObj(i -> name + "_" + i)),
                IntStream.rangeClosed(1, electrons).boxed()
                        .flatMap(i -> IntStream.rangeClosed(1, 3).mapToObj(c -> "x_" + i + "_" + c)))
                .flatMap(part -> part)
                .toList();
        assertEquals(expected, header);
        double[] last = cells(rows.getLast());
        Golden numbers = outcome.at("evaluate");
        double[] found = Stream.of(
                new double[] {outcome.number("steps"), outcome.number("time"), outcome.number("loss"),
                    numbers.number("gradientNorm")},
                numbers.numbers("laplacian"), numbers.numbers("angles"), numbers.numbers("distances"),
                outcome.at("state").list("electrons").stream().mapToDouble(one -> one.number("charge")).toArray(),
                outcome.at("state").list("electrons").stream().flatMapToDouble(one -> Arrays.stream(one.numbers("at")))
                        .toArray())
                .flatMapToDouble(Arrays::stream)
                .toArray();
        assertArrayEquals(found, last);
        assertEquals(0.3, last[1]);
        double[] start = cells(rows.get(1));
        assertEquals(0, start[0]);
        assertEquals(Call.of("evaluate", "--json", "sign-sphere").good().json().number("loss"), start[2]);
    }

    private static double[] cells(String row) {
        return Arrays.stream(row.split(",", -1))
                .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell)).toArray();
    }

    @Test
    void undefinedIsNullInJsonAndAnEmptyCell() throws IOException {
        Golden outcome = Call.of("run", "--json", "earnshaw", "--csv", at("rows.csv")).good().json();
        assertEquals("captured", outcome.text("reason"));
        assertTrue(outcome.at("evaluate").entries().containsKey("laplacian"));
        assertArrayEquals(new double[] {Double.NaN}, outcome.at("evaluate").numbers("laplacian"));
        List<String> rows = Files.readAllLines(at("rows.csv"));
        int column = List.of(rows.getFirst().split(",")).indexOf("laplacian_1");
        assertEquals("", rows.getLast().split(",", -1)[column]);
        assertFalse(String.join("", rows).contains("NaN"));
    }

    @Test
    void everyThinsTheTableButKeepsTheLastRow() {
        List<String> all = Call.of("run", "two-electrons", "--csv", "-").text().lines().toList();
        List<String> thin = Call.of("run", "two-electrons", "--csv", "-", "--every", "10").text().lines().toList();
        List<String> wanted = IntStream.range(0, all.size())
                .filter(i -> i == 0 || (i - 1) % 10 == 0 || i == all.size() - 1)
                .mapToObj(all::get)
                .toList();
        assertEquals(wanted, thin);
        assertNotEquals(0, (all.size() - 2) % 10, "the last row is one that would have been left out");
    }

    @Test
    void dataAloneGoesToStandardOutput() {
        Call call = Call.of("run", "two-electrons", "--save", "-");
        assertTrue(call.text().startsWith("{"), call.text());
        assertTrue(call.messages().startsWith("stopped: "), call.messages());
        assertEquals(Call.of("run", "--json", "two-electrons").text(),
                Call.reading(call.text(), "run", "--json", "-").text());
    }

    @Test
    void aNumberThatBreaksStopsTheRunAtTheLastGoodState() throws IOException {
        Path file = Files.writeString(at("broken.json"), """
                {"format": "earnshaw/1", "algorithm": {"type": "gradientDescent", "step": 1e308},
                 "problem": {"type": "charges", "dimension": 3, "potential": {"type": "coulomb"},
                   "protons": [{"at": [1, 0, 0]}], "electrons": [{"at": [0.3, 0.2, 0]}]}}
                """);
        Call call = Call.of("run", "--json", file);
        assertEquals(Program.FAILED, call.code());
        assertEquals("notFinite", call.json().text("reason"));
        assertEquals(Call.of("evaluate", "--json", file).json(), call.json().at("evaluate"));
        assertTrue(call.messages().matches("earnshaw: step 1: .*electron \\d.*\n"), call.messages());
    }

    @Test
    void aTestThatDidNotPassBeforeTheTimeOrTheStepsWereOverIsAFailure() {
        Call late = Call.of("run", "--json", "noise-escapes", "--set", "stop={\"time\": 0.05}");
        assertEquals(Program.FAILED, late.code());
        assertEquals("time", late.json().text("reason"));
        assertTrue(late.messages().contains("before the test of noisy descent had passed"), late.messages());
        Call short5 = Call.of("run", "--json", "noise-escapes", "--set", "stop={\"steps\": 5}");
        assertEquals(Program.FAILED, short5.code());
        assertEquals("steps", short5.json().text("reason"));
        assertEquals("algorithm", Call.of("run", "--json", "noise-escapes").good().json().text("reason"));
    }

    @Test
    void whatStoodThereStaysWhenARunIsRefused() throws IOException {
        Files.writeString(at("kept.json"), "kept");
        Call.of("run", "nowhere", "--save", at("kept.json"));
        Call.of("run", "five-electrons", "--save", at("kept.json"), "--csv", at("no/such/place.csv"));
        assertEquals("kept", Files.readString(at("kept.json")));
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(List.of(at("kept.json")), files.toList());
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldBeforeTheRun() {
        Call.of("run", "five-electrons", "--csv", at("no/such/place.csv")).refused(
                "--csv " + at("no/such/place.csv")
                        + ": found no such file or directory, allowed a file in a directory that can be written");
        Call.of("run", "five-electrons", "--save", directory).refused(
                "--save " + directory + ": found a directory, allowed a file in a directory that can be written");
    }

    @Test
    void aRunThatIsInterruptedSaysSo() throws InputRefused {
        Engine engine = new Engine(Presets.read("two-electrons"));
        int[] steps = {0};
        engine.run(_ -> steps[0]++, () -> steps[0] == 3);
        List<Walker> walkers = engine.frame().runs().stream().map(Run::walker).toList();
        Map<String, Object> told = RunCommand.json(walkers, engine.outcomes(), Optional.empty());
        assertEquals("interrupted", told.get("reason"));
        assertFalse(told.containsKey("evaluate"), "nobody who interrupts waits for eigenvalues");
    }
}
