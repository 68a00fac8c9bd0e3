package earnshaw.algorithm.flow;

import earnshaw.algorithm.step.DenseOutput;
import earnshaw.algorithm.step.Path;
import earnshaw.geometry.Manifold;
import earnshaw.problem.Evaluator;

/// One step of the Dormand-Prince 5(4) method for x' = -grad L, with error estimate and dense output. Owns its scratch
/// space. Only the first `moving` numbers change; what is behind them is frozen.
final class DormandPrince {

    static final int STAGES = 7;

    static final double[][] A = {
        {1.0 / 5},
        {3.0 / 40, 9.0 / 40},
        {44.0 / 45, -56.0 / 15, 32.0 / 9},
        {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
        {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
        {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84},
    };
    static final double[] E = {
        71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40,
    };
    // from the place of stage 6 to that of stage 7
    private static final double[] LAST_STAGES = {
        35.0 / 384 - 9017.0 / 3168, 355.0 / 33, 500.0 / 1113 - 46732.0 / 5247, 125.0 / 192 - 49.0 / 176,
        -2187.0 / 6784 + 5103.0 / 18656, 11.0 / 84,
    };
    private static final double[] D = {
        -12715105075.0 / 11282082432.0, 0, 87487479700.0 / 32700410799.0, -10690763975.0 / 1880347072.0,
        701980252875.0 / 199316789632.0, -1453857185.0 / 822651844.0, 69997945.0 / 29380423.0,
    };

    /// The error of a step along which the loss rises, which it cannot along the flow.
    static final double TOO_LONG = 32;

    private static final double LEAST_RISE = 1e-9;

    private final Evaluator evaluator;
    private final Manifold space;
    private final int moving;
    private final double[][] g;
    private final double[] foot;
    private final double[] end;
    private final double[] error;
    private final double[] zero;
    private double lossBefore;
    private double lossAfter;

    DormandPrince(Evaluator evaluator, Manifold space, int moving) {
        this.evaluator = evaluator;
        this.space = space;
        this.moving = moving;
        int n = space.size();
        g = new double[STAGES][n];
        foot = new double[n];
        end = new double[n];
        error = new double[n];
        zero = new double[n];
    }

    /// Evaluates the gradient at the start of steps from `x`.
    void start(double[] x) {
        System.arraycopy(x, 0, foot, 0, x.length);
        System.arraycopy(x, 0, end, 0, x.length);
        lossBefore = evaluator.gradient(foot, g[0]);
    }

    /// The loss at the start.
    double lossBefore() {
        return lossBefore;
    }

    /// The gradient at the start; the field is its opposite.
    double[] first() {
        return g[0];
    }

    /// A length for a first step from x, where [#start] has been: one for which an Euler step changes neither point nor
    /// field by much (Hairer, Norsett, Wanner I, II.4).
    double initial(double[] x, double tolerance) {
        double[] f = g[0];
        double point = 0;
        double field = 0;
        for (int i = 0; i < moving; i++) {
            double allowed = tolerance * (1 + Math.abs(x[i]));
            point = Math.max(point, Math.abs(x[i]) / allowed);
            field = Math.max(field, Math.abs(f[i]) / allowed);
        }
        double h = point < 1e-5 || field < 1e-5 ? 1e-6 : 0.01 * point / field;
        double[] y = x.clone();
        for (int i = 0; i < moving; i++) {
            y[i] -= h * f[i];
        }
        space.project(y, 0);
        evaluator.complete(y);
        double[] there = new double[x.length];
        evaluator.gradient(y, there);
        double change = 0;
        for (int i = 0; i < moving; i++) {
            change = Math.max(change, Math.abs(there[i] - f[i]) / (tolerance * (1 + Math.abs(x[i]))) / h);
        }
        double steepest = Math.max(field, change);
        double other = steepest <= 1e-15 ? Math.max(1e-6, h * 1e-3) : Math.pow(0.01 / steepest, 0.2);
        double length = Math.min(100 * h, other);
        return length > 0 ? length : 1e-6; // also where the field is not finite: the step then says so
    }

    /// Tries a step of length h from x, where [#start] has been; the end stands in [#end].
    ///
    /// @return the error in units of the tolerance; above 1 the step is too long, infinite where the field is not
    /// finite
    double attempt(double[] x, double h, double tolerance) {
        for (int s = 0; s < 6; s++) {
            combine(x, -h, A[s], foot);
            if (s == 5) {
                System.arraycopy(foot, 0, end, 0, moving);
            }
            // the field beside the manifold is that at the foot of the point
            space.project(foot, 0);
            evaluator.complete(foot);
            lossAfter = evaluator.gradient(foot, g[s + 1]);
        }
        combine(zero, h, E, error);
        // Along the flow the loss cannot rise. A step that jumps over a pole may have a small estimate by chance, but
        // then this tells.
        double rise = allowedRise(tolerance) * (1 + Math.abs(lossBefore));
        double worst = lossAfter > lossBefore + rise && lossAfter > lossBefore + rise + evaluator.rounding(foot)
                ? TOO_LONG : 0;
        for (int i = 0; i < moving; i++) {
            double share = Math.abs(error[i]) / (1 + Math.max(Math.abs(x[i]), Math.abs(end[i]))) / tolerance;
            if (!(share <= worst)) {
                if (Double.isNaN(share)) {
                    return Double.POSITIVE_INFINITY;
                }
                worst = share;
            }
        }
        return worst;
    }

    /// By what share of its size, or of 1, the loss may rise along a step.
    static double allowedRise(double tolerance) {
        return Math.max(tolerance, LEAST_RISE);
    }

    /// How much shorter the step is made that follows one of this error, above 1.
    static double shorter(double error) {
        return error < Double.POSITIVE_INFINITY
                ? Math.max(FlowMemory.SHRINK, FlowMemory.SAFETY * Math.pow(error, -0.2)) : FlowMemory.SHRINK / 2;
    }

    // base + factor times a sum of so many gradients. Three or seven are read at once, in loops that are compiled to
    // vector instructions; those that are not meant are the first one times zero.
    private void combine(double[] base, double factor, double[] share, double[] sum) {
        int count = share.length;
        if (count <= 3) {
            combine(
                    moving, base, factor, share[0], count > 1 ? share[1] : 0, count > 2 ? share[2] : 0,
                    g[0], g[count > 1 ? 1 : 0], g[count > 2 ? 2 : 0], sum);
        } else {
            combine(
                    moving, base, factor, share[0], share[1], share[2], share[3], count > 4 ? share[4] : 0,
                    count > 5 ? share[5] : 0, count > 6 ? share[6] : 0,
                    g[0], g[1], g[2], g[3], g[count > 4 ? 4 : 0], g[count > 5 ? 5 : 0], g[count > 6 ? 6 : 0], sum);
        }
    }

    private static void combine(
            int n, double[] base, double factor, double a0, double a1, double a2,
            double[] g0, double[] g1, double[] g2, double[] sum) {
        for (int i = 0; i < n; i++) {
            sum[i] = Math.fma(factor, a0 * g0[i] + a1 * g1[i] + a2 * g2[i], base[i]);
        }
    }

    private static void combine(
            int n, double[] base, double factor, double a0, double a1, double a2, double a3, double a4, double a5,
            double a6,
            double[] g0, double[] g1, double[] g2, double[] g3, double[] g4, double[] g5, double[] g6, double[] sum) {
        for (int i = 0; i < n; i++) {
            sum[i] = Math.fma(
                    factor, a0 * g0[i] + a1 * g1[i] + a2 * g2[i] + a3 * g3[i] + a4 * g4[i] + a5 * g5[i] + a6 * g6[i],
                    base[i]);
        }
    }

    /// How far the last attempt went in units of the time in which the fastest part settles, about. At 3.3 it is as
    /// long as this method can go at all, however slowly everything else changes (Hairer, Norsett, Wanner II, IV.2).
    double stiffness(double h) {
        combine(zero, h, LAST_STAGES, error);
        double way = 0;
        double change = 0;
        for (int i = 0; i < moving; i++) {
            way = Math.fma(error[i], error[i], way);
            double one = g[6][i] - g[5][i];
            change = Math.fma(one, one, change);
        }
        return way > 0 ? h * Math.sqrt(change / way) : 0;
    }

    /// The end of the last attempt, before projection.
    double[] end() {
        return end;
    }

    /// The curve of the last attempt.
    Path path(double[] x, double h) {
        double[] fourth = new double[moving];
        combine(zero, -h, D, fourth);
        return DenseOutput.of(x, end, -h, g[0], g[6], fourth);
    }

    /// The start of the next step, if the last attempt was taken and nothing has been captured or projected away: its
    /// last stage is the next one's first.
    void shift() {
        System.arraycopy(g[6], 0, g[0], 0, moving);
        lossBefore = lossAfter;
    }
}
