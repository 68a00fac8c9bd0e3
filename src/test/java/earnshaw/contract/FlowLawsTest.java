package earnshaw.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.GradientFlow;
import earnshaw.algorithm.step.StepFailure;
import earnshaw.algorithm.step.Stepper;
import earnshaw.geometry.Space;
import earnshaw.golden.GoldenCharges;
import earnshaw.math.Draws;
import earnshaw.math.GaussLegendre;
import earnshaw.math.Norms;
import earnshaw.potential.Coulomb;
import earnshaw.potential.Gaussian;
import earnshaw.potential.Potential;
import earnshaw.potential.Relu;
import earnshaw.potential.kernel.RadialProfile;
import earnshaw.problem.Evaluator;
import earnshaw.problem.State;
import earnshaw.problem.charges.Charges;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Engine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws of flows under every potential of the catalogue, where charges meet. More random systems than those of every
/// build are tried with `-Dearnshaw.draws=40`.
@Tag("anywhere")
class FlowLawsTest {

    private static final Draws DRAWS = new Draws(3);
    private static final int MOST_STEPS = 20_000;
    private static final double USUAL_TIME = 50;
    private static final int SYSTEMS = Integer.getInteger("earnshaw.draws", 6);

    private static Stepper flow(Charges problem) {
        return new GradientFlow(1e-8).stepper(problem, DRAWS);
    }

    static List<PotentialLawsTest.Case> places() {
        return RandomCharges.places(4);
    }

    static List<PotentialLawsTest.Case> meetings() {
        return places().stream().filter(place -> place.profile().singular() || place.profile().tip() > 0).toList();
    }

    /// A run resumed from any of its states, also where electrons have just been caught or let go, makes the same next step.
    @ParameterizedTest
    @MethodSource("meetings")
    void everyStepOfARunWithCapturesResumesToTheSameBytes(PotentialLawsTest.Case place) {
        Random random = new Random(41);
        for (int draw = 0; draw < 16; draw++) {
            List<Charges.OutputWeights> weights = RandomCharges.weights(place);
            Charges problem = RandomCharges.draw(place, weights.get(draw % weights.size()), random);
            Stepper running = flow(problem);
            State state = problem.start();
            for (int i = 0; i < 150 && !problem.evaluator().settled(state); i++) {
                State next = running.step(state).to();
                State saved = new State(state.step(), state.time(), state.x().clone(), state.memory().clone(),
                        state.held().clone());
                assertEquals(flow(problem).step(saved).to(), next, place + ", draw " + draw + ", step " + next.step());
                state = next;
            }
        }
    }

    /// Where charges meet without one of them being a site the flow slides on: chattering would take a hundred times as many
    /// steps.
    @ParameterizedTest
    @MethodSource("places")
    void noSmallSystemTakesMoreThanTwentyThousandSteps(PotentialLawsTest.Case place) {
        Random random = new Random(42);
        for (int draw = 0; draw < SYSTEMS; draw++) {
            List<Charges.OutputWeights> weights = RandomCharges.weights(place);
            Charges problem = RandomCharges.draw(place, weights.get(draw % weights.size()), random);
            String where = place + ", draw " + draw + ", " + problem.outputWeights();
            State end = ended(problem, where);
            assertTrue(end.step() <= MOST_STEPS,
                    where + " is at time " + end.time() + " after " + end.step() + " steps");
        }
    }

    private static Charges optimal(Class<? extends Potential> potential, Space space, int draw) {
        PotentialLawsTest.Case place = places().stream()
                .filter(one -> potential.isInstance(one.potential()) && one.space().equals(space))
                .findFirst()
                .orElseThrow();
        Random random = new Random(77);
        Charges problem = RandomCharges.draw(place, Charges.OutputWeights.OPTIMAL, random);
        for (int i = 0; i < draw; i++) {
            problem = RandomCharges.draw(place, Charges.OutputWeights.OPTIMAL, random);
        }
        return problem;
    }

