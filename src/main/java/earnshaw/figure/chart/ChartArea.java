package earnshaw.figure.chart;

import earnshaw.figure.style.Style;
import java.awt.geom.Rectangle2D;

/// The part of a surface in which the curves of a chart are drawn, and what it shows of both axes.
///
/// @param data   the plotted part, in pixels
/// @param across the axis from left to right
/// @param up     the axis from the bottom to the top
public record ChartArea(Rectangle2D data, ChartScale across, ChartScale up) {

    private static final double LEFT = 62;
    private static final double RIGHT = 14;
    private static final double TOP = 12;
    private static final double BOTTOM = 26;

    /// The plotted part of a surface of some pixels.
    public static Rectangle2D data(double width, double height, Style style) {
        return new Rectangle2D.Double(style.of(LEFT), style.of(TOP), Math.max(1, width - style.of(LEFT + RIGHT)),
                Math.max(1, height - style.of(TOP + BOTTOM)));
    }

    /// Where a number across stands.
    public double x(double value) {
        return data.getX() + across.share(value) * data.getWidth();
    }

    /// Where a number up stands.
    public double y(double value) {
        return data.getMaxY() - up.share(value) * data.getHeight();
    }

    /// The share of the axis across at a pixel.
    public double acrossShare(double x) {
        return (x - data.getX()) / data.getWidth();
    }

    /// The share of the axis up at a pixel.
    public double upShare(double y) {
        return (data.getMaxY() - y) / data.getHeight();
    }
}
