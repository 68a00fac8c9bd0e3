package earnshaw.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.Algorithm;
import earnshaw.math.Draws;
import earnshaw.problem.Walker;
import earnshaw.schema.InputRefused;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Whether something is drawn from the seed of a scenario.
class DrawAgainTest {

    @Test
    void aProblemDrawsWhereAnotherSeedMakesAnotherOne() throws InputRefused {
        for (String name : Presets.names()) {
            Scenario preset = Presets.read(name);
            boolean other = !ScenarioFile.redrawn(preset, preset.seed() + 1).problem().equals(preset.problem());
            assertEquals(other || preset.algorithm().draws(), ScenarioFile.draws(preset), name);
        }
        assertTrue(ScenarioFile.draws(Presets.read("cnn-four-signs")));
        assertTrue(ScenarioFile.draws(Presets.read("sharing-sampled")));
        assertFalse(ScenarioFile.draws(Presets.read("neuron-figure-1")));
    }

    @Test
    void anAlgorithmDrawsWhereAnotherSeedMakesAnotherStep() throws InputRefused {
        Set<String> differing = new TreeSet<>();
        for (String name : Set.of("optimal-charges", "noise-escapes", "stochastic", "neuron-figure-1", "one-by-one")) {
            Scenario preset = Presets.read(name);
            for (Class<? extends Record> record : Catalog.ALGORITHMS) {
                Algorithm algorithm = (Algorithm) Catalog.schema().example(record);
                Walker walker = preset.problem().walkers().getFirst();
                if (algorithm.refusal(walker).isEmpty()) {
                    double[] one = step(algorithm, walker, 1);
                    double[] other = step(algorithm, walker, 2);
                    if (!Arrays.equals(one, other)) {
                        differing.add(algorithm.title());
                    }
                    if (!algorithm.draws()) {
                        assertArrayEquals(one, other, name + " " + algorithm.title());
                    }
                }
            }
        }
        Set<String> drawing = new TreeSet<>();
        Catalog.ALGORITHMS.stream().map(record -> (Algorithm) Catalog.schema().example(record))
                .filter(Algorithm::draws).map(Algorithm::title).forEach(drawing::add);
        assertEquals(drawing, differing);
    }

    private static double[] step(Algorithm algorithm, Walker walker, long seed) {
        return algorithm.stepper(walker, new Draws(seed)).step(walker.start()).to().x();
    }
}
