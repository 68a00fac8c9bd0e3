package earnshaw.potential.kernel;

import java.util.Arrays;

/// [RadialSums] in many dimensions: r^2 = |theta|^2 + |w|^2 - 2 theta.w and gradient theta sum p - sum p w with p =
/// h'/r, half as many operations as with differences. Both lose digits where charges are close, compared with their
/// distance from the origin: such pairs are taken by differences, one by one, or the whole block when there are many.
final class GramSums extends RadialSums {

    /// From so many on it is faster.
    static final int DIMENSIONS = 16;

    // A tile of so many coordinates does not stay in the nearest cache: more sources at a time use it oftener.
    private static final int SOURCES = 16;

    private static final double CLOSE = 1.0 / 16;

    private static final int MANY = 64;

    private final int[] closeSource = new int[MANY];
    private final int[] closeLane = new int[MANY];
    private int close;
    private final double[] square = new double[TILE];
    private final double[] own = new double[TILE];
    private final double[][] opposite;

    GramSums(RadialProfile radial, int d) {
        super(radial, d, SOURCES);
        opposite = new double[SOURCES][d];
    }

    @Override
    void load(double[] x, int from, int count) {
        super.load(x, from, count);
        Arrays.fill(own, 0, count, 0);
        Arrays.fill(square, 0, count, 0);
        for (double[] row : tile) {
            BlockLoops.along(count, row, row, square);
        }
    }

    @Override
    void block(int count, int active, boolean wanted) {
        for (int b = 0; b < SOURCES; b++) {
            Arrays.fill(s[b], 0, count, 0);
            for (int c = 0; c < d; c++) {
                opposite[b][c] = -sources[b][c];
            }
        }
        BlockLoops.products(count, tile, opposite, s);
        close = 0;
        for (int b = 0; b < active; b++) {
            squares(b, count);
        }
        if (close > MANY) {
            super.block(count, active, wanted);
            return;
        }
        evaluate(count, active, wanted);
        if (wanted) {
            for (int i = 0; i < close; i++) {
                slope(closeSource[i], closeLane[i]);
            }
            for (int b = 0; b < SOURCES; b += BLOCK) {
                BlockLoops.total(count, h1[b], h1[b + 1], h1[b + 2], h1[b + 3], own);
            }
            BlockLoops.combine(count, opposite, h1, slopes);
        }
    }

    // From the products' opposites to squared distances from source b.
    private void squares(int b, int count) {
        double length = 0;
        for (double y : sources[b]) {
            length = Math.fma(y, y, length);
        }
        squares(count, length, square, s[b], h[b]);
        if (self(b) >= 0) {
            s[b][self(b)] = 1; // silenced later
            h[b][self(b)] = 1;
        }
        for (int l = 0; l < count; l++) {
            if (!(h[b][l] > 0) && close++ < MANY) {
                closeSource[close - 1] = b;
                closeLane[close - 1] = l;
                s[b][l] = distance(b, l);
            }
        }
    }

    private double distance(int b, int l) {
        double sum = 0;
        for (int c = 0; c < d; c++) {
            sum = Math.fma(tile[c][l] - sources[b][c], tile[c][l] - sources[b][c], sum);
        }
        return sum;
    }

    // adds the gradient of a pair by itself and leaves nothing for the row
    private void slope(int b, int l) {
        for (int c = 0; c < d; c++) {
            slopes[c][l] = Math.fma(h1[b][l], tile[c][l] - sources[b][c], slopes[c][l]);
        }
        h1[b][l] = 0;
    }

    private static void squares(int count, double length, double[] square, double[] s, double[] enough) {
        for (int l = 0; l < count; l++) {
            double both = square[l] + length;
            double distance = Math.fma(2, s[l], both);
            s[l] = distance;
            enough[l] = Math.fma(-CLOSE, both, distance);
        }
    }

    // theta sum p, which is still missing
    @Override
    void settle(int count, boolean wanted) {
        for (int c = 0; wanted && c < d; c++) {
            BlockLoops.along(count, tile[c], own, slopes[c]);
        }
    }
}
