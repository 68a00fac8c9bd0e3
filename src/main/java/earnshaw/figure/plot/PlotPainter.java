package earnshaw.figure.plot;

import earnshaw.figure.style.MathText;
import earnshaw.figure.style.NumberLabels;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Ticks;
import earnshaw.problem.Observable;
import earnshaw.problem.Walker;
import earnshaw.scenario.View;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
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
    /// Width of a curve.
    static final double CURVE = 1.7;
    private static final double SUM = 2.6;
    private static final double THIN = 0.7;
    private static final double PALE = 0.45;
    private static final double OTHER = 1.1;
    private static final double BOUND = 1.5;
    private static final double BOUND_APART = 4;
    private static final double OTHER_SUNK = 0.6;

    /// Lengths of the dashes of a walker that is drawn so, and of the gaps between them.
    static final double DASH = 6;
    static final double DASH_APART = 4;

    /// How far in design units a curve may run beside its points.
    private static final double STRAIGHT = 0.12;

    private final Pen pen;
    private final PlotFigure figure;
    private final PlotLayout frame;
    private final Observable observable;
    private final List<Series> series;
    private final int thin;
    private final int dotted;
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
        this.series = Stream.of(under, bounds, shown.reversed()).flatMap(List::stream).toList();
        this.thin = under.size();
        this.dotted = thin + bounds.size();
        this.range = PlotRange.of(series, figure.plot().log());
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
        List<Series> seen = drawn(horizontal, vertical);
        plot(pen, horizontal, vertical, new PlotData(seen, log), renderer()).draw(pen.g(), data, null, null, null);
        CaptureJumps.draw(pen, figure, data, x -> horizontal.valueToJava2D(x, data, RectangleEdge.BOTTOM),
                y -> vertical.valueToJava2D(y, data, RectangleEdge.LEFT));
        numbers(pen, frame, across, up, horizontal, vertical, along);
        PlotLegend.draw(pen, data, figure, observable, this::colour, place -> seen.stream().noneMatch(one -> crosses(
                one, place, x -> horizontal.valueToJava2D(x, data, RectangleEdge.BOTTOM),
                y -> vertical.valueToJava2D(y, data, RectangleEdge.LEFT))));
        figure.cursor().ifPresent(at -> crosshair(at, from, to, horizontal, vertical));
        heading();
    }

    // A stroke costs by its points, and most points of a smooth run lie on a straight way.
    private List<Series> drawn(ValueAxis horizontal, ValueAxis vertical) {
        Rectangle2D data = frame.data();
        return series.stream()
                .map(one -> one.simplified(
                        x -> horizontal.valueToJava2D(x, data, RectangleEdge.BOTTOM),
                        y -> log && y <= 0 ? Double.NaN : vertical.valueToJava2D(y, data, RectangleEdge.LEFT),
                        pen.of(STRAIGHT)))
                .toList();
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

    private XYLineAndShapeRenderer renderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < series.size(); i++) {
            Series one = series.get(i);
            boolean bound = i >= thin && i < dotted;
            double width = isOther(one) ? OTHER : i < thin ? THIN : one.sum() || thin > 0 ? SUM : CURVE;
            Color colour = bound && one.body() == 0 ? pen.palette().neutral() : colour(one);
            boolean dashes = figure.runs().get(one.run()).walker().stroke() == Walker.Stroke.DASHED;
            renderer.setSeriesPaint(i, i < thin ? Palette.mix(colour, pen.palette().ground(), PALE) : colour);
            renderer.setSeriesStroke(i, bound ? pen.dotted(BOUND, BOUND_APART)
                    : dashes && i >= thin ? pen.dashed(width, DASH, DASH_APART) : pen.plain(width));
        }
        return renderer;
    }

    private Color colour(Series one) {
        Palette palette = pen.palette();
        Color own = one.body() > 0 ? palette.electron(one.body())
                : one.sum() ? palette.neutral()
                : colour(one.run());
        return isOther(one) ? pen.sunk(own, OTHER_SUNK) : own;
    }

    private Color colour(int run) {
        return figure.live() > 1 ? pen.palette().electron(electron(run)) : pen.palette().ink();
    }

    private boolean isOther(Series one) {
        return one.run() >= figure.live();
    }

    // A run among others is told by the colour of its first electron.
    private int electron(int run) {
        return figure.runs().get(run).picture().bodies().getFirst().id();
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
        for (Series one : series) {
            double value = one.at(at);
            if (!isOther(one) && Double.isFinite(value) && !(log && value <= 0)) {
                double y = vertical.valueToJava2D(value, data, RectangleEdge.LEFT);
                if (data.contains(x, y)) {
                    pen.disc(x, y, pen.of(4.2), pen.palette().ground());
                    pen.disc(x, y, pen.of(3), colour(one));
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
        for (Series one : series.subList(dotted, series.size())) {
            if (isOther(one)) {
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
