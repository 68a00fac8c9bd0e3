package earnshaw.problem.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.contract.Slope;
import earnshaw.math.Draws;
import earnshaw.problem.Body;
import earnshaw.problem.DrawSeed;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    private static Network network(int inputs, int width, int depth, NodeActivation activation, int samples) {
        return new Network(inputs, width, depth, activation, samples, 50, 20, new DrawSeed(OptionalLong.of(5)),
                List.of());
    }

    /// One sample after the other through Math.tanh.
    private static double answer(Network network, double[] x, double[] input) {
        NetworkShape layers = network.layers();
        double[] values = input;
        for (int l = 0; l < layers.depth(); l++) {
            double[] next = new double[layers.out(l)];
            for (int o = 0; o < next.length; o++) {
                double sum = 0;
                for (int k = 0; k < layers.in(l); k++) {
                    sum += x[layers.from(l) + o * layers.in(l) + k] * values[k];
                }
                next[o] = Math.tanh(network.activation().steepness() * sum);
            }
            values = next;
        }
        return values[0];
    }

    private static double plain(Network network, double[] x) {
        TeacherSamples samples = network.training();
        double sum = 0;
        for (int s = 0; s < samples.count(); s++) {
            double[] input = Arrays.copyOfRange(samples.inputs(), s * network.inputs(), (s + 1) * network.inputs());
            double rest = answer(network, x, input) - answer(network, network.teacher(), input);
            sum += rest * rest;
        }
        return sum / samples.count();
    }

    @ParameterizedTest
    @CsvSource({"1,1,2", "3,5,2", "10,4,3", "2,7,5", "5,13,4", "4,3,17"})
    void theLossIsThatOfOneSampleAfterTheOther(int inputs, int width, int depth) {
        for (NodeActivation activation : List.of(new NodeActivation.Tanh(), new NodeActivation.Sigmoid11())) {
            Network network = network(inputs, width, depth, activation, 131);
            double[] x = network.student();
            assertEquals(plain(network, x), network.walkers().getFirst().evaluator().loss(x), 1e-12);
            assertEquals(0, network.walkers().getFirst().evaluator().loss(network.teacher()), 1e-25);
        }
    }

    @ParameterizedTest
    @CsvSource({"3,5,2", "10,4,3", "2,7,5", "5,13,4", "4,3,17"})
    void gradientsAreThoseOfTheirLosses(int inputs, int width, int depth) {
        for (NodeActivation activation : List.of(new NodeActivation.Tanh(), new NodeActivation.Sigmoid11())) {
            Network network = network(inputs, width, depth, activation, 40);
            Evaluator evaluator = network.walkers().getFirst().evaluator();
            double[] x = network.student();
            double[] g = new double[x.length];
            assertEquals(evaluator.loss(x), evaluator.gradient(x, g), 1e-13);
            assertSlope(evaluator, x, g);
            double[] sampled = new double[x.length];
            double loss = evaluator.gradient(x, 150, new Draws(1).at(0, Draws.Purpose.DATA, 0), sampled);
            assertNotEquals(evaluator.loss(x), loss);
        }
    }

    // The error of the first-order expansion falls with the square of the step.
    private static void assertSlope(Evaluator evaluator, double[] x, double[] g) {
        RandomGenerator generator = new Draws(2).at(0, Draws.Purpose.NOISE, 0);
        double[] v = new double[x.length];
        Arrays.setAll(v, _ -> generator.nextGaussian() / Math.sqrt(x.length));
        double along = 0;
        for (int i = 0; i < v.length; i++) {
            along += g[i] * v[i];
        }
        double slope = along;
        double here = evaluator.loss(x);
        Slope.atLeast(2, step -> {
            double[] moved = new double[x.length];
            Arrays.setAll(moved, i -> x[i] + step * v[i]);
            return evaluator.loss(moved) - here - step * slope;
        }, 1e-14, "gradient");
    }

    @Test
    void batchesAreMeansOfSingleSamples() {
        Network network = network(4, 6, 3, new NodeActivation.Tanh(), 1);
        Evaluator evaluator = network.walkers().getFirst().evaluator();
        double[] x = network.student();
        double[] whole = new double[x.length];
        double[] batch = new double[x.length];
        double loss = evaluator.gradient(x, whole);
        assertEquals(loss, evaluator.gradient(x, 300, new Draws(1).at(0, Draws.Purpose.DATA, 0), batch), 1e-14);
        assertArrayEquals(whole, batch, 1e-14);
    }

    @Test
    void tanhIsRightToTheLastDigits() {
        double[] z = new double[4001];
        for (double c : new double[] {1, 0.5}) {
            Arrays.setAll(z, i -> (i - 2000) * (i % 2 == 0 ? 0.02 : 1e-6) + 1e-9);
            double[] t = z.clone();
            HyperbolicTangent.of(t, c, t.length);
            for (int i = 0; i < z.length; i++) {
                double right = Math.tanh(c * z[i]);
                assertEquals(right, t[i], 4e-15 * Math.abs(right), "at " + z[i]);
            }
        }
    }

    @Test
    void rowsAreMatchedUpToSign() {
        Network network = network(3, 4, 2, new NodeActivation.Tanh(), 10);
        double[] teacher = network.teacher();
        double[] x = teacher.clone();
        int[] order = {2, 0, 3, 1};
        for (int i = 0; i < 4; i++) {
            for (int c = 0; c < 3; c++) {
                x[i * 3 + c] = (i % 2 == 0 ? -1 : 1) * teacher[order[i] * 3 + c];
            }
        }
        Evaluator evaluator = network.walkers().getFirst().evaluator();
        State state = State.start(x);
        var numbers = evaluator.evaluate(state).numbers();
        assertArrayEquals(order, (int[]) numbers.get("matching"));
        assertArrayEquals(new double[4], (double[]) numbers.get("distances"), 1e-15);
        assertArrayEquals(new double[4], (double[]) numbers.get("angles"), 1e-12);
        Picture picture = evaluator.picture(state);
        assertEquals(8, picture.bodies().size());
        assertEquals(-3, picture.body(1).partner());
        assertEquals(1, picture.body(-3).partner());
        assertTrue(picture.bodies().stream().filter(body -> !body.isElectron()).allMatch(Body::locked));
    }

    @Test
    void aHandMovesRowsOfTheStudent() {
        Network network = network(3, 4, 2, new NodeActivation.Tanh(), 10);
        double[] at = {1, 2, 3};
        Network moved = network.placed(2, at).placed(2, new double[] {4, 5, 6}).placed(3, at);
        assertEquals(2, moved.rows().size());
        assertArrayEquals(new double[] {4, 5, 6, 1, 2, 3}, Arrays.copyOfRange(moved.student(), 3, 9));
        State state = network.walkers().getFirst().place(State.start(network.student()), 2, at);
        assertArrayEquals(at, Arrays.copyOfRange(state.x(), 3, 6));
        double[] seen = new double[3];
        assertTrue(network.walkers().getFirst().chart().place(state.x(), 2, seen));
        assertArrayEquals(at, seen);
        assertThrows(IllegalArgumentException.class, () -> network.placed(-1, at));
    }
}
