package earnshaw.problem.neuron;

import earnshaw.math.Norms;
import earnshaw.problem.Chart;
import java.util.Arrays;

/// Where w and v are seen: where they are in one or two dimensions, else in the half plane of v and w, with lengths
/// along v and across it. Under a law that is symmetric about the origin all such half planes look alike, so that
/// walkers from everywhere share one.
///
/// @param d        numbers of w
/// @param electron id of w; -1 is v
record NeuronChart(int d, int electron) implements Chart {

    static final int TARGET = -1;

    /// Most dimensions that are seen as they are.
    private static final int SEEN = 2;

    static boolean flat(int d) {
        return d <= SEEN;
    }

    @Override
    public boolean place(double[] x, int body, double[] at) {
        if (body != electron && body != TARGET) {
            return false;
        }
        if (flat(d)) {
            System.arraycopy(x, body == TARGET ? d : 0, at, 0, d);
        } else if (body == TARGET) {
            at[0] = Norms.of(x, d, d);
            at[1] = 0;
        } else {
            double[][] basis = basis(x);
            at[0] = dot(x, 0, basis[0]);
            at[1] = dot(x, 0, basis[1]);
        }
        return true;
    }

    /// A vector of the state's space in the coordinates of the ground.
    double[] seen(double[] x, double[] vector) {
        double[][] basis = basis(x);
        return flat(d) ? Arrays.copyOf(vector, d) : new double[] {dot(vector, 0, basis[0]), dot(vector, 0, basis[1])};
    }

    /// The vector at a place of the ground.
    double[] lifted(double[] x, double[] at) {
        if (flat(d)) {
            return Arrays.copyOf(at, d);
        }
        double[][] basis = basis(x);
        double[] vector = new double[d];
        Arrays.setAll(vector, c -> at[0] * basis[0][c] + at[1] * basis[1][c]);
        return vector;
    }

    /// Unit vectors along v and across it on the side of w; any where one of them is 0 or they have the same line.
    double[][] basis(double[] x) {
        double[] turned = new double[2 * d];
        System.arraycopy(x, d, turned, 0, d);
        System.arraycopy(x, 0, turned, d, d);
        PlaneFrame frame = new PlaneFrame(new double[d]);
        frame.turn(turned);
        return new double[][] {frame.along, frame.across};
    }

    private static double dot(double[] x, int from, double[] unit) {
        double sum = 0;
        for (int c = 0; c < unit.length; c++) {
            sum += x[from + c] * unit[c];
        }
        return sum;
    }
}
