package earnshaw.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.scenario.Catalog;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Schema;
import earnshaw.simulation.run.Command;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A setting that is changed after a run has begun, in a window and with `--set`.
class ChangeOnTheWayTest {

    static List<String> algorithms() {
        return Catalog.ALGORITHMS.stream().map(Schema::id).toList();
    }

    private static Scenario begun(String algorithm) throws InputRefused {
        Scenario start =
                ScenarioFile.set(Trials.scenario(Trials.PAIR, Trials.FLOW, "{\"steps\": 100}"), algorithm(algorithm));
        Engine engine = new Engine(start);
        Trials.steps(engine, 4);
        return engine.document();
    }

    // Stochastic descent needs samples: every algorithm may take them.
    private static List<String> algorithm(String type) {
        return List.of("problem.samples=50", "algorithm.type=\"" + type + '"');
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void anyAlgorithmMayFollowAnyOther(String before) throws InputRefused {
        Scenario begun = begun(before);
        for (String after : algorithms()) {
            sameAsInAWindow(begun, "algorithm.type=\"" + after + '"');
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed=9", "problem.potential.c=2", "problem.protons[0].at=[0.5, 0]",
        "problem.electrons=[{\"at\": [1, 1]}]"})
    void anySettingMayChange(String setting) throws InputRefused {
        sameAsInAWindow(begun("adam"), setting);
    }

    private static void sameAsInAWindow(Scenario begun, String setting) throws InputRefused {
        Engine window = new Engine(begun);
        Scenario asked = ScenarioFile.set(begun, List.of(setting));
        window.apply(new Command.Change(asked));
        assertEquals(window.document(), asked, setting);
        Engine reopened = new Engine(Trials.reopened(asked));
        reopened.retrace(() -> false);
        assertEquals(0, reopened.frame().run().history().segments().getFirst().rows().step(0), setting);
        Trials.steps(reopened, 3);
        Trials.steps(window, 3);
        assertEquals(window.document(), reopened.document(), setting);
        assertTrue(reopened.natural().step() > begun.state().orElseThrow().each().getFirst().step(), setting);
    }
}
