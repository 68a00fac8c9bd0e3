package earnshaw.figure.camera;

import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.scenario.View;
import earnshaw.simulation.record.Run;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/// From where a scene is seen. On a line, in a plane and on the circle only [#span] and [#centre] count; in space and
/// on the sphere the eye also turns about the middle.
///
/// @param ground  what the bodies stand on
/// @param yaw     turn of the eye about the third axis, radians; 0 looks along the second axis
/// @param pitch   height of the eye, radians, from -pi/2 (below) to pi/2 (above)
/// @param span    length that fills the smaller side of the area, above 0
/// @param centre  what stands in the middle, as many numbers as are seen (1 to 3)
/// @param outlook what is seen, and how it is laid out
public record Camera(Ground ground, double yaw, double pitch, double span, double[] centre, Outlook outlook) {

    /// Radians per pixel of an orbiting drag: half a degree.
    private static final double TURN = Math.PI / 360;

    private static final double LEAST_SPAN = 1e-12;
    private static final double LARGEST_SPAN = 1e12;

    /// Height of the eye from which the three axes are seen equally long.
    private static final double ISOMETRIC = Math.atan(Math.sqrt(0.5));

    public Camera {
        centre = Arrays.copyOf(centre, Outlook.seen(ground));
    }

    /// Of everything as it is.
    public Camera(Ground ground, double yaw, double pitch, double span, double[] centre) {
        this(ground, yaw, pitch, span, centre, Outlook.PLAIN);
    }

    /// The camera a view remembers; fits everything where the view does not say.
    public static Camera of(View view, List<Run> runs) {
        Ground ground = runs.getFirst().picture().ground();
        Outlook outlook = Outlook.of(view, runs);
        Camera flat = new Camera(ground, view.yaw(), view.pitch(), 1, new double[0],
                new Outlook(Optional.empty(), outlook.space(), outlook.chart(), outlook.lens(), outlook.rows()));
        Camera fitted = flat.fitted(runs);
        double span = view.span().orElse(fitted.span);
        double[] centre = view.centre().isEmpty()
                ? fitted.centre
                : view.centre().stream().mapToDouble(Double::doubleValue).toArray();
        return new Camera(ground, view.yaw(), view.pitch(), span, centre, outlook).following(view, runs);
    }

    /// The same at the present moment of the runs: over the present surface of the loss where the view asks for a relief,
    /// along directions that follow the charges, and with the electron in the middle that the view follows.
    public Camera at(View view, List<Run> runs) {
        Outlook now = outlook.at(view, runs);
        Camera moved = now.equals(outlook) ? this : new Camera(ground, yaw, pitch, span, centre, now);
        return moved.following(view, runs);
    }

    // In the plane and in space the electron stands in the middle, on the sphere it faces the eye.
    private Camera following(View view, List<Run> runs) {
        Optional<Body> followed = runs.stream().map(run -> run.picture().body(view.follow()))
                .filter(Objects::nonNull).findFirst();
        if (view.follow() == 0 || followed.isEmpty() || centre.length < 2) {
            return this;
        }
        double[] at = lens(new Rectangle2D.Double(0, 0, 1, 1)).shown(followed.get().at(), 0);
        if (!(ground instanceof Ground.Round)) {
            return Arrays.equals(at, centre) ? this : over(at, span);
        }
        return spatial() ? facing(at) : this;
    }

    /// Turned until a place of the ball faces the eye.
    public Camera facing(double[] at) {
        double length = Math.hypot(Math.hypot(at[0], at[1]), at[2]);
        boolean pole = Math.hypot(at[0], at[1]) < 1e-9 * length;
        double up = length > 0 ? Math.asin(Math.clamp(at[2] / length, -1, 1)) : pitch;
        double turn = pole ? yaw : Math.atan2(at[0], -at[1]);
        return turn == yaw && up == pitch ? this : turned(turn, up);
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

    /// Seen so that the three axes are equally long.
    public Camera isometric() {
        return turned(Math.PI / 4, ISOMETRIC);
    }

    /// Seen from the direction that a view calls home.
    public Camera home(View view) {
        return view.home().size() == 2 ? turned(view.home().getFirst(), view.home().getLast()) : this;
    }

    /// With a place of the scene in the middle, and so many times closer; on the ball the place faces the eye.
    public Camera near(double[] place, double closer) {
        double[] at = lens(new Rectangle2D.Double(0, 0, 1, 1)).shown(place, 0);
        Camera turned = ground instanceof Ground.Round && spatial() ? facing(at) : this;
        if (outlook.chart().orElse(null) instanceof AngleMap map) {
            map.flat(place, 0, new double[0][], at);
            at[2] = 0;
        }
        return turned.over(ground instanceof Ground.Round && spatial() ? new double[3] : at, span / closer);
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

    /// Whether a plane is raised to a relief.
    public boolean raised() {
        return outlook.relief().isPresent();
    }

    /// Whether a sphere is laid out as a map.
    public boolean mapped() {
        return outlook.chart().isPresent();
    }

    /// The direction in which a shown coordinate grows, as many numbers as a place.
    public double[] direction(int axis) {
        double[] direction = new double[ground.dimension()];
        if (outlook.space().isPresent()) {
            return outlook.space().get().directions()[axis].clone();
        }
        direction[axis] = 1;
        return direction;
    }

    /// Whether it can be orbited.
    public boolean spatial() {
        return centre.length == 3 && !(outlook.chart().orElse(null) instanceof AngleMap)
                || raised();
    }

    /// This camera over one area, ready to project.
    public Projection lens(Rectangle2D area) {
        return new Projection(this, area);
    }

    Camera over(double[] middle, double span) {
        return new Camera(ground, yaw, pitch, span, middle, outlook);
    }

    private Camera turned(double yaw, double pitch) {
        return new Camera(ground, yaw, pitch, span, centre, outlook);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Camera that
                && ground.equals(that.ground)
                && yaw == that.yaw
                && pitch == that.pitch
                && span == that.span
                && Arrays.equals(centre, that.centre)
                && outlook.equals(that.outlook);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new double[] {yaw, pitch, span}) * 31 + Arrays.hashCode(centre);
    }
}
