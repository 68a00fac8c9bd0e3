package earnshaw.app.scene;

import earnshaw.figure.camera.Camera;
import earnshaw.figure.camera.DragGuide;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Bodies in a hand.
///
/// @param lead  the one that was taken hold of; the others keep their places about it
/// @param from  where each stood when it was taken, by id
/// @param grip  where the lead was taken, as seen from the middle of its mark
/// @param to    where the middle of its mark is to be
/// @param along whether it moves along one axis alone
/// @param moved whether it was moved at all
/// @param waits whether the run waits for the hand to let go
record GrabbedBodies(int lead, Map<Integer, double[]> from, Point2D grip, Point2D to, boolean along, boolean moved,
        boolean waits) {

    /// Takes hold.
    static GrabbedBodies of(Body lead, List<Body> bodies, Point2D grip, Point2D middle) {
        Map<Integer, double[]> from = new LinkedHashMap<>();
        bodies.forEach(body -> from.put(body.id(), body.at()));
        return new GrabbedBodies(lead.id(), from, grip, middle, false, false, false);
    }

    /// Other bodies in the same grip.
    GrabbedBodies of(Body lead, List<Body> bodies) {
        Map<Integer, double[]> places = new LinkedHashMap<>();
        bodies.forEach(body -> places.put(body.id(), body.at()));
        return new GrabbedBodies(lead.id(), places, grip, to, along, moved, waits);
    }

    /// With the pointer elsewhere.
    GrabbedBodies to(Point2D pointer, boolean along) {
        Point2D middle = new Point2D.Double(pointer.getX() - grip.getX(), pointer.getY() - grip.getY());
        return new GrabbedBodies(lead, from, grip, middle, along, true, waits);
    }

    /// The same while the run waits.
    GrabbedBodies waiting() {
        return new GrabbedBodies(lead, from, grip, to, along, moved, true);
    }

    /// Whether an electron is among what is held: while it flows it would be torn from the hand.
    boolean holdsElectrons() {
        return from.keySet().stream().anyMatch(id -> id > 0);
    }

    private double[] start() {
        return from.get(lead);
    }

    /// Where the lead is to stand.
    double[] place(Camera camera, Rectangle2D area) {
        if (!along) {
            return camera.unproject(to, area, start());
        }
        return axis(camera, area)
                .map(axis -> onAxis(camera, area, axis))
                .orElseGet(() -> camera.unproject(straight(camera, area), area, start()));
    }

    // The coordinate axis that runs most along the way of the hand; none on the sphere.
    private Optional<double[]> axis(Camera camera, Rectangle2D area) {
        if (camera.ground() instanceof Ground.Round) {
            return Optional.empty();
        }
        double best = -1;
        double[] chosen = null;
        for (int i = 0; i < camera.centre().length; i++) {
            double[] axis = camera.direction(i);
            Point2D way = way(camera, area, axis);
            double length = Math.hypot(way.getX(), way.getY());
            double share = length < 1e-9 ? 0
                    : Math.abs(way.getX() * dx(camera, area) + way.getY() * dy(camera, area)) / length;
            if (share > best) {
                best = share;
                chosen = axis;
            }
        }
        return Optional.ofNullable(chosen);
    }

    // The unit step along an axis as it is seen, small enough to be straight.
    private Point2D way(Camera camera, Rectangle2D area, double[] axis) {
        double small = camera.span() * 1e-3;
        double[] at = start().clone();
        for (int i = 0; i < at.length; i++) {
            at[i] += axis[i] * small;
        }
        Point2D end = camera.project(at, area);
        Point2D begin = camera.project(start(), area);
        return new Point2D.Double((end.getX() - begin.getX()) / small, (end.getY() - begin.getY()) / small);
    }

    private double[] onAxis(Camera camera, Rectangle2D area, double[] axis) {
        Point2D way = way(camera, area, axis);
        double square = way.getX() * way.getX() + way.getY() * way.getY();
        double length = (way.getX() * dx(camera, area) + way.getY() * dy(camera, area)) / square;
        double[] at = start().clone();
        for (int i = 0; i < at.length; i++) {
            at[i] += axis[i] * length;
        }
        return at;
    }

    private Point2D straight(Camera camera, Rectangle2D area) {
        Point2D begin = camera.project(start(), area);
        boolean across = Math.abs(dx(camera, area)) >= Math.abs(dy(camera, area));
        return new Point2D.Double(across ? to.getX() : begin.getX(), across ? begin.getY() : to.getY());
    }

    private double dx(Camera camera, Rectangle2D area) {
        return to.getX() - camera.project(start(), area).getX();
    }

    private double dy(Camera camera, Rectangle2D area) {
        return to.getY() - camera.project(start(), area).getY();
    }

    /// What shows where it can go: the axis, and in space the plane of the hand.
    Optional<DragGuide> guide(Camera camera, Rectangle2D area) {
        if (moved && along) {
            return axis(camera, area).map(axis -> new DragGuide.Line(start(), axis));
        }
        boolean space = camera.spatial() && !(camera.ground() instanceof Ground.Round);
        return space ? Optional.of(new DragGuide.Plane(start())) : Optional.empty();
    }
}
