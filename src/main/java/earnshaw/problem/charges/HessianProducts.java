package earnshaw.problem.charges;

import earnshaw.geometry.Space;
import earnshaw.math.Lanczos;
import earnshaw.potential.kernel.CurvatureSums;
import earnshaw.potential.kernel.PairCurvature;
import earnshaw.potential.kernel.ParallelSums;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Products of the loss's second derivatives with a direction, which never write the matrix down: they are the change
/// of the gradient along the direction. With S_i the sum of all potentials at electron i, that of dL/dtheta_i = 2 a_i
/// grad S_i + a_i^2 grad Phi(theta_i,theta_i) is 2 a_i d(grad S_i) + 2 da_i grad S_i plus what the electron itself
/// adds; that of dL/da_i = 2 (S_i + (Phi(theta_i,theta_i) + rho) a_i) is 2 (dS_i + ...). A direction has d numbers for
/// every electron's position, then one for every electron's charge.
final class HessianProducts {

    // A bound on the work, and on the vectors that are kept.
    private static final int PRODUCTS = 300;
    // In so few the block of an electron costs less than going through all protons in every product.
    private static final int FEW_DIMENSIONS = 8;

    private final ChargeLayout at;
    private final Space space;
    private final boolean singular;
    private final double rho;
    private final BitSet moving;
    private final PairCurvature pair;
    private final CurvatureSums curvatures;
    private final ParallelSums sums;
    private final double[] self;
    private final double[] part;
    private double[] slopes = {};
    private double[] values = {};
    private double[] still = {};
    private double[][] blocks = {};

    /// @param moving  the electrons whose charges are looked at
    /// @param threads how many may work on one product
    HessianProducts(Charges problem, BitSet moving, int threads) {
        at = problem.layout();
        space = problem.place();
        singular = problem.profile().singular();
        rho = problem.regularization();
        this.moving = moving;
        pair = PairCurvature.of(problem.profile(), space);
        curvatures = new CurvatureSums(problem.profile(), space, threads);
        sums = new ParallelSums(problem.profile(), space, threads);
        self = new double[at.d() * at.d()];
        part = new double[at.d()];
    }

    /// The smallest eigenvalue and its direction; NaN when the thread was interrupted meanwhile.
    ///
    /// @param still       the electrons whose positions are looked at
    /// @param sign        1, or -1 for the smallest of the negative matrix
    /// @param withCharges whether the charges of the moving electrons are looked at too
    Lanczos.Pair lowest(double[] x, int[] still, int[] held, int sign, boolean withCharges) {
        prepare(x, held, withCharges);
        int k = at.electrons();
        int d = at.d();
        boolean[] looked = new boolean[k];
        Arrays.stream(still).forEach(i -> looked[i] = true);
        Random random = new Random(1);
        double[] start = new double[k * d + (withCharges ? k : 0)];
        Arrays.setAll(start, _ -> random.nextGaussian());
        restrict(x, looked, start);
        return Lanczos.smallest((v, out) -> {
            times(x, v, out, withCharges);
            restrict(x, looked, out);
            for (int c = 0; sign < 0 && c < out.length; c++) {
                out[c] = -out[c];
            }
        }, start, PRODUCTS, Thread.currentThread()::isInterrupted);
    }

    /// Gets ready for products at a place.
    void prepare(double[] x, int[] held, boolean withCharges) {
        int k = at.electrons();
        boolean drop = singular && held.length > 0;
        curvatures.dropCoincident(drop);
        sums.dropCoincident(drop);
        slopes = new double[k * at.d()];
        values = new double[k];
        still = new double[k * at.d()];
        if (withCharges) {
            sums.all(x, at.electron(0), k, at.electronCharge(0), at.proton(0), at.protons(), at.protonCharge(0),
                    new double[k], new double[k], slopes, null);
        }
        blocks = new double[at.d() <= FEW_DIMENSIONS ? at.d() : 0][k * at.d()];
        double[] unit = new double[k * at.d()];
        for (int c = 0; c < blocks.length; c++) {
            Arrays.fill(unit, 0);
            for (int i = 0; i < k; i++) {
                unit[i * at.d() + c] = 1;
            }
            addAll(x, unit, null, null, blocks[c]);
        }
        Arrays.fill(values, 0);
    }

