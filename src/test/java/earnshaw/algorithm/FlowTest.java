package earnshaw.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.step.Step;
import earnshaw.algorithm.step.StepFailure;
import earnshaw.algorithm.step.Stepper;
import earnshaw.geometry.Space;
import earnshaw.golden.GoldenCharges;
import earnshaw.math.Draws;
import earnshaw.potential.Bessel;
import earnshaw.potential.Coulomb;
import earnshaw.potential.Gaussian;
import earnshaw.potential.Laplace;
import earnshaw.potential.Potential;
import earnshaw.potential.Relu;
import earnshaw.potential.Sign;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Event;
import earnshaw.problem.State;
import earnshaw.problem.charges.Charges;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import org.hipparchus.ode.ODEIntegrator;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;

/// The flow against Hipparchus, its order by slope, and its laws.
class FlowTest {

    private static Charges random(Potential potential, Space space, int k, long seed) {
        Random random = new Random(seed);
        double[][] at = new double[2][k * space.dimension()];
        for (double[] group : at) {
            for (int i = 0; i < group.length; i++) {
                group[i] = random.nextGaussian();
            }
            for (int i = 0; i < k; i++) {
                space.manifold().project(group, i * space.dimension());
            }
        }
        double[] a = new double[k];
        double[] b = new double[k];
        Arrays.fill(a, -1);
        Arrays.fill(b, 1);
        return GoldenCharges.charges(potential, space, a, at[0], b, at[1], OptionalDouble.empty());
    }

    private static State at(Stepper stepper, State state, double time) {
        for (State next = stepper.step(state).to(); next.time() <= time; next = stepper.step(state).to()) {
            state = next;
        }
        return stepper.reading(state, time);
    }

