package earnshaw.app;

import earnshaw.figure.Camera;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/// Moves a body by an arrow key: a round length near one hundredth of what is seen.
final class Nudge {

    private Nudge() {}

    /// @param direction right and up on the screen
    /// @param size      in ordinary steps
    static void of(SceneView scene, Session session, Body body, int[] direction, double size) {
        Camera camera = scene.camera();
        double length = round(camera.span() / 100) * size;
        double[] at = session.position(body).clone();
        if (camera.ground() instanceof Ground.Flat && !camera.spatial()) {
            for (int i = 0; i < Math.min(2, at.length); i++) {
                at[i] += direction[i] * length;
            }
        } else {
            Rectangle2D area = scene.area();
            double pixels = length * Math.min(area.getWidth(), area.getHeight()) / camera.span();
            Point2D from = camera.project(at, area);
            at = camera.unproject(
                    new Point2D.Double(from.getX() + direction[0] * pixels, from.getY() - direction[1] * pixels), area, at);
        }
        session.place(body.id(), at);
    }

    /// The nearest of 1, 2 and 5 times a power of ten below a length.
    static double round(double length) {
        double power = Math.pow(10, Math.floor(Math.log10(length)));
        double share = length / power;
        return (share >= 5 ? 5 : share >= 2 ? 2 : 1) * power;
    }
}
