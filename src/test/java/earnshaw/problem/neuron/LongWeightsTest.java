package earnshaw.problem.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Losses of smooth activations with weights of any length, against closed forms and against integrals that another library takes in
/// other coordinates.
@Tag("anywhere")
class LongWeightsTest {

    private static final double[] LENGTHS = {0.3, 1, 1.4, 1.6, 3, 5, 10, 30, 300, 1e4};

    record Case(NeuronActivation sigma, NeuronInput input, int d) {}

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (NeuronActivation sigma : List.of(new NeuronActivation.Tanh(), new NeuronActivation.Sigmoid(),
                new NeuronActivation.Softplus(), new NeuronActivation.Erf())) {
            cases.add(new Case(sigma, new NeuronInput.Normal(List.of()), 2));
            cases.add(new Case(sigma, new NeuronInput.Sphere(), 2));
            cases.add(new Case(sigma, new NeuronInput.Sphere(), 3));
            cases.add(new Case(sigma, new NeuronInput.UniformBall(), 2));
        }
        return cases;
    }

    // w along a direction, v of another length at an angle to it
    private static double[] x(int d, double w, double v, double angle) {
        double[] x = new double[2 * d];
        x[0] = 0.6 * w;
        x[1] = 0.8 * w;
        x[d] = v * (0.6 * Math.cos(angle) - 0.8 * Math.sin(angle));
        x[d + 1] = v * (0.8 * Math.cos(angle) + 0.6 * Math.sin(angle));
        return x;
    }

    private static final double[] TARGET = {0.6, 0.8, 0};

    private static NeuronLoss loss(Case one) {
        return one.input.loss(one.sigma, Arrays.copyOf(TARGET, one.d), QuadraturePrecision.FULL);
    }

    /// E[erf(u.x) erf(v.x)] = (2/pi) asin(2 u.v / sqrt((1+2|u|^2)(1+2|v|^2))) under the normal law, with derivatives by differences
    /// of the closed form.
    @Test
    void erfUnderTheNormalLawHasItsClosedForm() {
        Case erf = new Case(new NeuronActivation.Erf(), new NeuronInput.Normal(List.of()), 2);
        NeuronLoss loss = loss(erf);
        for (double w : LENGTHS) {
            for (double v : LENGTHS) {
                double[] x = x(2, w, v, 0.7);
                double[] g = new double[2];
                double exact = (closed(x, 0, 0) - 2 * closed(x, 0, 2) + closed(x, 2, 2)) / 2;
                assertEquals(exact, loss.gradient(x, g), 1e-9, w + ", " + v);
                double[] slope = slope(x);
                assertArrayEquals(slope, g, 1e-9, w + ", " + v);
            }
        }
    }

    private static double dot(double[] x, int i, int j) {
        return x[i] * x[j] + x[i + 1] * x[j + 1];
    }

    private static double closed(double[] x, int i, int j) {
        double product = Math.sqrt(1 + 2 * dot(x, i, i)) * Math.sqrt(1 + 2 * dot(x, j, j));
        return 2 / Math.PI * Math.asin(2 * dot(x, i, j) / product);
    }

    // of half closed(w,w) - closed(w,v), by hand
    private static double[] slope(double[] x) {
        double ww = dot(x, 0, 0);
        double vv = dot(x, 2, 2);
        double wv = dot(x, 0, 2);
        double one = 1 + 2 * ww;
        double other = 1 + 2 * vv;
        double[] slope = new double[2];
        for (int c = 0; c < 2; c++) {
            double own = 4 / Math.PI * x[c] / (one * Math.sqrt(1 + 4 * ww));
            double root = Math.sqrt(one * other - 4 * wv * wv);
            double mixed = 4 / Math.PI * (x[2 + c] - 2 * wv * x[c] / one) / root;
            slope[c] = own - mixed;
        }
        return slope;
    }

    /// Loss, gradient along w and second derivative along w against nested rules of Hipparchus in coordinates along v.
    @ParameterizedTest
    @MethodSource("cases")
    void everyLengthAgreesWithAnotherQuadrature(Case one) {
        NeuronLoss loss = loss(one);
        for (double w : new double[] {1.4, 1.6, 4.9, 5.1, 31, 1e4}) {
            for (double v : new double[] {1, 20}) {
                double[] x = x(one.d, w, v, 2.1);
                double[] g = new double[one.d];
                double[][] rows = new double[one.d][one.d];
                double value = loss.gradient(x, g);
                loss.hessian(x, rows);
                double[] expected = new Reference(one, w, v, 2.1).numbers();
                double size = Math.max(1, expected[0]);
                String what = one + " at " + w + ", " + v;
                assertEquals(expected[0], value, 1e-9 * size, what);
                assertEquals(expected[1], 0.6 * g[0] + 0.8 * g[1], 1e-9 * Math.sqrt(size), what);
                double bend = 0.36 * rows[0][0] + 0.96 * rows[0][1] + 0.64 * rows[1][1];
                assertEquals(expected[2], bend, 1e-9, what);
            }
        }
    }

    /// Means in coordinates along v and across it, over pieces of equal ratios around where the integrand is sharp.
    private record Reference(Case one, double w, double v, double angle) {

        private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();
        private static final double RATIO = 1.7;

        double[] numbers() {
            double[] numbers = new double[3];
            for (int which = 0; which < 3; which++) {
                int order = which;
                numbers[which] = mean((p, q) -> integrand(order, p, q));
            }
            return numbers;
        }

        private double integrand(int order, double p, double q) {
            double along = Math.cos(angle) * p + Math.sin(angle) * q; // of x in the direction of w
            double z = w * along;
            double rest = one.sigma.value(z) - one.sigma.value(v * p);
            double slope = one.sigma.slope(z);
            return switch (order) {
                case 0 -> rest * rest / 2;
                case 1 -> rest * slope * along;
                default -> (slope * slope + rest * one.sigma.bend(z)) * along * along;
            };
        }

        private interface Plane {
            double at(double p, double q);
        }

        private double mean(Plane f) {
            return switch (one.input) {
                case NeuronInput.Normal _ -> pieces(-9, 9, 0, 1 / v, p -> density(p)
                        * pieces(-9, 9, -p / Math.tan(angle), 1 / w, q -> density(q) * f.at(p, q)));
                case NeuronInput.Sphere _ when one.d == 2 -> (circle(f, 0) + circle(f, Math.PI)) / 2;
                // by height along v, and then by the angle about it
                case NeuronInput.Sphere _ -> (height(f, -1, 1)) / 2;
                default -> pieces(0, 1, 0, 1 / Math.max(v, w), r -> 2 * r * (circle(scaled(f, r), 0)
                        + circle(scaled(f, r), Math.PI)) / 2);
            };
        }

        private static Plane scaled(Plane f, double r) {
            return (p, q) -> f.at(r * p, r * q);
        }

        // mean over the half circle from `turn` on, split where v.x = 0 and where w.x = 0
        private double circle(Plane f, double turn) {
            double first = Math.PI / 2;
            double second = mod(angle + Math.PI / 2 - turn);
            double low = Math.min(first, second);
            double high = Math.max(first, second);
            double middle = (low + high) / 2;
            double width = 1 / Math.max(v, w);
            UnivariateFunction g = t -> f.at(Math.cos(turn + t), Math.sin(turn + t));
            return (pieces(0, middle, low, width, g) + pieces(middle, Math.PI, high, width, g)) / Math.PI;
        }

        private static double mod(double t) {
            return t - Math.PI * Math.floor(t / Math.PI);
        }

        private double height(Plane f, double from, double to) {
            double edge = Math.abs(Math.sin(angle)); // where w.x = 0 leaves the circle of this height
            double width = 1 / Math.max(v, w);
            UnivariateFunction g = p -> azimuth(f, p, Math.sqrt(Math.max(0, (1 - p) * (1 + p))));
            double cut = edge / 2;
            double sum = pieces(-cut, cut, 0, 1 / v, g);
            sum += pieces(cut, to, edge, width, g) + pieces(from, -cut, -edge, width, g);
            return sum;
        }

        private double azimuth(Plane f, double p, double radius) {
            double cosine = radius > 0 ? Math.clamp(-p / Math.tan(angle) / radius, -1, 1) : 0;
            double width = Math.min(1, 1 / (w * Math.max(radius, 1e-12)));
            return pieces(0, Math.PI, Math.acos(cosine), width, t -> f.at(p, radius * Math.cos(t))) / Math.PI;
        }

        private static double density(double p) {
            return Math.exp(-p * p / 2) / Math.sqrt(2 * Math.PI);
        }

        private static double pieces(double from, double to, double sharp, double width, UnivariateFunction f) {
            List<Double> ends = new ArrayList<>(List.of(from, to));
            for (double reach = width / 2; reach < 40; reach *= RATIO) {
                for (double end : new double[] {sharp - reach, sharp + reach}) {
                    if (end > from && end < to) {
                        ends.add(end);
                    }
                }
            }
            ends.sort(null);
            double sum = 0;
            for (int i = 1; i < ends.size(); i++) {
                int parts = (int) Math.ceil((ends.get(i) - ends.get(i - 1)) / 1.5);
                double part = (ends.get(i) - ends.get(i - 1)) / parts;
                for (int k = 0; k < parts; k++) {
                    double begin = ends.get(i - 1) + k * part;
                    GaussIntegrator rule = RULES.legendre(12, begin, begin + part);
                    sum += rule.integrate(f);
                }
            }
            return sum;
        }
    }

    /// Sine on the sphere and in the ball: the closed form for long weights and the nodes for short ones meet.
    @Test
    void sineOfBothKindsAgrees() {
        for (int d : new int[] {2, 3, 4, 7}) {
            double[] x = x(d, 2.2, 1.7, 0.4);
            NeuronActivation sine = new NeuronActivation.Sine(2);
            assertNear(new SmoothLoss(sine, PlaneRule.sphere(d, QuadraturePrecision.FULL), new double[d]),
                    new RoundSineLoss(2, d, d), x, d);
            assertNear(new SmoothLoss(sine, PlaneRule.ball(d, QuadraturePrecision.FULL), new double[d]),
                    new RoundSineLoss(2, d, d + 2), x, d);
        }
    }

    private static void assertNear(NeuronLoss one, NeuronLoss other, double[] x, int d) {
        double[] g = new double[d];
        double[] h = new double[d];
        double[][] rows = new double[d][d];
        double[][] lines = new double[d][d];
        assertEquals(one.gradient(x, g), other.gradient(x, h), 1e-10);
        assertArrayEquals(g, h, 1e-10);
        one.hessian(x, rows);
        other.hessian(x, lines);
        for (int c = 0; c < d; c++) {
            assertArrayEquals(rows[c], lines[c], 1e-9);
        }
    }

    /// What a person saw: tanh of length 20 has a smallest eigenvalue of about -1e-4, not of -0.018.
    @Test
    void theEigenvalueOfALongTanhIsSmall() {
        NeuronLoss loss = loss(new Case(new NeuronActivation.Tanh(), new NeuronInput.Normal(List.of()), 2));
        double[][] rows = new double[2][2];
        loss.hessian(new double[] {20, 0, 1, 0}, rows);
        double least = Math.min(rows[0][0], rows[1][1]);
        assertTrue(least > -1e-3 && least < 0, "" + least);
    }
}
