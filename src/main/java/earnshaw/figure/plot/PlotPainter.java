package earnshaw.figure.plot;

import earnshaw.figure.style.MathText;
import earnshaw.figure.style.NumberLabels;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Ticks;
import earnshaw.problem.Observable;
import earnshaw.scenario.View;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/// Draws one plot: curves and grid through JFreeChart, text in the type of all figures.
final class PlotPainter {

    private static final double ACROSS = 66;
    private static final double UP = 26;
    private static final double MOST_UP = 6;
    private final Pen pen;
    private final PlotFigure figure;
    private final PlotLayout frame;
    private final Observable observable;
    private final PlotCurves curves;
    private final PlotRange range;
    private final boolean log;

    /// @param under  what is drawn thin under the rest
    /// @param bounds what is dotted over it
    /// @param shown  the rest; the first of them lies on top
    PlotPainter(
            Pen pen, PlotFigure figure, PlotLayout frame, Observable observable, List<Series> under,
            List<Series> bounds,
            List<Series> shown) {
        this.pen = pen;
        this.figure = figure;
        this.frame = frame;
        this.observable = observable;
        this.curves = new PlotCurves(pen, figure, under, bounds, shown);
        this.range = PlotRange.of(curves.all(), figure.plot().log());
        this.log = range.log();
    }

    void draw(double from, double to) {
        Rectangle2D data = frame.data();
        boolean degrees = observable.unit() == Observable.Unit.ANGLE;
        String along = figure.view().along() == View.Along.TIME ? "$t$" : "step";
        Ticks across = AxisLabels.fitting(pen.style(), frame, from, to, false, along, ACROSS,
                most -> Ticks.linear(from, to, most));
        Ticks up = range.ticks(Math.clamp(data.getHeight() / pen.of(UP), 2, MOST_UP), degrees)
                .shortened(degrees ? "°" : "");
        ValueAxis horizontal = PlotAxes.of(from, to, false, across);
        ValueAxis vertical = PlotAxes.of(range.from(), range.to(), log, up);
        PhaseLines.draw(pen, figure, data, x -> horizontal.valueToJava2D(x, data, RectangleEdge.BOTTOM));
        List<Series> seen = curves.simplified(data, horizontal, vertical, log);
        curves.draw(pen.g(), data, horizontal, vertical, seen, log, _ -> pen.plain(PlotCurves.CURVE));
        CaptureJumps.draw(pen, figure, data, x -> horizontal.valueToJava2D(x, data, RectangleEdge.BOTTOM),
                y -> vertical.valueToJava2D(y, data, RectangleEdge.LEFT));
        numbers(pen, frame, across, up, horizontal, vertical, along);
        PlotLegend.draw(pen, data, figure, observable, curves::colour, place -> seen.stream().noneMatch(one -> crosses(
                one, place, x -> horizontal.valueToJava2D(x, data, RectangleEdge.BOTTOM),
                y -> vertical.valueToJava2D(y, data, RectangleEdge.LEFT))));
        figure.cursor().ifPresent(at -> crosshair(at, from, to, horizontal, vertical));
        heading();
    }

    private static boolean crosses(Series one, Rectangle2D place, DoubleUnaryOperator across, DoubleUnaryOperator up) {
        for (int i = 1; i < one.x().length; i++) {
            double from = one.y()[i - 1];
            double to = one.y()[i];
            if (Double.isFinite(from) && Double.isFinite(to)
                    && place.intersectsLine(across.applyAsDouble(one.x()[i - 1]),
                            up.applyAsDouble(from), across.applyAsDouble(one.x()[i]), up.applyAsDouble(to))) {
                return true;
            }
        }
        return false;
    }

    /// Curves and grid, without any text; a curve lies over those before it.
    static XYPlot plot(Pen pen, ValueAxis horizontal, ValueAxis vertical, PlotData curves,
            XYLineAndShapeRenderer renderer) {
        XYPlot plot = new XYPlot(curves, horizontal, vertical, renderer);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setFixedDomainAxisSpace(new AxisSpace());
        plot.setFixedRangeAxisSpace(new AxisSpace());
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(pen.palette().hairline());
        plot.setRangeGridlineStroke(new BasicStroke(pen.style().hairline()));
        plot.setRangeZeroBaselineVisible(false);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        return plot;
    }

