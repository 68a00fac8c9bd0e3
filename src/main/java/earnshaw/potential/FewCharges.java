package earnshaw.potential;

import earnshaw.geometry.Space;
import earnshaw.math.Powers;
import java.util.Optional;

/// All sums of a few charges in up to three dimensions at one go, since for them starting loops costs more than what the
/// loops do. Every pair stands once in one long row, target by target: with the later targets, then with the other
/// sources. Missing coordinates are zero. Owns its scratch space and allocates nothing after it is made.
abstract sealed class FewCharges permits FewRadial, FewZonal {

    private static final int DIMENSIONS = 3;
    private static final int PAIRS = 1024;

    final int d;
    final double[] x0 = new double[PAIRS + 1];
    final double[] x1 = new double[PAIRS + 1];
    final double[] x2 = new double[PAIRS + 1];
    final double[] charge = new double[PAIRS + 1];
    final double[] h = new double[PAIRS];
    final double[] h1 = new double[PAIRS];
    final double[] h2 = new double[PAIRS];
    final Powers powers = new Powers(PAIRS);
    final double[] value = new double[PAIRS + 1];
    final double[] other = new double[PAIRS + 1];
    final double[] laplacian = new double[PAIRS + 1];
    final double[] slope0 = new double[PAIRS + 1];
    final double[] slope1 = new double[PAIRS + 1];
    final double[] slope2 = new double[PAIRS + 1];
    private boolean dropCoincident;
    private boolean careful;

    FewCharges(int d) {
        this.d = d;
    }

    /// The sums for a profile on a space; empty where there are no such.
    static Optional<FewCharges> of(Profile profile, Space space) {
        int d = space.dimension();
        if (d > DIMENSIONS) {
            return Optional.empty();
        }
        return switch (profile) {
            case Radial radial -> Optional.of(new FewRadial(radial, d));
            case Zonal zonal -> Optional.of(new FewZonal(zonal, d));
            case Homogeneous homogeneous -> Optional.empty();
            case Direct direct -> Optional.empty();
        };
    }

    /// Whether so many targets and other sources are few.
    static boolean few(int n, int m) {
        return n <= PAIRS && m <= PAIRS && pairs(n, m) <= PAIRS;
    }

    private static int pairs(int n, int m) {
        return n * (n - 1) / 2 + n * m;
    }

    /// As [PairSums#dropCoincident].
    final void dropCoincident(boolean drop) {
        dropCoincident = drop;
    }

    /// As [SharedSums#all].
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
        clear(n);
        sum(n, m);
        // as in PairSums: pairs at the same place leave something infinite behind
        if (!careful && !finite(n)) {
            careful = true;
            correct(pairs);
            clear(n);
            sum(n, m);
        }
        store(n, own, others, gradient, laplacians);
    }

    private void take(double[] x, int from, int charges, int count, int to) {
        for (int i = 0, at = from; i < count; i++, at += d) {
            x0[to + i] = x[at];
            x1[to + i] = d > 1 ? x[at + 1] : 0;
            x2[to + i] = d > 2 ? x[at + 2] : 0;
            charge[to + i] = x[charges + i];
        }
    }

    /// Writes the functions of all pairs into [#h], [#h1] and [#h2].
    abstract void evaluate(int n, int m, int pairs);

    /// Whether the charges of a pair stand at the same place.
    abstract boolean coincident(int pair);

    /// Writes the conventional values of such a pair.
    abstract void coincide(int pair);

    /// Adds the pairs of target `i` and the targets behind it, which act on each other.
    ///
    /// @param first index of the first of these pairs
    abstract void mutual(int i, int n, int first);

    /// Adds the pairs of target `i` and the `m` sources that are no targets.
    ///
    /// @param first index of the first of these pairs
    abstract void others(int i, int n, int m, int first);

    private void sum(int n, int m) {
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
            if (coincident(pair)) {
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

    private void clear(int n) {
        for (int i = 0; i < n; i++) {
            value[i] = 0;
            laplacian[i] = 0;
            slope0[i] = 0;
            slope1[i] = 0;
            slope2[i] = 0;
        }
    }

    private boolean finite(int n) {
        double zero = 0;
        for (int i = 0; i < n; i++) {
            zero += 0 * (value[i] + other[i] + laplacian[i] + slope0[i] + slope1[i] + slope2[i]);
        }
        return zero == 0;
    }

    private void store(int n, double[] own, double[] others, double[] gradient, double[] laplacians) {
        for (int i = 0; i < n; i++) {
            own[i] = value[i];
            others[i] = other[i];
            store(i, laplacian[i], slope0[i], slope1[i], slope2[i], gradient, laplacians);
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
