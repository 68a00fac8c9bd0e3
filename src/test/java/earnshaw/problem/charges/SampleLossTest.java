package earnshaw.problem.charges;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.GradientDescent;
import earnshaw.algorithm.StochasticDescent;
import earnshaw.algorithm.step.Stepper;
import earnshaw.geometry.Space;
import earnshaw.golden.GoldenCharges;
import earnshaw.math.Draws;
import earnshaw.potential.Coulomb;
import earnshaw.potential.Erf;
import earnshaw.potential.Potential;
import earnshaw.potential.Relu;
import earnshaw.problem.DrawSeed;
import earnshaw.problem.Evaluator;
import earnshaw.problem.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SampleLossTest {

    private static Charges charges(Potential potential, Space space) {
        double[] theta = {0.6, 0.8, 0, 0, 1, 0};
        double[] w = {1, 0, 0, 0, 0.6, 0.8};
        return GoldenCharges.charges(potential, space, new double[] {-1, -0.7}, theta, new double[] {1, 0.7}, w,
                OptionalDouble.empty());
    }

    /// The same under the loss of fixed samples.
    private static Charges sampled(Charges population, int samples, long seed) {
        return new Charges(population.manifold(), population.dimension(), population.potential(), population.protons(),
                population.electrons(), population.outputWeights(), 0, OptionalDouble.empty(), OptionalInt.of(samples),
                DrawSeed.OPEN.or(seed));
    }

    @Test
    void manySamplesGiveThePopulationsLossAndGradient() {
        for (Potential potential : List.of(new Relu(), new Erf())) {
            Charges population = charges(potential, potential instanceof Relu ? Space.sphere(3) : Space.euclidean(3));
            Charges sampled = sampled(population, 200_000, 3);
            double[] x = population.start().x();
            double[] g = new double[x.length];
            double[] h = new double[x.length];
            double exact = population.evaluator().gradient(x, g);
            double found = sampled.evaluator().gradient(x, h);
            assertEquals(exact, found, 0.02 * exact);
            assertArrayEquals(g, h, 0.02);
            assertNotEquals(exact, found);
        }
    }

    @Test
    void theGradientIsThatOfTheSampledLoss() {
        Charges problem = sampled(charges(new Erf(), Space.euclidean(3)), 50, 4);
        Evaluator evaluator = problem.evaluator();
        double[] x = problem.start().x();
        double[] g = new double[x.length];
        evaluator.gradient(x, g);
        for (int i = 0; i < 6; i++) {
            double[] up = x.clone();
            double[] down = x.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            assertEquals((evaluator.loss(up) - evaluator.loss(down)) / 2e-5, g[i], 1e-8);
        }
    }

    @Test
    void finiteSampleTrajectoriesPeelAway() {
        Charges population = charges(new Relu(), Space.sphere(3));
        State exact = population.start();
        State found = exact;
        Charges sampled = sampled(population, 200, 5);
        Stepper one = new GradientDescent(0.05).stepper(population, new Draws(0));
        Stepper other = new GradientDescent(0.05).stepper(sampled, new Draws(0));
        for (int i = 0; i < 100; i++) {
            exact = one.step(exact).to();
            found = other.step(found).to();
        }
        double apart = Math.hypot(exact.x()[0] - found.x()[0], exact.x()[1] - found.x()[1]);
        assertTrue(apart > 1e-4 && apart < 0.5, "apart by " + apart);
    }

    @Test
    void stochasticDescentFindsTheProtonsWithFreshAndWithFixedSamples() {
        Charges population = charges(new Relu(), Space.sphere(3));
        for (Charges problem : List.of(population, sampled(population, 2000, 6))) {
            Stepper stepper = new StochasticDescent(0.02, OptionalInt.of(50)).stepper(problem, new Draws(1));
            State state = problem.start();
            double before = problem.evaluator().loss(state.x());
            for (int i = 0; i < 600; i++) {
                state = stepper.step(state).to();
            }
            assertTrue(problem.evaluator().loss(state.x()) < before / 20, Arrays.toString(state.x()));
        }
    }

    @Test
    void whatNoActivationRealisesIsRefused() {
        Charges problem = sampled(charges(new Coulomb(), Space.euclidean(3)), 10, 1);
        List<String> faults = new ArrayList<>();
        problem.check((path, found, allowed) -> faults.add(path + ": " + found));
        assertEquals(List.of("samples: Coulomb, which no activation realises"), faults);
        assertTrue(new StochasticDescent(0.1, OptionalInt.of(10)).refusal(charges(new Coulomb(), Space.euclidean(3)))
                .startsWith("a potential"));
        assertEquals("", new StochasticDescent(0.1, OptionalInt.of(10)).refusal(charges(new Relu(), Space.sphere(3))));
    }
}
