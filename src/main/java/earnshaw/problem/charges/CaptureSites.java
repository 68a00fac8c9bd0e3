package earnshaw.problem.charges;

import earnshaw.geometry.Space;
import earnshaw.math.Norms;
import earnshaw.potential.kernel.HomogeneousProfile;
import earnshaw.potential.kernel.Profile;
import java.util.Arrays;

/// The sites of capture: where they are for an electron, with what charge they act on it, and how `State.held` tells
/// what a captured electron sits on. There -1 is nothing; j the proton j; m + j the antipode of the proton j; 2m + i
/// the electron i it merged with (i, j counted from 0, m the number of protons). An empty array: no electron is held.
final class CaptureSites {

    static final int FREE = -1;

    // Charges that add up to less than this share of their sizes are neutral together: the rest is rounding.
    private static final double NEUTRAL = 1e-14;

    private final ChargeLayout at;
    private final Space space;
    private final Profile profile;
    private final double[] point;

    CaptureSites(ChargeLayout at, Space space, Profile profile) {
        this.at = at;
        this.space = space;
        this.profile = profile;
        point = new double[at.d()];
    }

    /// The place that [#place] wrote last.
    double[] point() {
        return point;
    }

    /// Charge of the site as electron i feels it: of a pole everything that stands there; of a tip its own and that of
    /// the electrons held there already. At the antipode of an odd potential everything acts with the opposite sign,
    /// and what is held there acts at the proton so.
    double net(double[] x, int[] held, int i, int site) {
        if (profile.singular()) {
            return standing(x, i, site);
        }
        int m = at.protons();
        int j = site % m;
        double net = x[at.protonCharge(j)];
        for (int l = 0; l < held.length; l++) {
            if (l == i) {
                continue;
            }
            if (held[l] == proton(j)) {
                net += x[at.electronCharge(l)];
            } else if (held[l] == antipode(j, m)) {
                net -= x[at.electronCharge(l)];
            }
        }
        return site < m ? net : -net;
    }

    private double standing(double[] x, int i, int site) {
        place(x, i, site);
        double sum = 0;
        double size = 0;
        for (int j = 0; j < at.protons(); j++) {
            if (Arrays.equals(x, at.proton(j), at.proton(j) + at.d(), point, 0, at.d())) {
                sum += x[at.protonCharge(j)];
                size += Math.abs(x[at.protonCharge(j)]);
            }
        }
        for (int l = 0; l < at.electrons(); l++) {
            if (l != i && Arrays.equals(x, at.electron(l), at.electron(l) + at.d(), point, 0, at.d())) {
                sum += x[at.electronCharge(l)];
                size += Math.abs(x[at.electronCharge(l)]);
            }
        }
        return Math.abs(sum) > NEUTRAL * size ? sum : 0;
    }

    /// Writes to [#point] where the site is for electron i: off the sphere the tip of a homogeneous potential is the
    /// whole ray of the proton.
    void place(double[] x, int i, int site) {
        int m = at.protons();
        int from = site >= 2 * m ? at.electron(site - 2 * m) : at.proton(site % m);
        System.arraycopy(x, from, point, 0, at.d());
        double factor = site >= m && site < 2 * m ? -1 : 1;
        if (profile instanceof HomogeneousProfile) {
            factor *= Norms.of(x, at.electron(i), at.d()) / Norms.of(point);
        }
        for (int c = 0; c < at.d(); c++) {
            point[c] *= factor;
        }
    }

    /// How far electron i is from the site, an angle on the sphere.
    double distance(double[] x, int i, int site) {
        place(x, i, site);
        double chord = Norms.distance(x, at.electron(i), point, 0, at.d());
        return space.isSphere() ? 2 * Math.asin(Math.min(1, chord / 2)) : chord;
    }

    static int proton(int j) {
        return j;
    }

    static int antipode(int j, int protons) {
        return protons + j;
    }

    static int electron(int i, int protons) {
        return 2 * protons + i;
    }

    /// What electron i sits on.
    static int of(int[] held, int i) {
        return held.length == 0 ? FREE : held[i];
    }

    /// A copy to write in, one number for each of k electrons.
    static int[] open(int[] held, int electrons) {
        if (held.length > 0) {
            return held.clone();
        }
        int[] copy = new int[electrons];
        Arrays.fill(copy, FREE);
        return copy;
    }

    /// The short form: empty when nothing is held.
    static int[] close(int[] held) {
        for (int one : held) {
            if (one != FREE) {
                return held;
            }
        }
        return new int[0];
    }
}
