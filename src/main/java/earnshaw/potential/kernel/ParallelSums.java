package earnshaw.potential.kernel;

import earnshaw.geometry.Space;
import java.util.Arrays;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// [PairSums] on several threads: they take tiles of targets one after the other, and every sum is made by one thread
/// in the order of the sources, so the bytes are those of one thread. Small sums stay on the calling thread. To be
/// called from one thread at a time; allocates nothing after it has run once.
public final class ParallelSums {

    // Pairs times (dimensions + 8) that take about a quarter of a millisecond; waking a thread costs a tenth of that.
    private static final double WORTH_SHARING = 1e6;

    private final Profile profile;
    private final Space space;
    private final PairSums own;
    private @Nullable FewChargeSums few;
    private int asked = -1;
    private int beside;
    private final Share[] shares;
    private boolean dropCoincident;
    private final AtomicInteger next = new AtomicInteger();

    private int tiles;
    private double[] x;
    private int targets;
    private int n;
    private int from;
    private int m;
    private int charges;
    private boolean same;
    private double[] value;
    private double[] gradient;
    private double[] laplacian;

    /// @param threads 1 or more
    public ParallelSums(Profile profile, Space space, int threads) {
        this.profile = profile;
        this.space = space;
        own = PairSums.of(profile, space);
        shares = new Share[threads];
    }

    /// As [PairSums#dropCoincident].
    public void dropCoincident(boolean drop) {
        dropCoincident = drop;
        own.dropCoincident(drop);
        if (few != null) {
            few.dropCoincident(drop);
        }
    }

    /// Writes the potentials of the targets at each other and of other sources at them.
    ///
    /// @param x            array that holds all of them
    /// @param targets      where the targets' positions begin
    /// @param n            number of targets
    /// @param charges      where the targets' charges begin
    /// @param from         where the other sources' positions begin
    /// @param m            number of other sources
    /// @param otherCharges where their charges begin
    /// @param own          takes one sum a target, over the other targets
    /// @param others       takes one sum a target, over the other sources
    /// @param gradient     takes d sums a target, over all; null when not wanted
    /// @param laplacian    takes one sum a target, over all, NaN where infinite; null when not wanted
    public void all(
            double[] x, int targets, int n, int charges, int from, int m, int otherCharges,
            double[] own, double[] others, double[] gradient, double[] laplacian) {
        FewChargeSums fewest = few(n, m);
        if (fewest != null) {
            fewest.add(x, targets, n, charges, from, m, otherCharges, own, others, gradient, laplacian);
        } else {
            Arrays.fill(own, 0, n, 0);
            Arrays.fill(others, 0, n, 0);
            if (gradient != null) {
                Arrays.fill(gradient, 0, n * space.dimension(), 0);
            }
            if (laplacian != null) {
                Arrays.fill(laplacian, 0, n, 0);
            }
            add(x, targets, n, targets, n, charges, true, own, gradient, laplacian);
            add(x, targets, n, from, m, otherCharges, false, others, gradient, laplacian);
        }
    }

    private @Nullable FewChargeSums few(int n, int m) {
        FewChargeSums made = few;
        boolean same = asked == n && beside == m;
        if (!same && (made == null || !made.holds(n, m) || !FewChargeSums.few(n, m))) {
            made = FewChargeSums.of(profile, space, n, m).orElse(null);
            if (made != null) {
                made.dropCoincident(dropCoincident);
            }
            few = made;
        }
        asked = n;
        beside = m;
        return made;
    }

    /// As [PairSums#add].
    public void add(
            double[] x, int targets, int n, int from, int m, int charges, boolean same,
            double[] value, double[] gradient, double[] laplacian) {
        if (shares.length == 1 || n <= PairSums.TILE || (double) n * m * (space.dimension() + 8) < WORTH_SHARING) {
            own.add(x, targets, n, from, m, charges, same, value, gradient, laplacian);
            return;
        }
        this.x = x;
        this.targets = targets;
        this.n = n;
        this.from = from;
        this.m = m;
        this.charges = charges;
        this.same = same;
        this.value = value;
        this.gradient = gradient;
        this.laplacian = laplacian;
        tiles = (n + PairSums.TILE - 1) / PairSums.TILE;
        next.set(0);
        if (shares[0] == null) {
            Arrays.setAll(shares, i -> new Share(i == 0 ? own : PairSums.of(profile, space)));
        }
        for (int i = 1; i < shares.length; i++) {
            shares[i].sums.dropCoincident(dropCoincident);
            shares[i].reinitialize();
            shares[i].fork();
        }
        shares[0].compute();
        for (int i = 1; i < shares.length; i++) {
            shares[i].join();
        }
    }

    /// One thread's share of the tiles.
    private final class Share extends RecursiveAction {

        private static final long serialVersionUID = 1;

        private final transient PairSums sums;

        Share(PairSums sums) {
            this.sums = sums;
        }

        @Override
        protected void compute() {
            for (int tile = next.getAndIncrement(); tile < tiles; tile = next.getAndIncrement()) {
                sums.tile(tile * PairSums.TILE, x, targets, n, from, m, charges, same, value, gradient, laplacian);
            }
        }
    }
}
