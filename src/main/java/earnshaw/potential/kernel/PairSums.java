package earnshaw.potential.kernel;

import earnshaw.geometry.Space;
import java.util.Arrays;

/// Sums of one profile over all pairs of targets and sources: potentials, their gradients and Laplacians at the
/// targets. Owns its scratch space, so it belongs to one thread; allocates nothing after it is made.
///
/// Targets are taken in tiles, one array per coordinate, and sources are added to a whole tile in blocks of four or
/// more, always in the order of the sources: no sum runs across a tile, so the bytes of a result do not depend on how a
/// processor groups its lanes.
///
/// Every loop over a tile reads and writes whole arrays by the bare loop variable: only such loops are compiled to
/// vector instructions.
public abstract class PairSums {

    static final int TILE = 128;
    static final int BLOCK = 4;

    final int d;
    final double[][] tile;
    final double[][] slopes;
    final double[] values = new double[TILE];
    final double[] laplacians = new double[TILE];
    final double[][] sources;
    final double[] weights;
    private final int[] selves;
    private boolean dropCoincident;
    private boolean careful;

    PairSums(int d) {
        this(d, BLOCK);
    }

    /// @param block how many sources [#block] is given at a time, a multiple of four
    PairSums(int d, int block) {
        this.d = d;
        weights = new double[block];
        selves = new int[block];
        tile = new double[d][TILE];
        slopes = new double[d][TILE];
        sources = new double[block][d];
    }

    /// The sums for a profile on a space.
    public static PairSums of(Profile profile, Space space) {
        int d = space.dimension();
        return switch (profile) {
            case RadialProfile radial -> d < GramSums.DIMENSIONS ? new RadialSums(radial, d) : new GramSums(radial, d);
            case ZonalProfile zonal -> new ZonalSums(zonal, d);
            case HomogeneousProfile homogeneous -> new HomogeneousSums(homogeneous, d);
            case DirectProfile direct -> direct.sums(d);
        };
    }

    /// Leaves out pairs at the same place from now on, as for captured pairs of a singular potential.
    public void dropCoincident(boolean drop) {
        dropCoincident = drop;
        careful |= drop;
    }

    /// Adds the sources' potentials to what stands in the last three arrays.
    ///
    /// @param x         array that holds the targets' positions one behind the other, from `targets` on
    /// @param n         number of targets
    /// @param from      where in `x` the sources' positions begin
    /// @param m         number of sources
    /// @param charges   where in `x` the sources' charges begin
    /// @param same      whether the sources are the targets themselves: then nothing acts on itself
    /// @param value     takes one sum a target
    /// @param gradient  takes d sums a target; null when not wanted
    /// @param laplacian takes one sum a target, NaN where infinite; null when not wanted
    public final void add(
            double[] x, int targets, int n, int from, int m, int charges, boolean same,
            double[] value, double[] gradient, double[] laplacian) {
        for (int first = 0; first < n; first += TILE) {
            tile(first, x, targets, n, from, m, charges, same, value, gradient, laplacian);
        }
    }

    /// [#add] for the tile of targets that begins with the target `first`.
    final void tile(
            int first, double[] x, int targets, int n, int from, int m, int charges, boolean same,
            double[] value, double[] gradient, double[] laplacian) {
        int count = Math.min(TILE, n - first);
        boolean slopes = gradient != null || laplacian != null;
        sum(first, count, x, targets, from, m, charges, same, slopes);
        // Pairs at the same place are rare and looking for them costs as much as a tenth of all the rest. They leave
        // something infinite behind; then the tile is summed again with a look at every pair.
        if (!careful && !finite(count, slopes)) {
            careful = true;
            sum(first, count, x, targets, from, m, charges, same, slopes);
        }
        settle(count, slopes);
        store(first, count, value, gradient, laplacian);
    }

