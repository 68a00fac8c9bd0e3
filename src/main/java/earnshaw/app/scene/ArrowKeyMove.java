package earnshaw.app.scene;

import earnshaw.app.session.Session;
import earnshaw.figure.camera.Camera;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Moves bodies by an arrow key: a round length near one hundredth of what is seen.
public final class ArrowKeyMove {

    private ArrowKeyMove() {}

    /// Moves what is selected and not locked.
    ///
    /// @param direction right and up on the screen
    /// @param size      in ordinary steps
    static void of(SceneView scene, Session session, int[] direction, double size) {
        List<Body> bodies = session.movable();
        if (!bodies.isEmpty()) {
            session.place(of(scene, session, bodies, direction, size));
        }
    }

    /// Where bodies would stand, by id.
    ///
    /// @param bodies at least one; the last one leads
    public static Map<Integer, double[]> of(SceneView scene, Session session, List<Body> bodies, int[] direction,
            double size) {
        Map<Integer, double[]> from = new LinkedHashMap<>();
        bodies.forEach(body -> from.put(body.id(), session.position(body).clone()));
        Body lead = bodies.getLast();
        double[] to = moved(scene, from.get(lead.id()), direction, size);
        return GroupMove.of(scene.camera().ground(), from, lead.id(), to);
    }

    private static double[] moved(SceneView scene, double[] from, int[] direction, double size) {
        Camera camera = scene.camera();
        double length = round(camera.span() / 100) * size;
        if (camera.ground() instanceof Ground.Round || camera.spatial()) {
            Rectangle2D area = scene.area();
            double pixels = length * camera.lens(area).scale();
            Point2D seen = camera.project(from, area);
            return camera.unproject(
                    new Point2D.Double(seen.getX() + direction[0] * pixels, seen.getY() - direction[1] * pixels), area,
                    from);
        }
        double[] to = from.clone();
        for (int i = 0; i < Math.min(2, to.length); i++) {
            to[i] += direction[i] * length;
        }
        return to;
    }

    /// The nearest of 1, 2 and 5 times a power of ten below a length.
    public static double round(double length) {
        double power = Math.pow(10, Math.floor(Math.log10(length)));
        double share = length / power;
        return (share >= 5 ? 5 : share >= 2 ? 2 : 1) * power;
    }
}
