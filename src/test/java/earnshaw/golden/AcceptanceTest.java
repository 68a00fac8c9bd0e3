package earnshaw.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.Algorithm;
import earnshaw.algorithm.GradientDescent;
import earnshaw.algorithm.GradientFlow;
import earnshaw.algorithm.Nodewise;
import earnshaw.algorithm.NoisyDescent;
import earnshaw.algorithm.SecondOrder;
import earnshaw.algorithm.step.Step;
import earnshaw.algorithm.step.Stepper;
import earnshaw.geometry.Space;
import earnshaw.math.Draws;
import earnshaw.potential.AlmostLambdaHarmonic;
import earnshaw.potential.Coulomb;
import earnshaw.potential.Gaussian;
import earnshaw.potential.Power;
import earnshaw.potential.Sign;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Event;
import earnshaw.problem.State;
import earnshaw.problem.charges.Charges;
import earnshaw.problem.charges.Charges.OutputWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole runs whose outcome is known beforehand.
@Tag("anywhere")
class AcceptanceTest {

    private static State run(Algorithm algorithm, Charges problem, long seed, int steps, List<Event> events) {
        Stepper stepper = algorithm.stepper(problem, new Draws(seed));
        Evaluator evaluator = problem.evaluator();
        State state = problem.start();
        for (int i = 0; i < steps && !stepper.done(state) && !evaluator.settled(state); i++) {
            Step step = stepper.step(state);
            events.addAll(step.events());
            state = step.to();
        }
        return state;
    }

    private static State run(Algorithm algorithm, Charges problem, int steps) {
        return run(algorithm, problem, 0, steps, new ArrayList<>());
    }

    private static double[] normal(Random random, int n) {
        double[] x = new double[n];
        Arrays.setAll(x, i -> random.nextGaussian());
        return x;
    }

    private static double[] identity(int d, int k) {
        double[] w = new double[k * d];
        for (int i = 0; i < k; i++) {
            w[i * d + i] = 1;
        }
        return w;
    }

    private static double[] filled(int n, double value) {
        double[] x = new double[n];
        Arrays.fill(x, value);
        return x;
    }

    /// golden.json, second_order: iterations, kinds of steps and the end.
    @Test
    void secondOrderDescentOfTheRegularisedLoss() {
        Golden golden = Golden.cases("second_order").getFirst();
        Charges problem = GoldenCharges.with(GoldenCharges.charges(GoldenCharges.potential(golden.at("potential")),
                Space.euclidean(2), golden.numbers("a0"), golden.numbers("theta0"), golden.numbers("b"),
                golden.numbers("w"), OptionalDouble.empty()), OutputWeights.FREE, 1);
        List<Event> events = new ArrayList<>();
        State end =
                run(new SecondOrder(golden.number("alpha"), golden.number("eta"), golden.number("gamma")), problem, 0,
                        golden.count("T"), events);
        assertEquals(golden.count("iterations"), end.step());
        assertEquals(golden.count("steps_hessian"), events.size());
        Near.agrees(golden.numbers("theta_final"), Arrays.copyOf(end.x(), 4), 1e-9, 1, "theta");
        Near.agrees(golden.numbers("a_final"), Arrays.copyOfRange(end.x(), 4, 6), 1e-9, 1, "a");
        Near.agrees(golden.number("G_final"), problem.evaluator().loss(end.x()), 1e-9, 1, "G");
    }

