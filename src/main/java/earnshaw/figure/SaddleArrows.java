package earnshaw.figure;

import earnshaw.problem.Mode;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.List;

/// The direction of negative curvature at a saddle: a dashed line with two heads through every electron that takes part,
/// the longest for the one that takes part most.
final class SaddleArrows {

    private static final double LONGEST = 46;
    private static final double SHORTEST = 4;
    private static final double HEAD = 7;

    private SaddleArrows() {}

    static void draw(Pen pen, Lens lens, List<Mark> marks, Mode mode) {
        double largest = 0;
        for (Mark mark : marks) {
            largest = Math.max(largest, share(mark, mode));
        }
        for (Mark mark : marks) {
            if (mark.body().isElectron() && largest > 0) {
                draw(pen, lens, mark, mode, pen.of(LONGEST) / largest / lens.scale());
            }
        }
    }

    private static double share(Mark mark, Mode mode) {
        double square = 0;
        for (int c = 0; mark.body().isElectron() && c < mark.body().at().length; c++) {
            double part = mode.direction()[mark.body().from() + c];
            square += part * part;
        }
        return Math.sqrt(square);
    }

    private static void draw(Pen pen, Lens lens, Mark mark, Mode mode, double factor) {
        double[] tip = mark.body().at().clone();
        for (int c = 0; c < tip.length; c++) {
            tip[c] += factor * mode.direction()[mark.body().from() + c];
        }
        double[] seen = new double[Lens.SIZE];
        lens.see(tip, 0, seen);
        double dx = seen[0] - mark.x();
        double dy = seen[1] - mark.y();
        double far = Math.hypot(dx, dy);
        if (far < pen.of(SHORTEST)) {
            return;
        }
        Color colour = Backdrop.sunk(pen, pen.palette().electron(mark.body().id()), mark.sunk());
        for (int side = -1; side <= 1; side += 2) {
            double ux = side * dx / far;
            double uy = side * dy / far;
            double from = mark.radius() + pen.of(2);
            double end = from + far;
            pen.dash(new Line2D.Double(mark.x() + ux * from, mark.y() + uy * from, mark.x() + ux * end, mark.y() + uy * end),
                    colour, 1.4, 4, 3);
            pen.fill(Bodies.head(mark.x() + ux * end, mark.y() + uy * end, ux, uy, pen.of(HEAD)), colour);
        }
    }
}
