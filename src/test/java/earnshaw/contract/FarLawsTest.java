package earnshaw.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.geometry.Space;
import earnshaw.golden.GoldenCharges;
import earnshaw.potential.Potential;
import earnshaw.potential.kernel.HomogeneousProfile;
import earnshaw.potential.kernel.PairCurvature;
import earnshaw.potential.kernel.PairSums;
import earnshaw.potential.kernel.ParallelSums;
import earnshaw.potential.kernel.Profile;
import earnshaw.potential.kernel.RadialProfile;
import earnshaw.problem.Evaluator;
import earnshaw.problem.charges.Charges;
import earnshaw.scenario.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws of every potential of the catalogue on R^d for charges as far away as a double can say: there the numbers are 0 or a
/// limit, and what is near does not feel a falsehood.
class FarLawsTest {

    private static final double[] DISTANCES = {1e8, 1e10, 1e25, 1e100, 1e150, 1e200};
    // So far away every potential has all but reached its limit.
    private static final double LIMIT = 1e7;

    static List<PotentialLawsTest.Case> places() {
        List<PotentialLawsTest.Case> places = new ArrayList<>();
        for (Class<? extends Record> type : Catalog.POTENTIALS) {
            Potential potential = (Potential) Catalog.schema().initial(type);
            for (int d : new int[] {1, 2, 3, 5, 11, 17}) {
                if (potential.refusal(Space.euclidean(d)).isEmpty()) {
                    places.add(new PotentialLawsTest.Case(potential, Space.euclidean(d)));
                }
            }
        }
        return places;
    }

    // Targets near the origin, then one source so far away in a direction of its own.
    private static double[] system(int n, int d, double distance, Random random) {
        double[] x = new double[(n + 1) * d + 1];
        double[] direction = new double[d];
        double square = 0;
        for (int c = 0; c < d; c++) {
            direction[c] = random.nextGaussian();
            square += direction[c] * direction[c];
        }
        for (int i = 0; i < n * d; i++) {
            x[i] = random.nextGaussian();
        }
        for (int c = 0; c < d; c++) {
            x[n * d + c] = distance * (direction[c] / Math.sqrt(square));
        }
        x[(n + 1) * d] = 1;
        return x;
    }

    /// The force of a charge far away: for a function of the distance h'(r), for the others that of a charge less far, scaled.
    @ParameterizedTest
    @MethodSource("places")
    void aChargeFarAwayActsWithItsLimit(PotentialLawsTest.Case place) {
        int d = place.space().dimension();
        for (int n : new int[] {1, 6, 150}) {
            for (double distance : DISTANCES) {
                double[][] far = sums(place, system(n, d, distance, new Random(17)), n);
                double[][] less = sums(place, system(n, d, LIMIT, new Random(17)), n);
                int degree = place.profile() instanceof HomogeneousProfile homogeneous ? homogeneous.degree() : 0;
                double factor = Math.pow(distance / LIMIT, degree);
                for (int i = 0; i < n * d; i++) {
                    double expected = place.profile() instanceof RadialProfile radial
                            ? less[1][i] == 0 ? 0 : less[1][i] * (radial.slope(distance) / radial.slope(LIMIT))
                            : less[1][i] * factor;
                    assertEquals(expected, far[1][i], 1e-5 * Math.abs(expected) + 3e-7 * factor,
                            place + ", " + n + " at " + distance);
                }
                for (int i = 0; i < n; i++) {
                    double expected = place.profile() instanceof RadialProfile radial ? radial.value(distance)
                            : less[0][i] * factor;
                    assertEquals(expected, far[0][i], 1e-6 * Math.abs(expected) + 3e-7 * factor,
                            place + ", " + n + " at " + distance);
                    assertTrue(Double.isFinite(far[2][i]), place + ", " + n + " at " + distance);
                }
            }
        }
    }

    private static double[][] sums(PotentialLawsTest.Case place, double[] x, int n) {
        int d = place.space().dimension();
        double[][] sums = {new double[n], new double[n * d], new double[n]};
        PairSums.of(place.profile(), place.space()).add(x, 0, n, n * d, 1, (n + 1) * d, false, sums[0], sums[1],
                sums[2]);
        double[][] together = {new double[n], new double[n * d], new double[n]};
        double[] charged = new double[x.length + n];
        System.arraycopy(x, 0, charged, 0, x.length);
        new ParallelSums(place.profile(), place.space(), 1)
                .all(charged, 0, n, x.length, n * d, 1, (n + 1) * d, new double[n], together[0], together[1],
                        together[2]);
        for (int one = 0; one < sums.length; one++) {
            for (int i = 0; i < sums[one].length; i++) {
                assertEquals(sums[one][i], together[one][i], 1e-9 * (1 + Math.abs(sums[one][i])),
                        place + ": the ways of summing differ");
            }
        }
        return sums;
    }

    /// Second derivatives of a pair far apart are numbers, and agree with those of the sums.
    @ParameterizedTest
    @MethodSource("places")
    void theCurvatureOfAPairFarApartIsANumber(PotentialLawsTest.Case place) {
        int d = place.space().dimension();
        Profile profile = place.profile();
        PairCurvature pair = PairCurvature.of(profile, place.space());
        for (double distance : DISTANCES) {
            double[] x = system(1, d, distance, new Random(18));
            double[] own = new double[d * d];
            double[] mixed = new double[d * d];
            double[] gradient = new double[d];
            pair.at(x, 0, x, d, own, mixed);
            pair.gradient(x, 0, x, d, gradient);
            double[][] sums = sums(place, x, 1);
            double trace = 0;
            for (int c = 0; c < d; c++) {
                trace += own[c * d + c];
                assertEquals(sums[1][c], gradient[c], 1e-9 * Math.abs(gradient[c]) + 1e-12, place + " at " + distance);
            }
            for (int c = 0; c < d * d; c++) {
                assertTrue(Double.isFinite(own[c]) && Double.isFinite(mixed[c]), place + " at " + distance);
            }
            double size = Math.abs(trace) + Math.abs(sums[2][0]);
            assertEquals(sums[2][0], trace, 1e-6 * size + 1e-12 * Math.max(1, distance), place + " at " + distance);
        }
    }

    /// `evaluate` gives a loss, a gradient and its norm for an electron far away, as long as the loss itself is a double.
    @ParameterizedTest
    @MethodSource("places")
    void anElectronFarAwayHasALossAndAGradient(PotentialLawsTest.Case place) {
        int d = place.space().dimension();
        for (double distance : DISTANCES) {
            double[] x = system(2, d, distance, new Random(19));
            double[] electrons = new double[2 * d];
            System.arraycopy(x, d, electrons, 0, 2 * d);
            double[] proton = new double[d];
            System.arraycopy(x, 0, proton, 0, d);
            Charges problem = GoldenCharges.charges(place.potential(), place.space(), new double[] {-1, 0.8}, electrons,
                    new double[] {1}, proton, OptionalDouble.empty());
            Evaluator evaluator = problem.evaluator();
            double[] g = new double[problem.start().x().length];
            double loss = evaluator.gradient(problem.start().x(), g);
            boolean square = place.profile() instanceof HomogeneousProfile homogeneous && homogeneous.degree() == 1;
            assertTrue(Double.isFinite(loss) || square && distance >= 1e150, place + " at " + distance + ": " + loss);
            for (double one : g) {
                assertTrue(Double.isFinite(one), place + " at " + distance);
            }
            assertTrue(evaluator.evaluate(problem.start()).numbers().get("gradientNorm") instanceof Double norm
                    && Double.isFinite(norm), place + " at " + distance);
        }
    }
}
