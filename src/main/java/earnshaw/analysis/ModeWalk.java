package earnshaw.analysis;

import earnshaw.geometry.Manifold;
import earnshaw.math.Norms;
import earnshaw.math.Symmetric;
import earnshaw.problem.Evaluator;
import java.util.function.IntPredicate;

/// Walks towards critical points of a chosen index: uphill along the directions of least curvature, as many as the index
/// says, and downhill along all others (eigenvector following). From far away this arrives where steps that only make
/// the gradient smaller stop between two points, or leave for where every force fades.
///
/// @param moves which numbers of a state may move
/// @param reach longest step
record ModeWalk(Manifold space, Evaluator evaluator, IntPredicate moves, double reach) {

    private static final int MOST_STEPS = 60;

    /// From where the gradient is below this share of one plus the size of the Hessian, Newton's steps arrive.
    private static final double NEAR = 1e-4;

    /// A curvature below this share of the largest counts as so much, so that no step is infinite.
    private static final double FLATTEST = 1e-3;

    /// A state near a critical point, or where the walk stands when its steps are over.
    double[] from(double[] start, int index) {
        double[] x = start.clone();
        double[] gradient = new double[x.length];
        for (int step = 0; step < MOST_STEPS; step++) {
            TangentFrame frame = TangentFrame.at(space, x, moves);
            evaluator.gradient(x, gradient);
            double[] slope = frame.along(gradient);
            Symmetric.Eigen eigen = Symmetric.decomposed(frame.hessian(evaluator));
            if (eigen == null || !Double.isFinite(Norms.of(slope))) {
                return x;
            }
            double size = Math.max(Math.abs(eigen.values()[0]), Math.abs(eigen.values()[eigen.values().length - 1]));
            if (Norms.of(slope) <= NEAR * (1 + size)) {
                return x;
            }
            x = frame.moved(step(eigen, slope, index, size));
        }
        return x;
    }

    private double[] step(Symmetric.Eigen eigen, double[] slope, int index, double size) {
        double[] step = new double[slope.length];
        for (int i = 0; i < slope.length; i++) {
            double[] mode = eigen.vectors()[i];
            double along = 0;
            for (int c = 0; c < slope.length; c++) {
                along += mode[c] * slope[c];
            }
            double part = (i < index ? along : -along)
                    / Math.max(Math.abs(eigen.values()[i]), FLATTEST * size + Double.MIN_NORMAL);
            for (int c = 0; c < slope.length; c++) {
                step[c] += part * mode[c];
            }
        }
        double length = Norms.of(step);
        for (int c = 0; c < step.length && length > reach; c++) {
            step[c] *= reach / length;
        }
        return step;
    }
}
