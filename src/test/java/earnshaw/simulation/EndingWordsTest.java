package earnshaw.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.Algorithm;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.Stop;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.run.RunOutcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The words of an ending against the numbers of its outcome.
class EndingWordsTest {

    private static final String STEPS = "{\"steps\": 30}";
    private static final String TEST = "the algorithm's own test";

    /// Every algorithm, stopped early: only those that have a test speak of one, and one that has not passed is not said to have.
    @Test
    void onlyAnAlgorithmWithATestSpeaksOfOne() {
        int tests = 0;
        for (Class<? extends Record> type : Catalog.ALGORITHMS) {
            Algorithm algorithm = (Algorithm) Catalog.schema().initial(type);
            Scenario start = Trials.scenario(Trials.PAIR, Trials.FLOW, STEPS);
            if (!algorithm.refusal(start.problem().walkers().getFirst()).isEmpty()) {
                continue;
            }
            Engine engine = new Engine(start.withAlgorithm(algorithm));
            RunOutcome outcome = Trials.toTheEnd(engine);
            String words = engine.frame().status().words();
            tests += algorithm.tests() ? 1 : 0;
            assertEquals(algorithm.tests(), words.contains(TEST), algorithm.title() + ": " + words);
            assertEquals(algorithm.tests() && outcome.reason().equals(Optional.of(Stop.Reason.ALGORITHM)),
                    words.contains(TEST + " passed"), algorithm.title() + ": " + words);
        }
        assertEquals(2, tests);
    }

    @Test
    void nodewiseEndsWhenEveryElectronHasHadItsTurn() throws InputRefused {
        Engine engine = new Engine(Presets.read("one-by-one"));
        RunOutcome outcome = Trials.toTheEnd(engine);
        assertEquals(Optional.of(Stop.Reason.ALGORITHM), outcome.reason());
        assertEquals("stopped: every electron has had its turn, every electron matched",
                engine.frame().status().words());
        assertEquals(0, outcome.loss(), 1e-6);
    }

    /// A charge that grows without bound is no match, though its electron has never left the proton.
    @Test
    void noElectronIsMatchedWhileItsChargeExplodes() throws InputRefused {
        Engine engine = new Engine(Presets.read("step-too-long"));
        assertTrue(Trials.toTheEnd(engine).loss() > 1e5);
        assertEquals("stopped after 8 steps, 0 of 1 matched", engine.frame().status().words());
    }

    /// A preset in which one electron has two protons to choose from ends near one of them, for several seeds.
    @Test
    void theTestOfNoisyDescentPassesAtAMatchedElectron() throws InputRefused {
        for (int seed = 0; seed < 5; seed++) {
            Engine engine = new Engine(Presets.read("noise-escapes", List.of("seed=" + seed)));
            assertEquals(Optional.of(Stop.Reason.ALGORITHM), Trials.toTheEnd(engine).reason());
            assertEquals("stopped: the algorithm's own test passed, every electron matched",
                    engine.frame().status().words());
        }
    }

    @Test
    void aTestThatNeverPassesIsNamed() throws InputRefused {
        Engine engine = new Engine(Presets.read("noise-escapes", List.of("algorithm.epsilon=1e-6", "stop.steps=200")));
        Trials.toTheEnd(engine);
        String words = engine.frame().status().words();
        assertFalse(words.contains("passed,"), words);
        assertTrue(words.endsWith(TEST + " has not passed"), words);
    }
}
