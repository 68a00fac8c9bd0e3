package earnshaw.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// The point of a hull nearest to the origin.
class ConvexHullTest {

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// No corner lies on this side of the plane through the nearest point and across it: that, and being in the hull, is what
    /// makes it the nearest. It is in the hull when no corner direction separates it.
    @Test
    void noCornerIsNearerAlongTheNearestPoint() {
        Random random = new Random(5);
        for (int trial = 0; trial < 500; trial++) {
            int n = 1 + random.nextInt(6);
            ConvexHull hull = new ConvexHull(n);
            double[][] corners = new double[1 + random.nextInt(9)][n];
            double[] nearest = new double[n];
            double shift = random.nextInt(3);
            for (double[] corner : corners) {
                for (int c = 0; c < n; c++) {
                    corner[c] = random.nextGaussian() + shift;
                }
                hull.add(corner);
                hull.nearest(nearest);
            }
            double least = Double.POSITIVE_INFINITY;
            for (double[] corner : corners) {
                least = Math.min(least, dot(corner, nearest));
            }
            assertEquals(dot(nearest, nearest), least, 1e-9 * (1 + Math.abs(least)) + (corners.length > n ? 1e-9 : 0),
                    "trial " + trial);
        }
    }

    @Test
    void theNearestPointOfASegmentATriangleAndATetrahedronAroundTheOrigin() {
        ConvexHull hull = new ConvexHull(3);
        double[] nearest = new double[3];
        hull.add(new double[] {1, 2, 0});
        hull.nearest(nearest);
        assertArrayEquals(new double[] {1, 2, 0}, nearest, 1e-15);
        hull.add(new double[] {1, -1, 0});
        hull.nearest(nearest);
        assertArrayEquals(new double[] {1, 0, 0}, nearest, 1e-15);
        hull.add(new double[] {-1, 0, 1});
        hull.nearest(nearest);
        assertArrayEquals(new double[] {0.2, 0, 0.4}, nearest, 1e-15);
        hull.add(new double[] {0, 0, -5});
        hull.nearest(nearest);
        assertTrue(dot(nearest, nearest) < 1e-28);
    }
}
