package earnshaw.problem.charges;

import earnshaw.math.PowersOfTwo;
import earnshaw.potential.kernel.PairCurvature;
import earnshaw.potential.kernel.RadialProfile;
import earnshaw.problem.Landscape;

/// Potential energy of a further electron of charge -1: -2 (sum a_j Phi(x,theta_j) + sum b_j Phi(x,w_j)).
record ChargeLandscape(Charges problem, double[] x) implements Landscape {

    @Override
    public double at(double[] place) {
        ChargeLayout at = problem.layout();
        if (problem.profile() instanceof RadialProfile radial) {
            return at(place, at, radial);
        }
        PairCurvature pair = PairCurvature.of(problem.profile(), problem.place());
        double sum = 0;
        for (int i = 0; i < at.electrons(); i++) {
            sum += x[at.electronCharge(i)] * pair.value(place, 0, x, at.electron(i));
        }
        for (int j = 0; j < at.protons(); j++) {
            sum += x[at.protonCharge(j)] * pair.value(place, 0, x, at.proton(j));
        }
        return -2 * sum;
    }

    // All charges at once: a picture asks for thousands of places.
    private double at(double[] place, ChargeLayout at, RadialProfile radial) {
        int k = at.electrons();
        int n = k + at.protons();
        double[] s = new double[n];
        for (int i = 0; i < n; i++) {
            int from = i < k ? at.electron(i) : at.proton(i - k);
            for (int c = 0; c < at.d(); c++) {
                double difference = place[c] - x[from + c];
                s[i] += difference * difference;
            }
        }
        double[] phi = new double[n];
        radial.bulk(s, n, phi, new double[n], new double[n], new PowersOfTwo(n));
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[i < k ? at.electronCharge(i) : at.protonCharge(i - k)] * phi[i];
        }
        return -2 * sum;
    }
}
