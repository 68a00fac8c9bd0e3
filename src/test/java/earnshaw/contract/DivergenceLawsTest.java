package earnshaw.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.Stop;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Engine;
import earnshaw.simulation.run.RunOutcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A descent with steps far too long ends as what it is, in every problem: never as a success, never with a fault of the
/// program.
@Tag("anywhere")
class DivergenceLawsTest {

    private static final List<String> STEPS = List.of("10", "1e80", "1e161", "1e300");
    private static final List<String> ALGORITHMS =
            List.of("gradientDescent", "stochasticDescent", "momentum", "adam", "newtonian");

    @ParameterizedTest
    @ValueSource(
            strings = {"two-electrons", "relu-sphere", "coulomb-three", "erf-plane", "bessel-plane", "fixed-charges",
                "neuron-figure-1", "neuron-centred", "neuron-sine", "cnn-figure-1b", "sharing-ring", "sharing-stall",
                "network"})
    void aDescentThatExplodesIsNoSuccess(String preset) throws InputRefused {
        for (String algorithm : ALGORITHMS) {
            for (String step : STEPS) {
                Scenario scenario;
                try {
                    scenario = Presets.read(preset,
                            List.of("algorithm={\"type\": \"" + algorithm + "\", \"step\": " + step + "}",
                                    "stop={\"steps\": 120, \"gradientNorm\": 1e-8, \"loss\": 1e-12}"));
                } catch (InputRefused refused) {
                    continue; // an algorithm that this problem has no samples for
                }
                Engine engine = new Engine(scenario);
                engine.run(_ -> {}, () -> false);
                for (RunOutcome outcome : engine.outcomes()) {
                    String where = preset + ", " + algorithm + " with steps of " + step + ": " + outcome.reason();
                    // Steps that take samples are judged by the losses of their batches, which are smaller than the loss itself.
                    assertTrue(outcome.shown().finite()
                            && (scenario.algorithm().samples() || Double.isFinite(outcome.loss())), where);
                    assertEquals(outcome.reason().equals(Optional.of(Stop.Reason.NOT_FINITE)),
                            outcome.error().isPresent(), where);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void weightsThatGrowTenfoldAtEveryStepEndAsNotFinite(long seed) throws InputRefused {
        Engine engine = new Engine(Presets.read("neuron-figure-1",
                List.of("seed=" + seed, "algorithm.step=10", "stop={\"steps\": 20000, \"gradientNorm\": 1e-8}")));
        engine.run(_ -> {}, () -> false);
        for (RunOutcome outcome : engine.outcomes()) {
            assertEquals(Optional.of(Stop.Reason.NOT_FINITE), outcome.reason());
        }
    }
}
