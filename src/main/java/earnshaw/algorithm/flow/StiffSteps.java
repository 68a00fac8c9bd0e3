package earnshaw.algorithm.flow;

import earnshaw.algorithm.step.DenseOutput;
import earnshaw.algorithm.step.Path;
import earnshaw.geometry.Manifold;
import earnshaw.math.LinearlyImplicit;
import earnshaw.problem.Evaluator;

/// Steps of x' = -grad L by [LinearlyImplicit], for flows in which a fast part that has long settled would keep the
/// steps of [DormandPrince] short. Only the first `moving` numbers change; what is behind them is frozen. Owns its
/// scratch space.
final class StiffSteps {

    /// A step factors a matrix of so many rows and evaluates the gradient as often: with more, short steps cost less.
    private static final int MOST = 64;

    private final Evaluator evaluator;
    private final Manifold space;
    private final int moving;
    private final double[] foot;
    private final double[] gradient;
    private final double[] end;
    private final double[] last;
    private final LinearlyImplicit method;
    private double lossBefore;

    StiffSteps(Evaluator evaluator, Manifold space, int moving) {
        this.evaluator = evaluator;
        this.space = space;
        this.moving = moving;
        foot = new double[space.size()];
        gradient = new double[space.size()];
        end = new double[space.size()];
        last = new double[moving];
        method = new LinearlyImplicit(this::field, moving);
    }

    /// Whether such steps can be made, and cost no more than they save.
    ///
    /// @param moving how many numbers move
    static boolean offered(Evaluator evaluator, int moving) {
        return moving <= MOST && evaluator.smooth();
    }

    /// Evaluates the gradient, and how it changes, at the start of steps from `x`.
    void start(double[] x) {
        System.arraycopy(x, 0, foot, 0, x.length);
        System.arraycopy(x, 0, end, 0, x.length);
        lossBefore = loss(x, last);
        method.start(x);
    }

    // The field beside the manifold is that at the foot of the point.
    private void field(double[] y, double[] slope) {
        loss(y, slope);
    }

    private double loss(double[] y, double[] slope) {
        System.arraycopy(y, 0, foot, 0, moving);
        space.project(foot, 0);
        evaluator.complete(foot);
        double loss = evaluator.gradient(foot, gradient);
        for (int i = 0; i < moving; i++) {
            slope[i] = -gradient[i];
        }
        return loss;
    }

    /// Tries a step of length h from x, where [#start] has been; the end stands in [#end].
    ///
    /// @return the error in units of the tolerance; above 1 the step is too long, infinite where something is not finite
    double attempt(double[] x, double h, double tolerance) {
        double error = method.attempt(x, h, tolerance);
        System.arraycopy(method.end(), 0, end, 0, moving);
        double rise = loss(end, last) - lossBefore;
        return rise <= tolerance * (1 + Math.abs(lossBefore)) + evaluator.rounding(foot) ? error
                : Math.max(error, DormandPrince.TOO_LONG);
    }

    /// The end of the last attempt, before projection.
    double[] end() {
        return end;
    }

    /// The curve of the last attempt: the cubic with its ends and slopes.
    Path path(double[] x, double h) {
        return DenseOutput.of(x, end, h, method.first(), last, new double[moving]);
    }
}
