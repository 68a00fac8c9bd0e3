package earnshaw.problem;

import earnshaw.geometry.Space;
import earnshaw.math.Assignment;
import earnshaw.potential.Zonal;
import java.util.Arrays;

/// Which proton each electron is assigned to, so that the sum of the distances (angles on the sphere) is smallest; for
/// potentials that do not tell w from -w the angle to the nearer of both.
final class Matching {

    private final ChargeLayout at;
    private final Space space;
    private final boolean upToSign;
    private double[][] cost;

    Matching(Charges problem) {
        at = problem.layout();
        space = problem.place();
        upToSign = problem.profile() instanceof Zonal zonal && zonal.upToSign();
    }

    /// The proton of every electron, -1 for none; none at all when a position is not finite.
    int[] of(double[] x) {
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
        return at.protons() == 0 ? none : Assignment.solve(cost);
    }

    /// What is minimised, between electron i and proton j.
    double distance(double[] x, int i, int j) {
        if (!space.isSphere()) {
            double square = 0;
            for (int c = 0; c < at.d(); c++) {
                double difference = x[at.electron(i) + c] - x[at.proton(j) + c];
                square += difference * difference;
            }
            return Math.sqrt(square);
        }
        double angle = angle(x, i, j);
        return upToSign ? Math.min(angle, Math.PI - angle) : angle;
    }

    /// The angle between electron i and proton j seen from the origin, in [0, pi]; NaN when one of them is there.
    double angle(double[] x, int i, int j) {
        double own = length(x, at.electron(i));
        double other = length(x, at.proton(j));
        if (own == 0 || other == 0) {
            return Double.NaN;
        }
        double near = 0;
        double far = 0;
        for (int c = 0; c < at.d(); c++) {
            double u = x[at.electron(i) + c] / own;
            double v = x[at.proton(j) + c] / other;
            near += (u - v) * (u - v);
            far += (u + v) * (u + v);
        }
        return 2 * Math.atan2(Math.sqrt(near), Math.sqrt(far));
    }

    private double length(double[] x, int from) {
        double square = 0;
        for (int c = 0; c < at.d(); c++) {
            square += x[from + c] * x[from + c];
        }
        return Math.sqrt(square);
    }
}
