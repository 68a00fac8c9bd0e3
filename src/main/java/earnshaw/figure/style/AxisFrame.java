package earnshaw.figure.style;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// The axes of a figure on a page: lines along the left and the lower edge of what they measure, with ticks, numbers
/// and names outside of it.
///
/// @param pen  draws them
/// @param data what they measure
public record AxisFrame(Pen pen, Rectangle2D data) {

    /// Room below for ticks, numbers and name, in design units.
    public static final double FOOT = 35;

    private static final double TICK = 3.5;
    private static final double NUMBERS = 6;
    private static final double NAME = 31;
    private static final double APART = 5;
    private static final double WIDTH = 0.9;

    /// Height of a line of a name in heights of the type.
    private static final double LINE = 1.25;

    /// What a name along the vertical axis may stand out at either end, in design units.
    private static final double OUT = 6;

    /// The room that an axis takes at the left.
    ///
    /// @param high of what it measures
    public static double left(Style style, Ticks ticks, List<String> name, double high) {
        double widest = ticks.labels().stream().mapToDouble(label -> new MathText(label).width(style.smallType()))
                .max().orElse(0);
        // A panel may be a unit or two lower than planned, since curves are drawn on whole units.
        return lines(style, name, high - 2).size() * LINE * style.smallType() + widest + style.of(NUMBERS + 4);
    }

    // On one line where that fits.
    private static List<String> lines(Style style, List<String> name, double high) {
        String whole = String.join(" ", name);
        return new MathText(whole).width(style.smallType()) <= high + 2 * style.of(OUT) ? List.of(whole) : name;
    }

    /// Draws the vertical axis.
    ///
    /// @param place of a number on the surface
    /// @param name  in parts that may stand on lines of their own, as [MathText]
    /// @param left  where the room for it begins
    public void up(Ticks ticks, DoubleUnaryOperator place, List<String> name, double left) {
        Palette palette = pen.palette();
        float type = pen.style().smallType();
        pen.rule(data.getX(), data.getY(), data.getX(), data.getMaxY(), palette.firm(), WIDTH);
        new FigurePart(FigurePart.Kind.AXIS, String.join(" ", name), this).draw(pen.g(), () -> upNumbers(ticks, place));
        new MathText(ticks.offset()).draw(pen.g(), data.getX() + pen.of(2), data.getY() - pen.of(3), type,
                palette.ink());
        List<String> lines = lines(pen.style(), name, data.getHeight());
        for (int i = 0; i < lines.size(); i++) {
            upright(new MathText(lines.get(i)), left + (i + 0.8) * LINE * type, type);
        }
    }

    private void upNumbers(Ticks ticks, DoubleUnaryOperator place) {
        Palette palette = pen.palette();
        float type = pen.style().smallType();
        double last = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ticks.marks().size(); i++) {
            double y = place.applyAsDouble(ticks.marks().get(i));
            pen.rule(data.getX() - pen.of(TICK), y, data.getX(), y, palette.firm(), WIDTH);
            if (last - y > 1.05 * type) {
                new MathText(ticks.labels().get(i)).drawLeftOf(
                        pen.g(), data.getX() - pen.of(NUMBERS), y + 0.36 * type, type, palette.ink());
                last = y;
            }
        }
    }

    private void upright(MathText text, double x, float type) {
        Graphics2D turned = (Graphics2D) pen.g().create();
        double size = type * Math.min(1, (data.getHeight() + 2 * pen.of(OUT)) / text.width(type));
        double y = data.getCenterY() + text.width(size) / 2;
        turned.rotate(-Math.PI / 2, x, y);
        text.draw(turned, x, y, size, pen.palette().ink());
        turned.dispose();
    }

    /// Draws the horizontal axis with its numbers and its name.
    public void across(Ticks ticks, DoubleUnaryOperator place, String name) {
        float type = pen.style().smallType();
        ticks(ticks, place);
        new FigurePart(FigurePart.Kind.AXIS, name, List.of(data, name)).draw(pen.g(),
                () -> acrossNumbers(ticks, place));
        new MathText(name).drawCentred(
                pen.g(), data.getCenterX(), data.getMaxY() + pen.of(NAME), type, pen.palette().ink());
    }

    private void acrossNumbers(Ticks ticks, DoubleUnaryOperator place) {
        float type = pen.style().smallType();
        double end = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ticks.marks().size(); i++) {
            MathText label = new MathText(ticks.labels().get(i));
            double half = label.width(type) / 2;
            double most = data.getMaxX() + pen.of(OUT + 4) - half;
            double x = Math.min(place.applyAsDouble(ticks.marks().get(i)), most);
            if (x - half > end + pen.of(APART)) {
                label.drawCentred(pen.g(), x, data.getMaxY() + pen.of(NUMBERS) + 0.9 * type, type, pen.palette().ink());
                end = x + half;
            }
        }
    }

    /// Draws the horizontal axis with its ticks alone.
    public void ticks(Ticks ticks, DoubleUnaryOperator place) {
        double low = data.getMaxY();
        pen.rule(data.getX(), low, data.getMaxX(), low, pen.palette().firm(), WIDTH);
        for (double mark : ticks.marks()) {
            double x = place.applyAsDouble(mark);
            pen.rule(x, low, x, low + pen.of(TICK), pen.palette().firm(), WIDTH);
        }
    }

    /// Ticks of which three or more have numbers that do not overlap, where the width allows it.
    public static Ticks fitting(Style style, double from, double to, double wide) {
        double apart = style.of(46);
        Ticks best = Ticks.linear(from, to, Math.max(2, wide / apart));
        for (double most = Math.max(2, wide / apart); most < 12; most *= 1.15) {
            Ticks finer = Ticks.linear(from, to, most);
            double widest = finer.labels().stream().mapToDouble(label -> new MathText(label).width(style.smallType()))
                    .max().orElse(0);
            boolean fits = finer.step() / (to - from) * wide > widest + style.of(APART);
            if (fits && finer.marks().size() > best.marks().size()) {
                best = finer;
            }
            if (best.marks().size() >= 3) {
                break;
            }
        }
        return best;
    }
}
