package earnshaw.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.math.Norms;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws of all manifolds. Each stands in the middle of a longer array, whose other numbers no operation touches.
class ManifoldLawsTest {

    private static final int FROM = 3;

    static List<Manifold> manifolds() {
        return List.of(new Euclidean(2), new Sphere(2), new Sphere(5), new Frozen(3),
                new Product(List.of(new Sphere(3), new Euclidean(2), new Frozen(2), new Sphere(2))));
    }

    private static double[] drawn(Random random, Manifold manifold) {
        double[] x = new double[manifold.size() + 2 * FROM];
        Arrays.setAll(x, _ -> 2 * random.nextGaussian());
        return x;
    }

    private static void untouchedBeside(Manifold manifold, double[] before, double[] after) {
        for (int i = 0; i < before.length; i++) {
            if (i < FROM || i >= FROM + manifold.size()) {
                assertEquals(before[i], after[i], manifold + ", number " + i);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("manifolds")
    void projectingAndTangentsLawfully(Manifold manifold) {
        Random random = new Random(1);
        for (int draw = 0; draw < 20; draw++) {
            double[] x = drawn(random, manifold);
            double[] v = drawn(random, manifold);
            double[] before = x.clone();
            double[] along = v.clone();
            manifold.project(x, FROM);
            untouchedBeside(manifold, before, x);
            double[] twice = x.clone();
            manifold.project(twice, FROM);
            assertArrayEquals(x, twice, "to the byte");
            manifold.toTangent(x, v, FROM);
            untouchedBeside(manifold, along, v);
            double[] again = v.clone();
            manifold.toTangent(x, again, FROM);
            assertArrayEquals(v, again, 1e-14);
            double[] moved = x.clone();
            manifold.retract(moved, v, FROM);
            untouchedBeside(manifold, x, moved);
            double[] projected = moved.clone();
            manifold.project(projected, FROM);
            assertArrayEquals(projected, moved, 1e-15, "it moves on the manifold");
        }
    }

    /// The directions of a manifold are those that its tangent projection leaves: their number is its freedom, and the projection is
    /// symmetric, so that it takes the normal part alone.
    @ParameterizedTest
    @MethodSource("manifolds")
    void theTangentProjectionHasTheTraceOfTheFreedom(Manifold manifold) {
        double[] x = drawn(new Random(2), manifold);
        manifold.project(x, FROM);
        int n = manifold.size();
        double[][] rows = new double[n][];
        double trace = 0;
        for (int i = 0; i < n; i++) {
            double[] e = new double[x.length];
            e[FROM + i] = 1;
            manifold.toTangent(x, e, FROM);
            rows[i] = Arrays.copyOfRange(e, FROM, FROM + n);
            trace += rows[i][i];
        }
        assertEquals(manifold.freedom(), trace, 1e-12);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                assertEquals(rows[i][j], rows[j][i], 1e-14);
            }
        }
    }

    @Test
    void aSphereProjectsToLengthOneInTheSameDirection() {
        double[] x = {9, 3, 0, 4, 9};
        new Sphere(3).project(x, 1);
        assertArrayEquals(new double[] {9, 0.6, 0, 0.8, 9}, x, 1e-15);
        double[] near = {0.6 + 2e-16, 0.8};
        double[] same = near.clone();
        new Sphere(2).project(near, 0);
        assertArrayEquals(same, near, "rounding is left alone");
        double[] off = {0.6 + 1e-14, 0.8};
        new Sphere(2).project(off, 0);
        assertEquals(1, Norms.of(off), 2e-16);
    }

    @Test
    void aStepOnTheSphereIsTheProjectedSum() {
        double[] x = {1, 0};
        new Sphere(2).retract(x, new double[] {0, 0.75}, 0);
        assertArrayEquals(new double[] {0.8, 0.6}, x, 1e-15);
        double[] flat = {1, 2};
        new Euclidean(2).retract(flat, new double[] {0.5, -1}, 0);
        assertArrayEquals(new double[] {1.5, 1}, flat);
        double[] frozen = {1, 2};
        new Frozen(2).retract(frozen, new double[] {0.5, -1}, 0);
        assertArrayEquals(new double[] {1, 2}, frozen);
    }

    @Test
    void randomPointsAreNormalAndUniform() {
        Random random = new Random(3);
        double[] mean = new double[2];
        double[] square = new double[2];
        double[] round = new double[3];
        int draws = 4000;
        for (int i = 0; i < draws; i++) {
            double[] x = {7, 7, 7, 7};
            new Euclidean(2).random(random, x, 1);
            assertTrue(x[0] == 7 && x[3] == 7);
            double[] s = new double[3];
            new Sphere(3).random(random, s, 0);
            assertEquals(1, Norms.of(s), 1e-15);
            for (int c = 0; c < 3; c++) {
                round[c] += s[c] * s[c] / draws;
            }
            for (int c = 0; c < 2; c++) {
                mean[c] += x[1 + c] / draws;
                square[c] += x[1 + c] * x[1 + c] / draws;
            }
        }
        assertArrayEquals(new double[2], mean, 0.06);
        assertArrayEquals(new double[] {1, 1}, square, 0.1);
        assertArrayEquals(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, round, 0.03);
        double[] held = {1, 2};
        new Frozen(2).random(random, held, 0);
        assertArrayEquals(new double[] {1, 2}, held);
    }

    @Test
    void aProductDoesWithEachPartWhatThePartDoes() {
        Product product = new Product(List.of(new Euclidean(1), new Frozen(1), new Sphere(2)));
        double[] x = {5, 0, 7, 9, 9, 5};
        product.random(new Random(4), x, 1);
        assertTrue(x[0] == 5 && x[2] == 7 && x[5] == 5 && x[1] != 0);
        assertEquals(1, Math.hypot(x[3], x[4]), 1e-15);
        double[] moved = {5, 1, 7, 1, 0, 5};
        product.retract(moved, new double[] {8, 0.5, 3, 0, 0.75, 8}, 1);
        assertArrayEquals(new double[] {5, 1.5, 7, 0.8, 0.6, 5}, moved, 1e-15);
    }

    @Test
    void spacesSayWhatTheyAre() {
        assertEquals("R^3", Space.euclidean(3).text());
        assertEquals("S^2", Space.sphere(3).text());
        assertEquals(3, Space.euclidean(3).freedom());
        assertEquals(2, Space.sphere(3).freedom());
        assertEquals(new Sphere(3), Space.sphere(3).manifold());
        assertEquals(new Euclidean(1), Space.euclidean(1).manifold());
        assertTrue(Space.sphere(2).isSphere());
        assertFalse(Space.euclidean(2).isSphere());
        assertThrows(IllegalArgumentException.class, () -> Space.sphere(1));
        assertThrows(IllegalArgumentException.class, () -> Space.euclidean(0));
    }

    /// The way from a point to another leads there, is tangent, and passes half way where the nearest point to the middle
    /// of both is; numbers that are frozen stay.
    @ParameterizedTest
    @MethodSource("manifolds")
    void theWayToAPointArrivesThere(Manifold manifold) {
        Random random = new Random(2);
        for (int draw = 0; draw < 20; draw++) {
            double[] x = drawn(random, manifold);
            double[] y = drawn(random, manifold);
            manifold.project(x, FROM);
            manifold.project(y, FROM);
            manifold.follow(y, new double[y.length], FROM);
            double[] v = drawn(random, manifold);
            double[] before = v.clone();
            manifold.towards(x, y, v, FROM);
            untouchedBeside(manifold, before, v);
            double[] tangent = v.clone();
            manifold.toTangent(x, tangent, FROM);
            assertArrayEquals(tangent, v, 1e-13);
            double[] arrived = x.clone();
            manifold.follow(arrived, v, FROM);
            untouchedBeside(manifold, x, arrived);
            double[] half = x.clone();
            double[] middle = x.clone();
            for (int i = FROM; i < FROM + manifold.size(); i++) {
                if (v[i] == 0) {
                    y[i] = x[i]; // frozen
                }
                half[i] = x[i];
                middle[i] = (x[i] + y[i]) / 2;
                v[i] /= 2;
            }
            assertArrayEquals(Arrays.copyOfRange(y, FROM, FROM + manifold.size()),
                    Arrays.copyOfRange(arrived, FROM, FROM + manifold.size()), 1e-13);
            manifold.follow(half, v, FROM);
            manifold.project(middle, FROM);
            assertArrayEquals(middle, half, 1e-13);
        }
    }

    /// Between opposite points of a sphere there is a way of half a turn.
    @Test
    void oppositePointsHaveAWay() {
        double[] x = {0.6, 0, 0.8};
        double[] v = new double[3];
        new Sphere(3).towards(x, new double[] {-0.6, 0, -0.8}, v, 0);
        assertEquals(Math.PI, Norms.of(v), 1e-15);
        new Sphere(3).follow(x, v, 0);
        assertArrayEquals(new double[] {-0.6, 0, -0.8}, x, 1e-15);
    }
}
