package earnshaw.figure.plot;

import earnshaw.figure.style.Figure;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.problem.Observable;
import earnshaw.scenario.Plot;
import earnshaw.scenario.View;
import earnshaw.simulation.record.Run;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One quantity against time or step.
///
/// @param runs   all runs, those that matter first
/// @param live   how many of them matter, one or more; the others are dimmed
/// @param plot   which quantity
/// @param view   what the horizontal axis is, and to which proton angles are measured
/// @param style  colours and sizes
/// @param cursor time or step of the crosshair; empty for none
/// @param behind width of what a window puts behind the title, in pixels
public record PlotFigure(List<Run> runs, int live, Plot plot, View view, Style style, OptionalDouble cursor,
        double behind)
        implements Figure {

    public PlotFigure {
        runs = List.copyOf(runs);
    }

    /// With nothing behind the title.
    public PlotFigure(List<Run> runs, int live, Plot plot, View view, Style style, OptionalDouble cursor) {
        this(runs, live, plot, view, style, cursor, 0);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        PlotLayout frame = PlotLayout.of(area, style);
        Optional<Observable> observable = SeriesReader.observable(runs, plot.show());
        try (Pen pen = Pen.over(g, area, style)) {
            if (observable.isEmpty()) {
                MathText.strong(plot.show())
                        .draw(pen.g(), area.getX(), area.getY() + pen.of(16), style.type(), style.palette().ink());
                new MathText("not a number of this problem").draw(
                        pen.g(), area.getX(), area.getY() + pen.of(36), style.type(), style.palette().faint());
                return;
            }
            double[] extent = extent();
            double column = (extent[1] - extent[0]) / frame.data().getWidth() * style.of(1);
            List<Series> under = under().map(show -> series(show, column, extent)).orElse(List.of());
            List<Series> shown = series(over().map(Observable::id).orElse(plot.show()), column, extent);
            new PlotPainter(pen, this, frame, observable.get(), under, bounds(column, extent), shown)
                    .draw(extent[0], extent[1]);
        }
    }

    /// The time or step under a point; NaN outside of the plotted part of the area.
    public double along(Point2D point, Rectangle2D area) {
        PlotLayout frame = PlotLayout.of(area, style);
        double[] extent = extent();
        boolean inside = point.getX() >= frame.data().getX() && point.getX() <= frame.data().getMaxX()
                && area.contains(point);
        return inside ? frame.valueAt(point.getX(), extent[0], extent[1]) : Double.NaN;
    }

    /// A quantity that lies over the one that is shown.
    Optional<Observable> over() {
        return runs.stream()
                .flatMap(run -> run.history().last().observables().stream())
                .filter(one -> one.under().equals(plot.show()))
                .findFirst();
    }

    // What is drawn thin under the rest.
    Optional<String> under() {
        return over().map(Observable::under)
                .or(() -> SeriesReader.observable(runs, plot.show()).map(Observable::under)
                        .filter(id -> !id.isEmpty()));
    }

    /// Width of the title at the upper left, for a window that puts a switch behind it.
    public double titleWidth() {
        return SeriesReader.observable(runs, plot.show())
                .map(observable -> PlotPainter.title(this, observable).width(style.type()))
                .orElse(0.0);
    }

    // The first run comes last, so that its curves lie over those of the others.
    List<Series> series(String show, double column, double[] extent) {
        List<Series> series = new ArrayList<>();
        for (int i = runs.size() - 1; i >= 0; i--) {
            series.addAll(SeriesReader.of(runs.get(i), i, show, view.along(), view.angleTo(), extent[0], column));
        }
        return series;
    }

    // What a theorem promises of the quantity.
    List<Series> bounds(double column, double[] extent) {
        return runs.stream()
                .flatMap(run -> run.history().last().observables().stream())
                .filter(one -> one.bounds().equals(plot.show()))
                .map(Observable::id)
                .distinct()
                .flatMap(id -> series(id, column, extent).stream())
                .toList();
    }

    double[] extent() {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (Run run : runs) {
            double[] own = SeriesReader.extent(run, view.along());
            from = Math.min(from, own[0]);
            to = Math.max(to, own[1]);
        }
        return new double[] {from, to > from ? to : from + 1};
    }
}
