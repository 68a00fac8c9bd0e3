package earnshaw.figure.camera;

import earnshaw.problem.Ground;
import earnshaw.scenario.View;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A [Camera] over one area, ready to project many places.
public final class Projection {

    /// Numbers that [#see] writes: x and y on the surface, depth, size of a unit length there against the middle.
    public static final int SIZE = 4;

    /// Distance of the eye in spans: far enough that nothing looks bent, near enough that depth shows.
    private static final double EYE = 3.2;

    /// Nothing closer to the eye than this share of its distance, so that what lies behind it does not fold over.
    private static final double NEAREST = 0.08;

    private final Ground ground;
    private final int seen;
    private final double[] centre;
    private final double middleX;
    private final double middleY;
    private final double scale;
    private final double eye;
    private final double[][] axes;
    private final Optional<Relief> relief;
    private final Optional<ShownSpace> space;
    private final @Nullable FlatSphere map;
    private final boolean perspective;

    Projection(Camera camera, Rectangle2D area) {
        ground = camera.ground();
        centre = camera.centre();
        seen = centre.length;
        middleX = area.getCenterX();
        middleY = area.getCenterY();
        space = camera.outlook().space();
        SphereChart chart = camera.outlook().chart().orElse(null);
        perspective = seen == 3 && ground instanceof Ground.Flat && camera.outlook().lens() == View.Lens.PERSPECTIVE;
        scale = scale(area, chart) / camera.span();
        eye = EYE * camera.span();
        relief = camera.outlook().relief().map(surface -> new Relief(camera, surface, area));
        // over a relief the middle moves in the plane, to the right and away as the eye sees it
        boolean turned = (seen == 3 || relief.isPresent()) && !(chart instanceof AngleMap);
        axes = turned ? turnedAxes(camera.yaw(), seen == 3 ? camera.pitch() : Math.PI / 2) : flatAxes(seen);
        map = chart == null ? null
                : new FlatSphere(chart, axes, middleX - middle(0) * scale, middleY + middle(1) * scale, scale);
    }

    // A map fills the area where a ball of the same span does.
    private static double scale(Rectangle2D area, @Nullable SphereChart chart) {
        if (chart == null) {
            return Math.min(area.getWidth(), area.getHeight());
        }
        double[] reach = chart.reach();
        return CameraFit.BALL * Math.min(area.getWidth() / reach[0], area.getHeight() / reach[1]) / (2 * chart.air());
    }

    private static double[][] flatAxes(int seen) {
        double[][] axes = new double[3][seen];
        for (int i = 0; i < seen; i++) {
            axes[i][i] = 1;
        }
        return axes;
    }

    // Right, up and towards the eye.
    private static double[][] turnedAxes(double yaw, double pitch) {
        double cy = Math.cos(yaw);
        double sy = Math.sin(yaw);
        double cp = Math.cos(pitch);
        double sp = Math.sin(pitch);
        return new double[][] {{cy, sy, 0}, {-sy * sp, cy * sp, cp}, {sy * cp, -cy * cp, sp}};
    }

    /// Pixels per unit length in the middle.
    public double scale() {
        return scale;
    }

    /// A coordinate of the middle.
    public double centre(int axis) {
        return centre[axis];
    }

    /// The axis to the right, up, or towards the eye.
    public double[] axis(int which) {
        return axes[which];
    }

    /// Writes where the place that starts at `from` in `x` is drawn.
    public void see(double[] x, int from, double[] out) {
        if (relief.isPresent()) {
            relief.get().see(x, from, out);
        } else if (map != null) {
            map.see(x, from, out);
        } else if (space.isPresent()) {
            seeShown(space.get().shown(x, from), 0, out);
        } else {
            seeShown(x, from, out);
        }
    }

    private void seeShown(double[] x, int from, double[] out) {
        double u = 0;
        double v = 0;
        double depth = 0;
        for (int i = 0; i < seen; i++) {
            double part = x[from + i] - centre[i];
            u += part * axes[0][i];
            v += part * axes[1][i];
            depth += part * axes[2][i];
        }
        double size = size(depth);
        out[0] = middleX + u * scale * size;
        out[1] = middleY - v * scale * size;
        out[2] = ground instanceof Ground.Round ? depth + middle(2) : depth;
        out[3] = size;
    }

    /// The coordinates that are seen of the place that starts at `from` in `x`: those along the directions of
    /// [ShownSpace] where some are hidden, all of them otherwise.
    public double[] shown(double[] x, int from) {
        return space.isPresent() ? space.get().shown(x, from) : Arrays.copyOfRange(x, from, from + seen);
    }

    /// A place moved until it has other shown coordinates; what is hidden stays.
    ///
    /// @return as many numbers as `old`
    public double[] moved(double[] shown, double[] old) {
        if (space.isPresent()) {
            return space.get().moved(shown, old);
        }
        double[] moved = old.clone();
        System.arraycopy(shown, 0, moved, 0, seen);
        return moved;
    }

    /// The place of which nothing is hidden with these shown coordinates.
    public double[] place(double[] shown) {
        return moved(shown, space.map(one -> one.origin().clone()).orElseGet(() -> new double[ground.dimension()]));
    }

