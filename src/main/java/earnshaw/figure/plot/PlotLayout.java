package earnshaw.figure.plot;

import earnshaw.figure.style.Style;
import java.awt.geom.Rectangle2D;

/// How the area of a plot is divided: a line for title and value, room for numbers, the rest for the curves.
///
/// @param area whole
/// @param data where curves are drawn, on whole units
record PlotLayout(Rectangle2D area, Rectangle2D data) {

    private static final double HEAD = 27;
    private static final double LEFT = 44;
    private static final double RIGHT = 10;
    private static final double FOOT = 21;

    // JFreeChart draws its curves on whole units within what it is given. What is drawn beside them must have them too.
    static PlotLayout of(Rectangle2D area, Style style) {
        return of(area, style, LEFT);
    }

    /// The same without room for numbers at the left, for a plot whose neighbour has them.
    static PlotLayout bare(Rectangle2D area, Style style) {
        return of(area, style, RIGHT);
    }

    private static PlotLayout of(Rectangle2D area, Style style, double room) {
        double left = Math.ceil(area.getX() + style.of(room));
        double top = Math.ceil(area.getY() + style.of(HEAD));
        double right = Math.floor(area.getMaxX() - style.of(RIGHT));
        double low = Math.floor(area.getMaxY() - style.of(FOOT));
        return new PlotLayout(area,
                new Rectangle2D.Double(left, top, Math.max(1, right - left), Math.max(1, low - top)));
    }

    /// The value under a place on the horizontal axis.
    double valueAt(double x, double from, double to) {
        return from + (x - data.getX()) / data.getWidth() * (to - from);
    }
}
