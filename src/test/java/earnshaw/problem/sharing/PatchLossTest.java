package earnshaw.problem.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.contract.Slope;
import earnshaw.math.Draws;
import earnshaw.math.ErrorFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The closed forms against their definitions.
class PatchLossTest {

    private static final int K = 3;
    private static final int D = 4;

    /// A loss and the function of the inputs that it is the distance of: p(x) from the k numbers w_l.x_l.
    record Form(String name, PatchLoss loss, java.util.function.ToDoubleFunction<double[]> function) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Form> forms() {
        return Stream.of(
                new Form("waves", new WavesLoss(K, D, 1.5), z -> 1.5 * z[0] + Math.cos(z[0] + z[1] + z[2])),
                new Form("parity", new ParityLoss(K, D), z -> ErrorFunction.of(z[0])
                        + ErrorFunction.of(z[0]) * ErrorFunction.of(z[1]) * ErrorFunction.of(z[2])));
    }

    private static double[] vector(int size, double scale, int stream) {
        RandomGenerator generator = new Draws(11).at(0, Draws.Purpose.STARTS, stream);
        double[] vector = new double[size];
        for (int i = 0; i < size; i++) {
            vector[i] = scale * generator.nextGaussian();
        }
        return vector;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isHalfTheMeanSquareOfTheDifference(Form form) {
        double[] w = vector(K * D, .4, 1);
        double[] u = vector(D, .6, 2);
        RandomGenerator generator = new Draws(3).at(0, Draws.Purpose.DATA, 0);
        int n = 200_000;
        double sum = 0;
        double squares = 0;
        double[] z = new double[K];
        double[] t = new double[K];
        for (int s = 0; s < n; s++) {
            for (int l = 0; l < K; l++) {
                z[l] = 0;
                t[l] = 0;
                for (int c = 0; c < D; c++) {
                    double x = generator.nextGaussian();
                    z[l] += w[l * D + c] * x;
                    t[l] += u[c] * x;
                }
            }
            double difference = form.function().applyAsDouble(z) - form.function().applyAsDouble(t);
            double half = difference * difference / 2;
            sum += half;
            squares += half * half;
        }
        double mean = sum / n;
        double error = Math.sqrt((squares / n - mean * mean) / n);
        assertEquals(form.loss().loss(w, u, 0), mean, 5 * error);
        assertTrue(error < .01 * mean, "a standard error that can tell: " + error + " of " + mean);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void derivativesBySlope(Form form) {
        double[] w = vector(K * D, .5, 1);
        double[] u = vector(D, .7, 2);
        double[] v = vector(K * D, 1, 3);
        double[] g = new double[K * D];
        double[] there = new double[K * D];
        double[] bent = new double[K * D];
        double loss = form.loss().gradient(w, u, 0, g);
        form.loss().bend(w, u, 0);
        form.loss().times(v, bent);
        double slope = dot(g, v);
        Slope.atLeast(2, h -> form.loss().loss(moved(w, h, v), u, 0) - loss - h * slope, 1e-14, form + ", gradient");
        double[] probe = vector(K * D, 1, 4);
        double bend = dot(bent, probe);
        double before = dot(g, probe);
        Slope.atLeast(2, h -> {
            form.loss().gradient(moved(w, h, v), u, 0, there);
            return dot(there, probe) - before - h * bend;
        }, 1e-14, form + ", Hessian");
    }

    static double[] moved(double[] x, double h, double[] v) {
        double[] moved = x.clone();
        for (int i = 0; i < v.length; i++) {
            moved[i] += h * v[i];
        }
        return moved;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < b.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
