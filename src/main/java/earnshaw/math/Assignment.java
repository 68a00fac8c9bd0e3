package earnshaw.math;

import java.util.Arrays;

/// Optimal assignment: which partner each row gets so that the sum of the costs is smallest.
public final class Assignment {

    private Assignment() {}

    /// Shortest augmenting paths with dual prices (Kuhn, Munkres; in the form of Jonker and Volgenant 1987). Rows enter
    /// in their order and ties go to the smaller column, so equal costs always give the same answer.
    ///
    /// @param cost rows of equal length, finite; rows may be more or fewer than columns
    /// @return for each row its column, -1 for rows that are left over
    public static int[] solve(double[][] cost) {
        int rows = cost.length;
        int columns = rows == 0 ? 0 : cost[0].length;
        int[] nearest = nearest(cost, rows, columns);
        if (nearest != null) {
            return nearest;
        }
        if (rows <= columns) {
            return narrow(cost, rows, columns);
        }
        double[][] turned = new double[columns][rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                turned[j][i] = cost[i][j];
            }
        }
        int[] result = new int[rows];
        Arrays.fill(result, -1);
        int[] back = narrow(turned, columns, rows);
        for (int j = 0; j < columns; j++) {
            result[back[j]] = j;
        }
        return result;
    }

    // When every row's cheapest column is another one, nothing can be better. True at most moments of a run that
    // goes well, and far cheaper than the search.
    private static int[] nearest(double[][] cost, int rows, int columns) {
        if (rows > columns) {
            return null;
        }
        boolean[] taken = new boolean[columns];
        int[] result = new int[rows];
        for (int i = 0; i < rows; i++) {
            int best = cheapest(cost[i]);
            if (taken[best]) {
                return null;
            }
            taken[best] = true;
            result[i] = best;
        }
        return result;
    }

    // Every row pays for its cheapest column, and the first of those that want the same one has it: a start that leaves the
    // search with the rows that are in each other's way.
    private static boolean[] settle(double[][] cost, double[] rowPrice, int[] rowOf) {
        boolean[] settled = new boolean[cost.length];
        for (int i = 0; i < cost.length; i++) {
            int best = cheapest(cost[i]);
            rowPrice[i] = cost[i][best];
            if (rowOf[best] < 0) {
                rowOf[best] = i;
                settled[i] = true;
            }
        }
        return settled;
    }

    private static int cheapest(double[] cost) {
        int best = 0;
        for (int j = 1; j < cost.length; j++) {
            if (cost[j] < cost[best]) {
                best = j;
            }
        }
        return best;
    }

    private static int[] narrow(double[][] cost, int rows, int columns) {
        double[] rowPrice = new double[rows];
        double[] columnPrice = new double[columns];
        int[] rowOf = new int[columns];
        Arrays.fill(rowOf, -1);
        double[] distance = new double[columns];
        int[] before = new int[columns];
        boolean[] done = new boolean[columns];
        boolean[] settled = settle(cost, rowPrice, rowOf);
        for (int start = 0; start < rows; start++) {
            if (settled[start]) {
                continue;
            }
            Arrays.fill(distance, Double.POSITIVE_INFINITY);
            Arrays.fill(done, false);
            Arrays.fill(before, -1);
            int row = start;
            int column = -1;
            double reached = 0;
            while (row >= 0) {
                int next = -1;
                double least = Double.POSITIVE_INFINITY;
                for (int j = 0; j < columns; j++) {
                    if (done[j]) {
                        continue;
                    }
                    double length = reached + cost[row][j] - rowPrice[row] - columnPrice[j];
                    if (length < distance[j]) {
                        distance[j] = length;
                        before[j] = column;
                    }
                    if (distance[j] < least) {
                        least = distance[j];
                        next = j;
                    }
                }
                reached = least;
                column = next;
                done[column] = true;
                row = rowOf[column];
            }
            rowPrice[start] += reached;
            for (int j = 0; j < columns; j++) {
                if (done[j] && rowOf[j] >= 0) {
                    rowPrice[rowOf[j]] += reached - distance[j];
                }
                if (done[j]) {
                    columnPrice[j] -= reached - distance[j];
                }
            }
            while (column >= 0) {
                int previous = before[column];
                rowOf[column] = previous < 0 ? start : rowOf[previous];
                column = previous;
            }
        }
        int[] result = new int[rows];
        for (int j = 0; j < columns; j++) {
            if (rowOf[j] >= 0) {
                result[rowOf[j]] = j;
            }
        }
        return result;
    }
}
