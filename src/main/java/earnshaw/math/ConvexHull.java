package earnshaw.math;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The convex hull of a few vectors, asked for its point nearest to the origin.
///
/// Source: P. Wolfe, *Finding the nearest point in a polytope*, Mathematical Programming 11, 1976.
public final class ConvexHull {

    // A corner must be so much nearer than the best point, as a share of the largest corner, to be worth another round.
    private static final double ROUNDING = 1e-14;

    private final int size;
    private final List<double[]> corners = new ArrayList<>();
    private double[] weights = {};

    /// An empty hull.
    ///
    /// @param size how many numbers of every vector count
    public ConvexHull(int size) {
        this.size = size;
    }

    /// Empties it.
    public void clear() {
        corners.clear();
        weights = new double[0];
    }

    /// Adds a corner, a copy of the vector.
    public void add(double[] vector) {
        corners.add(Arrays.copyOf(vector, size));
        weights = Arrays.copyOf(weights, corners.size());
        if (corners.size() == 1) {
            weights[0] = 1;
        }
    }

    /// How many corners the hull has.
    public int corners() {
        return corners.size();
    }

    /// Writes the point nearest to the origin. Works on from the last answer, so that corners are best added one by
    /// one.
    public void nearest(double[] point) {
        double largest = 0;
        for (double[] corner : corners) {
            largest = Math.max(largest, dot(corner, corner));
        }
        mix(point);
        for (int round = 0; round < 10 * corners.size(); round++) {
            int best = 0;
            for (int j = 1; j < corners.size(); j++) {
                best = dot(corners.get(j), point) < dot(corners.get(best), point) ? j : best;
            }
            boolean nearer = dot(corners.get(best), point) < dot(point, point) - ROUNDING * largest;
            if (!nearer || weights[best] > 0 || !refine(best)) {
                return;
            }
            mix(point);
        }
    }

    // Moves the weights to the nearest point of the face that is spanned by those in use and one more, leaving out
    // corners on whose other side that point lies.
    private boolean refine(int added) {
        List<Integer> used = new ArrayList<>();
        for (int j = 0; j < weights.length; j++) {
            if (weights[j] > 0 || j == added) {
                used.add(j);
            }
        }
        while (true) {
            double[] wanted = onPlane(used);
            if (wanted == null) {
                return false;
            }
            double share = 1;
            int first = -1;
            for (int j = 0; j < wanted.length; j++) {
                double now = weights[used.get(j)];
                if (wanted[j] <= 0 && now / (now - wanted[j]) <= share) {
                    share = now / (now - wanted[j]);
                    first = j;
                }
            }
            if (first >= 0 && Double.isNaN(share)) {
                return false;
            }
            for (int j = 0; j < wanted.length; j++) {
                weights[used.get(j)] += share * (wanted[j] - weights[used.get(j)]);
            }
            if (first < 0) {
                return true;
            }
            weights[used.get(first)] = 0;
            used.remove(first);
        }
    }

    // Weights, of any sign, of the nearest point of the plane through some corners; null where they lie in a smaller
    // one.
    private double @Nullable [] onPlane(List<Integer> used) {
        int n = used.size();
        double[][] rows = new double[n + 1][n + 2];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][j] = dot(corners.get(used.get(i)), corners.get(used.get(j)));
            }
            rows[i][n] = 1;
            rows[n][i] = 1;
        }
        rows[n][n + 1] = 1;
        for (int column = 0; column <= n; column++) {
            int pivot = column;
            for (int row = column + 1; row <= n; row++) {
                pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
            }
            double[] top = rows[pivot];
            rows[pivot] = rows[column];
            rows[column] = top;
            if (top[column] == 0) {
                return null;
            }
            for (int row = 0; row <= n; row++) {
                double factor = row == column ? 0 : rows[row][column] / top[column];
                for (int c = column; factor != 0 && c <= n + 1; c++) {
                    rows[row][c] -= factor * top[c];
                }
            }
        }
        double[] wanted = new double[n];
        for (int i = 0; i < n; i++) {
            wanted[i] = rows[i][n + 1] / rows[i][i];
            if (!Double.isFinite(wanted[i])) {
                return null;
            }
        }
        return wanted;
    }

    private void mix(double[] point) {
        Arrays.fill(point, 0, size, 0);
        for (int j = 0; j < weights.length; j++) {
            for (int i = 0; weights[j] > 0 && i < size; i++) {
                point[i] += weights[j] * corners.get(j)[i];
            }
        }
    }

    private double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
