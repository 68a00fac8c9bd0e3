package earnshaw.algorithm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.step.Stepper;
import earnshaw.geometry.Space;
import earnshaw.golden.GoldenCharges;
import earnshaw.math.Draws;
import earnshaw.potential.Coulomb;
import earnshaw.potential.Gaussian;
import earnshaw.problem.State;
import earnshaw.problem.charges.Charges;
import earnshaw.scenario.Catalog;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What algorithms say of themselves, and which memory they take for their own.
class AlgorithmSettingsTest {

    private static final Draws DRAWS = new Draws(1);
    private static final Charges PROBLEM = charges(new Gaussian(1), OptionalDouble.empty());

    private static final Algorithm FLOW = new GradientFlow(1e-6);
    private static final Algorithm DESCENT = new GradientDescent(0.1);
    private static final Algorithm NOISY = new NoisyDescent(0.1, 0.3);
    private static final Algorithm SECOND = new SecondOrder(0.1, 0.5, 0.1);
    private static final Algorithm STOCHASTIC = new StochasticDescent(0.1, OptionalInt.of(3));
    private static final Algorithm MOMENTUM = new Momentum(0.1, 0.5);
    private static final Algorithm NEWTON = new Newtonian(0.1, 0);
    private static final Algorithm ADAM = new Adam(0.1, 0.9, 0.99, 1e-8);
    private static final Algorithm NODEWISE = new Nodewise(FLOW, 3, 0.1, 5, 1);
    private static final Algorithm NODEWISE_SECOND = new Nodewise(SECOND, 3, 0.1, 5, 1);

    private static Charges charges(earnshaw.potential.Potential potential, OptionalDouble radius) {
        return GoldenCharges.charges(potential, Space.euclidean(3), new double[] {-1, -1},
                new double[] {0.5, 0, 0, 0, 0.6, 0}, new double[] {1}, new double[3], radius);
    }

    @Test
    void everyOneHasATitleAndASentenceOfItsOwn() {
        Set<String> titles = new HashSet<>();
        Set<String> sentences = new HashSet<>();
        for (Class<? extends Record> type : Catalog.ALGORITHMS) {
            Algorithm algorithm = (Algorithm) Catalog.schema().initial(type);
            titles.add(algorithm.title());
            sentences.add(algorithm.about());
            assertTrue(algorithm.title().length() > 3 && algorithm.about().endsWith("."), algorithm.title());
        }
        assertEquals(Catalog.ALGORITHMS.size(), titles.size());
        assertEquals(Catalog.ALGORITHMS.size(), sentences.size());
    }

    @Test
    void theySayWhatTheyAre() {
        for (Algorithm one : List.of(DESCENT, NOISY, SECOND, STOCHASTIC, MOMENTUM, NEWTON, ADAM, NODEWISE_SECOND)) {
            assertFalse(one.continuous(), one.title());
            assertEquals(OptionalDouble.empty(), one.allowedError());
            assertEquals(one, one.rough());
        }
        assertTrue(FLOW.continuous() && NODEWISE.continuous());
        assertEquals(OptionalDouble.of(1e-6), FLOW.allowedError());
        assertEquals(new GradientFlow(1e-4), FLOW.rough());
        assertEquals(new GradientFlow(1e-3), new GradientFlow(1e-3).rough());
        assertTrue(NOISY.tests() && SECOND.tests() && !DESCENT.tests() && !FLOW.tests());
        assertTrue(STOCHASTIC.samples() && !DESCENT.samples());
        assertTrue(DESCENT.stepper(PROBLEM, DRAWS).rests());
        assertFalse(NODEWISE.stepper(PROBLEM, DRAWS).rests(), "it goes on to the next electron");
    }

    @Test
    void longestStepsAreThoseOfAParabola() {
        for (Algorithm one : List.of(DESCENT, NOISY, SECOND, STOCHASTIC, NODEWISE_SECOND)) {
            assertEquals(0.5, one.longestStep(4), one.title());
        }
        assertEquals(2 * 1.5 / 4, MOMENTUM.longestStep(4));
        assertEquals(1, NEWTON.longestStep(4));
        assertEquals((Math.sqrt(9 + 16) - 3) / 4, new Newtonian(0.1, 3).longestStep(4));
        assertEquals(Double.POSITIVE_INFINITY, ADAM.longestStep(4));
        assertEquals(Double.POSITIVE_INFINITY, FLOW.longestStep(4));
    }

