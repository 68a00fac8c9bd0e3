package earnshaw.problem.neuron;

import earnshaw.problem.LossSurface;
import java.util.Arrays;

/// The loss as a function of w in the plane that is seen. Two of the same target and plane are equal, so that what was
/// drawn of one serves for the other.
final class NeuronLandscape implements LossSurface {

    private final NeuronWalker walker;
    private final NeuronLoss loss;
    private final double[] target;
    private final double[][] basis;

    /// @param x the state whose target and plane are seen
    NeuronLandscape(NeuronWalker walker, double[] x) {
        this.walker = walker;
        int d = walker.problem().d();
        loss = walker.loss(QuadraturePrecision.PICTURE);
        target = Arrays.copyOfRange(x, d, 2 * d);
        basis = NeuronChart.flat(d) ? new double[0][] : walker.chart().basis(x);
    }

    @Override
    public double at(double[] place) {
        double[] x = numbers(place);
        synchronized (loss) { // its scratch is shared by the threads that draw
            return loss.loss(x);
        }
    }

    /// The gradient, in all numbers of w.
    double[] gradient(double[] x) {
        double[] g = new double[target.length];
        synchronized (loss) {
            loss.gradient(x, g);
        }
        return g;
    }

    /// w at a place, and v.
    double[] numbers(double[] place) {
        int d = target.length;
        double[] x = new double[2 * d];
        for (int c = 0; c < d; c++) {
            x[c] = basis.length == 0 ? place[c] : place[0] * basis[0][c] + place[1] * basis[1][c];
            x[d + c] = target[c];
        }
        return x;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NeuronLandscape that
                && walker.sigma().equals(that.walker.sigma())
                && walker.problem().input().equals(that.walker.problem().input())
                && Arrays.equals(target, that.target)
                && (walker.problem().input().symmetric() || Arrays.deepEquals(basis, that.basis));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(target);
    }
}
