package earnshaw.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.geometry.Manifold;
import earnshaw.geometry.Space;
import earnshaw.potential.Potential;
import earnshaw.potential.kernel.HomogeneousProfile;
import earnshaw.potential.kernel.PairCurvature;
import earnshaw.potential.kernel.PairSums;
import earnshaw.potential.kernel.Profile;
import earnshaw.potential.kernel.RadialProfile;
import earnshaw.scenario.Catalog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws that every potential of the catalogue keeps on every space it is defined on.
class PotentialLawsTest {

    record Case(Potential potential, Space space) {
        Profile profile() {
            return potential.on(space);
        }

        @Override
        public String toString() {
            return potential.title() + " on " + space.text();
        }
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Class<? extends Record> type : Catalog.POTENTIALS) {
            Potential potential = (Potential) Catalog.schema().initial(type);
            for (int d : new int[] {1, 2, 3, 5}) {
                for (Space.Shape shape : Space.Shape.values()) {
                    if (shape == Space.Shape.SPHERE && d == 1) {
                        continue;
                    }
                    Space space = new Space(shape, d);
                    if (potential.refusal(space).isEmpty()
                            && !(space.dimension() == 1 && potential.on(space) instanceof HomogeneousProfile)) {
                        cases.add(new Case(potential, space));
                    }
                }
            }
        }
        return cases;
    }

    private static double[] point(Space space, Random random) {
        double[] x = new double[space.dimension()];
        for (int c = 0; c < x.length; c++) {
            x[c] = random.nextGaussian();
        }
        space.manifold().project(x, 0);
        return x;
    }

    private static double[] direction(Space space, double[] x, Random random) {
        double[] v = new double[x.length];
        for (int c = 0; c < v.length; c++) {
            v[c] = random.nextGaussian();
        }
        space.manifold().toTangent(x, v, 0);
        double length = Math.sqrt(dot(v, v));
        for (int c = 0; c < v.length; c++) {
            v[c] /= length;
        }
        return v;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += a[c] * b[c];
        }
        return sum;
    }

    /// The geodesic through x along the unit tangent vector v.
    private static double[] along(Space space, double[] x, double[] v, double h) {
        double[] y = new double[x.length];
        for (int c = 0; c < x.length; c++) {
            y[c] = space.isSphere() ? x[c] * Math.cos(h) + v[c] * Math.sin(h) : x[c] + h * v[c];
        }
        return y;
    }

    private static double quadratic(double[] matrix, double[] left, double[] right) {
        int d = left.length;
        double sum = 0;
        for (int a = 0; a < d; a++) {
            for (int b = 0; b < d; b++) {
                sum += left[a] * matrix[a * d + b] * right[b];
            }
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void derivativesAreThoseOfTheValue(Case law) {
        Random random = new Random(11);
        Space space = law.space();
        PairCurvature pair = PairCurvature.of(law.profile(), space);
        int d = space.dimension();
        for (int run = 0; run < 5; run++) {
            double[] x = point(space, random);
            double[] w = point(space, random);
            double[] v = direction(space, x, random);
            double[] g = new double[d];
            double[] own = new double[d * d];
            double[] mixed = new double[d * d];
            double value = pair.value(x, 0, w, 0);
            pair.gradient(x, 0, w, 0, g);
            pair.at(x, 0, w, 0, own, mixed);
            double rounding = 1e-15 * (1 + Math.abs(value));
            double slope = dot(g, v);
            double bend = quadratic(own, v, v);
            Slope.atLeast(2, h -> pair.value(along(space, x, v, h), 0, w, 0) - value - h * slope, rounding,
                    law + " gradient");
            Slope.atLeast(3, h -> pair.value(along(space, x, v, h), 0, w, 0) - value - h * slope - h * h / 2 * bend,
                    rounding, law + " Hessian");
            double[] u = direction(space, w, random);
            double twist = quadratic(mixed, v, u);
            Slope.atLeast(2, h -> {
                double[] moved = new double[d];
                pair.gradient(x, 0, along(space, w, u, h), 0, moved);
                return dot(moved, v) - slope - h * twist;
            }, rounding, law + " mixed derivatives");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sumsAgreeWithSinglePairsAndTheLaplacianIsTheTrace(Case law) {
        Random random = new Random(12);
        Space space = law.space();
        int d = space.dimension();
        PairCurvature pair = PairCurvature.of(law.profile(), space);
        PairSums sums = PairSums.of(law.profile(), space);
        int n = 300; // more than two tiles
        int m = 3;
        double[] x = new double[(n + m) * d + m];
        for (int i = 0; i < n + m; i++) {
            System.arraycopy(point(space, random), 0, x, i * d, d);
        }
        for (int j = 0; j < m; j++) {
            x[(n + m) * d + j] = random.nextGaussian();
        }
        double[] value = new double[n];
        double[] gradient = new double[n * d];
        double[] laplacian = new double[n];
        sums.add(x, 0, n, n * d, m, (n + m) * d, false, value, gradient, laplacian);
        double[] g = new double[d];
        double[] own = new double[d * d];
        double[] mixed = new double[d * d];
        for (int i = 0; i < n; i++) {
            double expected = 0;
            double trace = 0;
            double size = 0;
            double[] sum = new double[d];
            for (int j = 0; j < m; j++) {
                double charge = x[(n + m) * d + j];
                expected += charge * pair.value(x, i * d, x, (n + j) * d);
                pair.gradient(x, i * d, x, (n + j) * d, g);
                pair.at(x, i * d, x, (n + j) * d, own, mixed);
                for (int c = 0; c < d; c++) {
                    sum[c] += charge * g[c];
                    trace += charge * own[c * d + c];
                    size += Math.abs(charge * own[c * d + c]);
                }
            }
            assertEquals(expected, value[i], 1e-12 * (1 + Math.abs(expected)));
            assertEquals(trace, laplacian[i], 1e-11 * (1 + size), law + " Laplacian");
            for (int c = 0; c < d; c++) {
                assertEquals(sum[c], gradient[i * d + c], 1e-11 * (1 + size));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void atAChargeNothingPullsAndNothingIsNaN(Case law) {
        Space space = law.space();
        int d = space.dimension();
        double[] w = point(space, new Random(13));
        double[] x = new double[2 * d + 1];
        System.arraycopy(w, 0, x, 0, d);
        System.arraycopy(w, 0, x, d, d);
        x[2 * d] = 1;
        double[] value = new double[1];
        double[] gradient = new double[d];
        PairSums.of(law.profile(), space).add(x, 0, 1, d, 1, 2 * d, false, value, gradient, null);
        assertEquals(law.profile().singular(), Double.isInfinite(value[0]));
        for (double g : gradient) {
            assertFalse(Double.isNaN(g));
        }
        if (space.isSphere() || law.profile() instanceof RadialProfile) {
            assertEquals(0, Math.sqrt(dot(gradient, gradient)), 1e-15);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void retractionStaysOnTheManifold(Case law) {
        Random random = new Random(14);
        Manifold manifold = law.space().manifold();
        double[] x = point(law.space(), random);
        double[] v = direction(law.space(), x, random);
        manifold.retract(x, v, 0);
        double[] again = x.clone();
        manifold.project(again, 0);
        assertTrue(Arrays.equals(x, again), "projecting twice changes bytes");
        if (law.space().isSphere()) {
            assertEquals(1, dot(x, x), 1e-15);
        }
    }
}
