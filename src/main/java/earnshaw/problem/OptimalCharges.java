package earnshaw.problem;

import earnshaw.math.Symmetric;
import earnshaw.potential.PairCurvature;

/// The charges a*(theta) that make the loss smallest where the electrons are: (K + rho) a = -M b with
/// K_ij = Phi(theta_i,theta_j), M_ij = Phi(theta_i,w_j); of minimal length where electrons coincide.
final class OptimalCharges {

    private final ChargeLayout at;
    private final double rho;
    private final PairCurvature pair;
    private final double[][] matrix;
    private final double[] right;

    OptimalCharges(Charges problem) {
        at = problem.layout();
        rho = problem.regularization();
        pair = PairCurvature.of(problem.profile(), problem.place());
        matrix = new double[at.electrons()][at.electrons()];
        right = new double[at.electrons()];
    }

    double[] of(double[] x) {
        for (int i = 0; i < at.electrons(); i++) {
            for (int l = 0; l < i; l++) {
                matrix[i][l] = pair.value(x, at.electron(i), x, at.electron(l));
                matrix[l][i] = matrix[i][l];
            }
            matrix[i][i] = pair.self(x, at.electron(i)) + rho;
            right[i] = 0;
            for (int j = 0; j < at.protons(); j++) {
                right[i] -= x[at.protonCharge(j)] * pair.value(x, at.electron(i), x, at.proton(j));
            }
        }
        return Symmetric.solve(matrix, right);
    }

    /// Puts them in the place of the charges of `x`.
    void write(double[] x) {
        System.arraycopy(of(x), 0, x, at.electronCharge(0), at.electrons());
    }
}