    // What electrons and protons add, of which the electrons move and change their charges.
    private void addAll(double[] x, double[] v, double @Nullable [] moves, double @Nullable [] changes, double[] out) {
        int k = at.electrons();
        curvatures.add(x, at.electron(0), k, at.electron(0), k, at.electronCharge(0), true, v, moves, changes, values,
                out);
        curvatures.add(x, at.electron(0), k, at.proton(0), at.protons(), at.protonCharge(0), false, v, null, null,
                values, out);
    }

    // The same where the blocks hold what an electron's own move changes: protons need not be looked at again.
    private void addByBlocks(double[] x, double[] v, double @Nullable [] changes, double[] out) {
        int k = at.electrons();
        int d = at.d();
        curvatures.add(x, at.electron(0), k, at.electron(0), k, at.electronCharge(0), true, still, v, changes, values,
                out);
        for (int i = 0; i < k; i++) {
            for (int r = i * d; r < i * d + d; r++) {
                for (int c = 0; c < d; c++) {
                    out[r] += blocks[c][r] * v[i * d + c];
                }
                values[i] += slopes[r] * v[r];
            }
        }
    }

    /// Writes the product with a direction, after [#prepare] at the same place.
    ///
    /// @param withCharges whether the direction has numbers for the charges too
    void times(double[] x, double[] v, double[] out, boolean withCharges) {
        int k = at.electrons();
        int d = at.d();
        double[] changes = withCharges ? Arrays.copyOfRange(v, k * d, k * d + k) : null;
        Arrays.fill(out, 0);
        Arrays.fill(values, 0);
        if (blocks.length > 0) {
            addByBlocks(x, v, changes, out);
        } else {
            addAll(x, v, v, changes, out);
        }
        for (int i = 0; i < k; i++) {
            double a = x[at.electronCharge(i)];
            double change = withCharges ? v[k * d + i] : 0;
            for (int c = i * d; c < i * d + d; c++) {
                out[c] = 2 * a * out[c] + 2 * change * slopes[c];
            }
            if (withCharges) {
                out[k * d + i] = 2 * (values[i] + (pair.self(x, at.electron(i)) + rho) * change);
            }
            if (!singular && !pair.selfConstant()) {
                addSelf(x, i, a, change, v, out, withCharges);
            }
        }
    }

    // a_i^2 grad Phi(theta,theta) and, in dL/da_i, 2 a_i Phi(theta,theta)
    private void addSelf(double[] x, int i, double a, double change, double[] v, double[] out, boolean withCharges) {
        int d = at.d();
        pair.selfHessian(x, at.electron(i), self);
        pair.selfGradient(x, at.electron(i), part);
        double along = 0;
        for (int r = 0; r < d; r++) {
            double sum = 0;
            for (int c = 0; c < d; c++) {
                sum += self[r * d + c] * v[i * d + c];
            }
            out[i * d + r] += a * a * sum + 2 * a * change * part[r];
            along += part[r] * v[i * d + r];
        }
        if (withCharges) {
            out[at.electrons() * d + i] += 2 * a * along;
        }
    }

    // Leaves what is looked at, and on the sphere its tangent part.
    private void restrict(double[] x, boolean[] looked, double[] v) {
        int d = at.d();
        int k = at.electrons();
        for (int i = 0; i < k; i++) {
            if (!looked[i]) {
                Arrays.fill(v, i * d, i * d + d, 0);
            } else if (space.isSphere()) {
                double along = 0;
                for (int c = 0; c < d; c++) {
                    along += v[i * d + c] * x[at.electron(i) + c];
                }
                for (int c = 0; c < d; c++) {
                    v[i * d + c] -= along * x[at.electron(i) + c];
                }
            }
        }
        for (int i = 0; k * d + i < v.length; i++) {
            v[k * d + i] = moving.get(i) ? v[k * d + i] : 0;
        }
    }
}
