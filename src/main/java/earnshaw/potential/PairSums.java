package earnshaw.potential;

import earnshaw.geometry.Space;
import java.util.Arrays;

/// Sums of one profile over all pairs of targets and sources: potentials, their gradients and Laplacians at the
/// targets. Owns its scratch space, so it belongs to one thread; allocates nothing after it is made.
///
/// Targets are taken in tiles, one array per coordinate, and every source is added to a whole tile at once, always in
/// the order of the sources: no sum runs across a tile, so the bytes of a result do not depend on how a processor
/// groups its lanes.
public abstract class PairSums {

    static final int TILE = 128;

    final int d;
    final double[][] tile;
    final double[][] slopes;
    final double[] values = new double[TILE];
    final double[] laplacians = new double[TILE];
    final double[] source;
    private boolean dropCoincident;

    PairSums(int d) {
        this.d = d;
        tile = new double[d][TILE];
        slopes = new double[d][TILE];
        source = new double[d];
    }

    /// The sums for a profile on a space.
    public static PairSums of(Profile profile, Space space) {
        int d = space.dimension();
        return switch (profile) {
            case Radial radial -> new RadialSums(radial, d);
            case Zonal zonal -> new ZonalSums(zonal, d);
            case Homogeneous homogeneous -> new HomogeneousSums(homogeneous, d);
            case Direct direct -> direct.sums(d);
        };
    }

    /// Leaves out pairs at the same place from now on, as for captured pairs of a singular potential.
    public void dropCoincident(boolean drop) {
        dropCoincident = drop;
    }

    /// Adds the sources' potentials to what stands in the last three arrays.
    ///
    /// @param x         array that holds the targets' positions one behind the other, from `targets` on
    /// @param n         number of targets
    /// @param sources   where in `x` the sources' positions begin
    /// @param m         number of sources
    /// @param charges   where in `x` the sources' charges begin
    /// @param same      whether the sources are the targets themselves: then nothing acts on itself
    /// @param value     takes one sum a target
    /// @param gradient  takes d sums a target; null when not wanted
    /// @param laplacian takes one sum a target, NaN where infinite; null when not wanted
    public final void add(
            double[] x, int targets, int n, int sources, int m, int charges, boolean same,
            double[] value, double[] gradient, double[] laplacian) {
        for (int first = 0; first < n; first += TILE) {
            int count = Math.min(TILE, n - first);
            load(x, targets + first * d, count);
            for (int j = 0; j < m; j++) {
                System.arraycopy(x, sources + j * d, source, 0, d);
                int self = same && j >= first && j < first + count ? j - first : -1;
                source(count, x[charges + j], self, gradient != null || laplacian != null);
            }
            store(x, targets + first * d, first, count, value, gradient, laplacian);
        }
    }

    /// Adds one source, standing in [#source], to the tile.
    ///
    /// @param self   the lane that is the source itself, -1 for none
    /// @param slopes whether gradients and Laplacians are wanted
    abstract void source(int count, double charge, int self, boolean slopes);

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

    void store(double[] x, int from, int first, int count, double[] value, double[] gradient, double[] laplacian) {
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

    /// Silences lanes that must not count: the source itself, and coincident ones when they are left out.
    final void silence(double[] distance, int count, int self, double[] f, double[] f1, double[] f2) {
        if (self >= 0) {
            f[self] = 0;
            f1[self] = 0;
            f2[self] = 0;
        }
        if (dropCoincident) {
            for (int l = 0; l < count; l++) {
                if (distance[l] == 0) {
                    f[l] = 0;
                    f1[l] = 0;
                    f2[l] = 0;
                }
            }
        }
    }
}
