package earnshaw.figure.camera;

import earnshaw.problem.Ground;
import earnshaw.problem.LossSurface;
import java.awt.geom.Rectangle2D;

/// A loss over its plane as a surface in space, in a box around the middle of the camera: heights are as the root of
/// the loss, so that what is low shows.
public final class Relief {

    /// Cells of the surface along a side.
    private static final int CELLS = 48;

    /// The box in space is as wide as the plane's view without its air.
    private static final double WIDER = 1.66;

    /// So much more than the box is seen, since a corner of it comes near to the eye.
    private static final double ROOM = 1.14;

    /// The highest loss stands at this share of the box.
    private static final double HIGHEST = 0.72;

    /// The eye looks at the upper side, and down into pits.
    private static final double LOWEST_PITCH = 0.5;

    private static final int STEPS = 60;
    private static final int HALVINGS = 24;

    private final Projection space;
    private final double[] low;
    private final double[] high;
    private final SampledLandscape sampled;
    private final double most;
    private final double span;

    /// @param camera of the plane
    Relief(Camera camera, LossSurface surface, Rectangle2D area) {
        span = WIDER * camera.span();
        double[] middle = {camera.centre()[0], camera.centre()[1], 0};
        double pitch = Math.max(LOWEST_PITCH, camera.pitch());
        space = new Camera(new Ground.Flat(3), camera.yaw(), pitch, ROOM * span, middle).lens(area);
        SpaceBox box = SpaceBox.of(space, span);
        low = box.low();
        high = box.high();
        sampled = SampledLandscape.of(surface, low[0], low[1], high[0], high[1], CELLS);
        double[] sorted = sampled.sorted();
        most = sorted.length == 0 ? 1 : Math.max(sorted[sorted.length - 1], Double.MIN_NORMAL);
    }

    /// The lens that sees three coordinates.
    public Projection space() {
        return space;
    }

    /// Length of a side of the box.
    public double span() {
        return span;
    }

    /// The corners of the box.
    public double[] low() {
        return low;
    }

    /// The corner with the largest coordinates.
    public double[] high() {
        return high;
    }

    /// The loss on the grid that the surface is drawn from.
    public SampledLandscape sampled() {
        return sampled;
    }

    /// The height of the surface as a share of the highest, from the loss.
    public double share(double loss) {
        return Math.sqrt(Math.clamp(loss / most, 0, 1));
    }

    /// The third coordinate of the surface.
    public double height(double x, double y) {
        return low[2] + HIGHEST * (high[2] - low[2]) * share(sampled.at(x, y));
    }

    /// Writes where a place is drawn; its depth is below 0 where the surface hides it or it lies outside of the box.
    void see(double[] x, int from, double[] out) {
        double[] at = {x[from], x[from + 1], height(x[from], x[from + 1])};
        boolean inside = at[0] >= low[0] && at[0] <= high[0] && at[1] >= low[1] && at[1] <= high[1];
        space.see(at, 0, out);
        out[2] = inside && !hidden(at) ? 1 : -1;
    }

    // on the way to the eye, until it is out of the box
    private boolean hidden(double[] at) {
        double[] up = space.axis(2);
        double step = 0.6 * (high[0] - low[0]) / STEPS;
        double slack = 0.03 * (high[2] - low[2]);
        for (int i = 2; i < 2 * STEPS; i++) {
            double x = at[0] + i * step * up[0];
            double y = at[1] + i * step * up[1];
            double z = at[2] + i * step * up[2];
            if (z > high[2] || x < low[0] || x > high[0] || y < low[1] || y > high[1]) {
                return false;
            }
            if (height(x, y) > z + slack) {
                return true;
            }
        }
        return false;
    }

    /// The place whose point of the surface is seen under a point: the first on the way from the eye.
    double[] place(double x, double y, double[] old) {
        double before = span;
        for (int i = 1; i <= 2 * STEPS; i++) {
            double depth = span * (1 - (double) i / STEPS);
            if (above(x, y, depth) <= 0) {
                return between(x, y, depth, before);
            }
            before = depth;
        }
        return old.clone();
    }

    private double[] between(double x, double y, double under, double over) {
        double below = under;
        double beyond = over;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (below + beyond) / 2;
            if (above(x, y, middle) <= 0) {
                below = middle;
            } else {
                beyond = middle;
            }
        }
        double[] at = space.at(x, y, below);
        return new double[] {at[0], at[1]};
    }

    private double above(double x, double y, double depth) {
        double[] at = space.at(x, y, depth);
        return at[2] - height(at[0], at[1]);
    }
}
