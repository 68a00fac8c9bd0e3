package earnshaw.problem.charges;

import earnshaw.geometry.Space;
import earnshaw.math.Norms;
import earnshaw.potential.kernel.PairCurvature;
import java.util.Arrays;
import java.util.BitSet;

/// Second derivatives of the loss of [Charges] as matrices, in an orthonormal basis of the tangent space on
/// the sphere, so that normal directions add no zeros. `still` names the electrons whose positions are looked at, in
/// order.
final class HessianMatrix {

    private final ChargeLayout at;
    private final Space space;
    private final double rho;
    private final boolean singular;
    private final BitSet moving;
    private final PairCurvature pair;
    private final double[] own;
    private final double[] mixed;
    private final double[] gradient;

    /// @param moving the electrons whose charges are looked at
    HessianMatrix(Charges problem, BitSet moving) {
        at = problem.layout();
        space = problem.place();
        rho = problem.regularization();
        singular = problem.profile().singular();
        this.moving = moving;
        pair = PairCurvature.of(problem.profile(), space);
        own = new double[at.d() * at.d()];
        mixed = new double[at.d() * at.d()];
        gradient = new double[at.d()];
    }

    /// In these positions and the moving electrons' charges.
    double[][] withCharges(double[] x, int[] still) {
        double[][] matrix = positions(x, still, moving.cardinality());
        charges(x, still, matrix);
        return matrix;
    }

    /// In these positions, with room for `extra` more rows and columns.
    double[][] positions(double[] x, int[] still, int extra) {
        int d = at.d();
        int f = space.freedom();
        double[][] matrix = new double[still.length * f + extra][still.length * f + extra];
        double[][][] bases = new double[still.length][][];
        for (int a = 0; a < still.length; a++) {
            bases[a] = basis(space, x, at.electron(still[a]));
        }
        double[] diagonal = new double[d * d];
        for (int a = 0; a < still.length; a++) {
            diagonal(x, still[a], diagonal);
            put(matrix, a * f, a * f, bases[a], diagonal, bases[a], 1);
            for (int b = 0; b < a; b++) {
                pair.at(x, at.electron(still[a]), x, at.electron(still[b]), own, mixed);
                double scale = 2 * charge(x, still[a]) * charge(x, still[b]);
                put(matrix, a * f, b * f, bases[a], mixed, bases[b], scale);
                for (int r = 0; r < f; r++) {
                    for (int c = 0; c < f; c++) {
                        matrix[b * f + c][a * f + r] = matrix[a * f + r][b * f + c];
                    }
                }
            }
        }
        return matrix;
    }

    // d2L/dtheta_i^2 = 2 a_i (sum_j a_j H(theta_i,theta_j) + sum_j b_j H(theta_i,w_j)) + a_i^2 H(Phi(theta,theta))
    private void diagonal(double[] x, int i, double[] sum) {
        Arrays.fill(sum, 0);
        for (int l = 0; l < at.electrons(); l++) {
            if (l != i) {
                pair.at(x, at.electron(i), x, at.electron(l), own, mixed);
                add(sum, 2 * charge(x, i) * charge(x, l), own);
            }
        }
        for (int j = 0; j < at.protons(); j++) {
            pair.at(x, at.electron(i), x, at.proton(j), own, mixed);
            add(sum, 2 * charge(x, i) * x[at.protonCharge(j)], own);
        }
        if (!singular) {
            pair.selfHessian(x, at.electron(i), own);
            add(sum, charge(x, i) * charge(x, i), own);
        }
    }

