package earnshaw.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.geometry.Space;
import earnshaw.math.Draws;
import earnshaw.potential.AlmostLambdaHarmonic;
import earnshaw.potential.Bessel;
import earnshaw.potential.Exponential;
import earnshaw.potential.Gaussian;
import earnshaw.potential.Laplace;
import earnshaw.potential.Potential;
import earnshaw.potential.Power;
import earnshaw.potential.SoftCoulomb;
import earnshaw.potential.Synthetic;
import earnshaw.potential.activation.Activation;
import earnshaw.potential.activation.SamplingCheck;
import earnshaw.potential.kernel.PairSums;
import earnshaw.scenario.Catalog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws of activations: what they are said to realise they do realise.
@Tag("anywhere")
class ActivationLawsTest {

    private static final int SAMPLES = 20_000;
    private static final double ERRORS = 5;

    record Case(Potential potential, Space space) {
        Activation activation() {
            return potential.activation(space).orElseThrow();
        }

        double potential(double[] theta, double[] w) {
            int d = space.dimension();
            double[] x = new double[2 * d + 1];
            System.arraycopy(theta, 0, x, 0, d);
            System.arraycopy(w, 0, x, d, d);
            x[2 * d] = 1;
            double[] value = new double[1];
            PairSums.of(potential.on(space), space).add(x, 0, 1, d, 1, 2 * d, false, value, null, null);
            return value[0];
        }

        @Override
        public String toString() {
            return potential + " on " + space.text();
        }
    }

    static Stream<Case> realizable() {
        List<Potential> potentials = new ArrayList<>();
        for (Class<? extends Record> type : Catalog.POTENTIALS) {
            potentials.add((Potential) Catalog.schema().initial(type));
        }
        potentials.addAll(List.of(new Gaussian(0.1), new Gaussian(4), new Bessel(2), new Laplace(2.5), new Power(2),
                new Power(9),
                new Exponential(5), new Synthetic(4, 60), new SoftCoulomb(1.5), new AlmostLambdaHarmonic(3, 0.1)));
        return potentials.stream()
                .flatMap(potential -> Stream
                        .of(Space.euclidean(1), Space.euclidean(2), Space.euclidean(3), Space.euclidean(5),
                                Space.euclidean(7), Space.sphere(2), Space.sphere(3), Space.sphere(5))
                        .filter(space -> potential.refusal(space).isEmpty() && potential.activation(space).isPresent())
                        .map(space -> new Case(potential, space)));
    }

    private static double[] point(Space space, RandomGenerator draws) {
        double[] x = new double[space.dimension()];
        for (int i = 0; i < x.length; i++) {
            x[i] = 0.7 * draws.nextGaussian();
        }
        space.manifold().project(x, 0);
        return x;
    }

    @ParameterizedTest
    @MethodSource("realizable")
    void meanProductsAreThePotential(Case law) {
        for (int pair = 0; pair < 2; pair++) {
            RandomGenerator draws = new Draws(20 + pair).at(0, Draws.Purpose.DATA, 0);
            double[] theta = point(law.space(), draws);
            double[] w = point(law.space(), draws);
            SamplingCheck.Estimate estimate =
                    new SamplingCheck(law.activation(), law.space(), theta, w, draws).more(SAMPLES);
            double expected = law.potential(theta, w);
            assertTrue(Math.abs(estimate.value() - expected) < ERRORS * estimate.error() + 1e-12,
                    law + ": " + estimate + ", Phi = " + expected);
            double self = law.potential(theta, theta);
            // normal inputs are used only where the product's mean square is below so many times Phi(theta,theta)^2
            assertTrue(estimate.error() < Math.sqrt(SamplingCheck.MOST_FOURTH_MOMENT / SAMPLES) * self,
                    law + ": error " + estimate.error());
        }
    }

    @ParameterizedTest
    @MethodSource("realizable")
    void gradientsAreThoseOfTheValue(Case law) {
        RandomGenerator draws = new Draws(3).at(0, Draws.Purpose.DATA, 0);
        Activation activation = law.activation();
        int d = law.space().dimension();
        for (int run = 0; run < 5; run++) {
            double[] x = point(law.space(), draws);
            double[] theta = point(law.space(), draws);
            double[] behind = new double[d + 2];
            System.arraycopy(theta, 0, behind, 2, d);
            double[] g = new double[d + 3];
            Arrays.fill(g, 0.25);
            activation.gradient(x, behind, 2, 2, g, 1);
            double size = 0;
            for (int i = 0; i < d; i++) {
                size = Math.max(size, Math.abs(g[1 + i] - 0.25));
            }
            for (int i = 0; i < d; i++) {
                double h = 1e-5;
                behind[2 + i] = theta[i] + h;
                double above = activation.value(x, behind, 2);
                behind[2 + i] = theta[i] - h;
                double below = activation.value(x, behind, 2);
                behind[2 + i] = theta[i];
                assertEquals((above - below) / h, g[1 + i] - 0.25, 2e-4 * size + 1e-7, law.toString());
            }
            assertEquals(0.25, g[0]);
            assertEquals(0.25, g[d + 1]);
        }
    }
}
