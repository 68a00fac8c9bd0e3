package earnshaw.math;

import java.util.Arrays;

/// Of all assignments that cost as little as a given one, the one in which the first row has the smallest column it can
/// have, then the second row, and so on; a row without a column comes after those with one. On a line and on a circle
/// whole families of assignments cost the same but for rounding, which must not decide between them.
final class AssignmentTies {

    // Rounding of a price, against the largest cost.
    private static final double ROUNDING = 1e-12;

    private final int rows;
    private final int size;
    private final int[][] tight;
    private final int[] columnOf;
    private final int[] rowOf;
    private final int[] before;

    /// Rows and columns without a partner get one that costs nothing, so that all have one.
    ///
    /// @param cost        rows of equal length
    /// @param rowPrice    with the columns' prices at most the cost of every pair, and equal to it for partners; 0 for
    ///                    who has no partner
    /// @param columnPrice alike
    /// @param columnOf    the assignment, -1 for none
    AssignmentTies(double[][] cost, double[] rowPrice, double[] columnPrice, int[] columnOf) {
        rows = cost.length;
        int columns = columnPrice.length;
        size = Math.max(rows, columns);
        this.columnOf = new int[size];
        rowOf = new int[size];
        before = new int[size];
        boolean[] taken = new boolean[columns];
        int spare = columns;
        for (int i = 0; i < rows; i++) {
            this.columnOf[i] = columnOf[i] >= 0 ? columnOf[i] : spare++;
            if (columnOf[i] >= 0) {
                taken[columnOf[i]] = true;
            }
        }
        for (int j = 0, free = rows; j < columns; j++) {
            if (!taken[j]) {
                this.columnOf[free++] = j;
            }
        }
        for (int i = 0; i < size; i++) {
            rowOf[this.columnOf[i]] = i;
        }
        double largest = 0;
        for (double[] row : cost) {
            for (double one : row) {
                largest = Math.max(largest, Math.abs(one));
            }
        }
        tight = new int[size][];
        int[] found = new int[size];
        for (int i = 0; i < size; i++) {
            int count = 0;
            for (int j = 0; j < size; j++) {
                double costs = i < rows && j < columns ? cost[i][j] : 0;
                double paid = (i < rows ? rowPrice[i] : 0) + (j < columns ? columnPrice[j] : 0);
                if (costs - paid <= ROUNDING * largest) {
                    found[count++] = j;
                }
            }
            tight[i] = Arrays.copyOf(found, count);
        }
    }

    /// For each row its column, -1 for rows that are left over.
    int[] settled(int columns) {
        for (int i = 0; i < rows; i++) {
            for (int j : tight[i]) {
                if (j >= columnOf[i] || move(i, j)) {
                    break;
                }
            }
        }
        int[] result = Arrays.copyOf(columnOf, rows);
        for (int i = 0; i < rows; i++) {
            result[i] = result[i] < columns ? result[i] : -1;
        }
        return result;
    }

    // Gives row i column j when the rows behind it can take over from each other what that leaves: a walk through
    // equally cheap pairs from the one that has j now to the column that i has now.
    private boolean move(int i, int j) {
        int wanted = columnOf[i];
        int[] queue = new int[size];
        Arrays.fill(before, -1);
        int end = 0;
        if (rowOf[j] < i) {
            return false;
        }
        queue[end++] = j;
        before[j] = j;
        for (int at = 0; at < end && before[wanted] < 0; at++) {
            for (int next : tight[rowOf[queue[at]]]) {
                if (before[next] < 0 && rowOf[next] >= i) {
                    before[next] = queue[at];
                    queue[end++] = next;
                }
            }
        }
        if (before[wanted] < 0) {
            return false;
        }
        for (int column = wanted; column != j;) {
            int from = before[column];
            int row = rowOf[from];
            rowOf[column] = row;
            columnOf[row] = column;
            column = from;
        }
        rowOf[j] = i;
        columnOf[i] = j;
        return true;
    }
}