    // d2L/da_i da_j = 2 Phi(theta_i,theta_j) + 2 rho delta_ij; d2L/da_l dtheta_i = 2 a_i grad_1 Phi(theta_i,theta_l)
    // for l != i, and 2 (sum_j a_j grad_1 Phi + sum_j b_j grad_1 Phi) + 2 a_i grad Phi(theta,theta) for l = i
    private void charges(double[] x, int[] still, double[][] matrix) {
        int f = space.freedom();
        int first = still.length * f;
        int[] charged = moving.stream().toArray();
        for (int p = 0; p < charged.length; p++) {
            for (int q = 0; q < charged.length; q++) {
                int i = at.electron(charged[p]);
                matrix[first + p][first + q] =
                        2 * (p == q ? pair.self(x, i) + rho : pair.value(x, i, x, at.electron(charged[q])));
            }
        }
        for (int a = 0; a < still.length; a++) {
            int i = still[a];
            double[][] basis = basis(space, x, at.electron(i));
            double[] sum = new double[at.d()];
            for (int l = 0; l < at.electrons(); l++) {
                if (l != i) {
                    pair.gradient(x, at.electron(i), x, at.electron(l), gradient);
                    add(sum, 2 * charge(x, l), gradient);
                }
            }
            for (int j = 0; j < at.protons(); j++) {
                pair.gradient(x, at.electron(i), x, at.proton(j), gradient);
                add(sum, 2 * x[at.protonCharge(j)], gradient);
            }
            pair.selfGradient(x, at.electron(i), gradient);
            add(sum, 2 * charge(x, i), gradient);
            for (int q = 0; q < charged.length; q++) {
                if (charged[q] == i) {
                    cross(matrix, a * f, first + q, basis, sum, 1);
                } else {
                    pair.gradient(x, at.electron(i), x, at.electron(charged[q]), gradient);
                    cross(matrix, a * f, first + q, basis, gradient, 2 * charge(x, i));
                }
            }
        }
    }

    private static void cross(double[][] matrix, int row, int column, double[][] basis, double[] v, double scale) {
        for (int r = 0; r < basis.length; r++) {
            double share = 0;
            for (int c = 0; c < v.length; c++) {
                share += basis[r][c] * v[c];
            }
            matrix[row + r][column] = scale * share;
            matrix[column][row + r] = scale * share;
        }
    }

    // writes scale * left M right^T
    private static void put(double[][] matrix, int row, int column, double[][] left, double[] m, double[][] right,
            double scale) {
        int d = left[0].length;
        for (int r = 0; r < left.length; r++) {
            for (int c = 0; c < right.length; c++) {
                double sum = 0;
                for (int a = 0; a < d; a++) {
                    double inner = 0;
                    for (int b = 0; b < d; b++) {
                        inner += m[a * d + b] * right[c][b];
                    }
                    sum += left[r][a] * inner;
                }
                matrix[row + r][column + c] = scale * sum;
            }
        }
    }

    /// A d x d matrix of the surrounding space in the basis of the tangent space at a position.
    static double[][] tangent(Space space, double[] x, int from, double[] matrix) {
        double[][] basis = basis(space, x, from);
        double[][] inner = new double[basis.length][basis.length];
        put(inner, 0, 0, basis, matrix, basis, 1);
        return inner;
    }

    /// Rows: an orthonormal basis of the tangent space; on the sphere the columns of the Householder reflection that
    /// takes the first unit vector to +-theta, but for that one
    static double[][] basis(Space space, double[] x, int from) {
        int d = space.dimension();
        int skip = space.isSphere() ? 1 : 0;
        double[][] basis = new double[d - skip][d];
        if (skip == 0) {
            for (int r = 0; r < d; r++) {
                basis[r][r] = 1;
            }
            return basis;
        }
        double[] v = Arrays.copyOfRange(x, from, from + d);
        v[0] += v[0] >= 0 ? 1 : -1;
        double square = Norms.square(v);
        for (int r = 1; r < d; r++) {
            for (int c = 0; c < d; c++) {
                basis[r - 1][c] = (r == c ? 1 : 0) - 2 * v[r] * v[c] / square;
            }
        }
        return basis;
    }

    private double charge(double[] x, int i) {
        return x[at.electronCharge(i)];
    }

    private static void add(double[] sum, double factor, double[] part) {
        for (int c = 0; c < sum.length; c++) {
            sum[c] += factor * part[c];
        }
    }
}
