package earnshaw.figure.chart;

import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.problem.Event;
import earnshaw.problem.Walker;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/// Makes the chart that JFreeChart draws, in the colours, strokes and type of all figures.
public final class ChartDrawing {

    private static final double CURVE = 1.7;
    private static final double GRID = 0.9;
    private static final double KEPT = 1.1;
    private static final double DASH = 6;
    private static final double DASH_APART = 4;
    private static final double EVENT = 0.9;
    private static final double EVENT_APART = 4;
    private static final double PALE = 0.35;

    private ChartDrawing() {}

    /// The chart of some curves.
    ///
    /// @param shown  curves of the chart, the first of which lies on top
    /// @param area   where it is drawn, on a surface of `width` and `height` pixels
    /// @param events what is marked where time or steps stand across
    /// @param pen    tells colours and sizes
    public static JFreeChart of(ChartCurves curves, List<ChartCurve> shown, ChartArea area, List<Event> events, Pen pen,
            double width, double height) {
        XYPlot plot = new XYPlot(dataset(curves, shown.reversed(), area),
                ChartAxis.across(area, curves.acrossUnit(), pen.style()),
                ChartAxis.up(area, curves.upUnit(), pen.style()), renderer(shown.reversed(), pen));
        Palette palette = pen.palette();
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setFixedDomainAxisSpace(space(0, area.data().getY(), 0, height - area.data().getMaxY()));
        plot.setFixedRangeAxisSpace(space(area.data().getX(), 0, width - area.data().getMaxX(), 0));
        plot.setDomainGridlinePaint(palette.hairline());
        plot.setDomainGridlineStroke(pen.plain(GRID));
        plot.setRangeGridlinePaint(palette.hairline());
        plot.setRangeGridlineStroke(pen.plain(GRID));
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        mark(plot, curves, area, events, pen);
        JFreeChart chart = new JFreeChart(null, new Font(Font.DIALOG, Font.PLAIN, 12), plot, false);
        chart.setBackgroundPaint(palette.ground());
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setAntiAlias(true);
        return chart;
    }

    private static AxisSpace space(double left, double top, double right, double bottom) {
        AxisSpace space = new AxisSpace();
        space.setLeft(left);
        space.setTop(top);
        space.setRight(right);
        space.setBottom(bottom);
        return space;
    }

    private static DefaultXYDataset dataset(ChartCurves curves, List<ChartCurve> shown, ChartArea area) {
        DefaultXYDataset dataset = new DefaultXYDataset();
        for (int i = 0; i < shown.size(); i++) {
            double[][] points = ChartThinning.of(shown.get(i), curves, area);
            for (int row = 0; row < points[0].length; row++) {
                boolean drawn = Double.isFinite(area.across().share(points[0][row]))
                        && Double.isFinite(area.up().share(points[1][row]));
                points[1][row] = drawn ? points[1][row] : Double.NaN;
            }
            dataset.addSeries(i, points);
        }
        return dataset;
    }

    private static XYLineAndShapeRenderer renderer(List<ChartCurve> shown, Pen pen) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < shown.size(); i++) {
            ChartCurve.Source source = shown.get(i).source();
            double width = source.place() == ChartCurve.Place.LIVE ? CURVE : KEPT;
            Stroke stroke = source.stroke() == Walker.Stroke.DASHED ? pen.dashed(width, DASH, DASH_APART)
                    : pen.plain(width);
            renderer.setSeriesPaint(i, shown.get(i).colour(pen.palette()));
            renderer.setSeriesStroke(i, stroke);
        }
        return renderer;
    }

    private static void mark(XYPlot plot, ChartCurves curves, ChartArea area, List<Event> events, Pen pen) {
        for (Event event : curves.choice().rises() ? events : List.<Event>of()) {
            double at = place(curves.choice(), event);
            double share = area.across().share(at);
            if (share >= 0 && share <= 1) {
                Color own = event.body() > 0 ? pen.palette().electron(event.body()) : pen.palette().neutral();
                plot.addDomainMarker(new ValueMarker(at, Palette.mix(own, pen.palette().ground(), PALE),
                        pen.dotted(EVENT, EVENT_APART)), Layer.BACKGROUND);
            }
        }
    }

    /// Where an event stands on the axis across, which shows time or steps.
    public static double place(ChartChoice choice, Event event) {
        return choice.across().equals(ChartChoice.TIME) ? event.time() : event.step();
    }
}
