package earnshaw.problem.charges;

import earnshaw.geometry.Space;
import earnshaw.math.Lanczos;
import earnshaw.math.Symmetric;
import earnshaw.problem.LowestMode;
import java.util.BitSet;

/// Second derivatives of the loss of [Charges]: in all free positions together (in an orthonormal basis of the tangent
/// space on the sphere, so that normal directions add no zeros), and in positions and charges.
final class ChargesHessian {

    // Above so many numbers products cost less than the matrix: beside eigenvalues of a matrix written down, the
    // crossing was measured between 300 and 600.
    private static final int DENSE = 500;

    private final ChargeLayout at;
    private final Space space;
    private final boolean singular;
    private final boolean free;
    private final BitSet moving;
    private final HessianMatrix matrix;
    private final HessianProducts products;

    /// @param moving  the electrons that are looked at; the others are frozen
    /// @param threads how many may work on one product
    ChargesHessian(Charges problem, BitSet moving, int threads) {
        at = problem.layout();
        space = problem.place();
        singular = problem.profile().singular();
        free = problem.outputWeights() == Charges.OutputWeights.FREE;
        this.moving = moving;
        matrix = new HessianMatrix(problem, moving);
        products = new HessianProducts(problem, moving, threads);
    }

    /// Smallest eigenvalue in the positions of the electrons that are not held; NaN when there is none.
    double smallest(double[] x, int[] held) {
        int[] still = unheld(held);
        int n = still.length * space.freedom();
        if (n == 0) {
            return Double.NaN;
        }
        return n <= DENSE ? Symmetric.eigenvalues(matrix.positions(x, still, 0))[0] : byProducts(x, held).value();
    }

    /// Largest eigenvalue in these positions; NaN when there is none.
    double largest(double[] x, int[] held) {
        int[] still = unheld(held);
        int n = still.length * space.freedom();
        if (n == 0) {
            return Double.NaN;
        }
        return n <= DENSE
                ? Symmetric.eigenvalues(matrix.positions(x, still, 0))[n - 1]
                : -products.lowest(x, still, held, -1, false).value();
    }

    /// Smallest eigenvalue in these positions and all charges; NaN for singular potentials.
    double smallestWithCharges(double[] x, int[] held) {
        int[] still = unheld(held);
        int n = still.length * space.freedom() + moving.cardinality();
        if (singular || n == 0) {
            return Double.NaN;
        }
        return n <= DENSE ? Symmetric.eigenvalues(matrix.withCharges(x, still))[0]
                : products.lowest(x, still, held, 1, true).value();
    }

    /// The lowest curvature in all that descends; null where it is not defined.
    LowestMode lowest(double[] x, int[] held) {
        int[] still = unheld(held);
        int positions = still.length * space.freedom();
        int n = positions + (free ? moving.cardinality() : 0);
        if (n == 0) {
            return null;
        }
        double[] direction = new double[x.length];
        if (n > DENSE) {
            Lanczos.Pair lowest = products.lowest(x, still, held, 1, free);
            System.arraycopy(lowest.vector(), 0, direction, 0, lowest.vector().length);
            return Double.isNaN(lowest.value()) ? null : new LowestMode(lowest.value(), direction);
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

    /// The smallest eigenvalue in the positions and its direction, from products alone, to a relative 1e-6 of the norm.
    Lanczos.Pair byProducts(double[] x, int[] held) {
        return products.lowest(x, unheld(held), held, 1, false);
    }

    private int[] unheld(int[] held) {
        return moving.stream().filter(i -> CaptureSites.of(held, i) == CaptureSites.FREE).toArray();
    }
}
