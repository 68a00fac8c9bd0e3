package earnshaw.potential.kernel;

import earnshaw.geometry.Space;

/// The B of Theorem 3.6 of *Electron-Proton Dynamics in Deep Learning*: the largest norm that the Hessian of Phi has
/// anywhere on R^d.
///
/// @param d the dimension of the space
public record SteepestCurvature(Profile profile, int d) {

    // Distances from 10^-6 to 10^6, of which the curvature is smooth: sixty in a decade find its maximum to a few
    // thousandths, and the maximum of a positive definite potential is at 0.
    private static final int DECADES = 6;
    private static final int EACH = 60;

    /// B; infinite where there is none, and for potentials that are not a function of the distance.
    public double value() {
        if (!(profile instanceof RadialProfile) || profile.singular() || profile.rough()) {
            return Double.POSITIVE_INFINITY;
        }
        int seen = Math.min(2, d); // all directions across are alike
        PairCurvature pair = PairCurvature.of(profile, Space.euclidean(seen));
        double[] places = new double[2 * seen];
        double[] own = new double[seen * seen];
        double[] mixed = new double[seen * seen];
        double most = 0;
        for (int i = -DECADES * EACH; i <= DECADES * EACH; i++) {
            places[0] = Math.pow(10, (double) i / EACH);
            pair.at(places, 0, places, seen, own, mixed);
            for (int c = 0; c < seen; c++) {
                most = Math.max(most, Math.abs(own[c * seen + c]));
            }
        }
        return most;
    }
}
