package earnshaw.algorithm.flow;

import earnshaw.algorithm.step.LaneNumbers;
import earnshaw.algorithm.step.StepLanes;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Objective;
import earnshaw.problem.State;
import java.util.Optional;

/// Explicit steps of the gradient flow of many runs at a time, each of its own length. They are those that [FlowStepper]
/// makes where the force is smooth, nothing is held and the run is not yet a long one.
public final class FlowLanes extends LaneNumbers {

    private final Evaluator.Lanes lanes;
    private final DormandPrince alone;
    private final double tolerance;
    private final int moving;
    // Numbers that do not move stand in the rows of x.
    private final double[][] end;
    private final double[][][] g;
    private final double[] zero;
    private final double[] backward;
    private final double[] error;
    private final double[] worst;
    private final double[] lossBehind;
    private final double[] h;
    private final double[] length;
    private final double[] known;
    private final boolean[] repeats;
    private final State[] start;

    private FlowLanes(Objective objective, Evaluator evaluator, Evaluator.Lanes lanes, int width, double tolerance) {
        super(objective.space().size(), width);
        this.lanes = lanes;
        this.tolerance = tolerance;
        moving = lanes.moving();
        alone = new DormandPrince(evaluator, objective.space(), moving);
        end = x.clone();
        for (int c = 0; c < moving; c++) {
            end[c] = new double[width];
        }
        g = new double[DormandPrince.STAGES][moving][width];
        zero = new double[width];
        backward = new double[width];
        error = new double[width];
        worst = new double[width];
        lossBehind = new double[width];
        h = new double[width];
        length = new double[width];
        known = new double[width];
        repeats = new boolean[width];
        start = new State[width];
    }

    /// Lanes for runs of an objective; empty where the force jumps or has poles, so that a run may have to slide or to be
    /// captured.
    ///
    /// @param tolerance of the flow
    public static Optional<StepLanes> of(Objective objective, Evaluator.Lanes lanes, int width, double tolerance) {
        Evaluator evaluator = objective.evaluator();
        return evaluator.smooth() && FlowStepper.moving(objective.space()) == lanes.moving()
                ? Optional.of(new FlowLanes(objective, evaluator, lanes, width, tolerance)) : Optional.empty();
    }

    @Override
    public void put(int lane, State state) {
        super.put(lane, state);
        alone.start(state.x());
        for (int c = 0; c < moving; c++) {
            g[0][c][lane] = alone.first()[c];
        }
        loss[lane] = alone.lossBefore();
        h[lane] = alone.initial(state.x(), tolerance);
        known[lane] = FlowMemory.of(state).error();
        repeats[lane] = false;
        start[lane] = state;
        lanes.put(lane, state.x());
        measure(g[0], lane);
    }

    /// Does nothing: the last stage of a step is the gradient at its end.
    @Override
    public void evaluate() {}

    @Override
    public void step() {
        for (int l = 0; l < width; l++) {
            backward[l] = -h[l];
        }
        for (int s = 0; s < DormandPrince.STAGES - 1; s++) {
            for (int c = 0; c < moving; c++) {
                combine(c, x[c], backward, DormandPrince.A[s], end[c]);
            }
            lanes.gradient(end, g[s + 1], lossBehind);
        }
        weigh();
        boolean allMove = true;
        for (int l = 0; l < width; l++) {
            if (worst[l] <= 1) {
                advance(l);
            } else {
                allMove = false;
                repeats[l] = true;
                h[l] *= DormandPrince.shorter(worst[l]);
            }
        }
        take(allMove);
    }

    private void weigh() {
        double least = DormandPrince.allowedRise(tolerance);
        rise(width, least, loss, lossBehind, worst);
        for (int c = 0; c < moving; c++) {
            combine(c, zero, h, DormandPrince.E, error);
            largest(width, tolerance, error, x[c], end[c], worst);
        }
        for (int l = 0; l < width; l++) {
            worst[l] = Double.isNaN(worst[l]) ? Double.POSITIVE_INFINITY : worst[l];
        }
    }

