package earnshaw.problem.charges;

import earnshaw.math.Norms;
import earnshaw.math.Symmetric;
import earnshaw.potential.kernel.PairCurvature;
import earnshaw.potential.kernel.PairSums;
import earnshaw.problem.field.FieldQuantity;
import earnshaw.problem.field.FieldSampler;
import earnshaw.problem.field.FieldSource;
import java.util.Arrays;

/// Calculates a field of [Charges].
///
/// With the sources s of charge q_s other than the electron itself, whose charge is a: U(x) = 2 a sum_s q_s Phi(x,s) +
/// a^2 Phi(x,x), the part of the loss that depends on where the electron is. The self term is left out for a further
/// electron, and where it is infinite. The loss with the electron at x is L + U(x) - U(where it is).
final class ChargeFieldSampler implements FieldSampler {

    private final Charges problem;
    private final FieldQuantity quantity;
    private final int d;
    private final double[] sources;
    private final double[] charges;
    private final double square;
    private final double constant;
    private final PairSums sums;
    private final PairCurvature pair;
    private double[] block = {};
    private double[] values = {};
    private double[] gradients = {};
    private double[] laplacians = {};

    /// @param electron index of the electron that is moved; -1 for a further one
    ChargeFieldSampler(Charges problem, double[] x, FieldQuantity quantity, FieldSource source, int electron) {
        this.problem = problem;
        this.quantity = quantity;
        ChargeLayout at = problem.layout();
        d = at.d();
        double own = electron < 0 ? -1 : x[at.electronCharge(electron)];
        boolean self = electron >= 0 && !problem.profile().singular() && source == FieldSource.ALL;
        square = self ? own * own : 0;
        int electrons = source == FieldSource.FIXED ? 0 : at.electrons();
        int protons = source == FieldSource.MOVING ? 0 : at.protons();
        double[] places = new double[(electrons + protons) * d];
        double[] weights = new double[electrons + protons];
        int n = 0;
        for (int i = 0; i < electrons; i++) {
            if (i != electron) {
                System.arraycopy(x, at.electron(i), places, n * d, d);
                weights[n++] = 2 * own * x[at.electronCharge(i)];
            }
        }
        for (int j = 0; j < protons; j++) {
            System.arraycopy(x, at.proton(j), places, n * d, d);
            weights[n++] = 2 * own * x[at.protonCharge(j)];
        }
        sources = Arrays.copyOf(places, n * d);
        charges = Arrays.copyOf(weights, n);
        sums = PairSums.of(problem.profile(), problem.place());
        pair = PairCurvature.of(problem.profile(), problem.place());
        constant = quantity == FieldQuantity.LOSS && electron >= 0 ? constant(x, at, electron) : 0;
    }

    // What the loss is beside the part that depends on the place of the electron.
    private double constant(double[] x, ChargeLayout at, int electron) {
        double[] there = Arrays.copyOfRange(x, at.electron(electron), at.electron(electron) + d);
        double[] energy = new double[1];
        energies(there, 1, energy);
        return new PairLoss(problem, 1).loss(x) - energy[0];
    }

    @Override
    public void at(double[] places, int count, double[] out) {
        switch (quantity) {
            case ENERGY, LOSS -> energies(places, count, out);
            case FORCE -> forces(places, count, out);
            case LAPLACIAN -> laplacians(places, count, out);
            case EIGENVALUE -> eigenvalues(places, count, out);
        }
        for (int i = 0; i < count; i++) {
            out[i] += constant;
        }
    }

    @Override
    public void force(double[] places, int count, double[] out) {
        sum(places, count);
        for (int i = 0; i < count * d; i++) {
            out[i] = 0 - gradients[i]; // not -g, which would show a negative zero
        }
    }

    private void energies(double[] places, int count, double[] out) {
        room(places, count);
        Arrays.fill(out, 0, count, 0);
        sums.add(block, 0, count, count * d, charges.length, count * d + sources.length, false, out, null, null);
        for (int i = 0; square != 0 && i < count; i++) {
            out[i] += square * pair.self(places, i * d);
        }
    }

    private void forces(double[] places, int count, double[] out) {
        sum(places, count);
        for (int i = 0; i < count; i++) {
            out[i] = Norms.of(gradients, i * d, d);
        }
    }

    private void laplacians(double[] places, int count, double[] out) {
        sum(places, count);
        System.arraycopy(laplacians, 0, out, 0, count);
    }

    // Values, gradients and Laplacians with those of the self term.
    private void sum(double[] places, int count) {
        room(places, count);
        Arrays.fill(values, 0, count, 0);
        Arrays.fill(gradients, 0, count * d, 0);
        Arrays.fill(laplacians, 0, count, 0);
        sums.add(block, 0, count, count * d, charges.length, count * d + sources.length, false, values, gradients,
                laplacians);
        if (square != 0 && !pair.selfConstant()) {
            double[] g = new double[d];
            for (int i = 0; i < count; i++) {
                pair.selfGradient(places, i * d, g);
                for (int c = 0; c < d; c++) {
                    gradients[i * d + c] += square * g[c];
                }
                laplacians[i] += square * pair.selfLaplacian(places, i * d);
            }
        }
    }

    private void eigenvalues(double[] places, int count, double[] out) {
        double[] own = new double[d * d];
        double[] mixed = new double[d * d];
        double[] sum = new double[d * d];
        for (int i = 0; i < count; i++) {
            Arrays.fill(sum, 0);
            for (int s = 0; s < charges.length; s++) {
                pair.at(places, i * d, sources, s * d, own, mixed);
                add(sum, charges[s], own);
            }
            if (square != 0) {
                pair.selfHessian(places, i * d, own);
                add(sum, square, own);
            }
            out[i] = Symmetric.eigenvalues(HessianMatrix.tangent(problem.place(), places, i * d, sum))[0];
        }
    }

    private static void add(double[] sum, double scale, double[] matrix) {
        for (int e = 0; e < sum.length; e++) {
            sum[e] += scale * matrix[e];
        }
    }

    // The places, the sources and their charges in one array, as pair sums read them.
    private void room(double[] places, int count) {
        int size = count * d + sources.length + charges.length;
        if (block.length < size) {
            block = new double[size];
            values = new double[count];
            gradients = new double[count * d];
            laplacians = new double[count];
        }
        System.arraycopy(places, 0, block, 0, count * d);
        System.arraycopy(sources, 0, block, count * d, sources.length);
        System.arraycopy(charges, 0, block, count * d + sources.length, charges.length);
    }
}
