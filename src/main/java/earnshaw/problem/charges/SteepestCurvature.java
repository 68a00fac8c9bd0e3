package earnshaw.problem.charges;

import earnshaw.geometry.Space;
import earnshaw.potential.kernel.PairCurvature;
import earnshaw.potential.kernel.Profile;
import earnshaw.potential.kernel.RadialProfile;

/// The B of Theorem 3.6 of *Electron-Proton Dynamics in Deep Learning*: the largest norm that the Hessian of Phi has anywhere on R^d.
///
/// @param problem whose potential is meant
record SteepestCurvature(Charges problem) {

    // Distances from 10^-6 to 10^6, of which the curvature is smooth: sixty in a decade find its maximum to a few thousandths, and
    // the maximum of a positive definite potential is at 0.
    private static final int DECADES = 6;
    private static final int EACH = 60;

    /// B; infinite where there is none, and for potentials that are not a function of the distance.
    double value() {
        Profile profile = problem.profile();
        if (!(profile instanceof RadialProfile) || profile.singular() || profile.rough()) {
            return Double.POSITIVE_INFINITY;
        }
        int d = Math.min(2, problem.place().dimension());
        PairCurvature pair = PairCurvature.of(profile, Space.euclidean(d));
        double[] places = new double[2 * d];
        double[] own = new double[d * d];
        double[] mixed = new double[d * d];
        double most = 0;
        for (int i = -DECADES * EACH; i <= DECADES * EACH; i++) {
            places[0] = Math.pow(10, (double) i / EACH);
            pair.at(places, 0, places, d, own, mixed);
            for (int c = 0; c < d; c++) {
                most = Math.max(most, Math.abs(own[c * d + c]));
            }
        }
        return most;
    }
}