    @Test
    void whatAProblemCannotGiveIsNamed() {
        assertEquals("", FLOW.refusal(PROBLEM));
        assertEquals("", STOCHASTIC.refusal(PROBLEM));
        assertEquals("", NODEWISE.refusal(PROBLEM));
        Charges unreal = charges(new Coulomb(), OptionalDouble.empty());
        assertTrue(STOCHASTIC.refusal(unreal).contains("activation"));
        assertTrue(new Nodewise(STOCHASTIC, 3, 0.1, 5, 1).refusal(unreal).contains("activation"));
        assertTrue(new Nodewise(NODEWISE, 3, 0.1, 5, 1).refusal(PROBLEM).contains("other than nodewise"));
        assertTrue(NODEWISE.refusal(PROBLEM.nodes().orElseThrow().only(new java.util.BitSet())).contains("taken out"));
    }

    private static void remembers(Algorithm algorithm, boolean own, double... memory) {
        assertEquals(own, algorithm.remembers(memory, PROBLEM), algorithm.title() + " and " + memory.length);
    }

    @Test
    void aMemoryIsTakenOnlyWhereItCanBeTheirOwn() {
        int n = PROBLEM.space().size();
        for (Algorithm one : List.of(FLOW, DESCENT, NOISY, SECOND, STOCHASTIC, MOMENTUM, NEWTON, ADAM, NODEWISE)) {
            remembers(one, true);
        }
        remembers(DESCENT, false, 1);
        remembers(NOISY, true, 1);
        remembers(NOISY, false, 0.5);
        remembers(SECOND, false, 1, 1);
        remembers(MOMENTUM, true, new double[n]);
        remembers(MOMENTUM, false, new double[n - 1]);
        remembers(NEWTON, true, new double[n]);
        remembers(NEWTON, false, new double[n + 1]);
        remembers(ADAM, true, new double[2 * n + 1]);
        remembers(ADAM, false, new double[2 * n]);
        remembers(STOCHASTIC, true, new double[BatchLosses.MOST]);
        remembers(STOCHASTIC, false, new double[BatchLosses.MOST + 1]);
        remembers(FLOW, true, 0.1);
        remembers(FLOW, true, 0.1, 1e-4, 0);
        remembers(FLOW, false, 0);
        remembers(FLOW, false, 0.1, 0);
        remembers(FLOW, true, 0.1, 1, 0, 15);
        remembers(FLOW, false, 0.1, 1, 0, 0, 0);
        remembers(NODEWISE, true, 0, 0);
        remembers(NODEWISE, true, 2, -1);
        remembers(NODEWISE, true, 1, 2, 0.1, 0.2);
        remembers(NODEWISE, false, 0);
        remembers(NODEWISE, false, 3, 0);
        remembers(NODEWISE, false, -1, 0);
        remembers(NODEWISE, false, 1, 2, -0.1);
    }

    @Test
    void theySayWhatTheyAreAbout() {
        State start = PROBLEM.start();
        double[] g = new double[start.x().length];
        PROBLEM.evaluator().gradient(start.x(), g);
        String norm = String.format(java.util.Locale.ROOT, "%.2g", earnshaw.math.Norms.of(g));
        assertEquals("", DESCENT.stepper(PROBLEM, DRAWS).doing(start));
        assertEquals("its test wants a gradient of at most 0.20, now " + norm,
                NOISY.stepper(PROBLEM, DRAWS).doing(start));
        assertEquals("a gradient step is next, the gradient is " + norm, SECOND.stepper(PROBLEM, DRAWS).doing(start));
        assertEquals("a Hessian step is next, the gradient is " + norm,
                new SecondOrder(0.1, 100, 0.1).stepper(PROBLEM, DRAWS).doing(start));
        Stepper nodewise = NODEWISE_SECOND.stepper(PROBLEM, DRAWS);
        assertEquals("electron 1 has its turn, 1 of 2", nodewise.doing(start));
        State entered = nodewise.step(start).to();
        assertTrue(nodewise.doing(entered).matches("electron 1 has its turn, 1 of 2: a (gradient|Hessian) step is.*"),
                nodewise.doing(entered));
        assertEquals(0, nodewise.length(start));
        assertEquals(0.1, nodewise.length(entered));
        State last = entered;
        while (!nodewise.done(last)) {
            last = nodewise.step(last).to();
        }
        assertEquals("every electron has had its turn", nodewise.doing(last));
        assertEquals(0, nodewise.length(last));
        assertFalse(nodewise.slides(last));
    }
}
