package earnshaw.problem.charges;

import earnshaw.geometry.Space;
import earnshaw.math.Assignment;
import earnshaw.math.Norms;
import earnshaw.potential.kernel.ZonalProfile;
import java.util.Arrays;
import java.util.List;

/// Which proton each electron is assigned to, so that the sum of the distances (angles on the sphere) is smallest; for
/// potentials that do not tell w from -w the angle to the nearer of both.
final class Matching {

    private final Charges problem;
    private final ChargeLayout at;
    private final Space space;
    private final boolean upToSign;
    private final Assignment assignment = new Assignment();
    private double[][] cost;
    private double[] asked;
    private int[] found;

    Matching(Charges problem) {
        this.problem = problem;
        at = problem.layout();
        space = problem.place();
        upToSign = problem.profile() instanceof ZonalProfile zonal && zonal.upToSign();
    }

    /// The proton of every electron, -1 for none; none at all when a position is not finite.
    int[] of(double[] x) {
        if (Arrays.equals(x, asked)) {
            return found;
        }
        found = search(x);
        asked = x.clone();
        return found;
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
                    return none;
                }
            }
        }
        return at.protons() == 0 ? none : assignment.of(cost);
    }

    /// What is minimised, between electron i and proton j.
    double distance(double[] x, int i, int j) {
        if (!space.isSphere()) {
            return Norms.distance(x, at.electron(i), x, at.proton(j), at.d());
        }
        return angle(x, i, j);
    }

    /// The angle between electron i and proton j seen from the origin, in [0, pi], or where the potential does not tell w from -w
    /// that to the nearer of both, in [0, pi/2]; NaN when one of them is at the origin.
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

    /// Ids of the electrons and of their partners (0 for none) in turn.
    int[] ids(double[] x) {
        int[] matched = of(x);
        List<Integer> electrons = ChargeGroups.ids(problem.electrons());
        List<Integer> protons = ChargeGroups.ids(problem.protons());
        int[] ids = new int[2 * matched.length];
        for (int i = 0; i < matched.length; i++) {
            ids[2 * i] = electrons.get(i);
            ids[2 * i + 1] = matched[i] < 0 ? 0 : -protons.get(matched[i]);
        }
        return ids;
    }
}