    /// Where a matrix of optimal charges is nearly singular, a part of the motion settles thousands of times faster than
    /// the rest. Explicit steps would take 300,000 of them for 50 units of time.
    @Test
    void aStiffRunGoesOnWithLongStepsThatResumeToTheSameBytes() {
        Charges problem = optimal(Gaussian.class, Space.euclidean(2), 20);
        Stepper running = flow(problem);
        State state = problem.start();
        int stiff = 0;
        while (state.time() < USUAL_TIME) {
            State next = running.step(state).to();
            if (state.memory().length > 3 && next.memory().length > 3 && next.time() - state.time() > 1e-3) {
                if (stiff++ % 50 == 0) {
                    agrees(problem, state);
                    assertEquals(next, flow(problem).step(state).to(), "resumed at step " + state.step());
                }
            }
            state = next;
            assertTrue(state.step() <= MOST_STEPS, "at time " + state.time());
        }
        assertTrue(stiff > 100, "only " + stiff + " steps were long");
    }

    // an explicit step, which is short here, ends where the implicit one of the same length ends
    private static void agrees(Charges problem, State state) {
        State explicit =
                new State(state.step(), state.time(), state.x(), Arrays.copyOf(state.memory(), 3), state.held());
        double time = state.time() + 5e-5;
        assertArrayEquals(flow(problem).reading(explicit, time).x(), flow(problem).reading(state, time).x(), 1e-6);
    }

    /// The charges of two electrons that come together grow beyond 100,000, and rounding then moves the loss by more than
    /// the error that is allowed.
    @Test
    void optimalChargesOfElectronsThatMeetDoNotStopARun() {
        for (int draw : new int[] {0, 10, 18}) {
            Charges problem = optimal(Relu.class, Space.euclidean(2), draw);
            State end = ended(problem, "draw " + draw);
            assertTrue(end.time() >= USUAL_TIME && end.step() <= MOST_STEPS, "draw " + draw + " ends at " + end.time());
        }
    }

    private static State ended(Charges problem, String where) {
        Stepper stepper = flow(problem);
        State state = problem.start();
        try {
            while (state.time() < USUAL_TIME && state.step() <= MOST_STEPS && !problem.evaluator().settled(state)) {
                state = stepper.step(state).to();
            }
        } catch (StepFailure failure) {
            double[] x = state.x();
            double loss = problem.evaluator().loss(x);
            assertTrue(loss < -1e30, where + ": " + failure.getMessage()); // free charges may run away: nothing bounds the loss
        }
        return state;
    }

    @Test
    void noPresetOfFewFlowingChargesTakesMoreThanTwentyThousandSteps() throws InputRefused {
        int tried = 0;
        for (String name : Presets.names()) {
            Scenario scenario = Presets.read(name);
            if (scenario.problem() instanceof Charges charges && charges.start().x().length < 100
                    && scenario.algorithm() instanceof GradientFlow) {
                Engine engine = new Engine(ScenarioFile.set(scenario, "stop", "{\"time\": 50, \"steps\": 20001}"));
                engine.run(_ -> {}, () -> false);
                assertTrue(engine.outcome().steps() <= MOST_STEPS, name);
                tried++;
            }
        }
        assertTrue(tried > 10);
    }

    /// Potentials that are infinite at a charge, in many dimensions.
    static List<PotentialLawsTest.Case> poles() {
        List<PotentialLawsTest.Case> poles = new ArrayList<>();
        for (Class<? extends Record> type : Catalog.POTENTIALS) {
            Potential potential = (Potential) Catalog.schema().initial(type);
            for (int d : new int[] {2, 3, 4, 5, 6, 7, 9, 10, 15, 21, 35, 50, 51}) {
                Space space = Space.euclidean(d);
                if (potential.refusal(space).isEmpty() && potential.on(space).singular()) {
                    poles.add(new PotentialLawsTest.Case(potential, space));
                }
            }
        }
        return poles;
    }

    /// The exact law of two bodies: dr/dt = -2 |a b| |h'(r)|, so for Coulomb in d of 3 or more r^d = r_0^d - 2 d (d-2) |a b| t. The
    /// electron is captured at the end of its fall, also where the time left could no longer be counted.
    @ParameterizedTest
    @MethodSource("poles")
    void anElectronFallsByTheLawOfTwoBodiesAndIsCaptured(PotentialLawsTest.Case place) {
        for (double start : new double[] {0.3, 0.8, 1.1}) {
            int d = place.space().dimension();
            double[] at = new double[d];
            at[0] = start;
            Charges problem =
                    GoldenCharges.charges(place.potential(), place.space(), new double[] {-1}, at, new double[] {0.7},
                            new double[d], OptionalDouble.empty());
            falls(problem, place, 1.4, start);
        }
    }

