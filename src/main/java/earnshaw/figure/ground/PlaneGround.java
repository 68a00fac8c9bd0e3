package earnshaw.figure.ground;

import earnshaw.figure.camera.Projection;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.figure.style.Ticks;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// A plane: hairline grid, numbers along the left and the lower edge.
public final class PlaneGround {

    /// Design units between two grid lines, at least.
    private static final double APART = 95;

    private PlaneGround() {}

    /// Draws grid and numbers over the whole area.
    public static void draw(Pen pen, Rectangle2D area, Projection lens) {
        List<Ticks> ticks = ticks(pen.style(), area, lens);
        lines(pen, area, lens, ticks.getFirst(), ticks.getLast());
        numbers(pen, area, lens, ticks.getFirst(), ticks.getLast());
    }

    /// Draws the grid alone.
    public static void grid(Pen pen, Rectangle2D area, Projection lens) {
        List<Ticks> ticks = ticks(pen.style(), area, lens);
        lines(pen, area, lens, ticks.getFirst(), ticks.getLast());
    }

    /// The ticks to the right and up.
    public static List<Ticks> ticks(Style style, Rectangle2D area, Projection lens) {
        double[] low = lens.place(area.getX(), area.getMaxY(), new double[2]);
        double[] high = lens.place(area.getMaxX(), area.getY(), new double[2]);
        double most = Math.max(2, Math.max(area.getWidth(), area.getHeight()) / style.of(APART));
        double extent = Math.max(high[0] - low[0], high[1] - low[1]);
        double step = Ticks.linear(0, extent, most).step();
        return List.of(Ticks.linear(low[0], high[0], (high[0] - low[0]) / step * (1 + 1e-6)),
                Ticks.linear(low[1], high[1], (high[1] - low[1]) / step * (1 + 1e-6)));
    }

    private static void lines(Pen pen, Rectangle2D area, Projection lens, Ticks across, Ticks up) {
        double[] seen = new double[Projection.SIZE];
        for (double mark : across.marks()) {
            lens.see(new double[] {mark, 0}, 0, seen);
            pen.rule(seen[0], area.getY(), seen[0], area.getMaxY(), pen.palette().hairline(), mark == 0 ? 1.5 : 0.8);
        }
        for (double mark : up.marks()) {
            lens.see(new double[] {0, mark}, 0, seen);
            pen.rule(area.getX(), seen[1], area.getMaxX(), seen[1], pen.palette().hairline(), mark == 0 ? 1.5 : 0.8);
        }
    }

    // A number stands beside its line, inside of the area, and clear of the corner where the two rows meet.
    private static void numbers(Pen pen, Rectangle2D area, Projection lens, Ticks across, Ticks up) {
        double[] seen = new double[Projection.SIZE];
        float type = pen.style().smallType();
        double bottom = area.getMaxY() - pen.of(9);
        double left = area.getX() + pen.of(9);
        for (int i = 0; i < across.marks().size(); i++) {
            lens.see(new double[] {across.marks().get(i), 0}, 0, seen);
            MathText label = new MathText(across.labels().get(i));
            double x = seen[0] + pen.of(5);
            if (x > left + pen.of(34) && x + label.width(type) < area.getMaxX() - pen.of(4)) {
                label.draw(pen.g(), x, bottom, type, pen.palette().faint());
            }
        }
        for (int i = 0; i < up.marks().size(); i++) {
            lens.see(new double[] {0, up.marks().get(i)}, 0, seen);
            double y = seen[1] - pen.of(5);
            if (y < bottom - pen.of(20) && y - type > area.getY()) {
                new MathText(up.labels().get(i)).draw(pen.g(), left, y, type, pen.palette().faint());
            }
        }
    }
}
