package earnshaw.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void isAsCheapAsTheBestOfAllPermutations() {
        Random random = new Random(3);
        for (int run = 0; run < 500; run++) {
            int rows = 1 + random.nextInt(5);
            int columns = 1 + random.nextInt(5);
            double[][] cost = new double[rows][columns];
            for (double[] row : cost) {
                Arrays.setAll(row, j -> random.nextInt(3) == 0 ? random.nextInt(4) : random.nextDouble());
            }
            int[] found = Assignment.solve(cost);
            int matched = (int) Arrays.stream(found).filter(j -> j >= 0).distinct().count();
            assertEquals(Math.min(rows, columns), matched);
            assertEquals(best(cost, 0, new boolean[columns], Math.max(0, rows - columns)), total(cost, found), 1e-12);
        }
    }

    private static double total(double[][] cost, int[] partner) {
        double sum = 0;
        for (int i = 0; i < partner.length; i++) {
            sum += partner[i] < 0 ? 0 : cost[i][partner[i]];
        }
        return sum;
    }

    private static double best(double[][] cost, int row, boolean[] taken, int spare) {
        if (row == cost.length) {
            return 0;
        }
        double least = spare > 0 ? best(cost, row + 1, taken, spare - 1) : Double.POSITIVE_INFINITY;
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j]) {
                taken[j] = true;
                least = Math.min(least, cost[row][j] + best(cost, row + 1, taken, spare));
                taken[j] = false;
            }
        }
        return least;
    }

    @Test
    void tiesGoToTheSmallerColumn() {
        assertArrayEquals(new int[] {0, 1, 2}, Assignment.solve(new double[3][3]));
        assertArrayEquals(new int[] {0, -1}, Assignment.solve(new double[][] {{1}, {1}}));
    }

    /// On a line all pairings of what stands on either side of a gap cost the same, and rounding must not choose.
    @Test
    void roundingDecidesNoTieOnALine() {
        Random random = new Random(11);
        for (int run = 0; run < 300; run++) {
            int rows = 1 + random.nextInt(5);
            int columns = 1 + random.nextInt(5);
            double[] from = random.doubles(rows, 0, 1).toArray();
            double[] to = random.doubles(columns, run % 3 == 0 ? 1 : 0, 2).toArray();
            double[][] cost = new double[rows][columns];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    cost[i][j] = Math.abs(from[i] - to[j]);
                }
            }
            assertArrayEquals(first(cost), Assignment.solve(cost), Arrays.toString(from) + Arrays.toString(to));
        }
    }

    // the first in the order of columns of all assignments that cost the least, tried one by one
    private static int[] first(double[][] cost) {
        double least = best(cost, 0, new boolean[cost[0].length], Math.max(0, cost.length - cost[0].length));
        int[] partner = new int[cost.length];
        assertTrue(follow(cost, partner, 0, new boolean[cost[0].length], Math.max(0, cost.length - cost[0].length),
                least + 1e-10));
        return partner;
    }

    private static boolean follow(double[][] cost, int[] partner, int row, boolean[] taken, int spare, double left) {
        if (row == cost.length) {
            return left >= 0;
        }
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j]) {
                taken[j] = true;
                partner[row] = j;
                if (follow(cost, partner, row + 1, taken, spare, left - cost[row][j])) {
                    return true;
                }
                taken[j] = false;
            }
        }
        partner[row] = -1;
        return spare > 0 && follow(cost, partner, row + 1, taken, spare - 1, left);
    }

    @Test
    void nobodyToMatch() {
        assertArrayEquals(new int[0], Assignment.solve(new double[0][0]));
    }
}
