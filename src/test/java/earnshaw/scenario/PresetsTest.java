package earnshaw.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.problem.Evaluation;
import earnshaw.problem.charges.Charges;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Engine;
import earnshaw.simulation.run.RunOutcome;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresetsTest {

    static List<String> names() {
        return Presets.names();
    }

    @Test
    void theIndexNamesEveryFileOnce() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("presets"))) {
            Set<String> there = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.replace(".json", ""))
                    .collect(Collectors.toSet());
            assertEquals(there, new HashSet<>(Presets.names()));
            assertEquals(there.size(), Presets.names().size());
        }
        assertTrue(Presets.names().contains(Presets.DEFAULT));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPresetReadsWritesAndReadsBackEqual(String name) throws InputRefused {
        Scenario scenario = Presets.read(name);
        String text = ScenarioFile.write(scenario);
        assertEquals(scenario, ScenarioFile.read(new StringReader(text), name));
        assertEquals(text, ScenarioFile.write(ScenarioFile.read(new StringReader(text), name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPresetSaysWhatItShowsAndWhereItIsFrom(String name) throws InputRefused {
        Scenario scenario = Presets.read(name);
        assertFalse(scenario.title().isBlank());
        assertTrue(scenario.about().split("[.?](\\s|$)").length >= 2, scenario.about());
        assertFalse(scenario.source().isBlank());
        assertEquals(0, scenario.about().chars().filter(c -> c == '$').count() % 2, "every formula is closed");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        String message = assertThrows(InputRefused.class, () -> Presets.read("seven")).getMessage();
        assertTrue(message.startsWith("seven: found no preset of this name, allowed two-electrons, five-electrons, "),
                message);
    }

    private static Evaluation start(String name, String... settings) throws InputRefused {
        Scenario scenario = Presets.read(name, List.of(settings));
        return scenario.problem().walkers().getFirst().evaluator()
                .evaluate(scenario.problem().walkers().getFirst().start());
    }

    private static double number(Evaluation evaluation, String key) {
        return (double) evaluation.numbers().get(key);
    }

    private static RunOutcome end(String name, String... settings) throws InputRefused {
        Engine engine = new Engine(Presets.read(name, List.of(settings)));
        engine.run(_ -> {}, () -> false);
        return engine.outcome();
    }

    private static double[] position(RunOutcome outcome, int electron) {
        return outcome.picture().body(electron).at();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-electrons", "five-electrons", "relu-sphere"})
    void theSmoothOnesMatchEveryElectron(String name) throws InputRefused {
        RunOutcome outcome = end(name);
        assertEquals(Optional.of(Stop.Reason.GRADIENT_NORM), outcome.reason());
        assertEquals(0, outcome.loss(), 1e-10);
        assertTrue(Arrays.stream((double[]) outcome.evaluation().numbers().get("distances")).allMatch(d -> d < 1e-4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"earnshaw", "coulomb-three", "log-plane", "sign-circle", "sign-sphere"})
    void theSingularAndSharpOnesEndInCapture(String name) throws InputRefused {
        RunOutcome outcome = end(name);
        assertEquals(Optional.of(Stop.Reason.CAPTURED), outcome.reason());
        assertTrue(Arrays.stream((double[]) outcome.evaluation().numbers().get("distances")).allMatch(d -> d < 1e-12));
    }

    @Test
    void atEarnshawsMidpointOneDirectionLeadsDown() throws InputRefused {
        String middle = "problem.electrons[0].at[0]=0";
        assertEquals(-8, number(start("earnshaw", middle), "minEigenvalue"), 1e-9);
        assertEquals(0, ((double[]) start("earnshaw", middle).numbers().get("laplacian"))[0], 1e-12);
        assertEquals(1e-3, ((Charges) Presets.read("earnshaw").problem()).start().x()[0]);
    }

    @Test
    void theGaussianTrapHoldsAndOpens() throws InputRefused {
        RunOutcome trapped = end("gaussian-trap");
        assertEquals(0, Arrays.stream(position(trapped, 1)).map(Math::abs).sum(), 1e-6);
        assertEquals(0.507, number(trapped.evaluation(), "minEigenvalue"), 5e-4);
        assertEquals(-0.459, number(start("gaussian-saddle"), "minEigenvalue"), 5e-4);
        RunOutcome free = end("gaussian-saddle");
        assertTrue(position(free, 1)[0] > 0.7, "it left the midpoint");
        assertTrue(number(free.evaluation(), "minEigenvalue") > 0.5);
    }

    @Test
    void softenedCoulombTrapsBelowItsSoftening() throws InputRefused {
        RunOutcome trapped = end("soft-coulomb");
        assertEquals(0, Arrays.stream(position(trapped, 1)).map(Math::abs).sum(), 1e-6);
        assertTrue(number(trapped.evaluation(), "minEigenvalue") > 0.5);
        RunOutcome free = end("soft-coulomb", "problem.potential.softening=0.8");
        assertTrue(Math.abs(position(free, 1)[0]) > 0.1, "the trap opens below 0.85");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.8, 3, 4, 5.5})
    void onTheCircleEveryStartEndsAtTheStrongProton(double angle) throws InputRefused {
        RunOutcome outcome =
                end("sign-circle", "problem.electrons[0].at=[" + Math.cos(angle) + "," + Math.sin(angle) + "]");
        assertEquals(1, position(outcome, 1)[0], 1e-12);
    }

    /// Which walkers of the presets of the convolutional network learn the teacher, as their texts say.
    @ParameterizedTest
    @CsvSource({"cnn-figure-1b, 10", "cnn-four-signs, 1110", "cnn-small-sum, 0011", "cnn-equal-weights, 1111",
        "cnn-sphere, 101"})
    void networksEndAsTheirTextsSay(String name, String learn) throws InputRefused {
        Engine engine = new Engine(Presets.read(name));
        engine.run(_ -> {}, () -> false);
        String learnt = engine.outcomes().stream().map(outcome -> outcome.loss() < 1e-12 ? "1" : "0")
                .collect(Collectors.joining());
        assertEquals(learn, learnt);
    }
}
