package earnshaw.figure.camera;

import earnshaw.problem.Body;
import earnshaw.problem.Chart;
import earnshaw.problem.Ground;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.HistorySegment;
import earnshaw.simulation.record.Run;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

/// Finds the camera that has everything in view.
final class CameraFit {

    /// Air around the bodies, as a share of their extent.
    private static final double AIR = 1.38;

    /// Rows looked at; a trail between two of them hardly leaves the frame.
    private static final int ROWS = 400;

    /// Diagonal of the box around bodies in space, at least, against its longest side.
    private static final double CUBE = 1.83;

    private static final double CIRCLE = 2.8;

    /// Span that shows a ball of radius one.
    static final double BALL = 2.45;

    /// How much more is seen where bars stand below, and how far a circle is lifted then.
    private static final double SMALLER = 1.16;
    private static final double LIFTED = 0.17;

    private final double[] low;
    private final double[] high;

    private final Projection lens;

    private CameraFit(Camera camera) {
        int seen = camera.centre().length;
        lens = camera.lens(new Rectangle2D.Double(0, 0, 1, 1));
        low = new double[seen];
        high = new double[seen];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
    }

    static Camera of(Camera camera, List<Run> runs) {
        int seen = camera.centre().length;
        return switch (camera.ground()) {
            case Ground.Round _ when !runs.getFirst().picture().bars().isEmpty() -> aboveBars(camera);
            case Ground.Round _ -> camera.over(new double[seen], seen == 2 ? CIRCLE : BALL);
            case Ground.Flat _,Ground.Plane _ -> new CameraFit(camera).around(camera, runs);
        };
    }

    // A ball stays in the middle, about which it is turned.
    private static Camera aboveBars(Camera camera) {
        return camera.centre().length == 2
                ? camera.over(new double[] {0, -LIFTED}, CIRCLE * SMALLER) : camera.over(new double[3], BALL * SMALLER);
    }

    private Camera around(Camera camera, List<Run> runs) {
        for (Run run : runs) {
            for (Body body : run.picture().bodies()) {
                include(body.at());
            }
            if (!run.history().segments().isEmpty()) {
                trails(run.picture(), run.history().last());
            }
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

    private void trails(Picture picture, HistorySegment segment) {
        HistoryRows rows = segment.rows();
        Chart chart = segment.walker().chart();
        double[] at = new double[picture.ground().dimension()];
        int stride = Math.max(1, rows.count() / ROWS);
        for (int row = 0; row < rows.count(); row += stride) {
            State state = rows.state(row);
            if (state != null) {
                for (Body body : picture.bodies()) {
                    if (chart.place(state.x(), body.id(), at)) {
                        include(at);
                    }
                }
            }
        }
    }

    private void include(double[] place) {
        double[] at = lens.shown(place, 0);
        for (int i = 0; i < low.length; i++) {
            if (Double.isFinite(at[i])) {
                low[i] = Math.min(low[i], at[i]);
                high[i] = Math.max(high[i], at[i]);
            }
        }
    }
}
