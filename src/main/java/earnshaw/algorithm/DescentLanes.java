package earnshaw.algorithm;

import earnshaw.algorithm.step.Step;
import earnshaw.algorithm.step.StepLanes;
import earnshaw.problem.Evaluator;
import earnshaw.problem.State;
import java.util.Arrays;

/// [GradientDescent] of many runs at a time.
final class DescentLanes implements StepLanes {

    private static final int[] NONE_HELD = {};
    private static final double FAR = 1e100;

    private final Evaluator.Lanes lanes;
    private final double alpha;
    private final int width;
    private final double[][] x;
    private final double[][] g;
    private final double[] loss;
    private final double[] steepness;
    private final double[] extent;
    private final long[] step;
    private final double[] time;

    /// @param size  how many numbers a state has
    /// @param alpha the length of a step
    DescentLanes(Evaluator.Lanes lanes, int size, int width, double alpha) {
        this.lanes = lanes;
        this.alpha = alpha;
        this.width = width;
        x = new double[size][width];
        g = new double[lanes.moving()][width];
        loss = new double[width];
        steepness = new double[width];
        extent = new double[width];
        step = new long[width];
        time = new double[width];
    }

    @Override
    public void put(int lane, State state) {
        for (int i = 0; i < x.length; i++) {
            x[i][lane] = state.x()[i];
        }
        step[lane] = state.step();
        time[lane] = state.time();
        lanes.put(lane, state.x());
    }

    @Override
    public void evaluate() {
        lanes.gradient(x, g, loss);
        Arrays.fill(steepness, 0);
        Arrays.fill(extent, 0);
        for (int c = 0; c < g.length; c++) {
            measure(width, g[c], x[c], steepness, extent);
        }
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
    public double next(int lane) {
        return Step.timeBehind(step[lane], time[lane], alpha);
    }

    @Override
    public State state(int lane) {
        double[] numbers = new double[x.length];
        Arrays.setAll(numbers, i -> x[i][lane]);
        return new State(step[lane], time[lane], numbers, new double[0], NONE_HELD);
    }

    @Override
    public long steps(int lane) {
        return step[lane];
    }

    @Override
    public double time(int lane) {
        return time[lane];
    }

    @Override
    public double number(int lane, int i) {
        return x[i][lane];
    }

    @Override
    public double loss(int lane) {
        return loss[lane];
    }

    @Override
    public double steepness(int lane) {
        return steepness[lane];
    }

    @Override
    public boolean isSound(int lane) {
        return Double.isFinite(loss[lane]) && extent[lane] < FAR;
    }

    @Override
    public boolean moved(int lane) {
        return true;
    }

    @Override
    public boolean isPlain(int lane) {
        return Double.isFinite(steepness[lane]);
    }

    private static void measure(int width, double[] g, double[] x, double[] steepness, double[] extent) {
        for (int l = 0; l < width; l++) {
            steepness[l] += g[l] * g[l];
            extent[l] += Math.abs(x[l]);
        }
    }

    private static void move(int width, double length, double[] g, double[] x) {
        for (int l = 0; l < width; l++) {
            x[l] += g[l] * length;
        }
    }
}
