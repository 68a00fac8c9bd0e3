package earnshaw.problem.charges;

import earnshaw.math.Symmetric;
import earnshaw.potential.kernel.PairCurvature;
import java.util.Arrays;
import java.util.BitSet;

/// The charges a*(theta) that make the loss smallest where the electrons are: (K + rho) a = -M b with
/// K_ij = Phi(theta_i,theta_j), M_ij = Phi(theta_i,w_j); of minimal length where electrons coincide.
final class OptimalCharges {

    private final ChargeLayout at;
    private final double rho;
    private final PairCurvature pair;
    private final int[] moving;
    private double[][] matrix;
    private final double[] right;

    /// @param moving the electrons whose charges are sought; the others keep theirs
    OptimalCharges(Charges problem, BitSet moving) {
        at = problem.layout();
        rho = problem.regularization();
        pair = PairCurvature.of(problem.profile(), problem.place());
        this.moving = moving.stream().toArray();
        right = new double[this.moving.length];
    }

    /// One charge for each electron that is sought, in their order.
    double[] of(double[] x) {
        if (matrix == null) {
            matrix = new double[moving.length][moving.length];
        }
        for (int p = 0; p < moving.length; p++) {
            int i = at.electron(moving[p]);
            for (int q = 0; q < p; q++) {
                matrix[p][q] = pair.value(x, i, x, at.electron(moving[q]));
                matrix[q][p] = matrix[p][q];
            }
            matrix[p][p] = pair.self(x, i) + rho;
            right[p] = 0;
            for (int j = 0; j < at.protons(); j++) {
                right[p] -= x[at.protonCharge(j)] * pair.value(x, i, x, at.proton(j));
            }
            for (int l = 0; l < at.electrons(); l++) {
                if (Arrays.binarySearch(moving, l) < 0 && x[at.electronCharge(l)] != 0) {
                    right[p] -= x[at.electronCharge(l)] * pair.value(x, i, x, at.electron(l));
                }
            }
        }
        return Symmetric.solve(matrix, right);
    }

    /// Puts them in the place of the charges of `x`.
    void write(double[] x) {
        double[] charges = of(x);
        for (int p = 0; p < moving.length; p++) {
            x[at.electronCharge(moving[p])] = charges[p];
        }
    }
}
