package earnshaw.potential.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The change of the sums of h(r) and of their gradients when every charge moves along a direction and changes its
/// charge, in the loops of [RadialSums]. With D = theta-w, v the difference of the two directions and q the charge of
/// the source, which changes by e, a source adds q (h'/r) D.v + e h to the value, and q ((h'/r) v + (h''-h'/r)/r^2 D
/// (D.v)) + e (h'/r) D to the gradient.
final class RadialProducts extends RadialSums {

    private final double[][] moves;
    private final double[][] sourceMoves;
    private final double[] changes;
    private final double[][] along = new double[BLOCK][TILE];
    private double[] targetDirections = {};
    private double @Nullable [] sourceDirections;
    private double @Nullable [] sourceChanges;
    private int targets;

    RadialProducts(RadialProfile radial, int d) {
        super(radial, d);
        moves = new double[d][TILE];
        sourceMoves = new double[BLOCK][d];
        changes = new double[BLOCK];
    }

    /// @param targets    where in `x` the targets' positions begin
    /// @param directions of the targets, one behind the other
    /// @param sources    those of the sources; null where they rest
    /// @param change     of the sources' charges; null where they stay
    void along(int targets, double[] directions, double @Nullable [] sources, double @Nullable [] change) {
        this.targets = targets;
        targetDirections = directions;
        sourceDirections = sources;
        sourceChanges = change;
    }

    @Override
    void load(double[] x, int from, int count) {
        super.load(x, from, count);
        for (int c = 0; c < d; c++) {
            double[] row = moves[c];
            for (int l = 0, at = from - targets + c; l < count; l++, at += d) {
                row[l] = targetDirections[at];
            }
        }
    }

    @Override
    void source(int b, int j) {
        if (sourceDirections == null) {
            Arrays.fill(sourceMoves[b], 0);
        } else {
            System.arraycopy(sourceDirections, j * d, sourceMoves[b], 0, d);
        }
        changes[b] = sourceChanges == null ? 0 : sourceChanges[j];
    }

    @Override
    void block(int count, int active, boolean wanted) {
        distances(count, 0);
        for (int b = 0; b < BLOCK; b++) {
            Arrays.fill(along[b], 0, count, 0);
        }
        for (int c = 0; c < d; c++) {
            along(count, tile[c], moves[c], sources, sourceMoves, c, along[0], along[1], along[2], along[3]);
        }
        for (int b = 0; b < BLOCK; b++) {
            if (b < active) {
                radial.bulk(s[b], count, h[b], h1[b], h2[b], powers);
                correct(b, count, s[b], h[b], h1[b], h2[b]);
                weigh(count, weights[b], changes[b], s[b], h[b], h1[b], h2[b], along[b], values);
            } else {
                Arrays.fill(sourceMoves[b], 0);
                Arrays.fill(h1[b], 0, count, 0);
                Arrays.fill(along[b], 0, count, 0);
            }
        }
        for (int c = 0; c < d; c++) {
            BlockLoops.differences(count, tile[c], sources, 0, c, along[0], along[1], along[2], along[3], slopes[c]);
            BlockLoops.differences(count, moves[c], sourceMoves, 0, c, h1[0], h1[1], h1[2], h1[3], slopes[c]);
        }
    }

    // along += (row - y)(move - z) for coordinate `c` of four sources
    private static void along(int count, double[] row, double[] move, double[][] sources, double[][] sourceMoves, int c,
            double[] a0, double[] a1, double[] a2, double[] a3) {
        double y0 = sources[0][c];
        double y1 = sources[1][c];
        double y2 = sources[2][c];
        double y3 = sources[3][c];
        double z0 = sourceMoves[0][c];
        double z1 = sourceMoves[1][c];
        double z2 = sourceMoves[2][c];
        double z3 = sourceMoves[3][c];
        for (int l = 0; l < count; l++) {
            double x = row[l];
            double v = move[l];
            a0[l] = Math.fma(x - y0, v - z0, a0[l]);
            a1[l] = Math.fma(x - y1, v - z1, a1[l]);
            a2[l] = Math.fma(x - y2, v - z2, a2[l]);
            a3[l] = Math.fma(x - y3, v - z3, a3[l]);
        }
    }

    // h1 becomes the factor of the difference of the directions, `along` that of the difference of the places. Where a
    // pair stands at one place that difference is 0.
    private static void weigh(int count, double charge, double change, double[] s, double[] h, double[] h1, double[] h2,
            double[] along, double[] values) {
        for (int l = 0; l < count; l++) {
            double across = (h2[l] - h1[l]) / Math.max(s[l], Double.MIN_NORMAL);
            double first = charge * h1[l];
            values[l] = Math.fma(change, h[l], Math.fma(first, along[l], values[l]));
            along[l] = Math.fma(charge * across, along[l], change * h1[l]);
            h1[l] = first;
        }
    }
}
