package earnshaw.figure.field;

import earnshaw.figure.style.ColourScale;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.NumberLabels;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.problem.Ground;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// The colours of a field with their numbers, in the lower left corner of the scene.
public final class ColourBar {

    private static final double LONG = 150;
    private static final double HIGH = 8;
    private static final double MARGIN = 12;

    /// Room below the bar: the numbers along a plane's lower edge and what the scene says in that corner; on a circle
    /// and on a sphere, where nothing stands there, that of its own numbers.
    private static final double BELOW = 46;
    private static final double BELOW_ROUND = 24;

    /// The same where two lines say what is hidden of more than three dimensions.
    private static final double BELOW_NOTE = 64;

    /// Places with a number, as shares of the way along the bar.
    private static final List<Double> NUMBERED = List.of(0.0, 0.5, 1.0);

    private ColourBar() {}

    /// Where the bar of an area lies, with its heading and its numbers.
    static Rectangle2D place(Style style, Rectangle2D area, Ground ground) {
        double type = style.smallType();
        double y = area.getMaxY() - below(style, ground) - style.of(HIGH);
        return new Rectangle2D.Double(area.getX() + style.of(MARGIN - 6), y - 1.9 * type, style.of(LONG + 28),
                style.of(HIGH) + 3.5 * type);
    }

    private static double below(Style style, Ground ground) {
        if (ground.dimension() > 3) {
            return style.of(BELOW_NOTE);
        }
        return style.of(ground instanceof Ground.Round ? BELOW_ROUND : BELOW);
    }

    /// @param title what the colours show, as [MathText]
    public static void draw(Pen pen, Rectangle2D area, Ground ground, ColourScale scale, String title) {
        double wide = Math.min(pen.of(LONG), 0.34 * area.getWidth());
        double high = pen.of(HIGH);
        double x = area.getX() + pen.of(MARGIN);
        double y = area.getMaxY() - below(pen.style(), ground) - high;
        float type = pen.style().smallType();
        MathText heading = new MathText(title);
        double plate = Math.max(heading.width(type), wide + pen.of(16));
        pen.fill(new Rectangle2D.Double(x - pen.of(6), y - 1.9 * type, plate + pen.of(12), high + 3.5 * type),
                Palette.fade(pen.palette().ground(), 0.82));
        heading.draw(pen.g(), x, y - 0.6 * type, type, pen.palette().ink());
        bar(pen, x, y, wide, scale);
    }

    /// Height of what [#beside] draws.
    static double height(Style style) {
        return style.of(HIGH + 5) + 2 * style.smallType();
    }

    /// Draws the title and, at the right of it, the bar.
    static void beside(Pen pen, double left, double top, double wide, ColourScale scale, String title) {
        float type = pen.style().smallType();
        MathText heading = new MathText(title);
        heading.draw(pen.g(), left, top + pen.of(HIGH), type, pen.palette().ink());
        double from = left + heading.width(type) + pen.of(MARGIN);
        bar(pen, from, top + pen.of(1), Math.min(pen.of(LONG), left + wide - pen.of(MARGIN) - from), scale);
    }

    private static void bar(Pen pen, double x, double y, double wide, ColourScale scale) {
        double high = pen.of(HIGH);
        float type = pen.style().smallType();
        int steps = 75;
        for (int i = 0; i < steps; i++) {
            // A little wider than a step, so that no seam shows between two.
            pen.fill(new Rectangle2D.Double(x + wide * i / steps, y, wide / steps * (i + 1 < steps ? 1.5 : 1), high),
                    scale.colour((i + 0.5) / steps));
        }
        pen.stroke(new Rectangle2D.Double(x, y, wide, high), pen.palette().firm(), 0.7);
        for (double share : NUMBERED) {
            double at = x + share * wide;
            pen.line(at, y + high, at, y + high + pen.of(3), pen.palette().firm(), 0.8);
            MathText number = new MathText(NumberLabels.shortest(scale.value(share)));
            double shift = share == 0 ? Math.max(0, number.width(type) / 2 - pen.of(4)) : 0;
            number.drawCentred(pen.g(), at + shift, y + high + pen.of(3) + type, type, pen.palette().faint());
        }
    }
}