    @Test
    void agreesWithHipparchus() {
        Charges problem = random(new Gaussian(1), Space.euclidean(3), 4, 21);
        Evaluator evaluator = problem.evaluator();
        double[] start = problem.start().x();
        ODEIntegrator reference = new DormandPrince853Integrator(1e-12, 1, 1e-13, 1e-13);
        double[] expected = reference.integrate(new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return start.length;
            }

            @Override
            public double[] computeDerivatives(double t, double[] x) {
                double[] g = new double[x.length];
                evaluator.gradient(x, g);
                for (int i = 0; i < g.length; i++) {
                    g[i] = -g[i];
                }
                return g;
            }
        }, new ODEState(0, start), 3).getPrimaryState();
        double[] found = at(new GradientFlow(1e-12).stepper(problem, new Draws(0)), problem.start(), 3).x();
        assertArrayEquals(expected, found, 1e-10);
    }

    /// The error of one step falls like h^6, which is order 5. The slope is averaged over many problems, since in a single
    /// one the leading term may happen to be small.
    @Test
    void hasTheOrderOfDormandAndPrince() {
        double slopes = 0;
        for (int seed = 0; seed < 20; seed++) {
            Charges problem = random(new Gaussian(1), Space.euclidean(2), 3, seed);
            double coarse = distance(walk(problem, 0.08, 1), walk(problem, 0.08, 16));
            double fine = distance(walk(problem, 0.04, 1), walk(problem, 0.04, 16));
            slopes += Math.log(coarse / fine) / Math.log(2);
        }
        assertEquals(6, slopes / 20, 0.2);
    }

    private static double[] walk(Charges problem, double time, int steps) {
        Stepper stepper = new GradientFlow(1e-8).stepper(problem, new Draws(0));
        State state = problem.start();
        for (int j = 1; j <= steps; j++) {
            state = stepper.reading(state, time * j / steps);
        }
        return state.x();
    }

    private static double distance(double[] a, double[] b) {
        double square = 0;
        for (int i = 0; i < a.length; i++) {
            square += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(square);
    }

    @Test
    void denseOutputLiesOnTheFlow() {
        Charges problem = random(new Gaussian(1), Space.euclidean(2), 3, 23);
        Stepper stepper = new GradientFlow(1e-8).stepper(problem, new Draws(0));
        State state = problem.start();
        double[] x = new double[state.x().length];
        for (int i = 0; i < 30; i++) {
            Step step = stepper.step(state);
            double middle = (state.time() + step.to().time()) / 2;
            step.path().at((middle - state.time()) / (step.to().time() - state.time()), x);
            assertArrayEquals(stepper.reading(state, middle).x(), x, 1e-6);
            step.path().at(1, x);
            assertArrayEquals(step.to().x(), x, 1e-15 * 8);
            state = step.to();
        }
    }

    @Test
    void aStepDependsOnItsStateAlone() {
        for (Charges problem : new Charges[] {
            random(new Gaussian(1), Space.euclidean(2), 3, 24), random(new Relu(), Space.sphere(3), 3, 24),
            random(new Coulomb(), Space.euclidean(3), 3, 24), random(new Sign(), Space.sphere(3), 3, 24)
        }) {
            Stepper running = new GradientFlow(1e-8).stepper(problem, new Draws(0));
            State state = problem.start();
            for (int i = 0; i < 60; i++) {
                State next = running.step(state).to();
                State fresh = new GradientFlow(1e-8).stepper(problem, new Draws(0)).step(state).to();
                assertEquals(fresh, next, problem.potential().title() + " step " + i);
                running.reading(state, state.time() + 1e-3);
                running.length(next);
                state = next;
            }
        }
    }

    @Test
    void lossNeverRises() {
        Charges problem = random(new Gaussian(1), Space.euclidean(2), 5, 25);
        Stepper stepper = new GradientFlow(1e-8).stepper(problem, new Draws(0));
        Evaluator evaluator = problem.evaluator();
        State state = problem.start();
        double loss = evaluator.loss(state.x());
        for (int i = 0; i < 100; i++) {
            state = stepper.step(state).to();
            double next = evaluator.loss(state.x());
            assertTrue(next <= loss + 1e-12, "step " + i + " rises by " + (next - loss));
            loss = next;
        }
    }

    @Test
    void theBareNumericsOfACollapseEndWithAWordAndNotWithAStall() {
        Charges problem = GoldenCharges.charges(new Coulomb(), Space.euclidean(3), new double[] {-1},
                new double[] {0.5, 0, 0}, new double[] {1}, new double[3], OptionalDouble.of(0));
        Stepper stepper = new GradientFlow(1e-8).stepper(problem, new Draws(0));
        StepFailure failure = assertThrows(StepFailure.class, () -> {
            State state = problem.start();
            for (int i = 0; i < 5000; i++) {
                state = stepper.step(state).to();
            }
        });
        assertTrue(failure.getMessage().contains("electron 1"), failure.getMessage());
    }

    /// With captureRadius 0 an electron at a tip can only slide: it stays there, and time goes on.
    @Test
    void slidesAtATipThatMayNotCapture() {
        Charges problem = GoldenCharges.charges(new Sign(), Space.sphere(2), new double[] {-1}, new double[] {0, 1},
                new double[] {1}, new double[] {1, 0}, OptionalDouble.of(0));
        Stepper stepper = new GradientFlow(1e-8).stepper(problem, new Draws(0));
        State state = problem.start();
        boolean said = false;
        while (state.time() < 1.26) {
            Step step = stepper.step(state);
            said |= step.events().stream().anyMatch(event -> event.kind() == Event.Kind.SLIDING);
            state = step.to();
            assertTrue(state.step() < 600, "stalls at " + state.time());
        }
        assertTrue(said);
        assertEquals(0, state.x()[1], 1e-3);
    }

    /// An electron at (.3, 1) goes diagonally to the plane x = 0 and then along it: e^(x+y) = e^1.3 - 4t, then e^y = e^.7 - 2t.
    @Test
    void slidesAlongAPlaneInStepsOfItsOwnLength() {
        Charges problem =
                GoldenCharges.charges(new Bessel(1), Space.euclidean(2), new double[] {-1}, new double[] {0.3, 1},
                        new double[] {1}, new double[2], OptionalDouble.empty());
        Stepper stepper = new GradientFlow(1e-8).stepper(problem, new Draws(0));
        double arrival = (Math.exp(1.3) - Math.exp(0.7)) / 4;
        State state = problem.start();
        while (state.time() < arrival + 0.3) {
            assertTrue(state.time() > arrival || !stepper.slides(state), "slides before the plane");
            state = stepper.step(state).to();
            assertTrue(state.step() < 600, "stalls at " + state.time());
        }
        assertTrue(stepper.slides(state));
        assertEquals(Math.log(Math.exp(0.7) - 2 * (state.time() - arrival)), state.x()[1], 2e-3);
        assertEquals(0, state.x()[0], 2e-3);
    }

    /// Two electrons of opposite charge that have met go on together, each with the mean of what else pulls them, also where
    /// their charges differ; the tip between them takes the difference.
    @Test
    void electronsThatHaveMetAtATipGoOnTogether() {
        Charges problem = GoldenCharges.charges(new Laplace(1), Space.euclidean(2), new double[] {-1, 0.8},
                new double[] {0, 0.1, 0.1, 0}, new double[] {1}, new double[] {1.5, 0}, OptionalDouble.empty());
        Stepper stepper = new GradientFlow(1e-8).stepper(problem, new Draws(0));
        State state = problem.start();
        while (!stepper.slides(state)) {
            state = stepper.step(state).to();
        }
        double time = state.time();
        double x = (state.x()[0] + state.x()[2]) / 2;
        while (state.time() < time + 1) {
            state = stepper.step(state).to();
            assertEquals(0, Math.hypot(state.x()[0] - state.x()[2], state.x()[1] - state.x()[3]), 1e-3);
            assertTrue(state.step() < 400, "stalls at " + state.time());
        }
        // half of the 2 (1 - .8) e^-(1.5-x) with which the proton pulls them both
        double end = 1.5 - Math.log(Math.exp(1.5 - x) - 0.2 * (state.time() - time));
        assertEquals(end, (state.x()[0] + state.x()[2]) / 2, 2e-4);
    }

    @Test
    void aSlideIsOverWhenStepsHaveTheirUsualLength() {
        Charges problem =
                GoldenCharges.charges(new Bessel(1), Space.euclidean(2), new double[] {-1}, new double[] {2, 3},
                        new double[] {1}, new double[2], OptionalDouble.empty());
        Stepper stepper = new GradientFlow(1e-8).stepper(problem, new Draws(0));
        State start = problem.start();
        State state = new State(start.step(), start.time(), start.x(), new double[] {0.01, 1, 40}, start.held());
        assertTrue(stepper.slides(state));
        while (state.time() < 30) { // it meets the plane at (e^5 - e)/4 = 36
            state = stepper.step(state).to();
        }
        assertFalse(stepper.slides(state));
    }
}
