package earnshaw.problem.charges;

import earnshaw.geometry.Space;
import earnshaw.math.Assignment;
import earnshaw.math.AssignmentMargins;
import earnshaw.math.Norms;
import earnshaw.potential.kernel.ZonalProfile;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Which proton each electron is assigned to, so that the sum of the distances (angles on the sphere) is smallest; for
/// potentials that do not tell w from -w the angle to the nearer of both.
final class Matching {

    // Among more pairs somebody changes partners at almost every step, and a search from the last prices costs less.
    private static final long FEW_PAIRS = 40_000;

    private final Charges problem;
    private final ChargeLayout at;
    private final Space space;
    private final boolean upToSign;
    private final Assignment assignment = new Assignment();
    private double[][] cost;
    private double[] asked;
    private @Nullable AssignmentMargins margins;
    private int[] found;
    private int[] told;
    private int[] ids = {};

    Matching(Charges problem) {
        this.problem = problem;
        at = problem.layout();
        space = problem.place();
        upToSign = problem.profile() instanceof ZonalProfile zonal && zonal.upToSign();
    }

    /// The proton of every electron, -1 for none; none at all when a position is not finite.
    int[] of(double[] x) {
        if (asked == null || !isNear(x) && !Arrays.equals(x, asked)) {
            found = search(x);
            asked = x.clone();
        }
        return found;
    }

    // Whether nobody has moved so far since the last search that another matching could be better.
    private boolean isNear(double[] x) {
        AssignmentMargins known = margins;
        if (known == null || !Arrays.equals(x, at.proton(0), x.length, asked, at.proton(0), x.length)) {
            return false;
        }
        double longest = space.isSphere() ? Math.PI / 2 : 1; // of a way over the sphere beside its chord
        int d = at.d();
        for (int i = 0, from = at.electron(0); i < at.electrons(); i++, from += d) {
            double square = 0;
            for (int c = from; c < from + d; c++) {
                square += (x[c] - asked[c]) * (x[c] - asked[c]);
            }
            if (square != 0 && !(longest * Math.sqrt(square) < known.margin(i))) {
                return false;
            }
        }
        return true;
    }

    private int[] search(double[] x) {
        int[] none = new int[at.electrons()];
        Arrays.fill(none, -1);
        if (cost == null) {
            cost = new double[at.electrons()][at.protons()];
        }
        for (int i = 0; i < at.electrons(); i++) {
            for (int j = 0; j < at.protons(); j++) {
                cost[i][j] = distance(x, i, j);
                if (!Double.isFinite(cost[i][j])) {
                    margins = null;
                    return none;
                }
            }
        }
        if (at.protons() == 0) {
            return none;
        }
        if (margins != null && margins.follow(cost)) {
            return found;
        }
        int[] best = assignment.of(cost);
        margins = (long) at.electrons() * at.protons() <= FEW_PAIRS
                ? AssignmentMargins.of(cost, best, assignment.prices()) : null;
        return best;
    }

    /// What is minimised, between electron i and proton j.
    double distance(double[] x, int i, int j) {
        if (!space.isSphere()) {
            return Norms.distance(x, at.electron(i), x, at.proton(j), at.d());
        }
        return angle(x, i, j);
    }

    /// The angle between electron i and proton j seen from the origin, in [0, pi], or where the potential does not tell
    /// w from -w that to the nearer of both, in [0, pi/2]; NaN when one of them is at the origin.
    double angle(double[] x, int i, int j) {
        double angle = Norms.angle(x, at.electron(i), x, at.proton(j), at.d());
        return upToSign ? Math.min(angle, Math.PI - angle) : angle;
    }

    /// Whether electron i counts as matched to -w_j, the point opposite to proton j.
    boolean opposite(double[] x, int i, int j) {
        return upToSign && Norms.angle(x, at.electron(i), x, at.proton(j), at.d()) > Math.PI / 2;
    }

    /// Whether an angle or a distance is measured to the nearer of w and -w.
    boolean upToSign() {
        return upToSign;
    }

    /// Puts who is matched to whom, and how far and under which angle, into the numbers that `evaluate` prints.
    void put(double[] x, SequencedMap<String, Object> numbers) {
        int[] partner = of(x);
        double[] distances = new double[at.electrons()];
        double[] angles = new double[at.electrons()];
        Arrays.setAll(distances, i -> partner[i] < 0 ? Double.NaN : distance(x, i, partner[i]));
        Arrays.setAll(angles, i -> partner[i] < 0 ? Double.NaN : angle(x, i, partner[i]));
        numbers.put("matching", partner);
        numbers.put("distances", distances);
        numbers.put("angles", angles);
    }

    /// Ids of the electrons and of their partners (0 for none) in turn; not to be written.
    int[] ids(double[] x) {
        int[] matched = of(x);
        if (matched == told) {
            return ids;
        }
        List<Integer> electrons = ChargeGroups.ids(problem.electrons());
        List<Integer> protons = ChargeGroups.ids(problem.protons());
        ids = new int[2 * matched.length];
        told = matched;
        for (int i = 0; i < matched.length; i++) {
            ids[2 * i] = electrons.get(i);
            ids[2 * i + 1] = matched[i] < 0 ? 0 : -protons.get(matched[i]);
        }
        return ids;
    }
}
