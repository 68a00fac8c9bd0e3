package earnshaw.app.scene;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Finds room in the scene.
public final class FreeSpots {

    private static final double APART = 60;
    private static final int TRIES = 400;

    private FreeSpots() {}

    /// A place near the middle of what is seen, away from every body.
    public static double[] free(SceneView scene) {
        Rectangle2D area = scene.area();
        List<Point2D> taken = scene.bodies().stream().map(scene::where).toList();
        Point2D best = new Point2D.Double(area.getCenterX(), area.getCenterY());
        // Tries places along a sunflower spiral, which begins in the middle and leaves no gaps.
        for (int i = 0; i < TRIES; i++) {
            double radius = 16 * Math.sqrt(i);
            double angle = i * Math.PI * (3 - Math.sqrt(5));
            Point2D spot = new Point2D.Double(
                    area.getCenterX() + radius * Math.cos(angle), area.getCenterY() + radius * Math.sin(angle));
            if (area.contains(spot) && taken.stream().allMatch(other -> other.distance(spot) > APART)) {
                best = spot;
                break;
            }
        }
        return scene.placeUnder(best);
    }
}
