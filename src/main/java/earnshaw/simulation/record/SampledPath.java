package earnshaw.simulation.record;

import earnshaw.algorithm.step.Path;
import earnshaw.problem.State;

/// A curve reduced to straight pieces between points at equal shares of it, so that it keeps nothing else of the steps
/// that it leads over.
///
/// @param points two or more; never written
record SampledPath(double[][] points) implements Path {

    /// @param whole  the curve between two states
    /// @param pieces 1 or more
    static SampledPath of(Path whole, int pieces, State from, State to) {
        double[][] points = new double[pieces + 1][];
        points[0] = from.x();
        points[pieces] = to.x();
        for (int i = 1; i < pieces; i++) {
            points[i] = new double[to.x().length];
            whole.at((double) i / pieces, points[i]);
        }
        return new SampledPath(points);
    }

    @Override
    public void at(double share, double[] x) {
        int pieces = points.length - 1;
        int piece = Math.min((int) (share * pieces), pieces - 1);
        double part = share * pieces - piece;
        double[] from = points[piece];
        double[] to = points[piece + 1];
        for (int i = 0; i < x.length; i++) {
            x[i] = from[i] + part * (to[i] - from[i]);
        }
    }

    @Override
    public int pieces() {
        return points.length - 1;
    }

    @Override
    public int doubles() {
        return (points.length - 1) * points[0].length;
    }
}
