package earnshaw.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.geometry.Space;
import earnshaw.potential.Potential;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Schema;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs made many at a time give the bytes of runs made alone, for every potential that can stand in lanes.
@Tag("anywhere")
class LaneTaskTest {

    private static final int REPEATS = 11;
    // The ends: a time between two steps, a vanished gradient, a loss, steps, and a step so long that it breaks; under the
    // flow, whose steps are of many lengths, also a run of more steps than lanes make.
    private static final List<String> STOPS = List.of(
            "\"stop\": {\"time\": 1.97, \"steps\": 300}, \"algorithm\": {\"type\": \"gradientDescent\", \"step\": 0.05}",
            "\"stop\": {\"gradientNorm\": 0.02, \"steps\": 400}, \"algorithm\": {\"type\": \"gradientDescent\", \"step\": 0.2}",
            "\"stop\": {\"loss\": 0.5, \"steps\": 60}, \"algorithm\": {\"type\": \"gradientDescent\", \"step\": 0.1}",
            "\"stop\": {\"steps\": 50}, \"algorithm\": {\"type\": \"gradientDescent\", \"step\": 1e308}",
            "\"stop\": {\"time\": 3.97}, \"algorithm\": {\"type\": \"gradientFlow\"}",
            "\"stop\": {\"gradientNorm\": 0.02, \"steps\": 60}, \"algorithm\": {\"type\": \"gradientFlow\"}",
            "\"stop\": {\"steps\": 2010}, \"algorithm\": {\"type\": \"gradientFlow\", \"tolerance\": 1e-14}",
            "\"stop\": {\"loss\": 0.5, \"time\": 90}, \"algorithm\": {\"type\": \"gradientFlow\", \"tolerance\": 0.1}");

    record Case(String potential, int dimension, int electrons, int protons) {}

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Class<? extends Record> type : Catalog.POTENTIALS) {
            Potential potential = (Potential) Catalog.schema().initial(type);
            for (int d = 1; d <= 3; d++) {
                if (potential.refusal(Space.euclidean(d)).isEmpty()) {
                    cases.add(new Case(Schema.id(type), d, 2, 2));
                    cases.add(new Case(Schema.id(type), d, 6, 4));
                }
            }
        }
        return cases;
    }

    private static ExperimentPlan plan(Case one, String stop) throws InputRefused {
        String text = """
                {"format": "earnshaw/1", "seed": 4, %s,
                 "problem": {"type": "charges", "dimension": %d, "potential": {"type": "%s"}, "captureRadius": 0,
                  "regularization": 0.01,
                  "protons": {"count": %d, "draw": "normal"},
                  "electrons": {"count": %d, "draw": "normal", "charge": {"draw": "uniform", "from": -1, "to": -0.5}}},
                 "experiment": {"repeats": %d, "measure": "loss"}}
                """.formatted(stop, one.dimension, one.potential, one.protons, one.electrons, REPEATS);
        return ExperimentPlan.of(ScenarioFile.read(new StringReader(text), "lanes"));
    }

    private static boolean fits(ExperimentPlan plan) {
        return LaneTask.fits(plan.cells().getFirst().scenario(), plan.experiment().measure());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void runsInLanesAreRunsAlone(Case one) throws InputRefused {
        for (String stop : STOPS) {
            ExperimentPlan plan = plan(one, stop);
            if (!fits(plan)) {
                continue;
            }
            RunResult[] found = new RunResult[REPEATS];
            List<RunUnderWay> runs =
                    plan.trials().stream().map(trial -> new RunUnderWay(trial, Double.NaN)).toList();
            assertTrue(LaneTask.run(plan, runs, (place, result) -> found[place] = result, () -> false));
            for (int i = 0; i < REPEATS; i++) {
                RunResult expected =
                        RunTask.of(plan, plan.trials().get(i), _ -> {}, () -> false).orElseThrow();
                assertSame(expected, found[i], one + " run " + i + " " + stop);
            }
        }
    }

    private static void assertSame(RunResult expected, RunResult found, String words) {
        WalkerResult one = expected.scores().getFirst();
        WalkerResult other = found.scores().getFirst();
        assertEquals(expected.trial(), found.trial(), words);
        assertEquals(expected.seed(), found.seed(), words);
        assertEquals(one.reason(), other.reason(), words);
        assertEquals(one.steps(), other.steps(), words);
        assertEquals(one.time(), other.time(), words);
        assertEquals(one.value(), other.value(), words);
        for (int c = 0; c < one.curves().size(); c++) {
            assertArrayEquals(one.curves().get(c).at(), other.curves().get(c).at(), words);
            assertArrayEquals(one.curves().get(c).values(), other.curves().get(c).values(), words);
        }
    }

    @Test
    void theUsualPotentialsStandInLanes() throws InputRefused {
        for (String potential : List.of("gaussian", "softCoulomb", "coulomb", "laplace")) {
            assertTrue(fits(plan(new Case(potential, 3, 6, 4), STOPS.getFirst())), potential);
        }
        assertTrue(fits(plan(new Case("gaussian", 2, 2, 2), STOPS.getFirst())));
        assertTrue(fits(plan(new Case("gaussian", 2, 2, 2), STOPS.getLast())));
    }
}
