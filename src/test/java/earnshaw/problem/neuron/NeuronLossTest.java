package earnshaw.problem.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.golden.Golden;
import earnshaw.golden.Near;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Loss, gradient and Hessian of a neuron against reference numbers, against samples, and against each other.
class NeuronLossTest {

    /// An activation under a law of d inputs.
    record Case(NeuronActivation sigma, NeuronInput input, int d) {

        NeuronLoss loss() {
            return input.loss(sigma, target(), QuadraturePrecision.FULL);
        }

        double[] target() {
            double[] v = new double[d];
            Arrays.setAll(v, c -> Math.cos(c + 1) / Math.sqrt(d / 2.0));
            return v;
        }

        /// w and v.
        double[] place(int seed) {
            Random random = new Random(seed);
            double[] x = Arrays.copyOf(target(), 2 * d);
            System.arraycopy(target(), 0, x, d, d);
            for (int c = 0; c < d; c++) {
                x[c] = random.nextGaussian() / Math.sqrt(d);
            }
            return x;
        }
    }

    static Stream<Case> cases() {
        List<NeuronActivation> activations =
                List.of(new NeuronActivation.Relu(), new NeuronActivation.LeakyRelu(0.2), new NeuronActivation.Linear(),
                        new NeuronActivation.Softplus(), new NeuronActivation.Sigmoid(), new NeuronActivation.Tanh(),
                        new NeuronActivation.Erf(),
                        new NeuronActivation.Sine(1.5));
        List<Case> cases = new ArrayList<>();
        for (NeuronActivation sigma : activations) {
            for (int d : new int[] {1, 2, 4}) {
                List<Double> mean = DoubleStream.iterate(0.6, one -> -one).limit(d).boxed().toList();
                cases.add(new Case(sigma, new NeuronInput.Normal(List.of()), d));
                cases.add(new Case(sigma, new NeuronInput.Normal(mean), d));
                cases.add(new Case(sigma, new NeuronInput.Sphere(), d));
                cases.add(new Case(sigma, new NeuronInput.UniformBall(), d));
            }
            cases.add(new Case(sigma, new NeuronInput.Adversarial(), 4));
            cases.add(new Case(sigma,
                    new NeuronInput.Points(List.of(List.of(1.0, 0.5), List.of(-0.3, 1.0), List.of(0.2, -0.7))), 2));
        }
        return cases.stream();
    }

    private static NeuronLoss wedges(double below, double[] mean) {
        return new ShiftedHinge(below, mean, QuadraturePrecision.FULL);
    }