    /// Two electrons of opposite charge fall into each other, twice as fast as one into a proton.
    @ParameterizedTest
    @MethodSource("poles")
    void electronsOfOppositeChargeFallIntoEachOther(PotentialLawsTest.Case place) {
        int d = place.space().dimension();
        double[] at = new double[2 * d];
        at[0] = 0.8;
        Charges problem =
                GoldenCharges.charges(place.potential(), place.space(), new double[] {-1, 0.5}, at, new double[0],
                        new double[0], OptionalDouble.empty());
        falls(problem, place, 2, 0.8);
    }

    private static void falls(Charges problem, PotentialLawsTest.Case place, double pull, double start) {
        RadialProfile h = (RadialProfile) place.profile();
        int d = place.space().dimension();
        GaussLegendre rule = new GaussLegendre(64);
        double whole = rule.integral(r -> 1 / Math.abs(h.slope(r)), 0, start) / pull;
        double captured = rule.integral(r -> 1 / Math.abs(h.slope(r)), 0, problem.radius()) / pull;
        Stepper stepper = flow(problem);
        State state = problem.start();
        Evaluator evaluator = problem.evaluator();
        while (!evaluator.settled(state)) {
            double r = Norms.distance(state.x(), 0, state.x(), start(problem, d), d);
            double since = rule.integral(one -> 1 / Math.abs(h.slope(one)), r, start) / pull;
            assertEquals(since, state.time(), 1e-6 * whole, place + " from " + start + " at " + r);
            if (place.potential() instanceof Coulomb && d > 2) {
                assertEquals(Math.pow(start, d) - d * (d - 2) * pull * state.time(), Math.pow(r, d),
                        1e-6 * Math.pow(start, d));
            }
            state = stepper.step(state).to();
            assertTrue(state.step() < 3000, place + " from " + start);
        }
        assertEquals(whole, state.time(), captured + 1e-6 * whole, place + " from " + start);
    }

    // where the numbers of the other body begin
    private static int start(Charges problem, int d) {
        return problem.start().x().length == 2 * (d + 1) && problem.evaluator().fates(problem.start()).size() == 2 ? d
                : d + 1;
    }

    /// Crowds of charges of both signs in up to fifty dimensions: every run can be continued for as long as anything is free.
    @ParameterizedTest
    @MethodSource("poles")
    void noRunUnderAPoleStopsBecauseTimeCannotBeCounted(PotentialLawsTest.Case place) {
        Random random = new Random(43);
        for (int draw = 0; draw < 10; draw++) {
            Charges problem = RandomCharges.draw(place, Charges.OutputWeights.FIXED, random);
            Stepper stepper = flow(problem);
            State state = problem.start();
            while (state.time() < USUAL_TIME && state.step() < 2000 && !problem.evaluator().settled(state)) {
                state = stepper.step(state).to();
            }
        }
    }

    /// Under free charges a run does not end while a charge still descends, though every electron is held.
    @ParameterizedTest
    @MethodSource("meetings")
    void heldPositionsDoNotEndADescentInCharges(PotentialLawsTest.Case place) {
        if (place.profile().singular()) {
            return;
        }
        Random random = new Random(44);
        for (int draw = 0; draw < 15; draw++) {
            Charges problem = RandomCharges.draw(place, Charges.OutputWeights.FREE, random);
            Stepper stepper = flow(problem);
            State state = problem.start();
            Evaluator evaluator = problem.evaluator();
            for (int i = 0; i < 200 && !evaluator.settled(state); i++) {
                state = stepper.step(state).to();
            }
            evaluator.hold(state.held());
            double[] gradient = new double[state.x().length];
            evaluator.gradient(state.x(), gradient);
            assertTrue(!evaluator.settled(state) || Norms.of(gradient) < 1e-8, place + ", draw " + draw);
        }
    }
}