    /// The numbers along both axes.
    ///
    /// @param what stands along the horizontal axis, as [MathText]
    static void numbers(Pen pen, PlotLayout frame, Ticks across, Ticks up, ValueAxis horizontal, ValueAxis vertical,
            String what) {
        Rectangle2D data = frame.data();
        float type = pen.style().smallType();
        Color colour = pen.palette().faint();
        new AxisLabels(pen.style(), frame, across, horizontal, what).draw(pen);
        for (int i = 0; i < up.marks().size(); i++) {
            double y = vertical.valueToJava2D(up.marks().get(i), data, RectangleEdge.LEFT);
            MathText label = new MathText(up.labels().get(i));
            double room = data.getX() - pen.of(8) - frame.area().getX();
            double fitting = type * Math.min(1, room / label.width(type));
            label.drawLeftOf(pen.g(), data.getX() - pen.of(7), y + fitting * 0.36, fitting, colour);
        }
        new MathText(up.offset()).draw(pen.g(), data.getX() + pen.of(3), data.getY() + pen.of(9), type, colour);
    }

    private void crosshair(double at, double from, double to, ValueAxis horizontal, ValueAxis vertical) {
        if (!(at >= from && at <= to)) {
            return;
        }
        Rectangle2D data = frame.data();
        double x = horizontal.valueToJava2D(at, data, RectangleEdge.BOTTOM);
        pen.rule(x, data.getY(), x, data.getMaxY(), pen.palette().accent(), 1.1);
        for (Series one : curves.all()) {
            double value = one.at(at);
            if (!curves.isOther(one) && Double.isFinite(value) && !(log && value <= 0)) {
                double y = vertical.valueToJava2D(value, data, RectangleEdge.LEFT);
                if (data.contains(x, y)) {
                    pen.disc(x, y, pen.of(4.2), pen.palette().ground());
                    pen.disc(x, y, pen.of(3), curves.colour(one));
                }
            }
        }
    }

    private void heading() {
        Rectangle2D area = frame.area();
        double baseline = area.getY() + pen.of(16);
        MathText title = title(figure, observable);
        title.draw(pen.g(), area.getX(), baseline, pen.style().type(), pen.palette().ink());
        MathText value = new MathText(value());
        double room = area.getWidth() - title.width(pen.style().type()) - figure.behind() - pen.of(22);
        if (value.width(pen.style().smallType()) < room) {
            value.drawLeftOf(pen.g(), frame.data().getMaxX(), baseline, pen.style().smallType(), pen.palette().faint());
        }
    }

    /// What stands at the upper left.
    static MathText title(PlotFigure figure, Observable observable) {
        boolean chosen = observable.id().equals("angle") && figure.view().angleTo() > 0;
        String symbol = chosen ? "\\angle(\\theta_i,w_{" + figure.view().angleTo() + "})" : observable.symbol();
        String over = figure.over().map(one -> ", " + one.title().toLowerCase(Locale.ROOT)).orElse("");
        return MathText.strong(observable.title() + " $" + symbol + "$" + over);
    }

    // Under the crosshair, otherwise now.
    private String value() {
        String unit = observable.unit() == Observable.Unit.ANGLE ? "°" : "";
        double largest = Double.NaN;
        double smallest = Double.NaN;
        for (Series one : curves.shown()) {
            if (curves.isOther(one)) {
                continue;
            }
            double value = figure.cursor().isPresent() ? one.at(figure.cursor().getAsDouble()) : one.last();
            if (one.sum()) {
                return Double.isNaN(value) ? "" : "Σ " + NumberLabels.of(value, 4);
            }
            largest = Double.isNaN(largest) || value > largest ? value : largest;
            smallest = Double.isNaN(smallest) || value < smallest ? value : smallest;
        }
        if (Double.isNaN(largest)) {
            return "";
        }
        String when = figure.cursor().isPresent() ? "largest here " : "largest at the end ";
        return (largest > smallest ? when : "") + NumberLabels.of(largest, 4) + unit;
    }
}
