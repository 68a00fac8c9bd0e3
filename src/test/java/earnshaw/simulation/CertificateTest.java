package earnshaw.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.GradientDescent;
import earnshaw.problem.TheoremCheck;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.simulation.run.Command;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateTest {

    private static List<TheoremCheck> laws(Scenario scenario, int steps) {
        Engine engine = new Engine(scenario);
        if (steps > 0) {
            engine.apply(new Command.Advance(steps));
        }
        return Certificate.of(engine.frame()).orElseThrow().laws();
    }

    @Test
    void theLossFallsAlongTheFlow() throws Exception {
        List<TheoremCheck> laws = laws(Presets.read("five-electrons"), 40);
        assertEquals(TheoremCheck.Verdict.HOLDS, laws.getFirst().verdict(), laws.toString());
    }

    @Test
    void aCaptureIsNoRise() throws Exception {
        for (TheoremCheck law : laws(Presets.read("coulomb-three"), 400)) {
            assertEquals(TheoremCheck.Verdict.HOLDS, law.verdict(), law.toString());
        }
    }

    /// The lamp says where the loss did not flow.
    @Test
    void aJumpOfTheLossAtACaptureIsTold() throws Exception {
        TheoremCheck falls = laws(Presets.read("earnshaw"), 400).getFirst();
        assertEquals("loss falls between captures", falls.name());
        assertTrue(falls.holds() && falls.words().startsWith("holds at every step; it jumps at one capture"),
                falls.words());
        TheoremCheck smooth = laws(Presets.read("gaussian-trap"), 20).getFirst();
        assertEquals("loss falls along the flow", smooth.name());
        assertEquals("holds at every step", smooth.words());
    }

    /// A slide goes from side to side of a plane, farther than its error control asks for.
    @Test
    void aSlideIsNoRise() throws Exception {
        TheoremCheck falls = laws(Presets.read("bessel-plane"), 600).getFirst();
        assertTrue(falls.holds(), falls.toString());
    }

    @Test
    void aStepThatIsTooLongIsToldBeforeItExplodes() throws Exception {
        Scenario scenario = Presets.read("gaussian-trap");
        assertTrue(laws(scenario.withAlgorithm(new GradientDescent(0.01)), 1).getFirst().holds());
        TheoremCheck broken = laws(scenario.withAlgorithm(new GradientDescent(5)), 0).getFirst();
        assertFalse(broken.holds());
        assertTrue(broken.words().startsWith("the step 5.00 exceeds"), broken.words());
    }

    @Test
    void theStatusSaysWhoseTurnItIsAndWhereATestStands() throws Exception {
        Engine nodewise = new Engine(Presets.read("one-by-one"));
        nodewise.apply(new Command.Advance(410));
        assertTrue(nodewise.frame().status().words().endsWith("; electron 2 has its turn, 2 of 4"),
                nodewise.frame().status().words());
        Engine second = new Engine(Presets.read("hessian-step"));
        second.apply(new Command.Advance(1));
        assertTrue(second.frame().status().words().contains("; a gradient step is next"),
                second.frame().status().words());
        Engine noisy = new Engine(Presets.read("noise-escapes"));
        noisy.apply(new Command.Advance(1));
        assertTrue(noisy.frame().status().words().contains("; its test wants a gradient of at most 0.02"),
                noisy.frame().status().words());
    }

    @Test
    void theLawsOfAllWalkersAreTold() throws Exception {
        List<String> names = laws(Presets.read("sharing-ring"), 60).stream().map(TheoremCheck::name).toList();
        assertTrue(names.containsAll(List.of("strongly convex (Theorem 2)", "loss held up (Theorem 1)")),
                names.toString());
        assertEquals(names.stream().distinct().toList(), names);
    }
}
