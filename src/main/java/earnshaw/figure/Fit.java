package earnshaw.figure;

import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import earnshaw.simulation.History;
import earnshaw.simulation.Rows;
import java.util.Arrays;

/// Finds the camera that has everything in view.
final class Fit {

    /// Air around the bodies, as a share of their extent.
    private static final double AIR = 1.38;

    /// Rows looked at; a trail between two of them hardly leaves the frame.
    private static final int ROWS = 400;

    /// Diagonal of the box around bodies in space, at least, against its longest side.
    private static final double CUBE = 1.66;

    private static final double CIRCLE = 2.8;
    private static final double BALL = 2.45;

    private final double[] low;
    private final double[] high;

    private Fit(int seen) {
        low = new double[seen];
        high = new double[seen];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
    }

    static Camera of(Camera camera, Picture picture, History history) {
        int seen = camera.centre().length;
        return switch (picture.ground()) {
            case Ground.Round _ -> camera.over(new double[seen], seen == 2 ? CIRCLE : BALL);
            case Ground.Flat _ -> new Fit(seen).around(camera, picture, history);
        };
    }

    private Camera around(Camera camera, Picture picture, History history) {
        for (Body body : picture.bodies()) {
            include(body.at(), 0);
        }
        if (!history.stretches().isEmpty()) {
            trails(picture, history.last().rows());
        }
        double[] middle = new double[low.length];
        double longest = 0;
        double diagonal = 0;
        for (int i = 0; i < low.length; i++) {
            boolean some = high[i] >= low[i];
            middle[i] = some ? (low[i] + high[i]) / 2 : 0;
            double side = some ? high[i] - low[i] : 0;
            longest = Math.max(longest, side);
            diagonal = Math.hypot(diagonal, side);
        }
        double extent = low.length == 3 ? Math.max(diagonal, CUBE * longest) : longest;
        return camera.over(middle, extent > 0 ? extent * AIR : 2);
    }

    private void trails(Picture picture, Rows rows) {
        int stride = Math.max(1, rows.count() / ROWS);
        for (int row = 0; row < rows.count(); row += stride) {
            State state = rows.state(row);
            if (state != null) {
                for (Body body : picture.bodies()) {
                    include(state.x(), body.from());
                }
            }
        }
    }

    private void include(double[] x, int from) {
        for (int i = 0; i < low.length; i++) {
            if (Double.isFinite(x[from + i])) {
                low[i] = Math.min(low[i], x[from + i]);
                high[i] = Math.max(high[i], x[from + i]);
            }
        }
    }
}