    private void advance(int lane) {
        double share = worst[lane];
        length[lane] = h[lane] * FlowMemory.factor(known[lane], share, repeats[lane]);
        known[lane] = FlowMemory.known(share);
        time[lane] += h[lane];
        step[lane]++;
        h[lane] = length[lane];
        repeats[lane] = false;
    }

    // The ends of all steps that were taken become their lanes' places.
    private void take(boolean all) {
        double[][] last = g[DormandPrince.STAGES - 1];
        if (all) {
            for (int c = 0; c < moving; c++) {
                double[] row = x[c];
                x[c] = end[c];
                end[c] = row;
            }
            g[DormandPrince.STAGES - 1] = g[0];
            g[0] = last;
            System.arraycopy(lossBehind, 0, loss, 0, width);
        } else {
            for (int l = 0; l < width; l++) {
                if (!repeats[l]) {
                    for (int c = 0; c < moving; c++) {
                        x[c][l] = end[c][l];
                        g[0][c][l] = last[c][l];
                    }
                    loss[l] = lossBehind[l];
                }
            }
        }
        measure(g[0]);
    }

    @Override
    public boolean moved(int lane) {
        return !repeats[lane];
    }

    @Override
    public boolean isPlain(int lane) {
        return super.isPlain(lane) && step[lane] < FlowStepper.LONG_RUN
                && time[lane] + h[lane] > time[lane];
    }

    @Override
    public double next(int lane) {
        return time[lane] + h[lane];
    }

    @Override
    public State state(int lane) {
        if (step[lane] == start[lane].step()) {
            return start[lane];
        }
        return state(lane, new FlowMemory(length[lane], known[lane], 0, 0).numbers());
    }

    // As `DormandPrince.combine`, of number c of all lanes.
    private void combine(int c, double[] base, double[] factor, double[] share, double[] sum) {
        int count = share.length;
        if (count <= 3) {
            combine(width, base, factor, share[0], count > 1 ? share[1] : 0, count > 2 ? share[2] : 0,
                    g[0][c], g[count > 1 ? 1 : 0][c], g[count > 2 ? 2 : 0][c], sum);
        } else {
            combine(width, base, factor, share[0], share[1], share[2], share[3], count > 4 ? share[4] : 0,
                    count > 5 ? share[5] : 0, count > 6 ? share[6] : 0, g[0][c], g[1][c], g[2][c], g[3][c],
                    g[count > 4 ? 4 : 0][c], g[count > 5 ? 5 : 0][c], g[count > 6 ? 6 : 0][c], sum);
        }
    }

    private static void combine(int n, double[] base, double[] factor, double a0, double a1, double a2, double[] g0,
            double[] g1, double[] g2, double[] sum) {
        for (int l = 0; l < n; l++) {
            sum[l] = Math.fma(factor[l], a0 * g0[l] + a1 * g1[l] + a2 * g2[l], base[l]);
        }
    }

    private static void combine(int n, double[] base, double[] factor, double a0, double a1, double a2, double a3,
            double a4, double a5, double a6, double[] g0, double[] g1, double[] g2, double[] g3, double[] g4,
            double[] g5, double[] g6, double[] sum) {
        for (int l = 0; l < n; l++) {
            sum[l] = Math.fma(factor[l],
                    a0 * g0[l] + a1 * g1[l] + a2 * g2[l] + a3 * g3[l] + a4 * g4[l] + a5 * g5[l] + a6 * g6[l], base[l]);
        }
    }

    private static void rise(int n, double least, double[] before, double[] behind, double[] worst) {
        for (int l = 0; l < n; l++) {
            worst[l] = behind[l] > before[l] + least * (1 + Math.abs(before[l])) ? DormandPrince.TOO_LONG : 0;
        }
    }

    private static void largest(int n, double tolerance, double[] error, double[] x, double[] end, double[] worst) {
        for (int l = 0; l < n; l++) {
            double share = Math.abs(error[l]) / (1 + Math.max(Math.abs(x[l]), Math.abs(end[l]))) / tolerance;
            worst[l] = Math.max(worst[l], share); // NaN stays
        }
    }
}
