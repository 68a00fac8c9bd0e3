package earnshaw.figure.scene;

import earnshaw.figure.camera.ProjectedBody;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.math.Norms;
import earnshaw.problem.Body;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;

/// Velocity arrows: the way an electron would go in one unit of time, no longer than what reads well.
final class VelocityArrows {

    private static final double LONGEST = 64;

    /// An arrow that ends so close to the rim of its disc is left out.
    private static final double SHORTEST = 4;

    private static final double HEAD = 9;

    private final Pen pen;
    private final Projection lens;

    private VelocityArrows(Pen pen, Projection lens) {
        this.pen = pen;
        this.lens = lens;
    }

    static void draw(Pen pen, Projection lens, List<ProjectedBody> marks, boolean behind) {
        VelocityArrows arrows = new VelocityArrows(pen, lens);
        for (ProjectedBody mark : marks) {
            if (mark.body().isElectron() && mark.behind() == behind) {
                way(pen.style(), lens, mark).ifPresent(way -> arrows.arrow(mark, way));
            }
        }
    }

    /// Whether an arrow of one of these bodies is long enough to be drawn.
    static boolean any(Style style, Projection lens, List<ProjectedBody> marks) {
        return marks.stream().anyMatch(mark -> mark.body().isElectron() && way(style, lens, mark).isPresent());
    }

    // From the disc to the tip on the page; empty where it is too short, or a map would draw its tip at the other side.
    private static Optional<Point2D> way(Style style, Projection lens, ProjectedBody mark) {
        Body body = mark.body();
        double speed = Norms.of(body.velocity());
        if (!(speed > 0) || Double.isInfinite(speed)) {
            return Optional.empty();
        }
        // Beyond half of the longest arrow the length grows more slowly, so that a faster body still has a longer
        // arrow.
        double wanted = speed * lens.scale();
        double longest = style.of(LONGEST);
        double length = longest * Math.tanh(wanted / longest);
        double[] tip = body.at().clone();
        for (int i = 0; i < tip.length; i++) {
            tip[i] += body.velocity()[i] / speed * length / lens.scale();
        }
        double[] seen = new double[Projection.SIZE];
        lens.see(tip, 0, seen);
        Point2D way = new Point2D.Double(seen[0] - mark.x(), seen[1] - mark.y());
        return lens.cut(mark.x(), mark.y(), seen[0], seen[1]) != null || way.distance(0, 0) < style.of(SHORTEST)
                ? Optional.empty() : Optional.of(way);
    }

    private void arrow(ProjectedBody mark, Point2D way) {
        double far = way.distance(0, 0);
        double dx = way.getX() / far;
        double dy = way.getY() / far;
        double from = mark.radius() + pen.of(1.3);
        double end = from + far;
        double head = Math.min(pen.of(HEAD), far * 0.8);
        Color colour = pen.sunk(pen.palette().electron(mark.body().id()), mark.sunk());
        double shaft = end - head * 0.8;
        pen.g().setColor(colour);
        pen.g().setStroke(new BasicStroke((float) pen.of(1.7), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        pen.g().draw(new Line2D.Double(mark.x() + dx * from, mark.y() + dy * from, mark.x() + dx * shaft,
                mark.y() + dy * shaft));
        pen.fill(BodyMarks.head(mark.x() + dx * end, mark.y() + dy * end, dx, dy, head), colour);
    }
}
