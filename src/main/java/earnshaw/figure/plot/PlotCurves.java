package earnshaw.figure.plot;

import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.problem.Walker;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;

/// The curves of a plot with their colours and strokes.
final class PlotCurves {

    /// Width of a curve.
    static final double CURVE = 1.7;

    /// Lengths of the dashes of a walker that is drawn so, and of the gaps between them.
    static final double DASH = 6;
    static final double DASH_APART = 4;

    /// Width of the sum of other curves.
    static final double SUM = 2.6;

    /// Width and distance of the dots of a bound.
    static final double BOUND = 1.5;
    static final double BOUND_APART = 4;

    private static final double THIN = 0.7;
    private static final double PALE = 0.45;
    private static final double OTHER = 1.1;
    private static final double OTHER_SUNK = 0.6;

    /// How far in design units a curve may run beside its points.
    private static final double STRAIGHT = 0.12;

    private final Pen pen;
    private final PlotFigure figure;
    private final List<Series> series;
    private final int thin;
    private final int dotted;

    /// @param under  what is drawn thin under the rest
    /// @param bounds what is dotted over it
    /// @param shown  the rest; the first of them lies on top
    PlotCurves(Pen pen, PlotFigure figure, List<Series> under, List<Series> bounds, List<Series> shown) {
        this.pen = pen;
        this.figure = figure;
        this.series = Stream.of(under, bounds, shown.reversed()).flatMap(List::stream).toList();
        this.thin = under.size();
        this.dotted = thin + bounds.size();
    }

    /// All of them, in the order of drawing.
    List<Series> all() {
        return series;
    }

    /// Those that are neither under the rest nor bounds of it.
    List<Series> shown() {
        return series.subList(dotted, series.size());
    }

    /// The same without points on a straight way: a stroke costs by its points, and most points of a smooth run lie on
    /// one.
    List<Series> simplified(Rectangle2D data, ValueAxis horizontal, ValueAxis vertical, boolean log) {
        DoubleUnaryOperator up = y -> vertical.valueToJava2D(y, data, RectangleEdge.LEFT);
        return series.stream()
                .map(one -> one.simplified(x -> horizontal.valueToJava2D(x, data, RectangleEdge.BOTTOM),
                        y -> log && y <= 0 ? Double.NaN : up.applyAsDouble(y), pen.of(STRAIGHT)))
                .toList();
    }

    /// Draws them, and the grid lines of the vertical axis.
    ///
    /// @param plain stroke of an ordinary curve of a width
    void draw(Graphics2D g, Rectangle2D data, ValueAxis horizontal, ValueAxis vertical, List<Series> simplified,
            boolean log, Function<Series, Stroke> plain) {
        PlotPainter.plot(pen, horizontal, vertical, new PlotData(simplified, log), renderer(plain))
                .draw(g, data, null, null, null);
    }

    private XYLineAndShapeRenderer renderer(Function<Series, Stroke> plain) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < series.size(); i++) {
            Series one = series.get(i);
            boolean bound = i >= thin && i < dotted;
            Color colour = bound && one.body() == 0 ? pen.palette().neutral() : colour(one);
            boolean dashes = figure.runs().get(one.run()).walker().stroke() == Walker.Stroke.DASHED;
            boolean ordinary = !isOther(one) && !one.sum() && thin == 0;
            double width = width(one, i < thin);
            renderer.setSeriesPaint(i, i < thin ? Palette.mix(colour, pen.palette().ground(), PALE) : colour);
            renderer.setSeriesStroke(i, bound ? pen.dotted(BOUND, BOUND_APART)
                    : dashes && i >= thin ? pen.dashed(width, DASH, DASH_APART)
                    : ordinary ? plain.apply(one) : pen.plain(width));
        }
        return renderer;
    }

    private double width(Series one, boolean under) {
        return isOther(one) ? OTHER : under ? THIN : one.sum() || thin > 0 ? SUM : CURVE;
    }

    Color colour(Series one) {
        Palette palette = pen.palette();
        Color own = one.body() > 0 ? palette.electron(one.body())
                : one.sum() ? palette.neutral()
                : colour(one.run());
        return isOther(one) ? pen.sunk(own, OTHER_SUNK) : own;
    }

    /// The colour of a run's curve.
    Color colour(int run) {
        return figure.live() > 1 ? pen.palette().electron(electron(run)) : pen.palette().ink();
    }

    boolean isOther(Series one) {
        return one.run() >= figure.live();
    }

    /// A run among others is told by the colour of its first electron.
    int electron(int run) {
        return figure.runs().get(run).picture().bodies().getFirst().id();
    }
}