    static List<Golden> golden() {
        return Golden.cases("single_neuron").stream().filter(one -> one.text("kind").startsWith("value_gradient"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void agreesWithTheReference(Golden golden) {
        double[] w = golden.numbers("w");
        double[] v = golden.numbers("v");
        List<Double> mean = golden.has("mu") ? DoubleStream.of(golden.numbers("mu")).boxed().toList() : List.of();
        double[] x = Arrays.copyOf(w, 2 * w.length);
        System.arraycopy(v, 0, x, w.length, w.length);
        double[] g = new double[w.length];
        double size = DoubleStream.of(x).map(one -> one * one).sum();
        double found = new NeuronInput.Normal(mean).loss(new NeuronActivation.Relu(), v, QuadraturePrecision.FULL)
                .gradient(x, g);
        Near.agrees(golden.number("F"), found, 1e-12, size / 4, "F");
        Near.agrees(golden.numbers("grad"), g, 1e-12, Math.sqrt(size), "gradient");
        NeuronLoss exact = wedges(0, mean.isEmpty() ? new double[w.length] : golden.numbers("mu"));
        Near.agrees(golden.number("F"), exact.gradient(x, g), 1e-12, size / 4, "F by wedges");
        Near.agrees(golden.numbers("grad"), g, 1e-12, Math.sqrt(size), "gradient by wedges");
    }

    /// The mean over samples of the law, with their gradients, within five standard errors.
    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithSamples(Case one) {
        int n = 4000;
        int d = one.d();
        double[] x = one.place(3);
        double[] point = new double[d];
        double[] g = new double[d];
        double[] sum = new double[d + 1];
        double[] squares = new double[d + 1];
        Random random = new Random(17);
        for (int s = 0; s < n; s++) {
            one.input().draw(one.target(), random, point);
            double loss = PointsLoss.over(one.sigma(), new double[][] {point}, x, g);
            for (int c = 0; c <= d; c++) {
                double number = c < d ? g[c] : loss;
                sum[c] += number;
                squares[c] += number * number;
            }
        }
        double loss = one.loss().gradient(x, g);
        for (int c = 0; c <= d; c++) {
            double mean = sum[c] / n;
            double error = Math.sqrt(Math.max(0, squares[c] / n - mean * mean) / n);
            assertEquals(mean, c < d ? g[c] : loss, 5 * error + 1e-12, one + ", number " + c);
        }
    }

    /// Every derivative is that of the one below it: the remainder of second order falls with h^3.
    @ParameterizedTest
    @MethodSource("cases")
    void derivativesBelongTogether(Case one) {
        int d = one.d();
        double[] x = one.place(5);
        double[] g = new double[d];
        double[][] h = new double[d][d];
        NeuronLoss loss = one.loss();
        double value = loss.gradient(x, g);
        assertEquals(value, loss.loss(x), 1e-15 * Math.max(1, value), "the loss alone");
        assertTrue(loss.hessian(x, h));
        double[] along = one.place(6);
        double slope = 0;
        double bend = 0;
        for (int r = 0; r < d; r++) {
            slope += g[r] * along[r];
            for (int c = 0; c < d; c++) {
                assertEquals(h[r][c], h[c][r], 1e-14);
                bend += along[r] * h[r][c] * along[c];
            }
        }
        double first = slope;
        double second = bend;
        DoubleUnaryOperator rest = step -> {
            double[] y = x.clone();
            for (int c = 0; c < d; c++) {
                y[c] += step * along[c];
            }
            return loss.loss(y) - value - step * first - step * step * second / 2;
        };
        double coarse = rest.applyAsDouble(4e-3);
        double fine = rest.applyAsDouble(1e-3);
        assertTrue(Math.abs(fine) <= Math.abs(coarse) / 40 + 1e-13, one + ": remainders " + coarse + ", " + fine);
    }

    /// Two ways to the same number: the closed form, the wedges, and the rule of a plane.
    @Test
    void theWaysAgree() {
        for (int d : new int[] {1, 2, 3, 6}) {
            Case relu = new Case(new NeuronActivation.LeakyRelu(0.3), new NeuronInput.Normal(List.of()), d);
            double[] x = relu.place(8);
            double[] g = new double[d];
            double[] other = new double[d];
            double loss = relu.loss().gradient(x, g);
            assertEquals(loss, wedges(0.3, new double[d]).gradient(x, other), 1e-14, "wedges, d = " + d);
            Near.agrees(g, other, 1e-13, 1, "gradient by wedges");
            double[][] h = new double[d][d];
            double[][] rows = new double[d][d];
            relu.loss().hessian(x, h);
            wedges(0.3, new double[d]).hessian(x, rows);
            for (int r = 0; r < d; r++) {
                Near.agrees(h[r], rows[r], 1e-13, 1, "Hessian by wedges");
            }
            Case erf = new Case(new NeuronActivation.Erf(), new NeuronInput.Normal(List.of()), d);
            assertEquals(williams(x), erf.loss().loss(x), 1e-13, "erf, d = " + d);
        }
    }

    // E erf(w.x) erf(v.x) = (2/pi) asin(2 w.v/sqrt((1 + 2|w|^2)(1 + 2|v|^2)))
    private static double williams(double[] x) {
        int d = x.length / 2;
        double ww = 0;
        double wv = 0;
        double vv = 0;
        for (int c = 0; c < d; c++) {
            ww += x[c] * x[c];
            wv += x[c] * x[d + c];
            vv += x[d + c] * x[d + c];
        }
        double both = Math.asin(2 * wv / Math.sqrt((1 + 2 * ww) * (1 + 2 * vv)));
        return (Math.asin(2 * ww / (1 + 2 * ww)) + Math.asin(2 * vv / (1 + 2 * vv)) - 2 * both) / Math.PI;
    }

    /// The closed form of sine against the rule of a plane, in d = 30 with a mean.
    @Test
    void sineInManyDimensions() {
        int d = 30;
        double[] mean = DoubleStream.iterate(0.1, one -> -one).limit(d).toArray();
        double[] x = new Case(new NeuronActivation.Sine(2), new NeuronInput.Normal(List.of()), d).place(2);
        double[] g = new double[d];
        double[] other = new double[d];
        NeuronLoss rule =
                new SmoothLoss(new NeuronActivation.Sine(2), PlaneRule.normal(QuadraturePrecision.FULL), mean);
        assertEquals(rule.gradient(x, other), new SineLoss(2, mean).gradient(x, g), 1e-9);
        Near.agrees(g, other, 1e-8, 1, "gradient");
    }

    /// Near the target neither loss nor gradient loses its digits.
    @Test
    void keepsItsDigitsNearTheTarget() {
        for (NeuronLoss loss : List.of(new SymmetricHinge(3, 0, 1), wedges(0, new double[] {0.3, -0.2, 0.5}))) {
            double[] g = new double[3];
            double[][] h = new double[3][3];
            double[] x = {1, 0.5, -0.25, 1, 0.5, -0.25};
            double[] off = {3e-9, -1e-9, 2e-9};
            Arrays.setAll(off, c -> x[3 + c] + off[c] - x[3 + c]);
            for (int c = 0; c < 3; c++) {
                x[c] += off[c];
            }
            loss.hessian(x, h);
            double value = loss.gradient(x, g);
            double half = 0;
            double[] expected = new double[3];
            for (int r = 0; r < 3; r++) {
                for (int c = 0; c < 3; c++) {
                    expected[r] += h[r][c] * off[c];
                    half += off[r] * h[r][c] * off[c] / 2;
                }
            }
            Near.agrees(half, value, 1e-7, 0, "loss");
            Near.agrees(expected, g, 1e-7, 0, "gradient");
        }
    }

    /// At 0 the slope is that below 0 (Theorem 3.1), and there is no Hessian.
    @Test
    void atTheOriginReluStandsStill() {
        double[] g = new double[2];
        for (NeuronLoss loss : List.of(new SymmetricHinge(2, 0, 1), wedges(0, new double[] {0, 1}))) {
            loss.gradient(new double[] {0, 0, 1, 0}, g);
            assertEquals(0, Math.hypot(g[0], g[1]));
            assertTrue(!loss.hessian(new double[] {0, 0, 1, 0}, new double[2][2]));
        }
    }

    /// On the ray against the target ReLU sees w/2 alone (Remark 4.4).
    @Test
    void againstTheTargetTheGradientIsHalfOfW() {
        double[] g = new double[3];
        new SymmetricHinge(3, 0, 1).gradient(new double[] {-0.6, 0, -0.3, 2, 0, 1}, g);
        Near.agrees(new double[] {-0.3, 0, -0.15}, g, 1e-15, 1, "gradient");
    }
}
