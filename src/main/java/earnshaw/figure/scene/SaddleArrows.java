package earnshaw.figure.scene;

import earnshaw.figure.camera.ProjectedBody;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.style.Pen;
import earnshaw.problem.Body;
import earnshaw.problem.Chart;
import earnshaw.problem.LowestMode;
import earnshaw.simulation.record.Run;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The direction of negative curvature at a saddle: a dashed line with two heads through every electron that takes
/// part, the longest for the one that takes part most.
final class SaddleArrows {

    private static final double LONGEST = 46;
    private static final double SHORTEST = 4;
    private static final double HEAD = 7;

    /// A step along the mode, short enough for a straight line and long enough for its digits.
    private static final double STEP = 0x1p-20;

    private SaddleArrows() {}

    static void draw(Pen pen, Projection lens, List<ProjectedBody> marks, Run run, LowestMode mode) {
        double largest = 0;
        Map<ProjectedBody, double[]> parts = new LinkedHashMap<>();
        for (ProjectedBody mark : marks) {
            double[] part = part(mark.body(), run, mode);
            largest = Math.max(largest, size(part));
            parts.put(mark, part);
        }
        double factor = pen.of(LONGEST) / largest / lens.scale();
        if (largest > 0) {
            parts.forEach((mark, part) -> draw(pen, lens, mark, part, factor));
        }
    }

    // How an electron is seen to move when the numbers of the state move along the mode; nothing where it is not one.
    private static double[] part(Body body, Run run, LowestMode mode) {
        double[] x = run.shown().x();
        double[] moved = x.clone();
        for (int i = 0; i < x.length; i++) {
            moved[i] += STEP * mode.direction()[i];
        }
        double[] from = new double[body.at().length];
        double[] to = new double[body.at().length];
        Chart chart = run.walker().chart();
        if (body.isElectron() && chart.place(x, body.id(), from) && chart.place(moved, body.id(), to)) {
            for (int c = 0; c < to.length; c++) {
                to[c] = (to[c] - from[c]) / STEP;
            }
        }
        return to;
    }

    private static double size(double[] part) {
        double square = 0;
        for (double one : part) {
            square += one * one;
        }
        return Math.sqrt(square);
    }

    private static void draw(Pen pen, Projection lens, ProjectedBody mark, double[] part, double factor) {
        double[] tip = mark.body().at().clone();
        for (int c = 0; c < tip.length; c++) {
            tip[c] += factor * part[c];
        }
        double[] seen = new double[Projection.SIZE];
        lens.see(tip, 0, seen);
        double dx = seen[0] - mark.x();
        double dy = seen[1] - mark.y();
        double far = Math.hypot(dx, dy);
        if (far < pen.of(SHORTEST) || lens.cut(mark.x(), mark.y(), seen[0], seen[1]) != null) {
            return;
        }
        Color colour = pen.sunk(pen.palette().electron(mark.body().id()), mark.sunk());
        for (int side = -1; side <= 1; side += 2) {
            double ux = side * dx / far;
            double uy = side * dy / far;
            double from = mark.radius() + pen.of(2);
            double end = from + far;
            pen.dash(
                    new Line2D.Double(mark.x() + ux * from, mark.y() + uy * from, mark.x() + ux * end,
                            mark.y() + uy * end),
                    colour, 1.4, 4, 3);
            pen.fill(BodyMarks.head(mark.x() + ux * end, mark.y() + uy * end, ux, uy, pen.of(HEAD)), colour);
        }
    }
}
