package earnshaw.analysis;

import earnshaw.geometry.Manifold;
import earnshaw.math.Norms;
import earnshaw.problem.Evaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// An orthonormal basis of the directions in which a state can move, and the derivatives of a loss along it.
///
/// @param basis vectors of as many numbers as a state has
record TangentFrame(Manifold space, double[] x, double[][] basis) {

    /// Shorter than this, what is left of a direction is rounding.
    private static final double NOTHING = 1e-6;

    /// The step of differences of the gradient: the third root of 2e-16, which leaves some ten digits.
    private static final double STEP = 6e-6;

    /// @param moving which numbers of the state may move
    static TangentFrame at(Manifold space, double[] x, IntPredicate moving) {
        List<double[]> basis = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            if (moving.test(i)) {
                double[] v = new double[x.length];
                v[i] = 1;
                space.toTangent(x, v, 0);
                for (double[] before : basis) {
                    add(v, -dot(v, before), before);
                }
                double length = Norms.of(v);
                if (length > NOTHING) {
                    scale(v, 1 / length);
                    basis.add(v);
                }
            }
        }
        return new TangentFrame(space, x, basis.toArray(double[][]::new));
    }

    int size() {
        return basis.length;
    }

    /// The parts of a gradient along the basis.
    double[] along(double[] gradient) {
        double[] parts = new double[basis.length];
        for (int i = 0; i < basis.length; i++) {
            parts[i] = dot(gradient, basis[i]);
        }
        return parts;
    }

    /// A combination of the basis as a direction of the state.
    double[] combined(double[] parts) {
        double[] v = new double[x.length];
        for (int i = 0; i < basis.length; i++) {
            add(v, parts[i], basis[i]);
        }
        return v;
    }

    /// The state moved by a combination of the basis.
    double[] moved(double[] parts) {
        double[] y = x.clone();
        space.retract(y, combined(parts), 0);
        return y;
    }

    /// The Hessian of the loss along the basis, by central differences of the gradient. On the sphere the tangent part
    /// of the derivative of the tangent gradient is the Riemannian Hessian.
    double[][] hessian(Evaluator evaluator) {
        int n = basis.length;
        double[][] rows = new double[n][n];
        double[] up = new double[x.length];
        double[] down = new double[x.length];
        for (int j = 0; j < n; j++) {
            evaluator.gradient(stepped(basis[j], STEP), up);
            evaluator.gradient(stepped(basis[j], -STEP), down);
            for (int i = 0; i < n; i++) {
                rows[i][j] = (dot(up, basis[i]) - dot(down, basis[i])) / (2 * STEP);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double mean = (rows[i][j] + rows[j][i]) / 2;
                rows[i][j] = mean;
                rows[j][i] = mean;
            }
        }
        return rows;
    }

    private double[] stepped(double[] direction, double step) {
        double[] v = direction.clone();
        scale(v, step);
        double[] y = x.clone();
        space.retract(y, v, 0);
        return y;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] part) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * part[i];
        }
    }

    private static void scale(double[] v, double factor) {
        for (int i = 0; i < v.length; i++) {
            v[i] *= factor;
        }
    }
}
