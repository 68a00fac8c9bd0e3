package earnshaw.problem.convnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.golden.Golden;
import earnshaw.golden.Near;
import earnshaw.math.Draws;
import earnshaw.math.Symmetric;
import earnshaw.problem.LowestMode;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The closed forms of the network's loss against golden.json, against differences, and against samples.
class LossesTest {

    static List<Golden> points() {
        return Golds.points();
    }

    // sum of the absolute values of the terms of equation 3
    private static double terms(Golden golden) {
        double n = length(golden.numbers("w_star"));
        double a = length(golden.numbers("a"));
        double b = n * length(golden.numbers("a_star"));
        int k = golden.numbers("a").length;
        return (k + Math.PI) * (a + b) * (a + b) / (4 * Math.PI);
    }

    private static double length(double[] v) {
        return Math.sqrt(Arrays.stream(v).map(c -> c * c).sum());
    }

    @ParameterizedTest
    @MethodSource("points")
    void lossAndGradientAgree(Golden golden) {
        ConvnetLayout at = Golds.layout(golden);
        double[] x = Golds.numbers(golden);
        double[] g = new double[at.size()];
        double terms = terms(golden);
        ConvnetPopulationLoss population = new ConvnetPopulationLoss(at);
        Near.agrees(golden.number("loss"), population.gradient(x, g), 1e-12, terms, "loss");
        assertEquals(population.loss(x), population.gradient(x, g));
        Near.agrees(golden.numbers("grad_v"), Arrays.copyOf(g, at.p()), 1e-12, 0, "grad_v");
        Near.agrees(golden.numbers("grad_a"), Arrays.copyOfRange(g, at.p(), at.p() + at.k()), 1e-12, 0, "grad_a");
        FilterAngles directions = new FilterAngles(at);
        directions.look(x);
        Near.agrees(golden.number("phi"), directions.angle(), 1e-14, Math.PI, "phi");
        Near.agrees(Math.PI - golden.number("phi"), directions.rest(), 1e-14, Math.PI, "pi - phi");
    }

    @ParameterizedTest
    @MethodSource("points")
    void spuriousPointAgrees(Golden golden) {
        ConvnetLayout at = Golds.layout(golden);
        double[] x = Golds.numbers(golden);
        SpuriousPoint point = SpuriousPoint.of(at, x);
        Near.agrees(golden.numbers("spurious_a"), point.outputs(), 1e-12, 0, "a_s");
        Near.agrees(golden.number("spurious_loss"), point.loss(), 1e-12, 0, "loss");
        Near.agrees(golden.number("spurious_a_dot_a_star"), point.product(), 1e-12, length(golden.numbers("a_star")),
                "a_s.a*");
        assertEquals(golden.entries().get("spurious_is_local_min"), point.isMinimum());
    }

    /// At the spurious point the gradient vanishes, and turning v by a little makes the loss rise where the point is a
    /// minimum and fall where it is a saddle.
    @ParameterizedTest
    @MethodSource("points")
    void spuriousPointIsWhatItIsSaidToBe(Golden golden) {
        ConvnetLayout at = Golds.layout(golden);
        double[] x = Golds.numbers(golden);
        SpuriousPoint point = SpuriousPoint.of(at, x);
        double[] w = golden.numbers("w_star");
        double[] opposite = Arrays.stream(w).map(c -> -c).toArray();
        double[] there = Golds.numbers(opposite, point.outputs(), w, golden.numbers("a_star"));
        ConvnetPopulationLoss population = new ConvnetPopulationLoss(at);
        double[] g = new double[at.size()];
        Near.agrees(point.loss(), population.gradient(there, g), 1e-12, terms(golden), "loss");
        Near.agrees(new double[at.size()], g, 1e-13, terms(golden), "gradient");
        there[0] += 0.02 * w[1];
        there[1] -= 0.02 * w[0];
        assertEquals(point.isMinimum(), population.loss(there) > point.loss());
    }

    @Test
    void lossKeepsItsDigitsWhereTheTeacherIsLearnt() {
        ConvnetLayout at = new ConvnetLayout(3, 2);
        double[] x = {1, 0, 1e-9, 2, -1, 1, 0, 0, 2, -1};
        // (pi - g) a.b / (2 pi) with pi - g = pi phi^2/2
        assertEquals(5 * 1e-18 / 4, new ConvnetPopulationLoss(at).loss(x), 1e-26);
    }

    /// Taylor remainders fall as they must: h^2 after the gradient, for the population and for samples (between kinks).
    @ParameterizedTest
    @MethodSource("points")
    void gradientsAreSlopes(Golden golden) {
        ConvnetLayout at = Golds.layout(golden);
        double[] x = Golds.numbers(golden);
        RandomGenerator generator = new Draws(5).at(0, Draws.Purpose.DATA, 0);
        double[] towards = new double[at.size()];
        for (int i = 0; i < at.p() + at.k(); i++) {
            towards[i] = generator.nextGaussian();
        }
        double[][] one = ConvnetSampledLoss.draw(at, 1, generator);
        for (ConvnetLoss loss : List.of(new ConvnetPopulationLoss(at), new ConvnetSampledLoss(at, one))) {
            double[] g = new double[at.size()];
            double value = loss.gradient(x, g);
            double slope = 0;
            for (int i = 0; i < g.length; i++) {
                slope += g[i] * towards[i];
            }
            double first = Math.abs(loss.loss(moved(x, towards, 1e-3)) - value - 1e-3 * slope);
            double second = Math.abs(loss.loss(moved(x, towards, 5e-4)) - value - 5e-4 * slope);
            assertEquals(2, Math.log(first / second) / Math.log(2), 0.1, loss.getClass().getSimpleName());
        }
    }

