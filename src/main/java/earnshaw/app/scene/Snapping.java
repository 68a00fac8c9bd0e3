package earnshaw.app.scene;

import earnshaw.figure.camera.Camera;
import earnshaw.figure.camera.Projection;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/// Round places: near a body of the other kind exactly there, otherwise on a grid of a tenth of what is seen, rounded
/// to 1, 2 or 5 times a power of ten; on the circle and the ball every five degrees.
public final class Snapping {

    /// Pixels within which another body attracts.
    private static final double NEAR = 12;

    /// Grid points over what is seen.
    private static final double POINTS = 40;

    private static final double ANGLE = Math.toRadians(5);

    private Snapping() {}

    /// The distance of two grid points under a camera; on the sphere in radians.
    public static double step(Camera camera) {
        return camera.ground() instanceof Ground.Round ? ANGLE : ArrowKeyMove.round(camera.span() / POINTS * 1.0001);
    }

    /// The round place near a place. A coordinate that a hand did not change stays.
    ///
    /// @param start  where the hand took hold
    /// @param held   the body that is placed
    /// @param bodies all of them
    static double[] of(Camera camera, Rectangle2D area, double[] at, double[] start, Body held, List<Body> bodies) {
        Point2D seen = camera.project(at, area);
        Optional<Body> site = bodies.stream()
                .filter(body -> body.kind() != held.kind())
                .filter(body -> camera.project(body.at(), area).distance(seen) < NEAR)
                .filter(body -> !(camera.ground() instanceof Ground.Round)
                        || camera.depth(body.at()) * camera.depth(at) >= 0)
                .findFirst();
        return site.map(body -> body.at().clone()).orElseGet(() -> onGrid(camera, at, start));
    }

    private static double[] onGrid(Camera camera, double[] at, double[] start) {
        if (camera.ground() instanceof Ground.Round) {
            if (at.length == 2) {
                double angle = rounded(Math.atan2(at[1], at[0]), ANGLE);
                return new double[] {exact(Math.cos(angle)), exact(Math.sin(angle))};
            }
            if (at.length == 3) {
                double latitude = rounded(Math.asin(Math.clamp(at[2], -1, 1)), ANGLE);
                double longitude = rounded(Math.atan2(at[1], at[0]), ANGLE);
                return new double[] {
                    exact(Math.cos(latitude) * Math.cos(longitude)),
                    exact(Math.cos(latitude) * Math.sin(longitude)),
                    exact(Math.sin(latitude))};
            }
            return at;
        }
        double step = step(camera);
        Projection lens = camera.lens(new Rectangle2D.Double(0, 0, 1, 1));
        double[] shown = lens.shown(at, 0);
        double[] before = lens.shown(start, 0);
        for (int i = 0; i < shown.length; i++) {
            shown[i] = shown[i] == before[i] ? shown[i] : rounded(shown[i], step);
        }
        return lens.moved(shown, at);
    }

    // Through whole multiples of the inverse where that is a whole number, so that 0.3 is 0.3.
    private static double rounded(double value, double step) {
        double count = Math.rint(value / step);
        double inverse = Math.rint(1 / step);
        return inverse >= 1 && Math.abs(inverse * step - 1) < 1e-12 ? count / inverse : count * step;
    }

    // Math.cos(Math.PI / 2) is not exactly 0.
    private static double exact(double value) {
        return Math.abs(value) < 1e-15 ? 0 : value;
    }
}
