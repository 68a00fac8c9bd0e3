package earnshaw.algorithm.step;

import earnshaw.problem.State;
import java.util.Arrays;

/// What lanes of every algorithm know of their runs: where each stands, its time, its loss, and the size of its gradient.
public abstract class LaneNumbers implements StepLanes {

    private static final int[] NONE_HELD = {};
    private static final double FAR = 1e100;

    /// How many lanes there are.
    protected final int width;
    /// Number i of the state in lane l is `x[i][l]`.
    protected final double[][] x;
    /// The loss of each lane.
    protected final double[] loss;
    /// The time of each lane.
    protected final double[] time;
    /// The steps of each lane.
    protected final long[] step;
    private final double[] steepness;
    private final double[] extent;

    /// @param size how many numbers a state has
    protected LaneNumbers(int size, int width) {
        this.width = width;
        x = new double[size][width];
        loss = new double[width];
        time = new double[width];
        step = new long[width];
        steepness = new double[width];
        extent = new double[width];
    }

    @Override
    public void put(int lane, State start) {
        for (int i = 0; i < x.length; i++) {
            x[i][lane] = start.x()[i];
        }
        step[lane] = start.step();
        time[lane] = start.time();
    }

    /// Takes in gradients of all lanes where they stand: number i of that of lane l is `g[i][l]`.
    protected final void measure(double[][] g) {
        Arrays.fill(steepness, 0);
        Arrays.fill(extent, 0);
        for (int c = 0; c < g.length; c++) {
            measure(width, g[c], x[c], steepness, extent);
        }
    }

    /// The same of one lane.
    protected final void measure(double[][] g, int lane) {
        steepness[lane] = 0;
        extent[lane] = 0;
        for (int c = 0; c < g.length; c++) {
            steepness[lane] += g[c][lane] * g[c][lane];
            extent[lane] += Math.abs(x[c][lane]);
        }
    }

    private static void measure(int width, double[] g, double[] x, double[] steepness, double[] extent) {
        for (int l = 0; l < width; l++) {
            steepness[l] += g[l] * g[l];
            extent[l] += Math.abs(x[l]);
        }
    }

    /// Where a lane stands, with what its algorithm remembers there.
    protected final State state(int lane, double[] memory) {
        double[] numbers = new double[x.length];
        Arrays.setAll(numbers, i -> x[i][lane]);
        return new State(step[lane], time[lane], numbers, memory, NONE_HELD);
    }

    @Override
    public boolean isPlain(int lane) {
        return Double.isFinite(steepness[lane]);
    }

    @Override
    public final boolean isSound(int lane) {
        return Double.isFinite(loss[lane]) && extent[lane] < FAR;
    }

    @Override
    public final long steps(int lane) {
        return step[lane];
    }

    @Override
    public final double time(int lane) {
        return time[lane];
    }

    @Override
    public final double number(int lane, int i) {
        return x[i][lane];
    }

    @Override
    public final double loss(int lane) {
        return loss[lane];
    }

    @Override
    public final double steepness(int lane) {
        return steepness[lane];
    }
}
