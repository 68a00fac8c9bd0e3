package earnshaw.algorithm;

import earnshaw.algorithm.step.LaneNumbers;
import earnshaw.algorithm.step.Step;
import earnshaw.problem.Evaluator;
import earnshaw.problem.State;

/// [GradientDescent] of many runs at a time.
final class DescentLanes extends LaneNumbers {

    private final Evaluator.Lanes lanes;
    private final double alpha;
    private final double[][] g;

    /// @param size  how many numbers a state has
    /// @param alpha the length of a step
    DescentLanes(Evaluator.Lanes lanes, int size, int width, double alpha) {
        super(size, width);
        this.lanes = lanes;
        this.alpha = alpha;
        g = new double[lanes.moving()][width];
    }

    @Override
    public void put(int lane, State start) {
        super.put(lane, start);
        lanes.put(lane, start.x());
    }

    @Override
    public void evaluate() {
        lanes.gradient(x, g, loss);
        measure(g);
    }

    @Override
    public void step() {
        for (int c = 0; c < g.length; c++) {
            move(width, -alpha, g[c], x[c]);
        }
        for (int l = 0; l < width; l++) {
            time[l] = next(l);
            step[l]++;
        }
    }

    @Override
    public boolean moved(int lane) {
        return true;
    }

    @Override
    public double next(int lane) {
        return Step.timeBehind(step[lane], time[lane], alpha);
    }

    @Override
    public State state(int lane) {
        return state(lane, new double[0]);
    }

    private static void move(int width, double length, double[] g, double[] x) {
        for (int l = 0; l < width; l++) {
            x[l] += g[l] * length;
        }
    }
}
