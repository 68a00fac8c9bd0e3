package earnshaw.problem.charges;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.geometry.Space;
import earnshaw.golden.GoldenCharges;
import earnshaw.math.Symmetric;
import earnshaw.potential.Gaussian;
import earnshaw.potential.Potential;
import earnshaw.scenario.Catalog;
import earnshaw.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Products with the second derivatives are those of the matrix that is written down, for every potential.
class HessianTest {

    private static final int[] FREE = {};

    record Case(Potential potential, Space space) {

        @Override
        public String toString() {
            return Schema.id(potential.getClass()) + " " + space.kind() + " " + space.dimension();
        }
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Class<? extends Record> type : Catalog.POTENTIALS) {
            Potential potential = (Potential) Catalog.schema().initial(type);
            for (Space space : List.of(Space.euclidean(1), Space.euclidean(2), Space.euclidean(3), Space.euclidean(20),
                    Space.sphere(3), Space.sphere(5))) {
                if (potential.refusal(space).isEmpty()) {
                    cases.add(new Case(potential, space));
                }
            }
        }
        return cases;
    }

    private static Charges problem(Potential potential, Space space, int k, int m) {
        Random random = new Random(3);
        return GoldenCharges.charges(potential, space, random.doubles(k, -1, 1).toArray(), points(random, space, k),
                random.doubles(m, -1, 1).toArray(), points(random, space, m), OptionalDouble.empty());
    }

    private static double[] points(Random random, Space space, int count) {
        double[] points = new double[count * space.dimension()];
        Arrays.setAll(points, _ -> random.nextGaussian());
        for (int i = 0; i < count && space.isSphere(); i++) {
            space.manifold().project(points, i * space.dimension());
        }
        return points;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aProductIsThatOfTheMatrix(Case one) {
        int k = 7;
        Charges problem = problem(one.potential, one.space, k, 5);
        BitSet moving = new BitSet();
        moving.set(0, k);
        int[] still = moving.stream().toArray();
        double[] x = problem.start().x();
        boolean charged = !problem.profile().singular();
        HessianMatrix matrix = new HessianMatrix(problem, moving);
        double[][] dense = charged ? matrix.withCharges(x, still) : matrix.positions(x, still, 0);
        int d = one.space.dimension();
        int f = one.space.freedom();
        Random random = new Random(4);
        double[] shares = random.doubles(dense.length, -1, 1).toArray();
        double[] v = new double[k * d + (charged ? k : 0)];
        for (int i = 0; i < k; i++) {
            double[][] basis = HessianMatrix.basis(one.space, x, i * d);
            for (int r = 0; r < f; r++) {
                for (int c = 0; c < d; c++) {
                    v[i * d + c] += shares[i * f + r] * basis[r][c];
                }
            }
        }
        System.arraycopy(shares, k * f, v, k * d, charged ? k : 0);
        double[] out = new double[v.length];
        HessianProducts products = new HessianProducts(problem, moving, 1);
        products.prepare(x, FREE, charged);
        products.times(x, v, out, charged);
        double norm = Arrays.stream(dense).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(1);
        for (int row = 0; row < dense.length; row++) {
            double expected = 0;
            for (int column = 0; column < dense.length; column++) {
                expected += dense[row][column] * shares[column];
            }
            double found = row < k * f ? 0 : out[k * d + row - k * f];
            if (row < k * f) {
                double[] tangent = HessianMatrix.basis(one.space, x, row / f * d)[row % f];
                for (int c = 0; c < d; c++) {
                    found += tangent[c] * out[row / f * d + c];
                }
            }
            assertEquals(expected, found, 1e-11 * norm, "row " + row);
        }
    }

    @Test
    void theLeastEigenvalueOfACrowdIsThatOfTheMatrix() {
        int k = 300;
        Charges problem = problem(new Gaussian(1), Space.euclidean(2), k, 200);
        BitSet moving = new BitSet();
        moving.set(0, k - 10); // the others are frozen
        int[] still = moving.stream().toArray();
        double[] x = problem.start().x();
        HessianMatrix matrix = new HessianMatrix(problem, moving);
        ChargesHessian hessian = new ChargesHessian(problem, moving, 2);
        double[] values = Symmetric.eigenvalues(matrix.positions(x, still, 0));
        double norm = Math.max(-values[0], values[values.length - 1]);
        assertEquals(values[0], hessian.smallest(x, FREE), 1e-6 * norm);
        assertEquals(values[values.length - 1], hessian.largest(x, FREE), 1e-6 * norm);
        double[] both = Symmetric.eigenvalues(matrix.withCharges(x, still));
        assertEquals(both[0], hessian.smallestWithCharges(x, FREE),
                1e-6 * Math.max(-both[0], both[both.length - 1]));
        assertTrue(both[0] <= values[0]);
        assertEquals(values[0], hessian.lowest(x, FREE).eigenvalue(), 1e-6 * norm);
    }

    @Test
    void threadsDoNotShowAndAnInterruptEndsIt() {
        Charges problem = problem(new Gaussian(1), Space.euclidean(3), 700, 50);
        BitSet moving = new BitSet();
        moving.set(0, 700);
        double[] x = problem.start().x();
        double[] one = new ChargesHessian(problem, moving, 1).byProducts(x, FREE).vector();
        assertArrayEquals(one, new ChargesHessian(problem, moving, 3).byProducts(x, FREE).vector());
        Thread.currentThread().interrupt();
        try {
            assertEquals(Double.NaN, new ChargesHessian(problem, moving, 1).smallest(x, FREE));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }
}
