package earnshaw.figure.scene;

import earnshaw.figure.style.AxisTicks;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.figure.style.Ticks;
import earnshaw.problem.BarValues;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Numbers that have no place on the ground as bars in a corner of the scene: what they should become as outlines, what
/// they are beside each other in the colours of their electrons; as dots where there are too many for bars.
final class BarsInset {

    private static final double MARGIN = 30;
    private static final double HEAD = 20;
    private static final double FOOT = 7;
    private static final double LEFT = 30;

    /// Width that a number takes, with its air, and what all take at least and at most.
    private static final double SLOT = 26;
    private static final double LEAST_WIDE = 130;
    private static final double SHARE_WIDE = 0.45;
    private static final double SHARE_HIGH = 0.19;
    private static final double AIR = 0.16;

    /// Design units that a bar has at least, and the radius of a dot.
    private static final double THINNEST = 0.8;
    private static final double DOT = 1.5;

    private final Pen pen;
    private final List<BarValues> bars;
    private final Rectangle2D data;
    private final double low;
    private final double high;

    private BarsInset(Pen pen, List<BarValues> bars, Rectangle2D data) {
        this.pen = pen;
        this.bars = bars;
        this.data = data;
        double least = 0;
        double most = 0;
        for (BarValues one : bars) {
            for (int i = 0; i < one.values().length; i++) {
                least = Math.min(least, Math.min(one.values()[i], one.targets()[i]));
                most = Math.max(most, Math.max(one.values()[i], one.targets()[i]));
            }
        }
        low = least;
        high = most > least ? most : least + 1;
    }

    /// Draws them in the lower left corner of an area; nothing without bars.
    static void draw(Pen pen, Rectangle2D area, List<BarValues> bars) {
        if (bars.isEmpty()) {
            return;
        }
        Rectangle2D box = box(pen.style(), area, bars);
        Rectangle2D data = new Rectangle2D.Double(box.getX() + pen.of(LEFT), box.getY() + pen.of(HEAD),
                box.getWidth() - pen.of(LEFT), box.getHeight() - pen.of(HEAD + FOOT));
        String symbol = bars.getFirst().symbol();
        new MathText("$" + symbol + "$ and, outlined, $" + symbol + "^*$").draw(
                pen.g(), box.getX(), box.getY() + pen.of(11), pen.style().smallType(), pen.palette().faint());
        new BarsInset(pen, bars, data).draw();
    }

    /// Where they are drawn; there must be bars.
    static Rectangle2D box(Style style, Rectangle2D area, List<BarValues> bars) {
        double wide = Math.max(style.of(LEAST_WIDE),
                Math.min(style.of(LEFT + SLOT * bars.getFirst().values().length), area.getWidth() * SHARE_WIDE));
        double tall = area.getHeight() * SHARE_HIGH;
        return new Rectangle2D.Double(
                area.getX() + style.of(MARGIN), area.getMaxY() - style.of(MARGIN) - tall, wide, tall);
    }

    /// Where a page draws them with the axes outside.
    static void draw(Pen pen, Rectangle2D data, List<BarValues> bars, Ticks ticks) {
        BarsInset inset = new BarsInset(pen, bars, data);
        inset.lines(ticks);
        inset.bars();
    }

    /// The ticks of the numbers.
    static Ticks ticks(Style style, List<BarValues> bars, double high) {
        BarsInset inset = new BarsInset(Pen.measuring(style), bars, new Rectangle2D.Double(0, 0, 1, high));
        double most = Math.clamp(high / style.of(24), 3, 6);
        return AxisTicks.enough(most, asked -> Ticks.linear(inset.low, inset.high, asked));
    }

    /// The place of a number.
    static double place(Style style, List<BarValues> bars, Rectangle2D data, double value) {
        return new BarsInset(Pen.measuring(style), bars, data).at(value);
    }

    private void draw() {
        scale();
        bars();
    }

    private void bars() {
        int count = bars.getFirst().values().length;
        double slot = data.getWidth() / count;
        double inner = slot * (1 - 2 * AIR);
        double each = inner / bars.size();
        boolean thin = each < pen.of(THINNEST);
        for (int i = 0; i < count; i++) {
            double x = data.getX() + (i + AIR) * slot;
            for (int walker = 0; walker < bars.size(); walker++) {
                BarValues one = bars.get(walker);
                Color colour = pen.palette().electron(one.body());
                if (thin) {
                    pen.disc(x + inner / 2, at(one.values()[i]), pen.of(DOT), colour);
                } else {
                    double gap = bars.size() > 1 ? each * 0.08 : 0;
                    pen.fill(bar(x + walker * each + gap, each - 2 * gap, one.values()[i]), Palette.fade(colour, 0.85));
                }
            }
            pen.stroke(bar(x, inner, bars.getFirst().targets()[i]), pen.palette().ink(), 0.8);
        }
        pen.line(data.getX(), at(0), data.getMaxX(), at(0), pen.palette().firm(), 0.9);
    }

    private void scale() {
        Ticks ticks = Ticks.linear(low, high, Math.clamp(data.getHeight() / pen.of(24), 2, 4));
        float type = pen.style().smallType();
        lines(ticks);
        for (int i = 0; i < ticks.marks().size(); i++) {
            double y = at(ticks.marks().get(i));
            new MathText(ticks.labels().get(i)).drawLeftOf(
                    pen.g(), data.getX() - pen.of(5), y + type * 0.36, type * 0.9, pen.palette().faint());
        }
    }

    private void lines(Ticks ticks) {
        for (double mark : ticks.marks()) {
            pen.line(data.getX(), at(mark), data.getMaxX(), at(mark), pen.palette().hairline(), 0.8);
        }
    }

    private Rectangle2D bar(double x, double width, double value) {
        double top = Math.min(at(value), at(0));
        return new Rectangle2D.Double(x, top, width, Math.abs(at(value) - at(0)));
    }

    private double at(double value) {
        return data.getMaxY() - (value - low) / (high - low) * data.getHeight();
    }
}
