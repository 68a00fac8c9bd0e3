package earnshaw.problem.charges;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.GradientDescent;
import earnshaw.algorithm.GradientFlow;
import earnshaw.algorithm.step.Step;
import earnshaw.algorithm.step.Stepper;
import earnshaw.geometry.Space;
import earnshaw.golden.GoldenCharges;
import earnshaw.math.Draws;
import earnshaw.potential.AlmostLambdaHarmonic;
import earnshaw.potential.Coulomb;
import earnshaw.potential.Gaussian;
import earnshaw.potential.Potential;
import earnshaw.potential.Sign;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Event;
import earnshaw.problem.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// *Capture* of doc/model.md.
class CaptureTest {

    private static Charges euclidean(Potential potential, double[] a, double[] theta, double[] b, double[] w) {
        return GoldenCharges.charges(
                potential, Space.euclidean(theta.length / a.length), a, theta, b, w, OptionalDouble.empty());
    }

    private static double[] angles(double... angles) {
        double[] points = new double[2 * angles.length];
        for (int i = 0; i < angles.length; i++) {
            points[2 * i] = Math.cos(angles[i]);
            points[2 * i + 1] = Math.sin(angles[i]);
        }
        return points;
    }

    private static Charges circle(double[] a, double[] theta, double[] b, double... w) {
        return GoldenCharges.charges(
                new Sign(), Space.sphere(2), a, angles(theta), b, angles(w), OptionalDouble.empty());
    }

    private static State flow(Charges problem, int steps, List<Event> events) {
        Stepper stepper = new GradientFlow(1e-8).stepper(problem, new Draws(0));
        State state = problem.start();
        Evaluator evaluator = problem.evaluator();
        for (int i = 0; i < steps && !evaluator.settled(state); i++) {
            Step step = stepper.step(state);
            events.addAll(step.events());
            state = step.to();
        }
        return state;
    }

    private static List<Event.Kind> kinds(List<Event> events) {
        return events.stream().map(Event::kind).toList();
    }

    @Test
    void aPoleHoldsExactlyAtTheProton() {
        List<Event> events = new ArrayList<>();
        Charges problem = euclidean(new Coulomb(), new double[] {-1}, new double[] {0.3, 0.4, 0}, new double[] {1},
                new double[3]);
        State end = flow(problem, 1000, events);
        assertArrayEquals(new int[] {0}, end.held());
        assertArrayEquals(new double[3], Arrays.copyOf(end.x(), 3));
        assertEquals(List.of(Event.Kind.CAPTURED), kinds(events));
        assertEquals(0.125 / 6, end.time(), 1e-8, "r^3 = r0^3 - 6t");
    }

