package earnshaw.problem;

import earnshaw.potential.PairCurvature;

/// Potential energy of a further electron of charge -1: -2 (sum a_j Phi(x,theta_j) + sum b_j Phi(x,w_j)).
record ChargeLandscape(Charges problem, double[] x) implements Landscape {

    @Override
    public double at(double[] place) {
        ChargeLayout at = problem.layout();
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
}
