package earnshaw.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Points that wander among fixed ones: while no point has gone farther than its margin, and as long as the margins follow, a
/// search would find the same assignment.
class AssignmentMarginsTest {

    private final Random random = new Random(5);
    private int within;
    private int followed;

    private static double[][] cost(double[][] from, double[][] to) {
        double[][] cost = new double[from.length][to.length];
        for (int i = 0; i < from.length; i++) {
            for (int j = 0; j < to.length; j++) {
                cost[i][j] = Norms.distance(from[i], 0, to[j], 0, 2);
            }
        }
        return cost;
    }

    private double[][] points(int count) {
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            points[i] = new double[] {random.nextGaussian(), random.nextGaussian()};
        }
        return points;
    }

    @Test
    void withinTheMarginsASearchFindsTheSame() {
        for (int trial = 0; trial < 300; trial++) {
            wander(points(1 + random.nextInt(7)), points(1 + random.nextInt(7)), Math.pow(10, -1 - random.nextInt(4)));
        }
        assertTrue(within > 10_000 && followed > 1_000, within + " within margins, " + followed + " followed");
    }

    /// Pairs that come ever closer, and points that stand on a line with those that they go to, cost the same either way.
    @Test
    void neitherDoTiesGoUnseen() {
        for (int trial = 0; trial < 100; trial++) {
            double[][] from = points(6);
            double[][] to = points(6);
            for (int i = 1; i < 6; i += 2) {
                from[i] = from[i - 1].clone();
                from[i][0] += random.nextInt(9) == 8 ? 0 : Math.pow(10, -random.nextInt(8));
            }
            for (double[] point : to) {
                point[1] = 0;
            }
            from[0][1] = 0;
            from[1][1] = 0;
            wander(from, to, Math.pow(10, -2 - random.nextInt(6)));
        }
        assertTrue(within > 100, within + " within margins");
    }

    private void wander(double[][] from, double[][] to, double stride) {
        Assignment assignment = new Assignment();
        double[][] cost = cost(from, to);
        int[] matched = assignment.of(cost);
        AssignmentMargins margins = AssignmentMargins.of(cost, matched, assignment.prices());
        double[] gone = new double[from.length];
        for (int step = 0; step < 100; step++) {
            boolean inside = true;
            for (int i = 0; i < from.length; i++) {
                double[] move =
                        {stride * random.nextGaussian(), random.nextInt(3) == 0 ? stride * random.nextGaussian() : 0};
                from[i][0] += move[0];
                from[i][1] += move[1];
                gone[i] += Norms.of(move) * (1 + 1e-12);
                inside &= gone[i] < margins.margin(i);
            }
            cost = cost(from, to);
            boolean same = inside || margins.follow(cost);
            if (same) {
                assertArrayEquals(Assignment.solve(cost), matched, "step " + step);
            }
            within += inside ? 1 : 0;
            followed += same && !inside ? 1 : 0;
            if (!same) {
                matched = assignment.of(cost);
                margins = AssignmentMargins.of(cost, matched, assignment.prices());
            }
            gone = inside ? gone : new double[from.length];
        }
    }
}
