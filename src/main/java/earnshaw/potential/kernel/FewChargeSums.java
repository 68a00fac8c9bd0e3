package earnshaw.potential.kernel;

import earnshaw.geometry.Space;
import earnshaw.math.PowersOfTwo;
import java.util.Arrays;
import java.util.Optional;

/// All sums of a few charges in up to three dimensions at one go, since for them starting loops costs more than what
/// the loops do. Every pair stands once in one long row, target by target: with the later targets, then with the other
/// sources. Missing coordinates are zero. Owns its scratch space and allocates nothing after it is made.
abstract sealed class FewChargeSums permits FewRadialSums, FewZonalSums {

    // Numbers that are used together stand in one array: with an array for each the loops run out of registers.
    static final int POINT = 4;
    static final int SUMS = 6;

    static final int DIMENSIONS = 3;
    private static final int PAIRS = 1024;

    final int d;
    /// Three coordinates and the charge of everything, targets first.
    final double[] points;
    /// Six sums of every target: values of the targets and of the others, Laplacian, three coordinates of the gradient.
    final double[] sums;
    final double[] h;
    final double[] h1;
    final double[] h2;
    final PowersOfTwo powers;
    private boolean dropCoincident;
    private boolean careful;

    FewChargeSums(int d, int n, int m) {
        this.d = d;
        int pairs = Math.max(1, pairs(n, m));
        points = new double[POINT * (n + m)];
        sums = new double[SUMS * n];
        h = new double[pairs];
        h1 = new double[pairs];
        h2 = new double[pairs];
        powers = new PowersOfTwo(pairs);
    }

    /// The sums for a profile on a space, of up to so many targets and other sources; empty where there are no such.
    static Optional<FewChargeSums> of(Profile profile, Space space, int n, int m) {
        int d = space.dimension();
        if (d > DIMENSIONS || !few(n, m)) {
            return Optional.empty();
        }
        return switch (profile) {
            case RadialProfile radial -> Optional.of(new FewRadialSums(radial, d, n, m));
            case ZonalProfile zonal -> Optional.of(new FewZonalSums(zonal, d, n, m));
            case HomogeneousProfile homogeneous -> Optional.empty();
            case DirectProfile direct -> Optional.empty();
        };
    }

    /// Whether so many targets and other sources are few.
    static boolean few(int n, int m) {
        return n <= PAIRS && m <= PAIRS && pairs(n, m) <= PAIRS;
    }

    /// Whether there is room for so many.
    final boolean holds(int n, int m) {
        return SUMS * n <= sums.length && POINT * (n + m) <= points.length && pairs(n, m) <= h.length;
    }

    private static int pairs(int n, int m) {
        return n * (n - 1) / 2 + n * m;
    }

    /// As [PairSums#dropCoincident].
    final void dropCoincident(boolean drop) {
        dropCoincident = drop;
    }

    /// As [ParallelSums#all].
    void add(
            double[] x, int targets, int n, int charges, int from, int m, int otherCharges,
            double[] own, double[] others, double[] gradient, double[] laplacians) {
        take(x, targets, charges, n, 0);
        take(x, from, otherCharges, m, n);
        int pairs = pairs(n, m);
        evaluate(n, m, pairs);
        if (careful || dropCoincident) {
            correct(pairs);
        }
        sum(n, m);
        // as in PairSums: pairs at the same place leave something infinite behind
        if (!careful && !finite(n)) {
            careful = true;
            correct(pairs);
            sum(n, m);
        }
        store(n, own, others, gradient, laplacians);
    }

    private void take(double[] x, int from, int charges, int count, int first) {
        for (int i = 0, at = from, to = POINT * first; i < count; i++, at += d, to += POINT) {
            points[to] = x[at];
            points[to + 1] = d > 1 ? x[at + 1] : 0;
            points[to + 2] = d > 2 ? x[at + 2] : 0;
            points[to + 3] = x[charges + i];
        }
    }

    /// Writes the functions of all pairs into [#h], [#h1] and [#h2].
    abstract void evaluate(int n, int m, int pairs);

    /// Whether the charges of a pair stand at the same place.
    abstract boolean coincident(int pair);

    /// Whether they stand so far apart that the square of their distance overflows.
    abstract boolean overflows(int pair);

    /// Writes the values of such a pair.
    abstract void coincide(int pair);

    /// Adds the pairs of target `i` and the targets behind it, which act on each other.
    ///
    /// @param first index of the first of these pairs
    abstract void mutual(int i, int n, int first);

    /// Adds the pairs of target `i` and the `m` sources that are no targets.
    ///
    /// @param first index of the first of these pairs
    abstract void others(int i, int n, int m, int first);

    /// Writes the sums of the target that begin at `at`; its value goes to `value`.
    final void keep(int at, int value, double sum, double lap, double g0, double g1, double g2) {
        sums[value] = sum;
        sums[at + 2] = lap;
        sums[at + 3] = g0;
        sums[at + 4] = g1;
        sums[at + 5] = g2;
    }

    private void sum(int n, int m) {
        Arrays.fill(sums, 0, SUMS * n, 0);
        int pair = 0;
        for (int i = 0; i < n; i++) {
            mutual(i, n, pair);
            pair += n - 1 - i;
            others(i, n, m, pair);
            pair += m;
        }
    }

    private void correct(int pairs) {
        for (int pair = 0; pair < pairs; pair++) {
            if (overflows(pair)) {
                coincide(pair);
            } else if (coincident(pair)) {
                if (dropCoincident) {
                    h[pair] = 0;
                    h1[pair] = 0;
                    h2[pair] = 0;
                } else {
                    coincide(pair);
                }
            }
        }
    }

    private boolean finite(int n) {
        double zero = 0;
        for (int i = 0; i < SUMS * n; i++) {
            zero += 0 * sums[i];
        }
        return zero == 0;
    }

    private void store(int n, double[] own, double[] others, double[] gradient, double[] laplacians) {
        for (int i = 0, at = 0; i < n; i++, at += SUMS) {
            own[i] = sums[at];
            others[i] = sums[at + 1];
            store(i, sums[at + 2], sums[at + 3], sums[at + 4], sums[at + 5], gradient, laplacians);
        }
    }

    /// Writes what target `i` has come to, where it is wanted.
    final void store(int i, double lap, double g0, double g1, double g2, double[] gradient, double[] laplacians) {
        if (laplacians != null) {
            laplacians[i] = lap;
        }
        if (gradient != null) {
            int at = i * d;
            gradient[at] = g0;
            if (d > 1) {
                gradient[at + 1] = g1;
            }
            if (d > 2) {
                gradient[at + 2] = g2;
            }
        }
    }

    /// Whether a pair at this distance is left out.
    final boolean dropped(double distance) {
        return dropCoincident && distance == 0;
    }
}
