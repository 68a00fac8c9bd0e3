package earnshaw.math;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Optimal assignment: which partner each row gets so that the sum of the costs is smallest.
public final class Assignment {

    // Sums of more are not finite.
    private static final double MOST = 1e290;

    // Of the columns, from the last search between as many rows as columns; what is found does not depend on them.
    private double[] prices = {};
    private double[] last = {};

    /// The same by an object of its own, for a single question.
    public static int[] solve(double[][] cost) {
        return new Assignment().of(cost);
    }

    /// Shortest augmenting paths with dual prices (Kuhn, Munkres; in the form of Jonker and Volgenant 1987). Of all
    /// assignments that cost the least, but for rounding, it is the one in which the first row has the smallest column,
    /// then the second row, and so on. Where costs have changed little since the last call the search is short.
    ///
    /// @param given costs in rows of equal length, which may be more or fewer than columns; what is beyond 1e290 or no
    ///              number counts as 1e290
    /// @return for each row its column, -1 for rows that are left over
    public int[] of(double[][] given) {
        double[][] cost = within(given);
        int rows = cost.length;
        int columns = rows == 0 ? 0 : cost[0].length;
        int[] nearest = nearest(cost, rows, columns);
        if (nearest != null) {
            last = new double[columns];
            return nearest;
        }
        if (rows <= columns) {
            Priced priced = narrow(cost, rows, columns);
            last = priced.columns.clone();
            return new AssignmentTies(cost, priced.rows, priced.columns, priced.columnOf).settled(columns);
        }
        double[][] turned = new double[columns][rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                turned[j][i] = cost[i][j];
            }
        }
        Priced priced = narrow(turned, columns, rows);
        last = priced.rows.clone();
        int[] columnOf = new int[rows];
        Arrays.fill(columnOf, -1);
        for (int j = 0; j < columns; j++) {
            columnOf[priced.columnOf[j]] = j;
        }
        return new AssignmentTies(cost, priced.columns, priced.rows, columnOf).settled(columns);
    }

    /// The prices of the columns that go with the last answer: no row pays less than at its own column when it takes
    /// another one, and no column that is left over has a lower price than another.
    public double[] prices() {
        return last;
    }

    // An assignment with the prices that show that nothing is cheaper.
    private record Priced(int[] columnOf, double[] rows, double[] columns) {}

    // When every row's cheapest column is another one, nothing can be better. True at most moments of a run that
    // goes well, and far cheaper than the search.
    private static int @Nullable [] nearest(double[][] cost, int rows, int columns) {
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

    // Every row pays for its cheapest column, and the first of those that want the same one has it: a start that leaves
    // the search with the rows that are in each other's way.
    private static boolean[] settle(double[][] cost, double[] rowPrice, double[] columnPrice, int[] rowOf) {
        boolean[] settled = new boolean[cost.length];
        for (int i = 0; i < cost.length; i++) {
            int best = 0;
            for (int j = 1; j < columnPrice.length; j++) {
                if (cost[i][j] - columnPrice[j] < cost[i][best] - columnPrice[best]) {
                    best = j;
                }
            }
            rowPrice[i] = cost[i][best] - columnPrice[best];
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

    private Priced narrow(double[][] cost, int rows, int columns) {
        double[] rowPrice = new double[rows];
        boolean square = rows == columns;
        double[] columnPrice = square && prices.length == columns ? prices : new double[columns];
        int[] rowOf = new int[columns];
        Arrays.fill(rowOf, -1);
        double[] distance = new double[columns];
        int[] before = new int[columns];
        boolean[] done = new boolean[columns];
        boolean[] settled = settle(cost, rowPrice, columnPrice, rowOf);
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
        if (square) {
            prices = columnPrice.clone();
            double highest = Arrays.stream(prices).max().orElse(0);
            Arrays.setAll(prices, j -> prices[j] - highest); // they fall from search to search
        }
        return new Priced(result, rowPrice, columnPrice);
    }

    private static double[][] within(double[][] cost) {
        boolean large = false;
        for (double[] row : cost) {
            for (double one : row) {
                large |= !(one <= MOST);
            }
        }
        return !large ? cost : Arrays.stream(cost)
                .map(row -> Arrays.stream(row).map(one -> one <= MOST ? one : MOST).toArray())
                .toArray(double[][]::new);
    }
}
