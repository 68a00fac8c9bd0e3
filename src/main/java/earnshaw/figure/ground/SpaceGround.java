package earnshaw.figure.ground;

import earnshaw.figure.camera.Projection;
import earnshaw.figure.camera.ShownSpace;
import earnshaw.figure.camera.SpaceBox;
import earnshaw.figure.style.FigurePart;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Ticks;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Space: a box about the middle, its floor as a grid, its back edges, numbers where the floor is nearest.
public final class SpaceGround {

    /// An axis seen so short, in design units, bears no numbers.
    private static final double SHORTEST = 70;

    private final Pen pen;
    private final Projection lens;
    private final List<Ticks> ticks;
    private final double[] low;
    private final double[] high;
    private final Rectangle2D bar;
    private final List<String> names;

    private SpaceGround(Pen pen, Projection lens, SpaceBox box, Rectangle2D bar, List<String> names) {
        this.bar = bar;
        this.pen = pen;
        this.lens = lens;
        this.names = names;
        ticks = box.ticks();
        low = box.low();
        high = box.high();
    }

    /// Draws the box of a camera that sees `span` from edge to edge.
    ///
    /// @param symbol of a place, in TeX
    /// @param bar    where no numbers stand
    public static void draw(Pen pen, Projection lens, double span, String symbol, Rectangle2D bar) {
        draw(pen, lens, span, bar, lens.space().map(ShownSpace::names)
                .orElseGet(() -> List.of(symbol + "_1", symbol + "_2", symbol + "_3")));
    }

    /// @param names of the axes, in TeX; one without a name has no numbers
    static void draw(Pen pen, Projection lens, double span, Rectangle2D bar, List<String> names) {
        SpaceGround box = new SpaceGround(pen, lens, SpaceBox.of(lens, span), bar, names);
        box.floor();
        box.edges();
        box.numbers();
    }

    private void floor() {
        Path2D lines = new Path2D.Double();
        for (double mark : ticks.get(0).marks()) {
            line(lines, mark, low[1], low[2], mark, high[1], low[2]);
        }
        for (double mark : ticks.get(1).marks()) {
            line(lines, low[0], mark, low[2], high[0], mark, low[2]);
        }
        pen.stroke(lines, pen.palette().hairline(), 0.9);
    }

    // The side of an axis that is farther from the eye, and the nearer one.
    private double far(int axis) {
        return lens.axis(2)[axis] > 0 ? low[axis] : high[axis];
    }

    private double near(int axis) {
        return lens.axis(2)[axis] > 0 ? high[axis] : low[axis];
    }

    private void edges() {
        Path2D lines = new Path2D.Double();
        line(lines, far(0), far(1), low[2], far(0), far(1), high[2]);
        line(lines, far(0), near(1), low[2], far(0), near(1), high[2]);
        line(lines, near(0), far(1), low[2], near(0), far(1), high[2]);
        line(lines, far(0), far(1), high[2], far(0), near(1), high[2]);
        line(lines, far(0), far(1), high[2], near(0), far(1), high[2]);
        pen.stroke(lines, pen.palette().hairline(), 0.9);
    }

    private void line(Path2D path, double x1, double y1, double z1, double x2, double y2, double z2) {
        double[] from = see(x1, y1, z1);
        double[] to = see(x2, y2, z2);
        path.moveTo(from[0], from[1]);
        path.lineTo(to[0], to[1]);
    }

    private double[] see(double x, double y, double z) {
        double[] seen = new double[Projection.SIZE];
        lens.see(lens.place(new double[] {x, y, z}), 0, seen);
        return seen;
    }

    private void numbers() {
        double[] middle = see((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, low[2]);
        along(0, mark -> see(mark, near(1), low[2]), middle);
        along(1, mark -> see(near(0), mark, low[2]), middle);
        double[] one = see(far(0), near(1), low[2]);
        double[] other = see(near(0), far(1), low[2]);
        boolean left = one[0] < other[0];
        along(2, mark -> left ? see(far(0), near(1), mark) : see(near(0), far(1), mark), middle);
    }

    private interface Edge {
        double[] at(double mark);
    }

    // Numbers stand outside of the edge, away from the middle of the floor; the axis' name beside the last of them.
    private void along(int axis, Edge edge, double[] middle) {
        double[] start = edge.at(low[axis]);
        double[] end = edge.at(high[axis]);
        double length = Math.hypot(end[0] - start[0], end[1] - start[1]);
        if (length < pen.of(SHORTEST) || names.get(axis).isEmpty()) {
            return;
        }
        double outX = -(end[1] - start[1]) / length;
        double outY = (end[0] - start[0]) / length;
        double side = outX * ((start[0] + end[0]) / 2 - middle[0]) + outY * ((start[1] + end[1]) / 2 - middle[1]);
        double away = pen.of(15) * (side < 0 ? -1 : 1);
        new FigurePart(FigurePart.Kind.AXIS, "$" + names.get(axis) + "$", List.of(axis, this))
                .draw(pen.g(), () -> numbers(axis, edge, outX * away, outY * away, length));
        double[] half = edge.at((low[axis] + high[axis]) / 2);
        double nameX = half[0] + outX * away * 2.3;
        double nameY = half[1] + outY * away * 2.3 + pen.of(4);
        if (!bar.contains(nameX, nameY)) {
            new MathText("$" + names.get(axis) + "$").drawCentred(pen.g(), nameX, nameY, pen.style().type(),
                    pen.palette().faint());
        }
    }

    // Moved away from the edge; as many as the edge has room for.
    private void numbers(int axis, Edge edge, double right, double down, double length) {
        Color colour = pen.palette().faint();
        float type = pen.style().smallType();
        int stride = Math.max(1, (int) Math.ceil(ticks.get(axis).marks().size() * pen.of(26) / length));
        for (int i = 0; i < ticks.get(axis).marks().size(); i += stride) {
            double mark = ticks.get(axis).marks().get(i);
            double[] at = edge.at(mark);
            MathText label = new MathText(ticks.get(axis).labels().get(i));
            double x = at[0] + right;
            double y = at[1] + down + pen.of(4);
            double half = label.width(type) / 2 + pen.of(2);
            boolean corner = axis == 1 && mark == near(1);
            boolean covered = bar.intersects(x - half, y - type, 2 * half, 1.3 * type);
            if (!corner && !covered && pen.g().getClipBounds().contains(x - half, y - type, 2 * half, 1.3 * type)) {
                label.drawCentred(pen.g(), x, y, type, colour);
            }
        }
    }
}