    /// h.4: an electron with optimal charge under t^l goes to +-e_j with j = argmax sign(C0) b_j theta_j^(l-2).
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    void winnerRuleOfPowers(int degree) {
        Random random = new Random(degree);
        for (int run = 0; run < 60; run++) {
            int d = 4;
            double[] b = normal(random, d);
            double[] theta = normal(random, d);
            Space.sphere(d).manifold().project(theta, 0);
            double c = 0;
            for (int j = 0; j < d; j++) {
                c += b[j] * Math.pow(theta[j], degree);
            }
            int winner = 0;
            double best = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < d; j++) {
                double score = Math.signum(c) * b[j] * Math.pow(theta[j], degree - 2);
                if (score > best) {
                    best = score;
                    winner = j;
                }
            }
            Charges problem =
                    GoldenCharges.with(GoldenCharges.charges(new Power(degree), Space.sphere(d), new double[] {-1},
                            theta, b, identity(d, d), OptionalDouble.empty()), OutputWeights.OPTIMAL, 0);
            State end = run(new GradientFlow(1e-9), problem, 3000);
            assertEquals(Math.signum(theta[winner]), end.x()[winner], 1e-3, "run " + run + " of degree " + degree);
        }
    }

    /// h.5: with optimal charges the antipode of the strongest proton is as good as the proton.
    @ParameterizedTest
    @CsvSource({"0.5, 1", "1.8, 1", "3, -1", "4, -1", "5.5, 1"})
    void signOnTheCircleWithOptimalCharges(double start, double side) {
        double[] w = {1, 0, Math.cos(1), Math.sin(1), Math.cos(2.6), Math.sin(2.6)};
        Charges problem = GoldenCharges.with(GoldenCharges.charges(new Sign(), Space.sphere(2), new double[] {-1},
                new double[] {Math.cos(start), Math.sin(start)}, new double[] {1, 0.6, 0.35}, w, OptionalDouble.of(0)),
                OutputWeights.OPTIMAL, 0);
        State end = run(new GradientDescent(0.004), problem, 20000);
        assertEquals(side, end.x()[0], 1e-3);
        assertEquals(0.9887041437249522, Math.abs(end.x()[2]), 0.01);
    }

    /// h.9: a fixed step ends in a 2-cycle around the tip, of radius at most 2 alpha |a b| |Phi'(0)|.
    @ParameterizedTest
    @CsvSource({"0.01, 0.0552", "0.001, 0.00552"})
    void chatterAtATip(double alpha, double radius) {
        Charges problem = GoldenCharges.charges(new AlmostLambdaHarmonic(1, 0.3), Space.euclidean(3), new double[] {-1},
                new double[] {0.2, 0.05, 0}, new double[] {1}, new double[3], OptionalDouble.of(0));
        Stepper stepper = new GradientDescent(alpha).stepper(problem, new Draws(0));
        State state = run(new GradientDescent(alpha), problem, 2000);
        double widest = 0;
        for (int i = 0; i < 100; i++) {
            state = stepper.step(state).to();
            widest = Math.max(widest, Math.hypot(Math.hypot(state.x()[0], state.x()[1]), state.x()[2]));
        }
        assertTrue(widest <= radius, "radius " + widest);
        assertTrue(widest > radius / 10, "it does not chatter at all: " + widest);
    }

    /// h.10: power 4 and orthonormal protons, node by node with optimal charges, finds all of them, 5 of 5.
    @Test
    void nodewiseFindsOrthonormalProtons() {
        for (int seed = 0; seed < 5; seed++) {
            Charges problem = GoldenCharges.with(GoldenCharges.charges(new Power(4), Space.sphere(3), filled(2, -1),
                    new double[] {1, 0, 0, 0, 1, 0}, new double[] {1, -0.8}, identity(3, 2), OptionalDouble.empty()),
                    OutputWeights.OPTIMAL, 0);
            State end = run(new Nodewise(new GradientDescent(0.02), 1500, 0.01, 1000, 1), problem, seed, 10000,
                    new ArrayList<>());
            assertEquals(0, problem.evaluator().loss(end.x()), 1e-6, "seed " + seed);
        }
    }

    /// h.10: three Gaussian electrons in the plane match their protons in most runs (19 of 20 there).
    @Test
    void gaussianElectronsMatchInMostRuns() {
        int matched = 0;
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Charges problem =
                    GoldenCharges.charges(new Gaussian(1), Space.euclidean(2), filled(3, -1), normal(random, 6),
                            filled(3, 1), normal(random, 6), OptionalDouble.empty());
            State end = run(new GradientDescent(0.1), problem, 5000);
            matched += problem.evaluator().loss(end.x()) < 1e-3 ? 1 : 0;
        }
        assertTrue(matched >= 14, matched + " of 20 matched");
    }

    /// h.10: three Coulomb electrons in space with a radius of .03 are all captured, 20 of 20.
    @Test
    void coulombElectronsAreAllCaptured() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Charges problem = GoldenCharges.charges(new Coulomb(), Space.euclidean(3), filled(3, -1), normal(random, 9),
                    filled(3, 1), normal(random, 9), OptionalDouble.of(0.03));
            State end = run(new GradientFlow(1e-8), problem, 20000);
            assertEquals(3, Arrays.stream(end.held()).filter(site -> site >= 0).distinct().count(), "seed " + seed);
        }
    }

    /// Noisy descent passes its test after a few hundred steps.
    @Test
    void noisyDescentPassesItsTest() {
        for (int seed = 0; seed < 5; seed++) {
            Charges problem = GoldenCharges.charges(new Gaussian(1), Space.euclidean(2), new double[] {-1},
                    new double[] {1, 0.5}, new double[] {1, 0.5}, new double[] {0, 0, 3, 0}, OptionalDouble.empty());
            State end = run(new NoisyDescent(0.01, 0.15), problem, seed, 5000, new ArrayList<>());
            assertTrue(end.step() < 2000, "steps " + end.step());
            assertTrue(Math.hypot(end.x()[0], end.x()[1]) < 0.3, Arrays.toString(end.x()));
        }
    }

    /// The Hessian step leaves an exact saddle that plain descent never leaves.
    @Test
    void onlyTheHessianLeavesAnExactSaddle() {
        Charges problem = GoldenCharges.charges(new Gaussian(1), Space.euclidean(2), new double[] {-1}, new double[2],
                new double[] {1, 1}, new double[] {1.5, 0, -1.5, 0}, OptionalDouble.empty());
        assertEquals(0, run(new GradientDescent(0.1), problem, 500).x()[0]);
        State end = run(new SecondOrder(0.1, 1e-4, 1e-3), problem, 5000);
        assertEquals(1.4, Math.abs(end.x()[0]), 0.15);
    }

    /// h.13: Theorem 4.1 of paper 2, tiny thresholds: one node ends near a proton in most random instances (9 of 10 there).
    @Test
    void secondOrderFindsAProtonUnderPhiEpsilon() {
        int near = 0;
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(100 + seed);
            double[] theta = normal(random, 6);
            Arrays.fill(theta, 0, 3, 0);
            double[] w = normal(random, 6);
            double[] b = random.doubles(2, -1, 1).toArray();
            Charges fixed =
                    GoldenCharges.charges(new AlmostLambdaHarmonic(1, 0.3), Space.euclidean(3), new double[2], theta,
                            b, w, OptionalDouble.of(0));
            double first = ((double[]) GoldenCharges.with(fixed.removed(2), OutputWeights.FIXED, 1).evaluator()
                    .evaluate(fixed.removed(2).start()).numbers().get("optimalCharges"))[0];
            Charges problem =
                    GoldenCharges.with(GoldenCharges.charges(new AlmostLambdaHarmonic(1, 0.3), Space.euclidean(3),
                            new double[] {first, 0}, theta, b, w, OptionalDouble.of(0)), OutputWeights.FREE, 1);
            State end = run(new SecondOrder(0.1, 1e-6, 1e-5), problem, 30000);
            double closest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    closest = Math.min(closest, Math.sqrt(Math.pow(end.x()[3 * i] - w[3 * j], 2)
                            + Math.pow(end.x()[3 * i + 1] - w[3 * j + 1], 2)
                            + Math.pow(end.x()[3 * i + 2] - w[3 * j + 2], 2)));
                }
            }
            near += closest < 0.6 ? 1 : 0;
        }
        assertTrue(near >= 7, near + " of 10 near a proton");
    }
}
