package earnshaw.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.GradientDescent;
import earnshaw.algorithm.GradientFlow;
import earnshaw.algorithm.Momentum;
import earnshaw.potential.Coulomb;
import earnshaw.problem.State;
import earnshaw.problem.charges.Charges;
import earnshaw.problem.charges.Drawn;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Schema;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioFileTest {

    private static final String GOOD =
            """
                    {
                      "format": "earnshaw/1",
                      "seed": 3,
                      "problem": {
                        "type": "charges",
                        "dimension": 2,
                        "potential": {"type": "gaussian", "c": 2},
                        "protons": [{"at": [1, 0]}, {"at": [0, 1], "charge": 0.5, "label": "w_\\u03c0"}],
                        "electrons": {"count": 2, "draw": "normal", "charge": {"draw": "uniform", "from": -2, "to": -1}}
                      },
                      "stop": {"time": 3},
                      "view": {"plots": [{"show": "loss"}]},
                      "state": {"step": 4, "time": 0.5, "x": [1, 2, 3, 4, -1, -1, 1, 0, 0, 1, 1, 0.5], "memory": [0.1], "held": [-1, 0]},
                      "edits": [{"step": 2, "do": "place", "path": "electrons/1", "at": [3, 3]}]
                    }
                    """;

    private static Scenario read(String json, String... settings) throws InputRefused {
        return ScenarioFile.read(new StringReader(json), "x.json", List.of(settings));
    }

    private static String refusal(String json, String... settings) {
        return assertThrows(InputRefused.class, () -> read(json, settings)).getMessage();
    }

    private static String sphere(String rest) {
        return "{\"format\": \"earnshaw/1\", \"problem\": {\"type\": \"charges\", \"manifold\": \"sphere\", \"dimension\": 2,\n"
                + rest + "}}";
    }

    @Test
    void whatIsOmittedIsAsTheContractSays() throws InputRefused {
        Scenario scenario = read("{\"format\": \"earnshaw/1\", \"problem\": {\"type\": \"charges\", \"dimension\": 1,"
                + "\"potential\": {\"type\": \"coulomb\"}, \"protons\": [], \"electrons\": []}}");
        assertEquals(new GradientFlow(1e-8), scenario.algorithm());
        assertEquals(Stop.DEFAULT, scenario.stop());
        assertEquals(0, scenario.seed());
        assertEquals(Optional.empty(), scenario.state());
        assertEquals(List.of("loss", "laplacian", "angle"), scenario.view().plots().stream().map(Plot::show).toList());
    }

    @Test
    void aStopThatIsGivenNamesAllItsConditions() throws InputRefused {
        assertEquals(OptionalDouble.of(3), read(GOOD).stop().time());
        assertEquals(OptionalDouble.empty(), read(GOOD).stop().gradientNorm());
    }

    @Test
    void writtenAndReadBackEqualToTheByte() throws InputRefused {
        Scenario scenario = read(GOOD);
        String text = ScenarioFile.write(scenario);
        assertEquals(scenario, read(text));
        assertEquals(text, ScenarioFile.write(read(text)));
    }

    @Test
    void aRunKeptBesideIsJudgedLikeTheDocument() throws InputRefused {
        String kept =
                """
                        {"format": "earnshaw/1", "problem": {"type": "charges", "dimension": 1, "potential": {"type": "gaussian"},
                          "protons": [{"at": [1]}], "electrons": [{"at": [0]}]},
                         "runs": {"name": "second", "kept": [{"name": "first", "problem": {"type": "charges", "dimension": 1,
                          "potential": {"type": "gaussian"}, "protons": [{"at": [1]}], "electrons": {"count": 1, "draw": "normal"}},
                          "state": {"step": 3, "time": 1, "x": [0.5, -1, 1, 1], "memory": %s}}]}}""";
        Scenario good = read(kept.formatted("[0.1]"));
        assertEquals(good, read(ScenarioFile.write(good)));
        assertEquals(1, ((Drawn) ((Charges) good.runs().orElseThrow().kept().getFirst().problem()).electrons()).drawn()
                .orElseThrow().size());
        String refusal = refusal(kept.formatted("[-1]"));
        assertTrue(refusal.contains("runs.kept[0].state.memory: found 1 numbers that are no memory of Gradient flow"),
                refusal);
    }

    @Test
    void aDrawIsSavedBesideItsRequestAndWins() throws InputRefused {
        Scenario first = read(GOOD);
        Drawn electrons = (Drawn) ((Charges) first.problem()).electrons();
        assertEquals(2, electrons.drawn().orElseThrow().size());
        String saved = ScenarioFile.write(first);
        assertEquals(first.problem(), read(saved, "seed=4").problem(), "a saved result wins over another seed");
        assertNotEquals(first.problem(), read(GOOD, "seed=4").problem(), "without one the seed decides");
        assertEquals(read(GOOD, "seed=4").problem(), ScenarioFile.redrawn(first, 4).problem());
    }

    @Test
    void aDrawThatWouldFillTheMemoryIsRefused() {
        String text =
                "{\"format\": \"earnshaw/1\", \"problem\": {\"type\": \"charges\", \"dimension\": 10000, \"potential\": {\"type\": \"gaussian\"},"
                        + "\"protons\": [], \"electrons\": {\"count\": 100000}}}";
        InputRefused refused = assertThrows(InputRefused.class, () -> read(text));
        assertEquals(
                "x.json:1:149: problem.electrons.count: found 100000 charges of 10000 numbers, allowed at most 10000000 numbers in all",
                refused.getMessage());
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws InputRefused {
        assertEquals(read(GOOD), read("\ufeff" + GOOD));
        InputRefused refused = assertThrows(InputRefused.class, () -> read("\ufeff3"));
        assertTrue(refused.getMessage().startsWith("x.json:1:1: "), refused.getMessage());
    }

    /// Every character that some writer cannot hold is refused with its place, in every text of a file.
    @Test
    void textThatNoWriterCanHoldIsRefused() {
        for (String bad : List.of("\\u000b", "\\ufffe", "\\u0000", "\\n", "\\ud800", "\\u0085", "\\u2028")) {
            for (String text : List.of("\"title\": \"a" + bad + "\",", "\"source\": \"a" + bad + "\",")) {
                InputRefused refused = assertThrows(InputRefused.class,
                        () -> read(GOOD.replaceFirst("\\{", Matcher.quoteReplacement("{" + text))));
                assertTrue(refused.getMessage().contains(" with the character U+"), refused.getMessage());
                assertEquals(1, refused.getMessage().lines().count());
                assertTrue(refused.getMessage().startsWith("x.json:1:"), refused.getMessage());
            }
        }
    }

    @Test
    void onlyTheDescriptionHasSeveralLines() throws InputRefused {
        assertEquals("a\n\nb", read(GOOD.replaceFirst("\\{", "{\"about\": \"a\\\\n\\\\nb\",")).about());
    }

    /// What would command a terminal or turn the direction of writing is written out.
    @Test
    void messagesHoldNoControlCharacters() {
        for (int one = 0; one <= 0xffff; one++) {
            char bad = (char) one;
            String line = new Fault("f" + bad, "p" + bad, 1, 1, "x" + bad, "y" + bad).toString();
            assertTrue(
                    line.chars().noneMatch(
                            c -> Character.isISOControl(c) || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069),
                    line);
        }
    }

    @Test
    void addingAProtonDoesNotMoveTheElectrons() throws InputRefused {
        Scenario more = read(GOOD.replace("[{\"at\": [1, 0]}", "[{\"at\": [5, 5]}, {\"at\": [1, 0]}")
                .replaceAll("(?s),\\s*\"state\".*", "}"));
        assertEquals(((Charges) read(GOOD).problem()).electrons(), ((Charges) more.problem()).electrons());
    }

    @Test
    void anotherSeedDrawsOtherSamples() throws InputRefused {
        Scenario first = Presets.read("finite-samples");
        Scenario other = ScenarioFile.redrawn(first, first.seed() + 1);
        assertNotEquals(((Charges) first.problem()).random(), ((Charges) other.problem()).random());
    }

    @Test
    void aStepThatIsNotNamedIsTheUsualOneOfTheProblem() throws InputRefused {
        String descent =
                "{\"format\": \"earnshaw/1\", \"problem\": %s, \"algorithm\": {\"type\": \"gradientDescent\"%s}}";
        String neuron = "{\"type\": \"neuron\", \"target\": [1, 0], \"starts\": [[0, 1]]}";
        String charges =
                "{\"type\": \"charges\", \"dimension\": 1, \"potential\": {\"type\": \"gaussian\"}, \"protons\": [], \"electrons\": []}";
        assertEquals(new GradientDescent(0.001), read(descent.formatted(neuron, "")).algorithm());
        assertEquals(new GradientDescent(0.05), read(descent.formatted(charges, "")).algorithm());
        Scenario named = read(descent.formatted(neuron, ", \"step\": 0.05"));
        assertEquals(new GradientDescent(0.05), named.algorithm());
        assertEquals(named, read(ScenarioFile.write(named)), "what is written is read, whatever is usual");
        assertEquals(0.001,
                ((Momentum) read(descent.formatted(neuron, ""), "algorithm.type=\"momentum\"").algorithm()).step());
        assertEquals(0.2,
                ((Momentum) read(descent.formatted(neuron, ""), "algorithm={\"type\": \"momentum\", \"step\": 0.2}")
                        .algorithm()).step());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"earnshaw/1\"         | \"earnshaw/2\"           | x.json:2:13: format: found \"earnshaw/2\", written by a newer Earnshaw, allowed \"earnshaw/1\"",
        "\"earnshaw/1\"         | \"earnshow/1\"           | x.json:2:13: format: found \"earnshow/1\", allowed \"earnshaw/1\"",
        "\"earnshaw/1\"         | 1                        | x.json:2:13: format: found 1, allowed a text in double quotes",
        "\"format\": \"earnshaw/1\", | ``                  | x.json:1:1: format: found no such key, allowed \"earnshaw/1\"",
        "\"charges\"            | \"charge\"               | x.json:5:13: problem.type: found \"charge\", allowed ANY PROBLEM",
        "\"c\": 2               | \"c\": 0                 | x.json:7:44: problem.potential.c: found 0, allowed a number above 0",
        "\"c\": 2               | \"c\": \"2\"             | x.json:7:44: problem.potential.c: found \"2\", allowed a number above 0",
        "\"c\": 2               | \"C\": 2                 | x.json:7:39: problem.potential.C: found the unknown key \"C\", allowed \"c\" (the nearest of 2)",
        "\"dimension\": 2,      | ``                       | x.json:4:14: problem.dimension: found no such key, allowed a whole number from 1 to 10000",
        "\"dimension\": 2       | \"dimension\": 2.5       | x.json:6:18: problem.dimension: found 2.5, allowed a whole number from 1 to 10000",
        "[1, 0]                 | [1, 0, 0]                | x.json:8:24: problem.protons[0].at: found 3 numbers, allowed as many as dimension, 2",
        "[1, 0]                 | [1, 1e999]               | x.json:8:28: problem.protons[0].at[1]: found 1e999, allowed a number",
        "[1, 0]                 | [1, null]                | x.json:8:28: problem.protons[0].at[1]: found null, allowed a number",
        "\"charge\": 0.5        | \"charge\": true         | x.json:8:58: problem.protons[1].charge: found true, allowed a number",
        "\"normal\"             | \"cauchy\"               | x.json:9:39: problem.electrons.draw: found \"cauchy\", allowed \"normal\", \"uniform\", \"sphere\" or \"orthonormal\"",
        "\"uniform\"            | \"normal\"               | x.json:9:68: problem.electrons.charge.draw: found \"normal\", allowed \"uniform\"",
        "\"count\": 2           | \"count\": 3             | x.json:13:42: state.x: found 12 numbers, allowed as many as the problem has, 15",
        "{\"time\": 3}          | {\"tiem\": 3}            | x.json:11:12: stop.tiem: found the unknown key \"tiem\", allowed \"time\" (the nearest of 5)",
        "{\"show\": \"loss\"}   | {\"show\": \"los\"}      | x.json:12:31: view.plots[0].show: found \"los\", allowed loss, gradientNorm, laplacian, angle, distance, charge",
        "[1, 2, 3, 4, -1,       | [2, 3, 4, -1,            | x.json:13:42: state.x: found 11 numbers, allowed as many as the problem has, 12",
        "[0.1]                  | [-0.1]                   | x.json:13:94: state.memory: found 1 numbers that are no memory of Gradient flow, allowed what a run has saved, or [] to let the algorithm start afresh from there",
        "[-1, 0]                | [-1]                     | x.json:13:109: state.held: found 1 numbers, allowed none, or one for each of 2 electrons",
        "[-1, 0]                | [-1, 99]                 | x.json:13:114: state.held[1]: found 99, allowed a whole number from -1 to 5",
        "electrons/1            | electrons/2              | x.json:14:48: edits[0].path: found electrons/2, allowed electrons/0 to 1",
        "[3, 3]                 | [3]                      | x.json:14:69: edits[0].at: found 1 numbers, allowed as many as dimension, 2",
        "\"step\": 2            | \"step\": 5              | x.json:14:22: edits[0].step: found 5, allowed steps in order, up to that of the state",
        "\"place\"              | \"throw\"                | x.json:14:31: edits[0].do: found \"throw\", allowed \"place\" or \"change\"",
    })
    void everyFaultIsOneLineWithItsPlace(String good, String bad, String line) {
        String broken = GOOD.replace(good, bad);
        assertNotEquals(GOOD, broken, "nothing was broken");
        String problems =
                Catalog.PROBLEMS.stream().map(one -> '"' + Schema.id(one) + '"').collect(Collectors.joining(", "));
        String expected = line.replace("ANY PROBLEM", problems.replaceAll(", (?!.*, )", " or "));
        assertEquals(expected, refusal(broken).lines().findFirst().orElseThrow());
    }

    @Test
    void theSphereIsKeptTo() {
        assertEquals(
                "x.json:2:14: problem.potential: found Coulomb on S^1, allowed defined on R^d",
                refusal(sphere("\"potential\": {\"type\": \"coulomb\"}, \"protons\": [], \"electrons\": []")));
        assertEquals(
                "x.json:3:22: problem.electrons[0].at: found a point at distance 1.25 from the origin, allowed unit vectors, to within 1e-6",
                refusal(sphere(
                        "\"potential\": {\"type\": \"sign\"}, \"protons\": [],\n\"electrons\": [{\"at\": [1, 0.75]}]")));
    }

    @Test
    void aPointNearTheSphereIsNormalised() throws InputRefused {
        Charges charges = (Charges) read(sphere(
                "\"potential\": {\"type\": \"sign\"}, \"protons\": [{\"at\": [1.0000001, 0]}], \"electrons\": []"))
                .problem();
        assertEquals(1, charges.start().x()[0]);
    }

    @Test
    void settingsUseThePathsOfTheMessages() throws InputRefused {
        assertEquals(new Coulomb(), ((Charges) read(GOOD, "problem.potential.type=\"coulomb\"").problem()).potential());
        Charges moved = (Charges) read(GOOD, "problem.electrons[0].at[1]=9", "problem.protons[1].charge=7").problem();
        assertEquals(9, moved.start().x()[1], "an index into a draw means its result");
        assertEquals(7, moved.start().x()[11]);
        assertEquals(OptionalDouble.of(1), read(GOOD, "stop.loss=1").stop().loss());
        assertEquals(3, ((Charges) read(GOOD, "problem.dimension=3", "state=null", "edits=[]",
                "problem.protons=[{\"at\": [1, 2, 3]}]").problem()).dimension(), "settings are judged together");
        assertEquals(16, read(GOOD, "problem.dimension=3").state().orElseThrow().each().getFirst().x().length,
                "a run goes on in the new space");
        Scenario redrawn = ScenarioFile.set(read(GOOD, "state=null", "edits=[]"), "problem.electrons.count", "4");
        assertEquals(4, ((Drawn) ((Charges) redrawn.problem()).electrons()).drawn().orElseThrow().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "problem.potential.c=-1     | --set: problem.potential.c: found -1, allowed a number above 0",
        "problem.potential.s=1      | --set: problem.potential.s: found no such place in the scenario, allowed \"problem.potential.c\"",
        "problem.protons[5].charge=1| --set: problem.protons[5].charge: found no such place in the scenario, allowed a place inside problem.protons",
        "seed=x                     | --set: seed: found x, allowed a JSON value (text in double quotes)",
        "seed                       | --set: found \"seed\", allowed path=value, such as problem.potential.c=2",
        "=3                         | --set: found \"=3\", allowed path=value, such as problem.potential.c=2",
        "view.angleTo=3             | --set: view.angleTo: found 3, allowed 0, or a proton from 1 to 2",
        "view.subspace={\"type\": \"directions\", \"rows\": []}| --set: view.subspace.rows: found 0 directions, allowed 1 to 3",
        "view.subspace={\"type\": \"through\", \"protons\": [1, 1]}| --set: view.subspace.protons: found [1, 1], allowed two different protons, counted from 1",
        "view.plots[0].show=\"x\"   | --set: view.plots[0].show: found \"x\", allowed loss, gradientNorm, laplacian, angle, distance, charge",
    })
    void aWrongSettingIsRefusedLikeAFile(String setting, String line) {
        assertEquals(line, refusal(GOOD, setting).lines().findFirst().orElseThrow());
    }

    @Test
    void aFileCutAnywhereIsRefusedOrWhole() {
        int refused = 0;
        for (int end = 0; end < GOOD.length(); end++) {
            try {
                read(GOOD.substring(0, end));
            } catch (InputRefused cut) {
                refused++;
                assertTrue(cut.getMessage().startsWith("x.json:"), cut.getMessage());
            }
        }
        assertEquals(GOOD.stripTrailing().length(), refused);
    }

    @Test
    void aFileWithAnyCharacterChangedIsRefusedOrGood() {
        for (int i = 0; i < GOOD.length(); i++) {
            for (String other : List.of("", "0", "\"", "}")) {
                String changed = GOOD.substring(0, i) + other + GOOD.substring(i + 1);
                try {
                    Scenario scenario = read(changed);
                    assertEquals(scenario, read(ScenarioFile.write(scenario)), changed);
                } catch (InputRefused refused) {
                    assertFalse(refused.faults().isEmpty());
                }
            }
        }
    }

    @Test
    void saveReplacesTheWholeFileAndLeavesNothingBeside(@TempDir Path folder) throws IOException, InputRefused {
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        Scenario scenario = read(GOOD);
        ScenarioFile.save(file, scenario);
        assertEquals(scenario, ScenarioFile.read(file));
        try (Stream<Path> all = Files.list(folder)) {
            assertArrayEquals(new Object[] {file}, all.toArray());
        }
    }

    @Test
    void aLinkStaysALink(@TempDir Path folder) throws IOException, InputRefused {
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        ScenarioFile.save(link, read(GOOD));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(read(GOOD), ScenarioFile.read(file));
    }

    @Test
    void whatCannotBeReadOrWrittenIsSaid(@TempDir Path folder) throws IOException, InputRefused {
        Path missing = folder.resolve("none").resolve("a.json");
        Scenario scenario = read(GOOD);
        assertEquals(missing + ": found no such file or directory, allowed a place that can be written",
                assertThrows(InputRefused.class, () -> ScenarioFile.save(missing, scenario)).getMessage());
        assertEquals(missing + ": found no such file or directory, allowed a scenario file that can be read",
                assertThrows(InputRefused.class, () -> ScenarioFile.read(missing)).getMessage());
        assertEquals(1, assertThrows(InputRefused.class, () -> ScenarioFile.read(folder)).faults().size());
        Path latin = Files.write(folder.resolve("latin.json"), new byte[] {'"', (byte) 0xe4, '"'});
        assertTrue(assertThrows(InputRefused.class, () -> ScenarioFile.read(latin)).getMessage().contains("not UTF-8"));
    }

    @Test
    void aStateReadsBackToTheLastBit() throws InputRefused {
        Scenario scenario = read(GOOD);
        State state =
                new State(7, Math.nextUp(0.1), new double[] {1e-310, -0.0, 1.0 / 3, 1e300, -1, -1, 1, 0, 0, 1, 1, 0.5},
                        new double[] {Double.MIN_VALUE}, new int[0]);
        Scenario there = scenario.at(Optional.of(state), List.of());
        assertArrayEquals(state.x(), read(ScenarioFile.write(there)).state().orElseThrow().each().getFirst().x());
        assertEquals(there, read(ScenarioFile.write(there)));
    }

    /// Whoever sets the number of coordinates of a preset gets its bodies in that space, by the command line and by the window.
    @ParameterizedTest
    @MethodSource("presets")
    void bodiesComeAlongIntoAnotherSpace(String name) throws InputRefused {
        Scenario preset = Presets.read(name);
        Record problem = (Record) preset.problem();
        if (!(problem instanceof Charges charges)) {
            return;
        }
        for (int dimension : List.of(charges.dimension() + 1, Math.max(2, charges.dimension() - 1))) {
            Scenario set;
            try {
                set = ScenarioFile.set(preset, "problem.dimension", String.valueOf(dimension));
            } catch (InputRefused refused) {
                // Some potentials and draws exist in few dimensions only; the line says so.
                assertTrue(
                        refused.getMessage().contains("problem.potential") || refused.getMessage().contains(".count"),
                        refused.getMessage());
                continue;
            }
            assertEquals(dimension, set.problem().ground().dimension());
            assertEquals(set.problem().walkers().getFirst().space().size(),
                    set.problem().walkers().getFirst().start().x().length);
        }
    }

    static List<String> presets() {
        return Presets.names();
    }

    @Test
    void theWindowKeepsDrawnBodiesWhereTheCommandLineDrawsAnew() throws InputRefused {
        Scenario drawn = read(GOOD, "state=null", "edits=[]");
        double[] before = drawn.problem().walkers().getFirst().start().x();
        double[] kept =
                ScenarioFile.adapted(drawn, "problem.dimension", "3").problem().walkers().getFirst().start().x();
        double[] anew = ScenarioFile.set(drawn, "problem.dimension", "3").problem().walkers().getFirst().start().x();
        assertEquals(before[0], kept[0]);
        assertEquals(before[1], kept[1]);
        assertEquals(0, kept[2]);
        assertNotEquals(0, anew[2]);
    }

    @Test
    void anotherSpaceReplacesAPotentialThatItRefuses() throws InputRefused {
        Scenario plane = read(GOOD, "state=null", "edits=[]", "problem.potential={\"type\": \"coulomb\"}");
        Scenario sphere = ScenarioFile.adapted(plane, "problem.manifold", "\"sphere\"");
        assertEquals("", ((Charges) sphere.problem()).potential().refusal(((Charges) sphere.problem()).place()));
        assertTrue(assertThrows(InputRefused.class, () -> ScenarioFile.set(plane, "problem.manifold", "\"sphere\""))
                .getMessage()
                .contains("problem.potential"));
    }
}
