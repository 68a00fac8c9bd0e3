package earnshaw.potential.kernel;

import earnshaw.geometry.Space;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The change of pair sums and of their gradients when all charges move along a direction: products of second
/// derivatives with a vector, at a few times the cost of a gradient and with room for a tile alone. Each sum is made in
/// the order of the sources, whatever the number of threads. To be called from one thread at a time.
public final class CurvatureSums {

    private static final double WORTH_SHARING = 1e5;

    private final Profile profile;
    private final int d;
    private final int threads;
    private final RadialProducts[] tiles;
    private final PairCurvature[] pairs;

    /// @param threads 1 or more
    public CurvatureSums(Profile profile, Space space, int threads) {
        this.profile = profile;
        this.threads = threads;
        d = space.dimension();
        tiles = new RadialProducts[threads];
        pairs = new PairCurvature[threads];
        if (profile instanceof RadialProfile radial) {
            Arrays.setAll(tiles, i -> new RadialProducts(radial, d));
        } else {
            Arrays.setAll(pairs, i -> PairCurvature.of(profile, space));
        }
    }

    /// Leaves out pairs at the same place from now on, as for captured pairs of a singular potential.
    public void dropCoincident(boolean drop) {
        for (RadialProducts tile : tiles) {
            if (tile != null) {
                tile.dropCoincident(drop);
            }
        }
    }

    /// Adds what the sources add to the change of the targets' sums, charges of the sources included.
    ///
    /// @param x          array that holds the targets' positions one behind the other, from `targets` on
    /// @param n          number of targets
    /// @param from       where in `x` the sources' positions begin
    /// @param m          number of sources
    /// @param charges    where in `x` the sources' charges begin
    /// @param same       whether the sources are the targets themselves: then nothing acts on itself
    /// @param directions of the targets, d numbers each, tangent on the sphere
    /// @param moves      directions of the sources; null where they rest
    /// @param changes    of the sources' charges; null where they stay
    /// @param value      takes one sum a target
    /// @param gradient   takes d sums a target
    public void add(double[] x, int targets, int n, int from, int m, int charges, boolean same, double[] directions,
            double @Nullable [] moves, double @Nullable [] changes, double[] value, double[] gradient) {
        if (profile instanceof RadialProfile) {
            int count = (n + PairSums.TILE - 1) / PairSums.TILE;
            share((double) n * m, worker -> {
                tiles[worker].along(targets, directions, moves, changes);
                for (int tile = worker; tile < count; tile += threads) {
                    tiles[worker].tile(tile * PairSums.TILE, x, targets, n, from, m, charges, same, value, gradient,
                            null);
                }
            });
        } else {
            share((double) n * m, worker -> {
                double[] part = new double[d];
                double[] rest = new double[d];
                for (int i = worker; i < n; i += threads) {
                    for (int j = 0; j < m; j++) {
                        if (!same || j != i) {
                            pair(pairs[worker], part, rest, x, targets, i, from, j, x[charges + j], directions, moves,
                                    changes == null ? 0 : changes[j], value, gradient);
                        }
                    }
                }
            });
        }
    }

    private void pair(PairCurvature pair, double[] part, double[] rest, double[] x, int targets, int i, int from,
            int j, double charge, double[] directions, double @Nullable [] moves, double change, double[] value,
            double[] gradient) {
        double[] there = moves == null ? rest : moves;
        int move = moves == null ? 0 : j * d;
        int theta = targets + i * d;
        int w = from + j * d;
        pair.times(x, theta, x, w, directions, i * d, there, move, part);
        for (int c = 0; c < d; c++) {
            gradient[i * d + c] += charge * part[c];
        }
        pair.gradient(x, theta, x, w, part);
        double along = 0;
        for (int c = 0; c < d; c++) {
            along += part[c] * directions[i * d + c];
            gradient[i * d + c] += change * part[c];
        }
        if (moves != null) {
            pair.gradient(x, w, x, theta, part);
            for (int c = 0; c < d; c++) {
                along += part[c] * moves[move + c];
            }
        }
        value[i] += charge * along + (change == 0 ? 0 : change * pair.value(x, theta, x, w));
    }

    private void share(double work, IntConsumer worker) {
        if (threads == 1 || work < WORTH_SHARING) {
            IntStream.range(0, threads).forEach(worker);
        } else {
            IntStream.range(0, threads).parallel().forEach(worker);
        }
    }
}