    /// The directions that are seen of more than three; empty where nothing is hidden.
    public Optional<ShownSpace> space() {
        return space;
    }

    /// The flat drawing of the sphere; empty for a ball.
    public Optional<SphereChart> chart() {
        return Optional.ofNullable(map).map(FlatSphere::chart);
    }

    /// The outline of the sphere on the surface, of the map or of the ball.
    ///
    /// @param radius of the ball, below 1 where some of a place's length is hidden
    public Shape outline(double radius) {
        if (map != null) {
            return map.outline();
        }
        double x = middleX - middle(0) * scale;
        double y = middleY + middle(1) * scale;
        return new Ellipse2D.Double(x - radius * scale, y - radius * scale, 2 * radius * scale, 2 * radius * scale);
    }

    /// The two points at which a line between two neighbouring points of a curve leaves a map of the sphere and comes
    /// back; null where the map does not cut it, so that it may be drawn.
    public double @Nullable [] cut(double x1, double y1, double x2, double y2) {
        return map == null ? null : map.cut(x1, y1, x2, y2);
    }

    /// The surface that places are lifted to, if there is one.
    public Optional<Relief> relief() {
        return relief;
    }

    /// Whether a place can lie on a far side, which its depth then tells.
    public boolean sided() {
        return relief.isPresent() || ground instanceof Ground.Round && seen == 3 && map == null;
    }

    /// The shown coordinates under a point at a depth.
    public double[] at(double x, double y, double depth) {
        double size = size(depth);
        return combined((x - middleX) / scale / size, (middleY - y) / scale / size, depth, centre);
    }

    /// The shown coordinates under a point on a plane through space.
    ///
    /// @param normal of the plane, of length one
    /// @param offset of the plane from the origin along the normal
    /// @return three numbers; null where the line of sight runs along the plane or meets it behind the eye
    public double @Nullable [] on(double x, double y, double[] normal, double offset) {
        double reach = 0.05 * eye; // a line of sight is straight, so two of its places tell where it meets the plane
        double[] near = at(x, y, 0);
        double[] far = at(x, y, reach);
        double along = 0;
        double before = 0;
        for (int i = 0; i < 3; i++) {
            along += normal[i] * (far[i] - near[i]);
            before += normal[i] * near[i];
        }
        double depth = reach * (offset - before) / along;
        return Math.abs(along) < 1e-9 * reach || depth > (1 - NEAREST) * eye ? null : at(x, y, depth);
    }

    private double size(double depth) {
        return perspective ? eye / Math.max(eye - depth, NEAREST * eye) : 1;
    }

    private double middle(int axis) {
        double sum = 0;
        for (int i = 0; i < seen; i++) {
            sum += centre[i] * axes[axis][i];
        }
        return sum;
    }

    /// The middle moved to the right and up by lengths of the scene.
    double[] shifted(double right, double up) {
        double[] moved = centre.clone();
        for (int i = 0; i < seen; i++) {
            moved[i] += right * axes[0][i] + up * axes[1][i];
        }
        return moved;
    }

    /// @see Camera#unproject
    public double[] place(double x, double y, double[] old) {
        if (relief.isPresent()) {
            return relief.get().place(x, y, old);
        }
        if (map != null) {
            return map.place(x, y, old);
        }
        double u = (x - middleX) / scale;
        double v = (middleY - y) / scale;
        double[] shown = shown(old, 0);
        return moved(switch (ground) {
            case Ground.Round _ -> onSphere(u + middle(0), v + middle(1), shown);
            case Ground.Flat _,Ground.Plane _ -> inSpace(u, v, shown);
        }, old);
    }

    private double[] inSpace(double u, double v, double[] old) {
        double depth = 0;
        for (int i = 0; i < seen; i++) {
            depth += (old[i] - centre[i]) * axes[2][i];
        }
        double size = size(depth);
        return combined(u / size, v / size, depth, centre);
    }

    // On a circle the middle has no nearest point: a body stays where it was, and a new one stands at the right.
    // Beyond three dimensions the three that are seen keep their share of the length; a new body, which has no length
    // yet, lies in them altogether.
    private double[] onSphere(double u, double v, double[] old) {
        double square = 0;
        for (int i = 0; i < seen; i++) {
            square += old[i] * old[i];
        }
        boolean isNew = Arrays.stream(old).allMatch(coordinate -> coordinate == 0);
        double radius = ground.dimension() > seen && !isNew ? Math.sqrt(square) : 1;
        double length = Math.hypot(u, v);
        if (length == 0 && seen == 2) {
            return square == 0 ? combined(1, 0, 0, new double[seen]) : old;
        }
        double shrink = length > radius || seen == 2 ? radius / length : 1;
        double front = Math.sqrt(Math.max(0, radius * radius - shrink * shrink * length * length));
        return combined(u * shrink, v * shrink, front, new double[seen]);
    }

    private double[] combined(double u, double v, double depth, double[] origin) {
        double[] moved = new double[seen];
        for (int i = 0; i < seen; i++) {
            moved[i] = origin[i] + u * axes[0][i] + v * axes[1][i] + depth * axes[2][i];
        }
        return moved;
    }
}
