package earnshaw.problem.charges;

import earnshaw.geometry.Space;
import earnshaw.math.Lanczos;
import earnshaw.math.Symmetric;
import earnshaw.problem.LowestMode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;

/// Second derivatives of the loss of [Charges]: in all free positions together (in an orthonormal basis of the tangent
/// space on the sphere, so that normal directions add no zeros), and in positions and charges.
final class ChargesHessian {

    private static final int DENSE = 2000;
    /// So large a matrix is still written down, and its products are read off it.
    static final int STORED = 6000;
    private static final int PRODUCTS = 600;

    private final ChargeLayout at;
    private final Space space;
    private final boolean singular;
    private final boolean free;
    private final BitSet moving;
    private final HessianMatrix matrix;

    /// @param moving the electrons that are looked at; the others are frozen
    ChargesHessian(Charges problem, BitSet moving) {
        at = problem.layout();
        space = problem.place();
        singular = problem.profile().singular();
        free = problem.outputWeights() == Charges.OutputWeights.FREE;
        this.moving = moving;
        matrix = new HessianMatrix(problem, moving);
    }

    /// Smallest eigenvalue in the positions of the electrons that are not held; NaN when there is none.
    double smallest(double[] x, int[] held) {
        int[] still = unheld(held);
        int n = still.length * space.freedom();
        if (n == 0) {
            return Double.NaN;
        }
        return n <= STORED ? least(matrix.positions(x, still, 0), 1) : byProducts(x, held).value();
    }

    /// Largest eigenvalue in these positions; NaN when there is none.
    double largest(double[] x, int[] held) {
        int[] still = unheld(held);
        int n = still.length * space.freedom();
        if (n == 0) {
            return Double.NaN;
        }
        return n <= STORED
                ? -least(matrix.positions(x, still, 0), -1)
                : -Lanczos.smallest((v, out) -> {
                    matrix.times(x, still, v, out);
                    Arrays.setAll(out, i -> -out[i]);
                }, start(x, still), PRODUCTS).value();
    }

    /// Smallest eigenvalue in these positions and all charges; NaN for singular potentials and above 6,000 numbers.
    double smallestWithCharges(double[] x, int[] held) {
        int[] still = unheld(held);
        int n = still.length * space.freedom() + moving.cardinality();
        return singular || n == 0 || n > STORED ? Double.NaN : least(matrix.withCharges(x, still), 1);
    }

    // smallest eigenvalue of `sign` times the matrix
    private static double least(double[][] rows, int sign) {
        int n = rows.length;
        if (n <= DENSE) {
            double[] values = Symmetric.eigenvalues(rows);
            return sign > 0 ? values[0] : -values[n - 1];
        }
        Random random = new Random(1);
        double[] start = new double[n];
        Arrays.setAll(start, i -> random.nextGaussian());
        return Lanczos.smallest((v, out) -> {
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += rows[i][j] * v[j];
                }
                out[i] = sign * sum;
            }
        }, start, PRODUCTS).value();
    }

    /// The lowest curvature in all that descends; null where it is not defined.
    LowestMode lowest(double[] x, int[] held) {
        int[] still = unheld(held);
        int positions = still.length * space.freedom();
        double[] direction = new double[x.length];
        if (positions + (free ? moving.cardinality() : 0) == 0) {
            return null;
        }
        if (positions > DENSE && !free) {
            Lanczos.Pair lowest = byProducts(x, held);
            for (int a = 0; a < still.length; a++) {
                System.arraycopy(lowest.vector(), a * at.d(), direction, at.electron(still[a]), at.d());
            }
            return new LowestMode(lowest.value(), direction);
        }
        double[][] dense = free ? matrix.withCharges(x, still) : matrix.positions(x, still, 0);
        double[] shares = Symmetric.lowest(dense);
        if (shares == null) {
            return null;
        }
        for (int a = 0; a < still.length; a++) {
            double[][] basis = HessianMatrix.basis(space, x, at.electron(still[a]));
            for (int r = 0; r < basis.length; r++) {
                for (int c = 0; c < at.d(); c++) {
                    direction[at.electron(still[a]) + c] += shares[a * basis.length + r] * basis[r][c];
                }
            }
        }
        int column = positions;
        for (int i = moving.nextSetBit(0); free && i >= 0; i = moving.nextSetBit(i + 1)) {
            direction[at.electronCharge(i)] = shares[column++];
        }
        return new LowestMode(Symmetric.eigenvalues(dense)[0], direction);
    }

    /// The smallest eigenvalue in the positions and its direction in them, from products alone, to a relative 1e-6: for
    /// what is too large to write down.
    Lanczos.Pair byProducts(double[] x, int[] held) {
        int[] still = unheld(held);
        return Lanczos.smallest((v, out) -> matrix.times(x, still, v, out), start(x, still), PRODUCTS);
    }

    private double[] start(double[] x, int[] still) {
        Random random = new Random(1);
        double[] start = new double[still.length * at.d()];
        Arrays.setAll(start, i -> random.nextGaussian());
        matrix.toTangent(x, still, start);
        return start;
    }

    private int[] unheld(int[] held) {
        return moving.stream().filter(i -> CaptureSites.of(held, i) == CaptureSites.FREE).toArray();
    }
}
