package earnshaw.algorithm.flow;

import earnshaw.geometry.Manifold;
import earnshaw.math.ConvexHull;
import earnshaw.problem.Evaluator;
import java.util.Arrays;

/// A step along a surface on which the gradient jumps and which the flow runs into from both sides: a tip between two
/// electrons, a plane, an edge where several meet. There the flow goes on along the surface, with the shortest vector
/// in the convex hull of the gradients around the point. Owns its scratch space.
///
/// The gradients are collected by looking a small radius ahead: as long as the gradient found there points back, it is
/// one more corner of the hull. A step is Heun's, its error held below the radius, and ends close beside the surface.
///
/// Sources: A. F. Filippov, *Differential Equations with Discontinuous Righthand Sides*, 1988, for the flow; P. Wolfe,
/// *A method of conjugate subgradients for minimizing nondifferentiable functions*, 1975, for the hull.
final class SlidingMode {

    // A gradient ahead that has this share of the way along the step still belongs to the same side.
    private static final double SAME_SIDE = 0.99;
    private static final double VANISHED = 1e-9;
    private static final int MOST_CORNERS = 24;
    private static final int HALVINGS = 6;

    private final Evaluator evaluator;
    private final Manifold space;
    private final int moving;
    private final ConvexHull hull;
    private final double[] probe;
    private final double[] there;
    private final double[] first;
    private final double[] slope;
    private final double[] nextFirst;
    private final double[] nextSlope;
    private final double[] end;
    private double radius;

    SlidingMode(Evaluator evaluator, Manifold space, int moving) {
        this.evaluator = evaluator;
        this.space = space;
        this.moving = moving;
        hull = new ConvexHull(moving);
        int n = space.size();
        probe = new double[n];
        there = new double[n];
        first = new double[n];
        slope = new double[n];
        nextFirst = new double[n];
        nextSlope = new double[n];
        end = new double[n];
    }

    /// Looks around at the start of steps from `x`.
    ///
    /// @param radius how far
    /// @return whether the gradient jumps there, so that steps can be made
    boolean start(double[] x, double radius) {
        this.radius = radius;
        return look(x, first, slope);
    }

    /// Tries a step of length h from x, where [#start] has been; the end stands in [#end].
    ///
    /// @return the error in units of the radius; above 1 the step is too long, infinite where the gradient is not
    /// finite
    double attempt(double[] x, double h) {
        move(x, h, slope, slope, end);
        boolean jumps = look(end, nextFirst, nextSlope);
        double change = 0;
        for (int i = 0; i < moving; i++) {
            double one = Math.abs(nextSlope[i] - slope[i]);
            change = one <= change ? change : one;
        }
        move(x, h, slope, nextSlope, end);
        if (jumps) {
            settle();
        }
        double error = h * change / 2 / radius;
        return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
    }

    /// The end of the last attempt, on the manifold.
    double[] end() {
        return end;
    }

    // Writes the gradient at x and the shortest vector of the hull; whether the hull has more than one corner.
    private boolean look(double[] x, double[] own, double[] shortest) {
        evaluator.gradient(x, own);
        hull.clear();
        hull.add(own);
        System.arraycopy(own, 0, shortest, 0, moving);
        double longest = largest(own);
        while (hull.corners() < MOST_CORNERS) {
            double speed = largest(shortest);
            if (!(speed > VANISHED * longest)) {
                break;
            }
            move(x, radius / speed, shortest, shortest, probe);
            evaluator.gradient(probe, there);
            if (!(dot(there, shortest) < SAME_SIDE * dot(shortest, shortest))) {
                break;
            }
            hull.add(there);
            hull.nearest(shortest);
        }
        return hull.corners() > 1;
    }

    // Goes across to the surface, at most the radius: what a curved surface has run away by.
    private void settle() {
        double[] across = new double[moving];
        for (int i = 0; i < moving; i++) {
            across[i] = nextFirst[i] - nextSlope[i];
        }
        double size = largest(across);
        if (!(size > 0)) {
            return;
        }
        double[] from = end.clone();
        evaluator.gradient(from, there);
        double side = dot(there, across) >= 0 ? 1 : -1;
        double low = 0;
        double high = radius / size;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = i == 0 ? high : (low + high) / 2;
            move(from, side * middle, across, across, probe);
            evaluator.gradient(probe, there);
            if (side * dot(there, across) >= 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        move(from, side * low, across, across, end);
    }

    private void move(double[] x, double h, double[] one, double[] other, double[] to) {
        System.arraycopy(x, 0, to, 0, x.length);
        for (int i = 0; i < moving; i++) {
            to[i] -= h * (one[i] + other[i]) / 2;
        }
        space.project(to, 0);
        evaluator.complete(to);
    }

    private double largest(double[] v) {
        return Arrays.stream(v, 0, moving).map(Math::abs).max().orElse(0);
    }

    private double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < moving; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
