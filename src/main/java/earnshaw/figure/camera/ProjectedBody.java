package earnshaw.figure.camera;

import earnshaw.figure.style.Style;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.problem.Picture;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A body as it lies on the surface.
///
/// @param x      on the surface
/// @param y      on the surface
/// @param depth  above 0 in front of the middle
/// @param radius of its disc or ring, in pixels or points
/// @param behind whether it lies on the far side of the sphere
/// @param sunk   how far it sinks into the ground for lying far back, 0 to 1
public record ProjectedBody(Body body, double x, double y, double depth, double radius, boolean behind, double sunk) {

    private static final double ELECTRON = 8.4;
    private static final double PROTON = 11;

    /// So many bodies keep their full size; more become smaller.
    private static final double COMFORTABLE = 44;
    private static final double LEAST = 0.5;

    /// Largest share of the ground's colour in a body far back in space.
    private static final double HAZE = 0.42;

    private static final double BEHIND = 0.66;

    /// All bodies in the order of painting: far before near, protons before electrons.
    public static List<ProjectedBody> of(Picture picture, Projection lens, Style style, double span) {
        double crowd = Math.clamp(Math.sqrt(COMFORTABLE / Math.max(1, picture.bodies().size())), LEAST, 1);
        boolean ball = lens.sided();
        boolean space = picture.ground() instanceof Ground.Flat && picture.ground().dimension() > 2;
        double[] seen = new double[Projection.SIZE];
        List<ProjectedBody> marks = new ArrayList<>();
        for (Body body : picture.bodies()) {
            lens.see(body.at(), 0, seen);
            if (!Double.isFinite(seen[0]) || !Double.isFinite(seen[1])) {
                continue;
            }
            double size = Math.clamp(Math.sqrt(Math.abs(body.charge())), 0.6, 1.8);
            double radius =
                    style.of(body.isElectron() ? ELECTRON : PROTON) * size * crowd * Math.clamp(seen[3], 0.6, 1.6);
            boolean behind = ball && seen[2] < 0;
            double haze = space ? Math.clamp(HAZE * (0.4 - 1.3 * seen[2] / span), 0, HAZE) : 0;
            marks.add(new ProjectedBody(body, seen[0], seen[1], ball || space ? seen[2] : 0, radius, behind,
                    behind ? BEHIND : haze));
        }
        marks.sort(ball
                ? Comparator.comparing(ProjectedBody::front).thenComparing(mark -> mark.body().isElectron())
                : Comparator.comparingDouble(ProjectedBody::depth).thenComparing(mark -> mark.body().isElectron()));
        return marks;
    }

    private boolean front() {
        return !behind;
    }

    /// The mark under a point, or null: what a hand would take hold of.
    public static @Nullable ProjectedBody under(List<ProjectedBody> marks, Point2D point, double slack) {
        return marks.stream()
                .filter(mark -> mark.distance(point) <= Math.max(mark.radius, 1.6 * slack) + slack)
                .min(Comparator.comparing(ProjectedBody::behind)
                        .thenComparing(mark -> !mark.body().isElectron())
                        .thenComparingDouble(mark -> mark.distance(point)))
                .orElse(null);
    }

    private double distance(Point2D point) {
        return point.distance(x, y);
    }

    /// Whether its middle is nearer to a point of the surface than a distance in pixels or points.
    public boolean near(double otherX, double otherY, double distance) {
        return Math.hypot(otherX - x, otherY - y) < distance;
    }

    /// Whether its middle lies in an area.
    public boolean inside(Rectangle2D area) {
        return area.contains(x, y);
    }
}
