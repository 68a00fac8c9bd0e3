package earnshaw.problem;

import earnshaw.geometry.Space;
import earnshaw.math.Lanczos;
import earnshaw.math.Symmetric;
import earnshaw.potential.PairCurvature;
import java.util.Arrays;
import java.util.Random;

/// Second derivatives of the loss of [Charges]: in all free positions together (in an orthonormal basis of the tangent
/// space on the sphere, so that normal directions add no zeros), and in positions and charges.
final class ChargesHessian {

    private static final int DENSE = 2000;
    private static final int PRODUCTS = 600;

    private final ChargeLayout at;
    private final Space space;
    private final double rho;
    private final boolean singular;
    private final PairCurvature pair;
    private final double[] own;
    private final double[] mixed;
    private final double[] gradient;

    ChargesHessian(Charges problem) {
        at = problem.layout();
        space = problem.place();
        rho = problem.regularization();
        singular = problem.profile().singular();
        pair = PairCurvature.of(problem.profile(), space);
        own = new double[at.d() * at.d()];
        mixed = new double[at.d() * at.d()];
        gradient = new double[at.d()];
    }

    /// Smallest eigenvalue in the positions of the electrons that are not held, 0 directions giving NaN.
    double smallest(double[] x, int[] held) {
        int[] free = free(held);
        int n = free.length * space.freedom();
        if (n == 0) {
            return Double.NaN;
        }
        if (n <= DENSE) {
            return Symmetric.eigenvalues(positions(x, free, 0))[0];
        }
        return smallestByProducts(x, held);
    }

    /// The same from products alone, to a relative 1e-6, for what is too large to write down.
    double smallestByProducts(double[] x, int[] held) {
        int[] free = free(held);
        Random random = new Random(1);
        double[] start = new double[free.length * at.d()];
        Arrays.setAll(start, i -> random.nextGaussian());
        toTangent(x, free, start);
        return Lanczos.smallest((v, out) -> times(x, free, v, out), start, PRODUCTS);
    }

    /// Smallest eigenvalue in the free positions and all charges; NaN for singular potentials.
    double smallestWithCharges(double[] x, int[] held) {
        int[] free = free(held);
        int n = free.length * space.freedom() + at.electrons();
        if (singular || n == 0 || n > DENSE) {
            return Double.NaN;
        }
        double[][] matrix = positions(x, free, at.electrons());
        charges(x, free, matrix);
        return Symmetric.eigenvalues(matrix)[0];
    }

    private int[] free(int[] held) {
        int[] free = new int[at.electrons()];
        int count = 0;
        for (int i = 0; i < at.electrons(); i++) {
            if (Held.of(held, i) == Held.FREE) {
                free[count++] = i;
            }
        }
        return Arrays.copyOf(free, count);
    }

    private double[][] positions(double[] x, int[] free, int extra) {
        int d = at.d();
        int f = space.freedom();
        double[][] matrix = new double[free.length * f + extra][free.length * f + extra];
        double[][][] bases = new double[free.length][][];
        for (int a = 0; a < free.length; a++) {
            bases[a] = basis(x, at.electron(free[a]));
        }
        double[] diagonal = new double[d * d];
        for (int a = 0; a < free.length; a++) {
            diagonal(x, free[a], diagonal);
            put(matrix, a * f, a * f, bases[a], diagonal, bases[a], 1);
            for (int b = 0; b < a; b++) {
                pair.at(x, at.electron(free[a]), x, at.electron(free[b]), own, mixed);
                double scale = 2 * charge(x, free[a]) * charge(x, free[b]);
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

    // d2L/da_i da_j = 2 Phi(theta_i,theta_j) + 2 rho delta_ij; d2L/da_l dtheta_i = 2 a_i grad_1 Phi(theta_i,theta_l) for
    // l != i, and 2 (sum_j a_j grad_1 Phi + sum_j b_j grad_1 Phi) + 2 a_i grad Phi(theta,theta) for l = i
    private void charges(double[] x, int[] free, double[][] matrix) {
        int f = space.freedom();
        int first = free.length * f;
        for (int i = 0; i < at.electrons(); i++) {
            for (int l = 0; l < at.electrons(); l++) {
                double phi = i == l ? pair.self(x, at.electron(i)) + rho : pair.value(x, at.electron(i), x, at.electron(l));
                matrix[first + i][first + l] = 2 * phi;
            }
        }
        for (int a = 0; a < free.length; a++) {
            int i = free[a];
            double[][] basis = basis(x, at.electron(i));
            double[] sum = new double[at.d()];
            for (int l = 0; l < at.electrons(); l++) {
                if (l != i) {
                    pair.gradient(x, at.electron(i), x, at.electron(l), gradient);
                    add(sum, 2 * charge(x, l), gradient);
                    cross(matrix, a * f, first + l, basis, gradient, 2 * charge(x, i));
                }
            }
            for (int j = 0; j < at.protons(); j++) {
                pair.gradient(x, at.electron(i), x, at.proton(j), gradient);
                add(sum, 2 * x[at.protonCharge(j)], gradient);
            }
            pair.selfGradient(x, at.electron(i), gradient);
            add(sum, 2 * charge(x, i), gradient);
            cross(matrix, a * f, first + i, basis, sum, 1);
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
    private void put(double[][] matrix, int row, int column, double[][] left, double[] m, double[][] right, double scale) {
        int d = at.d();
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

    private void times(double[] x, int[] free, double[] v, double[] out) {
        int d = at.d();
        double[] diagonal = new double[d * d];
        Arrays.fill(out, 0);
        for (int a = 0; a < free.length; a++) {
            diagonal(x, free[a], diagonal);
            multiply(diagonal, 1, v, a * d, out, a * d);
            for (int b = 0; b < free.length; b++) {
                if (b != a) {
                    pair.at(x, at.electron(free[a]), x, at.electron(free[b]), own, mixed);
                    multiply(mixed, 2 * charge(x, free[a]) * charge(x, free[b]), v, b * d, out, a * d);
                }
            }
        }
        toTangent(x, free, out);
    }

    private void multiply(double[] m, double scale, double[] v, int from, double[] out, int to) {
        int d = at.d();
        for (int a = 0; a < d; a++) {
            double sum = 0;
            for (int b = 0; b < d; b++) {
                sum += m[a * d + b] * v[from + b];
            }
            out[to + a] += scale * sum;
        }
    }

    private void toTangent(double[] x, int[] free, double[] v) {
        if (!space.isSphere()) {
            return;
        }
        int d = at.d();
        for (int a = 0; a < free.length; a++) {
            double along = 0;
            for (int c = 0; c < d; c++) {
                along += v[a * d + c] * x[at.electron(free[a]) + c];
            }
            for (int c = 0; c < d; c++) {
                v[a * d + c] -= along * x[at.electron(free[a]) + c];
            }
        }
    }

    // rows: an orthonormal basis of the tangent space; on the sphere the columns of the Householder reflection that
    // takes the first unit vector to +-theta, but for that one
    private double[][] basis(double[] x, int from) {
        int d = at.d();
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
        double square = 0;
        for (double one : v) {
            square += one * one;
        }
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
