package earnshaw.algorithm;

import earnshaw.geometry.Manifold;
import earnshaw.problem.Evaluator;

/// One step of the Dormand-Prince 5(4) method for x' = -grad L, with error estimate and dense output. Owns its scratch
/// space. Only the first `moving` numbers change; what is behind them is frozen.
final class DormandPrince {

    private static final double[][] A = {
        {1.0 / 5},
        {3.0 / 40, 9.0 / 40},
        {44.0 / 45, -56.0 / 15, 32.0 / 9},
        {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
        {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
        {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84},
    };
    private static final double[] E = {
        71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40,
    };
    private static final double[] D = {
        -12715105075.0 / 11282082432.0, 0, 87487479700.0 / 32700410799.0, -10690763975.0 / 1880347072.0,
        701980252875.0 / 199316789632.0, -1453857185.0 / 822651844.0, 69997945.0 / 29380423.0,
    };

    private static final double LEAST_RISE = 1e-9;
    private static final double TOO_LONG = 32;

    private final Evaluator evaluator;
    private final Manifold space;
    private final int moving;
    private final double[][] k;
    private final double[] stage;
    private final double[] foot;
    private final double[] end;
    private final double[] error;
    private double lossBefore;
    private double lossAfter;

    DormandPrince(Evaluator evaluator, Manifold space, int moving) {
        this.evaluator = evaluator;
        this.space = space;
        this.moving = moving;
        int n = space.size();
        k = new double[7][n];
        stage = new double[n];
        foot = new double[n];
        end = new double[n];
        error = new double[n];
    }

    /// Evaluates the field at the start of steps from `x`.
    void start(double[] x) {
        System.arraycopy(x, 0, stage, 0, x.length);
        System.arraycopy(x, 0, foot, 0, x.length);
        System.arraycopy(x, 0, end, 0, x.length);
        lossBefore = field(x, k[0]);
    }

    /// The field at the start.
    double[] first() {
        return k[0];
    }

    /// @return the loss at x
    private double field(double[] x, double[] out) {
        double loss = evaluator.gradient(x, out);
        for (int i = 0; i < moving; i++) {
            out[i] = -out[i];
        }
        return loss;
    }

    // the field beside the manifold is that at the foot of the point
    private double fieldBeside(double[] x, double[] out) {
        System.arraycopy(x, 0, foot, 0, moving);
        space.project(foot, 0);
        evaluator.complete(foot);
        return field(foot, out);
    }

    /// Tries a step of length h from x, where [#start] has been; the end stands in [#end].
    ///
    /// @return the error in units of the tolerance; above 1 the step is too long, infinite where the field is not finite
    double attempt(double[] x, double h, double tolerance) {
        for (int s = 0; s < 6; s++) {
            double[] to = s == 5 ? end : stage;
            combine(A[s], s + 1, to);
            for (int i = 0; i < moving; i++) {
                to[i] = x[i] + h * to[i];
            }
            lossAfter = fieldBeside(to, k[s + 1]);
        }
        combine(E, 7, error);
        // Along the flow the loss cannot rise. A step that jumps over a pole may have a small estimate by chance, but then
        // this tells.
        double rise = Math.max(tolerance, LEAST_RISE) * (1 + Math.abs(lossBefore));
        double worst = lossAfter > lossBefore + rise ? TOO_LONG : 0;
        for (int i = 0; i < moving; i++) {
            double allowed = tolerance * (1 + Math.max(Math.abs(x[i]), Math.abs(end[i])));
            double share = Math.abs(h * error[i]) / allowed;
            if (Double.isNaN(share)) {
                return Double.POSITIVE_INFINITY;
            }
            worst = Math.max(worst, share);
        }
        return worst;
    }

    // The sum of so many fields. All seven are read at once in a loop that is compiled to vector instructions; those that
    // are not meant are the first one times zero.
    private void combine(double[] share, int count, double[] sum) {
        combine(
                moving, share[0], count > 1 ? share[1] : 0, count > 2 ? share[2] : 0, count > 3 ? share[3] : 0,
                count > 4 ? share[4] : 0, count > 5 ? share[5] : 0, count > 6 ? share[6] : 0,
                k[0], k[count > 1 ? 1 : 0], k[count > 2 ? 2 : 0], k[count > 3 ? 3 : 0],
                k[count > 4 ? 4 : 0], k[count > 5 ? 5 : 0], k[count > 6 ? 6 : 0], sum);
    }

    private static void combine(
            int n, double a0, double a1, double a2, double a3, double a4, double a5, double a6,
            double[] k0, double[] k1, double[] k2, double[] k3, double[] k4, double[] k5, double[] k6, double[] sum) {
        for (int i = 0; i < n; i++) {
            sum[i] = a0 * k0[i] + a1 * k1[i] + a2 * k2[i] + a3 * k3[i] + a4 * k4[i] + a5 * k5[i] + a6 * k6[i];
        }
    }

    /// The end of the last attempt, before projection.
    double[] end() {
        return end;
    }

    /// The curve of the last attempt.
    Path path(double[] x, double h) {
        double[] change = new double[moving];
        double[] bend = new double[moving];
        double[] third = new double[moving];
        double[] fourth = new double[moving];
        combine(D, 7, fourth);
        for (int i = 0; i < moving; i++) {
            change[i] = end[i] - x[i];
            bend[i] = h * k[0][i] - change[i];
            third[i] = change[i] - h * k[6][i] - bend[i];
            fourth[i] = h * fourth[i];
        }
        return new Quartic(x, change, bend, third, fourth);
    }

    /// The start of the next step, if the last attempt was taken and nothing has been captured or projected away: its
    /// last stage is the next one's first.
    void shift() {
        System.arraycopy(k[6], 0, k[0], 0, moving);
        lossBefore = lossAfter;
    }
}
