package earnshaw.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.Adam;
import earnshaw.algorithm.Algorithm;
import earnshaw.algorithm.GradientDescent;
import earnshaw.algorithm.GradientFlow;
import earnshaw.algorithm.Momentum;
import earnshaw.algorithm.Newtonian;
import earnshaw.algorithm.Nodewise;
import earnshaw.algorithm.NoisyDescent;
import earnshaw.algorithm.SecondOrder;
import earnshaw.algorithm.StochasticDescent;
import earnshaw.algorithm.step.Step;
import earnshaw.algorithm.step.Stepper;
import earnshaw.math.Draws;
import earnshaw.problem.Event;
import earnshaw.problem.State;
import earnshaw.problem.charges.Charges;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every algorithm makes the steps that its printed update says, replayed here with forces of the test's own, in the plane and on
/// the sphere.
class AlgorithmReplayTest {

    private static final Draws DRAWS = new Draws(9);
    private static final double STEP = 0.07;

    static List<PlainForces> places() {
        return List.of(new PlainForces(false, 2, 2), new PlainForces(true, 2, 2));
    }

    /// The next numbers from the last ones; keeps what it remembers itself.
    @FunctionalInterface
    private interface Update {
        double[] next(double[] x, int step);
    }

    private static void replays(PlainForces forces, Algorithm algorithm, int steps, Update update) {
        Charges problem = forces.problem();
        Stepper stepper = algorithm.stepper(problem, DRAWS);
        State state = problem.start();
        double[] x = state.x().clone();
        for (int step = 0; step < steps; step++) {
            state = stepper.step(state).to();
            x = update.next(x, step);
            assertArrayEquals(x, state.x(), 1e-10, algorithm + " at step " + step);
            assertEquals((step + 1) * STEP, state.time(), 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void descentGoesAgainstTheGradient(PlainForces forces) {
        replays(forces, new GradientDescent(STEP), 40, (x, _) -> forces.moved(x, -STEP, forces.gradient(x)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void noisyDescentAddsTangentNoiseOfLengthOne(PlainForces forces) {
        replays(forces, new NoisyDescent(STEP, 1e-6), 40, (x, step) -> {
            RandomGenerator generator = DRAWS.at(step, Draws.Purpose.NOISE, 0);
            double[] noise = new double[x.length];
            Arrays.setAll(noise, _ -> generator.nextGaussian());
            double[] tangent = forces.tangent(x, noise);
            double length = Math.sqrt(dot(tangent, tangent));
            double[] sum = forces.gradient(x);
            Arrays.setAll(sum, i -> sum[i] + tangent[i] / length);
            return forces.moved(x, -STEP, sum);
        });
    }

    /// The heavy ball's velocity is projected to the tangent space of the place that it has reached.
    @ParameterizedTest
    @MethodSource("places")
    void momentumKeepsAShareOfTheVelocityAndCarriesItAlongTheSurface(PlainForces forces) {
        double[][] velocity = {new double[forces.problem().start().x().length]};
        replays(forces, new Momentum(STEP, 0.8), 40, (x, _) -> {
            double[] g = forces.gradient(x);
            double[] before = velocity[0];
            double[] v = new double[x.length];
            Arrays.setAll(v, i -> g[i] + 0.8 * before[i]);
            double[] next = forces.moved(x, -STEP, v);
            velocity[0] = forces.tangent(next, v);
            return next;
        });
    }

    @ParameterizedTest
    @MethodSource("places")
    void underNewtonTheForceAcceleratesAgainstFriction(PlainForces forces) {
        double[][] velocity = {new double[forces.problem().start().x().length]};
        replays(forces, new Newtonian(STEP, 0.3), 40, (x, _) -> {
            double[] g = forces.gradient(x);
            double[] before = velocity[0];
            double[] v = new double[x.length];
            Arrays.setAll(v, i -> before[i] - STEP * (g[i] + 0.3 * before[i]));
            double[] next = forces.moved(x, STEP, v);
            velocity[0] = forces.tangent(next, v);
            return next;
        });
    }

    /// Kingma and Ba, Algorithm 1, with both means divided by what they lack at the start.
    @ParameterizedTest
    @MethodSource("places")
    void adamDividesByTheRootOfTheMeanSquareWithoutTheBiasOfItsStart(PlainForces forces) {
        int n = forces.problem().start().x().length;
        double[] mean = new double[n];
        double[] square = new double[n];
        replays(forces, new Adam(STEP, 0.8, 0.95, 1e-3), 40, (x, step) -> {
            double[] g = forces.gradient(x);
            double[] move = new double[n];
            for (int i = 0; i < n; i++) {
                mean[i] = 0.8 * mean[i] + 0.2 * g[i];
                square[i] = 0.95 * square[i] + 0.05 * g[i] * g[i];
                double right = mean[i] / (1 - Math.pow(0.8, step + 1));
                move[i] = right / (Math.sqrt(square[i] / (1 - Math.pow(0.95, step + 1))) + 1e-3);
            }
            return forces.moved(x, -STEP, forces.tangent(x, move));
        });
    }

    /// The batch of a step is a function of seed and step; its gradient is the problem's own affair.
    @ParameterizedTest
    @MethodSource("places")
    void stochasticDescentGoesAgainstTheGradientOfABatch(PlainForces forces) {
        Charges problem = forces.problem();
        var evaluator = problem.evaluator();
        replays(forces, new StochasticDescent(STEP, OptionalInt.of(30)), 15, (x, step) -> {
            double[] g = new double[x.length];
            evaluator.gradient(x, 30, DRAWS.at(step, Draws.Purpose.DATA, 0), g);
            return forces.moved(x, -STEP, g);
        });
    }

    /// Against the classical method of Runge and Kutta with steps a hundred times shorter.
    @ParameterizedTest
    @MethodSource("places")
    void theFlowSolvesItsEquation(PlainForces forces) {
        Stepper stepper = new GradientFlow(1e-10).stepper(forces.problem(), DRAWS);
        State state = forces.problem().start();
        double[] x = state.x();
        double time = 0;
        for (int step = 0; step < 25; step++) {
            state = stepper.step(state).to();
            int pieces = (int) Math.ceil((state.time() - time) / 2e-3);
            double h = (state.time() - time) / pieces;
            for (int i = 0; i < pieces; i++) {
                x = classical(forces, x, h);
            }
            time = state.time();
            assertArrayEquals(x, state.x(), 1e-8, "at time " + time);
        }
        assertTrue(time > 0.5);
    }

    private static double[] classical(PlainForces forces, double[] x, double h) {
        double[] first = forces.gradient(x);
        double[] second = forces.gradient(forces.moved(x, -h / 2, first));
        double[] third = forces.gradient(forces.moved(x, -h / 2, second));
        double[] fourth = forces.gradient(forces.moved(x, -h, third));
        double[] mean = new double[x.length];
        Arrays.setAll(mean, i -> (first[i] + 2 * second[i] + 2 * third[i] + fourth[i]) / 6);
        return forces.moved(x, -h, mean);
    }

    /// One electron between two protons: a gradient step while the gradient is large, then steps along the eigenvector of the smallest
    /// eigenvalue, which a matrix of two rows gives in closed form, and an end when nothing is to be won.
    @Test
    void secondOrderDescentGoesAlongTheLowestCurvatureWhereTheGradientIsSmall() {
        int[] towards = secondOrder(new double[] {0.5, 0.3}, 0.05, 0.02);
        assertTrue(towards[0] > 1 && towards[1] > 10, "Hessian steps and others: " + Arrays.toString(towards));
        int[] fromTheRidge = secondOrder(new double[] {-0.02, 0.27}, 0.3, 0.02);
        assertTrue(fromTheRidge[0] > 5, "Hessian steps and others: " + Arrays.toString(fromTheRidge));
    }

    // how many Hessian steps and how many others a run makes until it ends itself
    private static int[] secondOrder(double[] at, double eta, double gamma) {
        PlainForces forces = new PlainForces(false, 1, 2);
        Stepper stepper = new SecondOrder(STEP, eta, gamma).stepper(forces.problem(), DRAWS);
        double[] start = forces.problem().start().x().clone();
        System.arraycopy(at, 0, start, 0, 2);
        State state = State.start(start);
        int[] made = new int[2];
        for (int step = 0; step < 400 && !stepper.done(state); step++) {
            double[] x = state.x();
            double[] g = forces.gradient(x);
            boolean small = Math.sqrt(dot(g, g)) < eta;
            double[] next = forces.moved(x, -STEP, small ? curved(forces, x, g) : g);
            double least = Math.min(STEP * eta * eta / 2, STEP * STEP * gamma * gamma * gamma / 3);
            boolean ends = forces.loss(x) - forces.loss(next) < least;
            Step found = stepper.step(state);
            assertArrayEquals(ends ? x : next, found.to().x(), 1e-7, "at step " + step);
            assertEquals(small, found.events().stream().anyMatch(one -> one.kind() == Event.Kind.HESSIAN_STEP));
            state = found.to();
            assertEquals(ends, stepper.done(state));
            made[small ? 0 : 1]++;
        }
        assertTrue(stepper.done(state));
        return made;
    }

    // lambda sign(g.v) v of the smallest eigenvalue of the Hessian by differences of the gradient
    private static double[] curved(PlainForces forces, double[] x, double[] g) {
        double h = 1e-5;
        double[][] rows = new double[2][];
        for (int i = 0; i < 2; i++) {
            double[] e = new double[x.length];
            e[i] = 1;
            double[] ahead = forces.gradient(forces.moved(x, h, e));
            double[] behind = forces.gradient(forces.moved(x, -h, e));
            rows[i] = new double[] {(ahead[0] - behind[0]) / (2 * h), (ahead[1] - behind[1]) / (2 * h)};
        }
        double half = (rows[0][0] - rows[1][1]) / 2;
        double root = Math.hypot(half, rows[0][1]);
        double lambda = (rows[0][0] + rows[1][1]) / 2 - root;
        double angle = Math.atan2(rows[0][1], half) / 2 + Math.PI / 2;
        double[] v = new double[x.length];
        v[0] = Math.cos(angle);
        v[1] = Math.sin(angle);
        double factor = lambda * (dot(g, v) >= 0 ? 1 : -1);
        Arrays.setAll(v, i -> factor * v[i]);
        return v;
    }

    /// All charges are taken out; then one electron after the other gets its own back and descends so many steps alone.
    @ParameterizedTest
    @MethodSource("places")
    void nodewiseMovesOneElectronAfterTheOther(PlainForces forces) {
        Charges problem = forces.problem();
        Stepper stepper = new Nodewise(new GradientDescent(STEP), 5, 0.01, 10, 1).stepper(problem, DRAWS);
        double[] start = problem.start().x();
        double[] x = start.clone();
        int charges = 2 * forces.d();
        x[charges] = 0;
        x[charges + 1] = 0;
        State state = problem.start();
        for (int electron = 0; electron < 2; electron++) {
            Step entering = stepper.step(state);
            state = entering.to();
            x[charges + electron] = start[charges + electron];
            assertArrayEquals(x, state.x(), 1e-12, "electron " + electron + " enters");
            assertEquals(List.of(Event.Kind.NEXT_ELECTRON), entering.events().stream().map(Event::kind).toList());
            assertEquals(electron + 1, entering.events().getFirst().body());
            for (int step = 0; step < 5; step++) {
                assertFalse(stepper.done(state));
                double[] g = forces.gradient(x);
                for (int i = 0; i < charges; i++) {
                    g[i] = i / forces.d() == electron ? g[i] : 0;
                }
                x = forces.moved(x, -STEP, g);
                state = stepper.step(state).to();
                assertArrayEquals(x, state.x(), 1e-12, "electron " + electron + ", step " + step);
            }
        }
        assertTrue(stepper.done(state));
        assertEquals(10 * STEP, state.time(), 1e-12);
        assertArrayEquals(state.x(), stepper.step(state).to().x());
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
