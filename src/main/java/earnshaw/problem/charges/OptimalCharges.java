package earnshaw.problem.charges;

import earnshaw.math.Symmetric;
import earnshaw.potential.kernel.PairCurvature;
import earnshaw.problem.Evaluator;
import earnshaw.problem.TheoremCheck.Premise;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.SequencedMap;

/// The charges a*(theta) that make the loss smallest where the electrons are: (K + rho) a = -M b with
/// K_ij = Phi(theta_i,theta_j), M_ij = Phi(theta_i,w_j); of minimal length where electrons coincide.
final class OptimalCharges {

    // Of dL/da against the sum of the absolute values of its terms.
    private static final double ROUNDING = 1e-9;

    // A matrix of more would not fit into the usual memory, and take minutes.
    private static final int MOST = 4000;

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

    /// Puts them, and the loss there, into the numbers that `evaluate` prints.
    void put(double[] x, Evaluator evaluator, SequencedMap<String, Object> numbers) {
        if (right.length > MOST) {
            numbers.put("warning", "optimal charges are left out above " + MOST + " electrons");
            return;
        }
        double[] optimal = of(x);
        double[] there = x.clone();
        for (int p = 0; p < moving.length; p++) {
            there[at.electronCharge(moving[p])] = optimal[p];
        }
        numbers.put("optimalCharges", optimal);
        numbers.put("lossAtOptimalCharges", evaluator.loss(there));
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

    /// A bound on the rounding of the loss. Charges of opposite sign grow without bound as two electrons come together, and
    /// the loss is the difference of their terms.
    double rounding(double[] x) {
        double terms = 0;
        for (int i = 0; i < at.electrons(); i++) {
            terms += Math.abs(x[at.electronCharge(i)]) * Math.sqrt(pair.self(x, at.electron(i)));
        }
        return Math.ulp(1.0) * terms * terms;
    }

    /// That the charges minimise the loss where the electrons are, by the largest dL/da against what it is the sum of.
    static Premise premise(Charges problem, double[] x) {
        if (problem.outputWeights() != Charges.OutputWeights.OPTIMAL) {
            return new Premise("optimal charges", false, "they are not set so");
        }
        ChargeLayout at = problem.layout();
        PairCurvature pair = PairCurvature.of(problem.profile(), problem.place());
        double worst = 0;
        for (int i = 0; i < at.electrons(); i++) {
            double own = 2 * x[at.electronCharge(i)] * (pair.self(x, at.electron(i)) + problem.regularization());
            double sum = own;
            double terms = Math.abs(own) + Double.MIN_NORMAL;
            for (int other = 0; other < at.electrons() + at.protons(); other++) {
                if (other != i) {
                    boolean electron = other < at.electrons();
                    int from = electron ? at.electron(other) : at.proton(other - at.electrons());
                    double charge = electron ? x[at.electronCharge(other)] : x[at.protonCharge(other - at.electrons())];
                    double term = 2 * charge * pair.value(x, at.electron(i), x, from);
                    sum += term;
                    terms += Math.abs(term);
                }
            }
            worst = Math.max(worst, Math.abs(sum) / terms);
        }
        return new Premise("optimal charges", worst <= ROUNDING,
                String.format(Locale.ROOT, "dL/da is up to %.2g of its terms", worst));
    }
}