    /// Protons at 0, 1, 2.6 with b = 1, .6, .35; every start ends at 0, by flow and descent alike.
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.8, 3, 4, 5.5})
    void weakTipsAreCrossed(double start) {
        Charges problem = circle(new double[] {-1}, new double[] {start}, new double[] {1, 0.6, 0.35}, 0, 1, 2.6);
        State end = flow(problem, 2000, new ArrayList<>());
        assertArrayEquals(new int[] {0}, end.held());
        Stepper descent = new GradientDescent(0.004).stepper(problem, new Draws(0));
        State state = problem.start();
        for (int i = 0; i < 20000 && state.held().length == 0; i++) {
            state = descent.step(state).to();
        }
        assertEquals(0, Math.atan2(state.x()[1], state.x()[0]), 0.011);
    }

    @Test
    void anElectronOfTheOtherSignIsHeldAtTheAntipode() {
        List<Event> events = new ArrayList<>();
        State end = flow(circle(new double[] {1}, new double[] {2}, new double[] {1}, 0), 1000, events);
        assertArrayEquals(new int[] {1}, end.held());
        assertArrayEquals(new double[] {-1, 0}, Arrays.copyOf(end.x(), 2), 0);
        assertTrue(events.getLast().words().contains("antipode"));
    }

    @Test
    void oppositeElectronsMergeWhereTheyMeetAndTheLossForgetsTheirPair() {
        List<Event> events = new ArrayList<>();
        Charges problem =
                euclidean(new Coulomb(), new double[] {-1, 1}, new double[] {0, 0, 0, 1, 0, 0}, new double[] {1},
                        new double[] {0, 50, 0});
        State end = flow(problem, 1000, events);
        assertArrayEquals(new int[] {2 + 1, 2}, end.held());
        assertEquals(List.of(Event.Kind.MERGED), kinds(events));
        assertArrayEquals(Arrays.copyOfRange(end.x(), 0, 3), Arrays.copyOfRange(end.x(), 3, 6));
        Evaluator evaluator = problem.evaluator();
        evaluator.hold(end.held());
        assertEquals(0, evaluator.loss(end.x()), 1e-12, "opposite charges at one place cancel against the proton");
        evaluator.hold(new int[0]);
        assertTrue(Double.isInfinite(evaluator.loss(end.x())));
    }

    @Test
    void aNeutralisedPoleHoldsNoSecondElectron() {
        Charges problem =
                euclidean(new Coulomb(), new double[] {-1, -1}, new double[] {0.2, 0, 0, 3, 0, 0}, new double[] {1},
                        new double[3]);
        State end = flow(problem, 300, new ArrayList<>());
        assertEquals(0, CaptureSites.of(end.held(), 0));
        assertEquals(CaptureSites.FREE, CaptureSites.of(end.held(), 1));
    }

    @Test
    void aDoubleProtonHoldsTwoElectrons() {
        Charges problem =
                euclidean(new Coulomb(), new double[] {-1, -1}, new double[] {0.2, 0, 0, 0, 1, 0}, new double[] {2},
                        new double[3]);
        State end = flow(problem, 2000, new ArrayList<>());
        assertArrayEquals(new int[] {0, 0}, end.held());
    }

    @Test
    void aSmoothPotentialHoldsNothing() {
        Charges problem =
                euclidean(new Gaussian(1), new double[] {-1}, new double[] {0.5, 0}, new double[] {1}, new double[2]);
        assertEquals(0, flow(problem, 200, new ArrayList<>()).held().length);
    }

    @Test
    void nothingIsCapturedAtTheStartOrUnderTheHand() {
        Charges problem =
                euclidean(new Coulomb(), new double[] {-1}, new double[] {1e-4, 0, 0}, new double[] {1}, new double[3]);
        assertEquals(0, problem.start().held().length);
        State placed = problem.place(problem.start(), 1, new double[] {1e-5, 0, 0});
        assertEquals(0, placed.held().length);
    }

    @Test
    void aDraggedProtonTakesItsElectronAndADraggedElectronIsFree() {
        Charges problem = circle(new double[] {-1}, new double[] {0.5}, new double[] {1}, 0);
        State held = flow(problem, 100, new ArrayList<>());
        State dragged = problem.place(held, -1, new double[] {0, 3});
        assertArrayEquals(new double[] {0, 1}, Arrays.copyOf(dragged.x(), 2));
        assertArrayEquals(held.held(), dragged.held());
        State freed = problem.place(held, 1, new double[] {0, 1});
        assertEquals(0, freed.held().length);
    }

    @Test
    void whatHasBecomeTooWeakLetsGo() {
        Charges problem = circle(new double[] {-1}, new double[] {0.5}, new double[] {1, 0.4}, 0, 2);
        State held = flow(problem, 200, new ArrayList<>());
        assertArrayEquals(new int[] {0}, held.held());
        Charges weaker = GoldenCharges.charges(new Sign(), Space.sphere(2), new double[] {-1}, angles(0.5),
                new double[] {0.1, 0.4}, angles(0, 2), OptionalDouble.empty());
        State carried = weaker.carried(problem, held);
        assertEquals(0.1, carried.x()[2 + 1 + 4]);
        Step step = new GradientFlow(1e-8).stepper(weaker, new Draws(0)).step(carried);
        assertEquals(List.of(Event.Kind.RELEASED), kinds(step.events()));
        assertEquals(0, step.to().held().length);
    }

    @Test
    void aHeldElectronIsStillAndLeftOut() {
        Charges problem =
                euclidean(new Coulomb(), new double[] {-1, -1}, new double[] {0.2, 0, 0, 3, 0, 0}, new double[] {1},
                        new double[3]);
        State end = flow(problem, 100, new ArrayList<>());
        Evaluator evaluator = problem.evaluator();
        evaluator.hold(end.held());
        double[] g = new double[end.x().length];
        assertTrue(Double.isFinite(evaluator.gradient(end.x(), g)));
        assertArrayEquals(new double[3], Arrays.copyOf(g, 3));
        var numbers = evaluator.evaluate(end).numbers();
        assertTrue(Double.isNaN(((double[]) numbers.get("laplacian"))[0]));
        assertFalse(Double.isNaN((Double) numbers.get("minEigenvalue")));
        assertEquals(0, ((int[]) numbers.get("matching"))[0]);
    }

    /// Putting an electron on its site moves it, so the charges that were the best before are not any more.
    @Test
    void chargesAreStillOptimalAfterACapture() {
        Charges fixed = euclidean(new AlmostLambdaHarmonic(1, 0.3), new double[] {-1, -1},
                new double[] {0.9, 0.3, 0.2, -0.6, 0.9, 0.1}, new double[] {1, -0.8},
                new double[] {1, 0, 0.3, -0.7, 0.8, 0});
        Charges problem = new Charges(fixed.manifold(), 3, fixed.potential(), fixed.protons(), fixed.electrons(),
                Charges.OutputWeights.OPTIMAL, 0, OptionalDouble.empty());
        List<Event> events = new ArrayList<>();
        State end = flow(problem, 2000, events);
        assertEquals(List.of(Event.Kind.CAPTURED, Event.Kind.CAPTURED), kinds(events));
        assertArrayEquals(new double[] {-1, 0.8}, Arrays.copyOfRange(end.x(), 6, 8), 1e-12);
    }

    /// One of charge 1 at the antipode of a proton of charge 1 neutralises both ends of the axis.
    @Test
    void whatIsHeldAtTheAntipodeCountsAgainstTheProton() {
        for (double[] second : new double[][] {{1, Math.PI + 1e-4}, {-1, 1e-4}}) {
            Charges problem = GoldenCharges.charges(new Sign(), Space.sphere(2), new double[] {1, second[0]},
                    new double[] {-1, 0, Math.cos(second[1]), Math.sin(second[1])}, new double[] {1},
                    new double[] {1, 0}, OptionalDouble.empty());
            State one = new State(1, 0, problem.start().x(), new double[0], new int[] {1, CaptureSites.FREE});
            Evaluator evaluator = problem.evaluator();
            evaluator.hold(one.held());
            assertEquals(List.of(), evaluator.release(one).events());
            assertEquals(List.of(), evaluator.capture(one).events(), "charge " + second[0]);
            State none = one.with(one.x(), new int[0]);
            evaluator.hold(none.held());
            assertEquals(1, evaluator.capture(none).events().size(), "with nothing held the first one is caught");
        }
    }

    @Test
    void anElectronBesideItsSiteIsNoLongerHeld() {
        Charges problem =
                euclidean(new Coulomb(), new double[] {-1}, new double[] {0.5, 0, 0}, new double[] {1}, new double[3]);
        State beside = new State(3, 1, problem.start().x(), new double[0], new int[] {0});
        Evaluator.Settled settled = problem.evaluator().release(beside);
        assertEquals(List.of(Event.Kind.RELEASED), kinds(settled.events()));
        assertEquals(0, settled.state().held().length);
    }

    @Test
    void draggingOneOfTwoMergedElectronsFreesBoth() {
        Charges problem =
                euclidean(new Coulomb(), new double[] {-1, 1}, new double[] {0, 0, 0, 1, 0, 0}, new double[] {1},
                        new double[] {0, 50, 0});
        State merged = flow(problem, 1000, new ArrayList<>());
        assertEquals(2, merged.held().length);
        for (int body = 1; body <= 2; body++) {
            assertEquals(0, problem.place(merged, body, new double[] {0, 0, 2}).held().length, "electron " + body);
        }
    }
}