    /// All sums of a tile, into [#values], [#laplacians] and [#slopes].
    void sum(
            int first, int count, double[] x, int targets, int from, int m, int charges, boolean same, boolean slopes) {
        load(x, targets + first * d, count);
        for (int j = 0; j < m; j += sources.length) {
            int active = Math.min(sources.length, m - j);
            for (int b = 0; b < active; b++) {
                System.arraycopy(x, from + (j + b) * d, sources[b], 0, d);
                weights[b] = x[charges + j + b];
                source(b, j + b);
                int lane = j + b - first;
                selves[b] = same && lane >= 0 && lane < count ? lane : -1;
            }
            for (int b = active; b < sources.length; b++) {
                Arrays.fill(sources[b], 0); // of the last call there may be something infinite
                selves[b] = -1;
            }
            block(count, active, slopes);
        }
    }

    /// Takes in what else is wanted of source `j`, which is number `b` of the next block.
    void source(int b, int j) {}

    /// Adds a block of sources, standing in [#sources] with their charges in [#weights], to the tile.
    ///
    /// @param active number of sources in the block
    /// @param slopes whether gradients and Laplacians are wanted
    abstract void block(int count, int active, boolean slopes);

    /// Clears the sums and takes in the targets.
    void load(double[] x, int from, int count) {
        for (int c = 0; c < d; c++) {
            double[] row = tile[c];
            for (int l = 0, at = from + c; l < count; l++, at += d) {
                row[l] = x[at];
            }
            Arrays.fill(slopes[c], 0, count, 0);
        }
        Arrays.fill(values, 0, count, 0);
        Arrays.fill(laplacians, 0, count, 0);
    }

    /// What is to be done with the sums once for all sources.
    void settle(int count, boolean slopes) {}

    private boolean finite(int count, boolean wanted) {
        boolean finite = finite(values, count);
        if (wanted) {
            finite &= finite(laplacians, count);
            for (double[] slope : slopes) {
                finite &= finite(slope, count);
            }
        }
        return finite;
    }

    private static boolean finite(double[] row, int count) {
        for (int l = 0; l < count; l++) {
            if (!Double.isFinite(row[l])) {
                return false;
            }
        }
        return true;
    }

    private void store(int first, int count, double[] value, double[] gradient, double[] laplacian) {
        for (int l = 0; l < count; l++) {
            value[first + l] += values[l];
        }
        if (laplacian != null) {
            for (int l = 0; l < count; l++) {
                laplacian[first + l] += laplacians[l];
            }
        }
        if (gradient != null) {
            for (int c = 0; c < d; c++) {
                double[] row = slopes[c];
                for (int l = 0, at = first * d + c; l < count; l++, at += d) {
                    gradient[at] += row[l];
                }
            }
        }
    }

    /// Puts right what a bulk form cannot know about source `b`: it does not act on itself, at a distance of zero there
    /// are conventions, and the square of a large one overflows.
    final void correct(int b, int count, double[] distance, double[] f, double[] f1, double[] f2) {
        if (careful) {
            for (int l = 0; l < count; l++) {
                if (dropped(distance[l])) {
                    silence(l, f, f1, f2);
                } else if (distance[l] == 0 || RadialProfile.overflows(distance[l])) {
                    coincide(b, l);
                }
            }
        }
        if (selves[b] >= 0) {
            silence(selves[b], f, f1, f2);
        }
    }

    private static void silence(int l, double[] f, double[] f1, double[] f2) {
        f[l] = 0;
        f1[l] = 0;
        f2[l] = 0;
    }

    /// Writes the values for lane `l` of source `b`, which stand at the same place, or so far apart that the square of
    /// their distance overflows.
    void coincide(int b, int l) {}

    /// Whether to look at every pair for a distance of zero.
    final boolean careful() {
        return careful;
    }

    /// Whether a pair at this distance is left out.
    final boolean dropped(double distance) {
        return dropCoincident && distance == 0;
    }

    /// The lane of the tile that is source `b` itself, -1 for none.
    final int self(int b) {
        return selves[b];
    }
}
