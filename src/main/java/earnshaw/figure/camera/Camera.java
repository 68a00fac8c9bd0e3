package earnshaw.figure.camera;

import earnshaw.problem.Ground;
import earnshaw.problem.LossSurface;
import earnshaw.problem.Picture;
import earnshaw.scenario.View;
import earnshaw.simulation.record.Run;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// From where a scene is seen. On a line and in a plane only [#span] and [#centre] count; in space and on the sphere
/// the eye also turns about the middle. Beyond three dimensions the first three coordinates are seen.
///
/// @param ground what the bodies stand on
/// @param yaw    turn of the eye about the third axis, radians; 0 looks along the second axis
/// @param pitch  height of the eye, radians, from -pi/2 (below) to pi/2 (above)
/// @param span   length that fills the smaller side of the area, above 0
/// @param centre what stands in the middle, as many numbers as are seen (1 to 3)
/// @param relief the surface that a plane is raised to, about which the eye turns as in space; empty for a flat plane
public record Camera(Ground ground, double yaw, double pitch, double span, double[] centre,
        Optional<LossSurface> relief) {

    /// Radians per pixel of an orbiting drag: half a degree.
    private static final double TURN = Math.PI / 360;

    private static final double LEAST_SPAN = 1e-12;
    private static final double LARGEST_SPAN = 1e12;

    public Camera {
        centre = Arrays.copyOf(centre, seen(ground));
    }

    /// Without a relief.
    public Camera(Ground ground, double yaw, double pitch, double span, double[] centre) {
        this(ground, yaw, pitch, span, centre, Optional.empty());
    }

    /// The camera a view remembers; fits everything where the view does not say.
    public static Camera of(View view, List<Run> runs) {
        Ground ground = runs.getFirst().picture().ground();
        Camera fitted = new Camera(ground, view.yaw(), view.pitch(), 1, new double[0]).fitted(runs);
        double span = view.span().orElse(fitted.span);
        double[] centre = view.centre().isEmpty()
                ? fitted.centre
                : view.centre().stream().mapToDouble(Double::doubleValue).toArray();
        return new Camera(ground, view.yaw(), view.pitch(), span, centre).raised(view, runs.getFirst().picture());
    }

    /// The same over the present surface of the loss, where the view asks for a relief and there is such a surface.
    public Camera raised(View view, Picture picture) {
        Optional<LossSurface> surface =
                view.relief() && centre.length == 2 && picture.landscape() instanceof LossSurface one
                        ? Optional.of(one)
                        : Optional.empty();
        return surface.equals(relief) ? this : new Camera(ground, yaw, pitch, span, centre, surface);
    }

    /// The same direction, with all bodies and trails in view.
    public Camera fitted(List<Run> runs) {
        return CameraFit.of(this, runs);
    }

    /// Turned by a drag over so many pixels to the right and down: the scene follows the hand, half a degree a pixel.
    public Camera orbited(double dx, double dy) {
        return turned(yaw - dx * TURN, Math.clamp(pitch + dy * TURN, -Math.PI / 2, Math.PI / 2));
    }

    /// Moved by a drag over so many pixels to the right and down: the scene follows the hand.
    public Camera panned(double dx, double dy, Rectangle2D area) {
        Projection lens = lens(area);
        return over(lens.shifted(-dx / lens.scale(), dy / lens.scale()), span);
    }

    /// Closer by a factor above 1; what lies under `at` stays there.
    public Camera zoomed(double factor, Point2D at, Rectangle2D area) {
        double closer = Math.clamp(span / factor, LEAST_SPAN, LARGEST_SPAN);
        Projection lens = lens(area);
        double share = 1 - closer / span;
        double[] middle = lens.shifted(
                (at.getX() - area.getCenterX()) / lens.scale() * share,
                -(at.getY() - area.getCenterY()) / lens.scale() * share);
        return over(middle, closer);
    }

    /// Seen along an axis: 0 the first (the second to the right), 1 the second (the first to the right), 2 from above.
    public Camera along(int axis) {
        return switch (axis) {
            case 0 -> turned(Math.PI / 2, 0);
            case 1 -> turned(0, 0);
            default -> turned(0, Math.PI / 2);
        };
    }

    /// Where a place is drawn.
    public Point2D project(double[] at, Rectangle2D area) {
        double[] seen = new double[Projection.SIZE];
        lens(area).see(at, 0, seen);
        return new Point2D.Double(seen[0], seen[1]);
    }

    /// How far in front of the middle a place lies, in the scene's lengths; below 0 behind it, and on the far side of
    /// the sphere; 0 on a line and in a plane.
    public double depth(double[] at) {
        double[] seen = new double[Projection.SIZE];
        lens(new Rectangle2D.Double(0, 0, 1, 1)).see(at, 0, seen);
        return seen[2];
    }

    /// The place under a point for a body that stands at `old`. What is not seen of `old` stays: coordinates beyond the
    /// third, and in space the depth. On the sphere it is the front of the surface, or the rim when the point lies
    /// beyond it; on the circle the nearest point.
    ///
    /// @return as many numbers as `old`
    public double[] unproject(Point2D point, Rectangle2D area, double[] old) {
        return lens(area).place(point.getX(), point.getY(), old);
    }

    /// The view that remembers this camera.
    public View into(View view) {
        List<Double> middle = Arrays.stream(centre).boxed().toList();
        return view.with("yaw", yaw).with("pitch", pitch).with("span", OptionalDouble.of(span)).with("centre", middle);
    }

    /// Whether it can be orbited.
    public boolean spatial() {
        return centre.length == 3 || relief.isPresent();
    }

    /// This camera over one area, ready to project.
    public Projection lens(Rectangle2D area) {
        return new Projection(this, area);
    }

    Camera over(double[] middle, double span) {
        return new Camera(ground, yaw, pitch, span, middle, relief);
    }

    private Camera turned(double yaw, double pitch) {
        return new Camera(ground, yaw, pitch, span, centre, relief);
    }

    private static int seen(Ground ground) {
        return Math.min(3, ground.dimension());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Camera that
                && ground.equals(that.ground)
                && yaw == that.yaw
                && pitch == that.pitch
                && span == that.span
                && Arrays.equals(centre, that.centre)
                && relief.equals(that.relief);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new double[] {yaw, pitch, span}) * 31 + Arrays.hashCode(centre);
    }
}
