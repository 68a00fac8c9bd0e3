package earnshaw.figure.scene;

import earnshaw.figure.camera.ProjectedBody;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.style.Pen;
import earnshaw.problem.Body;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.List;

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
                arrows.arrow(mark);
            }
        }
    }

    private void arrow(ProjectedBody mark) {
        Body body = mark.body();
        double speed = 0;
        for (double part : body.velocity()) {
            speed = Math.hypot(speed, part);
        }
        if (!(speed > 0) || Double.isInfinite(speed)) {
            return;
        }
        // Beyond half of the longest arrow the length grows more slowly, so that a faster body still has a longer
        // arrow.
        double wanted = speed * lens.scale();
        double longest = pen.of(LONGEST);
        double length = longest * Math.tanh(wanted / longest);
        double[] tip = body.at().clone();
        for (int i = 0; i < tip.length; i++) {
            tip[i] += body.velocity()[i] / speed * length / lens.scale();
        }
        double[] seen = new double[Projection.SIZE];
        lens.see(tip, 0, seen);
        double dx = seen[0] - mark.x();
        double dy = seen[1] - mark.y();
        if (lens.cut(mark.x(), mark.y(), seen[0], seen[1]) != null) {
            return; // a map would draw its tip at the other side
        }
        double far = Math.hypot(dx, dy);
        double from = mark.radius() + pen.of(1.3);
        if (far < pen.of(SHORTEST)) {
            return;
        }
        dx /= far;
        dy /= far;
        double end = from + far;
        double head = Math.min(pen.of(HEAD), far * 0.8);
        Color colour = pen.sunk(pen.palette().electron(body.id()), mark.sunk());
        double shaft = end - head * 0.8;
        pen.g().setColor(colour);
        pen.g().setStroke(new BasicStroke((float) pen.of(1.7), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        pen.g().draw(new Line2D.Double(mark.x() + dx * from, mark.y() + dy * from, mark.x() + dx * shaft,
                mark.y() + dy * shaft));
        pen.fill(BodyMarks.head(mark.x() + dx * end, mark.y() + dy * end, dx, dy, head), colour);
    }
}
