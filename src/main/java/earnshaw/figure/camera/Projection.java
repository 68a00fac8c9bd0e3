package earnshaw.figure.camera;

import earnshaw.problem.Ground;
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

    Projection(Camera camera, Rectangle2D area) {
        ground = camera.ground();
        centre = camera.centre();
        seen = centre.length;
        middleX = area.getCenterX();
        middleY = area.getCenterY();
        scale = Math.min(area.getWidth(), area.getHeight()) / camera.span();
        eye = EYE * camera.span();
        relief = camera.relief().map(surface -> new Relief(camera, surface, area));
        // over a relief the middle moves in the plane, to the right and away as the eye sees it
        boolean turned = seen == 3 || relief.isPresent();
        axes = turned ? turnedAxes(camera.yaw(), seen == 3 ? camera.pitch() : Math.PI / 2) : flatAxes(seen);
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

    /// Whether the eye stands so near that what is farther looks smaller.
    private boolean perspective() {
        return seen == 3 && ground instanceof Ground.Flat;
    }

    /// Writes where the place that starts at `from` in `x` is drawn.
    public void see(double[] x, int from, double[] out) {
        if (relief.isPresent()) {
            relief.get().see(x, from, out);
            return;
        }
        double u = 0;
        double v = 0;
        double depth = 0;
        for (int i = 0; i < seen; i++) {
            double part = x[from + i] - centre[i];
            u += part * axes[0][i];
            v += part * axes[1][i];
            depth += part * axes[2][i];
        }
        double size = perspective() ? size(depth) : 1;
        out[0] = middleX + u * scale * size;
        out[1] = middleY - v * scale * size;
        out[2] = ground instanceof Ground.Round ? depth + middle(2) : depth;
        out[3] = size;
    }

    /// The surface that places are lifted to, if there is one.
    public Optional<Relief> relief() {
        return relief;
    }

    /// Whether a place can lie on a far side, which its depth then tells.
    public boolean sided() {
        return relief.isPresent() || ground instanceof Ground.Round && seen == 3;
    }

    /// The place in space under a point at a depth.
    double[] at(double x, double y, double depth) {
        double size = size(depth);
        return combined((x - middleX) / scale / size, (middleY - y) / scale / size, depth, centre, new double[seen]);
    }

    /// The place under a point on a plane through space.
    ///
    /// @param normal of the plane, of length one
    /// @param offset of the plane from the origin along the normal
    /// @return three coordinates; null where the line of sight runs along the plane or meets it behind the eye
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
        return eye / Math.max(eye - depth, NEAREST * eye);
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
        double u = (x - middleX) / scale;
        double v = (middleY - y) / scale;
        return switch (ground) {
            case Ground.Round _ -> onSphere(u + middle(0), v + middle(1), old);
            case Ground.Flat _,Ground.Plane _ -> inSpace(u, v, old);
        };
    }

    private double[] inSpace(double u, double v, double[] old) {
        double depth = 0;
        for (int i = 0; i < seen; i++) {
            depth += (old[i] - centre[i]) * axes[2][i];
        }
        double size = perspective() ? size(depth) : 1;
        return combined(u / size, v / size, depth, centre, old);
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
        double radius = old.length > seen && !isNew ? Math.sqrt(square) : 1;
        double length = Math.hypot(u, v);
        if (length == 0 && seen == 2) {
            return square == 0 ? combined(1, 0, 0, new double[seen], old) : old.clone();
        }
        double shrink = length > radius || seen == 2 ? radius / length : 1;
        double front = Math.sqrt(Math.max(0, radius * radius - shrink * shrink * length * length));
        return combined(u * shrink, v * shrink, front, new double[seen], old);
    }

    private double[] combined(double u, double v, double depth, double[] origin, double[] old) {
        double[] moved = old.clone();
        for (int i = 0; i < seen; i++) {
            moved[i] = origin[i] + u * axes[0][i] + v * axes[1][i] + depth * axes[2][i];
        }
        return moved;
    }
}
