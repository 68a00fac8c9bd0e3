package earnshaw.problem.convnet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.math.Norms;
import earnshaw.problem.State;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Engine;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.run.Command;
import earnshaw.simulation.run.RunOutcome;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Walkers of [Convnet] in an engine, under a hand and through a file.
class ConvnetRunsTest {

    private static double[] part(Run run, int from, int count) {
        return Arrays.copyOfRange(run.shown().x(), from, from + count);
    }

    @Test
    void theTeachersFilterTurnsForAllWalkersAndAFilterForOne() throws InputRefused {
        Engine engine = new Engine(Presets.read("cnn-four-signs"));
        engine.apply(new Command.Advance(30));
        engine.advance(10, () -> false);
        List<Run> before = engine.frame().runs();
        engine.apply(new Command.Place(-1, new double[] {0, 1}));
        List<Run> turned = engine.frame().runs();
        double[] w = part(turned.getFirst(), 45, 20);
        assertNotEquals(Arrays.toString(part(before.getFirst(), 45, 20)), Arrays.toString(w));
        for (int i = 0; i < 4; i++) {
            assertArrayEquals(w, part(turned.get(i), 45, 20));
            assertArrayEquals(part(before.get(i), 0, 45), part(turned.get(i), 0, 45));
            assertArrayEquals(new double[] {0, 1}, turned.get(i).picture().body(-1).at(), 1e-12);
        }
        engine.apply(new Command.Place(3, new double[] {-1, 0}));
        List<Run> moved = engine.frame().runs();
        assertArrayEquals(new double[] {-1, 0}, moved.get(2).picture().body(3).at(), 1e-12);
        assertArrayEquals(part(turned.get(3), 0, 45), part(moved.get(3), 0, 45));
    }

    @Test
    void atTheStartAHandChangesTheDocument() throws InputRefused {
        Engine engine = new Engine(Presets.read("cnn-figure-1b"));
        double[] before = engine.frame().runs().getFirst().picture().body(1).at();
        engine.apply(new Command.Place(-1, new double[] {0.6, 0.8}));
        assertArrayEquals(new double[] {0.6, 0.8}, engine.frame().picture().body(-1).at(), 1e-12);
        assertArrayEquals(before, engine.frame().picture().body(1).at(), 1e-12,
                "what is not dragged stays where it is seen");
        Convnet problem = (Convnet) engine.document().problem();
        assertEquals(Math.atan2(0.8, 0.6), problem.tilt(), 1e-12);
        assertEquals(0, engine.natural().step());
    }

    @Test
    void aSavedHalfGoesOnToTheSameBytes() throws InputRefused {
        Scenario scenario = Presets.read("cnn-samples", List.of("stop.steps=40", "problem.samples=30"));
        Engine whole = new Engine(scenario);
        whole.run(_ -> {}, () -> false);
        Engine half = new Engine(Presets.read("cnn-samples", List.of("stop.steps=17", "problem.samples=30")));
        half.run(_ -> {}, () -> false);
        Scenario saved = ScenarioFile.read(new StringReader(ScenarioFile.write(half.document())), "half");
        Engine rest = new Engine(saved.withStop(scenario.stop()));
        rest.run(_ -> {}, () -> false);
        for (int i = 0; i < 4; i++) {
            State one = whole.frame().runs().get(i).natural();
            assertEquals(one, rest.frame().runs().get(i).natural());
        }
        assertEquals(whole.outcomes().stream().map(RunOutcome::loss).toList(),
                rest.outcomes().stream().map(RunOutcome::loss).toList());
    }

    @Test
    void settingATeacherDrawsTheStartsAnew() throws InputRefused {
        Convnet before = (Convnet) Presets.read("cnn-four-signs").problem();
        Convnet after = (Convnet) Presets.read("cnn-four-signs", List.of("problem.filter.count=5")).problem();
        assertEquals(5, after.starts().list().getFirst().v().size());
        assertEquals(before.outputs(), after.outputs());
        Convnet wider = (Convnet) Presets.read("cnn-four-signs", List.of("problem.outputs.sum=4")).problem();
        double radius = Norms.of(VectorSums.array(wider.starts().list().getFirst().a()));
        assertTrue(radius > Norms.of(VectorSums.array(before.starts().list().getFirst().a())));
    }
}