    private static double[] moved(double[] x, double[] towards, double h) {
        double[] y = x.clone();
        Arrays.setAll(y, i -> x[i] + h * towards[i]);
        return y;
    }

    @ParameterizedTest
    @MethodSource("points")
    void samplesAgreeWithTheClosedFormWithinFiveStandardErrors(Golden golden) {
        ConvnetLayout at = Golds.layout(golden);
        double[] x = Golds.numbers(golden);
        int batches = 40;
        double[] exact = new double[at.size()];
        double loss = new ConvnetPopulationLoss(at).gradient(x, exact);
        double[] losses = new double[batches];
        double[][] gradients = new double[batches][at.size()];
        RandomGenerator generator = new Draws(6).at(0, Draws.Purpose.DATA, 0);
        for (int batch = 0; batch < batches; batch++) {
            losses[batch] =
                    new ConvnetSampledLoss(at, new double[0][]).batch(500, generator).gradient(x, gradients[batch]);
        }
        within(loss, losses, "loss");
        for (int i = 0; i < at.p() + at.k(); i++) {
            int c = i;
            within(exact[c], Arrays.stream(gradients).mapToDouble(g -> g[c]).toArray(), "gradient " + c);
        }
    }

    private static void within(double exact, double[] found, String what) {
        double mean = Arrays.stream(found).average().orElseThrow();
        double variance = Arrays.stream(found).map(one -> (one - mean) * (one - mean)).sum() / (found.length - 1);
        double error = Math.sqrt(variance / found.length);
        assertTrue(Math.abs(mean - exact) <= 5 * error, what + ": " + mean + " +- " + error + ", exact " + exact);
    }

    /// The Hessian's eigenvalues against those of a matrix of differences of the gradient, in which the length of v is a
    /// direction of its own: it is taken out by looking at v of a fixed length only.
    @ParameterizedTest
    @CsvSource({"2, 2", "3, 1", "5, 6", "2, 1", "1, 3", "8, 5"})
    void curvatureIsThatOfTheGradient(int p, int k) {
        ConvnetLayout at = new ConvnetLayout(p, k);
        RandomGenerator generator = new Draws(p * 31 + k).at(0, Draws.Purpose.STARTS, 0);
        double[] x = new double[at.size()];
        Arrays.setAll(x, i -> generator.nextGaussian());
        double[][] matrix = differences(at, x);
        double[] values = Symmetric.eigenvalues(matrix);
        ConvnetHessian curvature = new ConvnetHessian(at);
        assertEquals(values[0], curvature.smallest(x), 1e-8);
        // the direction along v, which changes nothing, has been given the eigenvalue 1
        assertEquals(values[values.length - 1], Math.max(1, curvature.largest(x)), 1e-8);
        LowestMode mode = curvature.lowest(x);
        double length = 0;
        double bend = 0;
        for (int i = 0; i < matrix.length; i++) {
            length += mode.direction()[i] * mode.direction()[i];
            for (int j = 0; j < matrix.length; j++) {
                bend += mode.direction()[i] * matrix[i][j] * mode.direction()[j];
            }
        }
        assertEquals(1, length, 1e-12);
        assertEquals(mode.eigenvalue(), bend, 1e-8);
    }

    private static double[][] differences(ConvnetLayout at, double[] x) {
        int n = at.p() + at.k();
        ConvnetPopulationLoss loss = new ConvnetPopulationLoss(at);
        double h = 1e-5;
        double[] up = new double[at.size()];
        double[] down = new double[at.size()];
        double[][] raw = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] y = x.clone();
            y[i] = x[i] + h;
            loss.gradient(y, up);
            y[i] = x[i] - h;
            loss.gradient(y, down);
            for (int j = 0; j < n; j++) {
                raw[i][j] = (up[j] - down[j]) / (2 * h);
            }
        }
        double square = 0;
        for (int c = 0; c < at.p(); c++) {
            square += x[c] * x[c];
        }
        double[][] tangent = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                tangent[i][j] = (i == j ? 1 : 0) - (i < at.p() && j < at.p() ? x[i] * x[j] / square : 0);
            }
        }
        double[][] matrix = times(tangent, times(raw, tangent));
        for (int i = 0; i < at.p(); i++) {
            for (int j = 0; j < at.p(); j++) {
                matrix[i][j] += x[i] * x[j] / square;
            }
        }
        return matrix;
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                for (int l = 0; l < a.length; l++) {
                    product[i][j] += a[i][l] * b[l][j];
                }
            }
        }
        return product;
    }
}
