package earnshaw.figure.plot;

import earnshaw.figure.style.Figure;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.NumberLabels;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.figure.style.Ticks;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;

/// One function of one variable, looking like all plots.
///
/// @param title   at the upper left, as [MathText]
/// @param along   what the horizontal axis is, as [MathText]
/// @param degrees whether that is an angle in degrees
/// @param curve   the function
/// @param colour  of the curve
/// @param marked  places to mark on the curve
/// @param style   colours and sizes
record CurveChart(
        String title, String along, boolean degrees, Series curve, Color colour, List<Double> marked, Style style)
        implements Figure {

    private static final double ACROSS = 66;
    private static final double UP = 26;
    private static final double WIDTH = 1.9;

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        PlotLayout frame = PlotLayout.of(area, style);
        Rectangle2D data = frame.data();
        double from = curve.x()[0];
        double to = curve.x()[curve.x().length - 1];
        PlotRange range = PlotRange.of(List.of(curve), false);
        double most = Math.max(1, data.getWidth() / style.of(ACROSS));
        Ticks across = degrees ? Ticks.degrees(from, to, most) : Ticks.linear(from, to, most);
        Ticks up = range.ticks(Math.max(2, data.getHeight() / style.of(UP)), false);
        ValueAxis horizontal = PlotAxes.of(from, to, false, across);
        ValueAxis vertical = PlotAxes.of(range.from(), range.to(), false, up);
        try (Pen pen = Pen.over(g, area, style)) {
            double zero = vertical.valueToJava2D(0, data, RectangleEdge.LEFT);
            if (zero > data.getMinY() && zero < data.getMaxY()) {
                pen.rule(data.getMinX(), zero, data.getMaxX(), zero, style.palette().firm(), 0.9);
            }
            PlotPainter.plot(pen, horizontal, vertical, new PlotData(List.of(curve), false), renderer(pen))
                    .draw(pen.g(), data, null, null, null);
            PlotPainter.numbers(pen, frame, across, up, horizontal, vertical, along);
            MathText.strong(title).draw(pen.g(), area.getX(), area.getY() + pen.of(16), style.type(),
                    style.palette().ink());
            marks(pen, data, horizontal, vertical);
        }
    }

    private XYLineAndShapeRenderer renderer(Pen pen) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesStroke(0,
                new BasicStroke((float) pen.of(WIDTH), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        return renderer;
    }

    private void marks(Pen pen, Rectangle2D data, ValueAxis horizontal, ValueAxis vertical) {
        for (double place : marked) {
            double x = horizontal.valueToJava2D(place, data, RectangleEdge.BOTTOM);
            double y = vertical.valueToJava2D(curve.at(place), data, RectangleEdge.LEFT);
            if (data.contains(x, y)) {
                pen.disc(x, y, pen.of(5), style.palette().ground());
                pen.disc(x, y, pen.of(3.6), style.palette().accent());
                String name = NumberLabels.of(place, 4) + (degrees ? "°" : "");
                double width = new MathText(name).width(style.smallType());
                double start = Math.min(x + pen.of(7), data.getMaxX() - width);
                new MathText(name).draw(pen.g(), start, y - pen.of(7), style.smallType(), style.palette().accent());
            }
        }
    }
}
