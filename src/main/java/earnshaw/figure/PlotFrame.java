package earnshaw.figure;

import java.awt.geom.Rectangle2D;

/// How the area of a plot is divided: a line for title and value, room for numbers, the rest for the curves.
///
/// @param area whole
/// @param data where curves are drawn
record PlotFrame(Rectangle2D area, Rectangle2D data) {

    private static final double HEAD = 27;
    private static final double LEFT = 44;
    private static final double RIGHT = 10;
    private static final double FOOT = 21;

    static PlotFrame of(Rectangle2D area, Style style) {
        double left = style.of(LEFT);
        double head = style.of(HEAD);
        return new PlotFrame(area, new Rectangle2D.Double(
                area.getX() + left,
                area.getY() + head,
                Math.max(1, area.getWidth() - left - style.of(RIGHT)),
                Math.max(1, area.getHeight() - head - style.of(FOOT))));
    }

    /// The value under a place on the horizontal axis.
    double valueAt(double x, double from, double to) {
        return from + (x - data.getX()) / data.getWidth() * (to - from);
    }
}
