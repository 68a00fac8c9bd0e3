package earnshaw.figure.plot;

import earnshaw.figure.style.Figure;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.problem.Event;
import earnshaw.scenario.View;
import earnshaw.simulation.record.Run;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The loss drawn small along the whole run, with a mark for every event, a handle at the moment on show, and the runs
/// kept beside as faint lines.
///
/// @param beside other runs
/// @param along  what it runs along
/// @param cursor time or step of the crosshair; empty for none
public record TimelineFigure(Run run, List<Run> beside, View.Along along, Style style, OptionalDouble cursor)
        implements Figure {

    private static final double SIDE = 7;
    private static final double FOOT = 11;
    private static final double TOP = 5;
    private static final double HANDLE = 4.5;
    private static final double FAINT = 0.45;

    /// How far from an event's mark a hand still points at it, in design units.
    private static final double SLACK = 5;

    /// A loss that falls by so much is drawn on a logarithmic scale.
    private static final double STEEP = 100;
    private static final double DEEPEST = 1e8;

    public TimelineFigure {
        beside = List.copyOf(beside);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        Rectangle2D data = data(area);
        Span span = span(data);
        try (Pen pen = Pen.over(g, area, style)) {
            pen.rule(data.getX(), data.getMaxY(), data.getMaxX(), data.getMaxY(), style.palette().hairline(), 1);
            curves(pen, data, span);
            for (Event event : run.events()) {
                if (span.holds(place(event))) {
                    EventMark.draw(pen, span.x(place(event)), data.getMaxY() + style.of(2), event);
                }
            }
            cursor.ifPresent(at -> {
                if (span.holds(at)) {
                    pen.rule(span.x(at), data.getY(), span.x(at), data.getMaxY(), style.palette().accent(), 1);
                }
            });
            handle(pen, data, span);
        }
    }

    private void handle(Pen pen, Rectangle2D data, Span span) {
        double at = along == View.Along.TIME ? run.shown().time() : run.shown().step();
        if (span.holds(at)) {
            double x = span.x(at);
            pen.rule(x, data.getY(), x, data.getMaxY(), style.palette().accent(), 1.8);
            pen.disc(x, data.getY() + style.of(HANDLE), style.of(HANDLE), style.palette().accent());
        }
    }

    /// The time or step under a point; NaN outside.
    public double along(Point2D point, Rectangle2D area) {
        Rectangle2D data = data(area);
        boolean inside = area.contains(point) && point.getX() >= data.getX() && point.getX() <= data.getMaxX();
        return inside && span(data).isOpen() ? span(data).at(point.getX()) : Double.NaN;
    }

    /// The recorded time nearest to a distance from the left of the area.
    public double time(double x, Rectangle2D area) {
        Rectangle2D data = data(area);
        Span span = span(data);
        double at = span.at(Math.clamp(x, data.getX(), data.getMaxX()));
        return along == View.Along.TIME ? at : SeriesReader.time(run, Math.round(at));
    }

    /// The event whose mark is under a point; empty for none.
    public Optional<Event> event(Point2D point, Rectangle2D area) {
        Rectangle2D data = data(area);
        Span span = span(data);
        return run.events().stream()
                .filter(event -> span.holds(place(event))
                        && Math.abs(span.x(place(event)) - point.getX()) <= style.of(SLACK))
                .min(Comparator.comparingDouble(event -> Math.abs(span.x(place(event)) - point.getX())))
                .filter(_ -> point.getY() > data.getMaxY() - style.of(SLACK));
    }

    private double place(Event event) {
        return along == View.Along.TIME ? event.time() : event.step();
    }

    /// A segment of time or steps over a width.
    private record Span(double from, double to, double left, double width, boolean isOpen) {

        boolean holds(double at) {
            return at >= from && at <= to;
        }

        double x(double at) {
            return left + (at - from) / (to - from) * width;
        }

        double at(double x) {
            return from + (x - left) / width * (to - from);
        }
    }

    private Span span(Rectangle2D data) {
        double[] extent = SeriesReader.extent(run, along);
        for (Run other : beside) {
            double[] own = SeriesReader.extent(other, along);
            extent = new double[] {Math.min(extent[0], own[0]), Math.max(extent[1], own[1])};
        }
        boolean open = extent[1] > extent[0];
        return new Span(extent[0], open ? extent[1] : extent[0] + 1, data.getX(), data.getWidth(), open);
    }

    private Rectangle2D data(Rectangle2D area) {
        return new Rectangle2D.Double(
                area.getX() + style.of(SIDE),
                area.getY() + style.of(TOP),
                Math.max(1, area.getWidth() - 2 * style.of(SIDE)),
                Math.max(1, area.getHeight() - style.of(TOP + FOOT)));
    }

    private void curves(Pen pen, Rectangle2D data, Span span) {
        double column = (span.to() - span.from()) / data.getWidth() * style.of(1);
        List<Series> all = new ArrayList<>(SeriesReader.of(run, 0, "loss", along, 0, span.from(), column));
        if (all.isEmpty()) {
            return;
        }
        beside.forEach(other -> all.addAll(SeriesReader.of(other, 1, "loss", along, 0, span.from(), column)));
        PlotRange range = range(all);
        for (Series other : all.subList(1, all.size())) {
            pen.stroke(curve(other, data, span, range), Palette.fade(style.palette().neutral(), FAINT), 1);
        }
        Path2D line = curve(all.getFirst(), data, span, range);
        if (line.getCurrentPoint() != null) {
            Rectangle2D bounds = line.getBounds2D();
            Path2D below = new Path2D.Double(line);
            below.lineTo(bounds.getMaxX(), data.getMaxY());
            below.lineTo(bounds.getX(), data.getMaxY());
            below.closePath();
            pen.fill(below, Palette.fade(style.palette().accent(), 0.14));
            pen.stroke(line, style.palette().accent(), 1.3);
        }
    }

    private static Path2D curve(Series loss, Rectangle2D data, Span span, PlotRange range) {
        Path2D line = new Path2D.Double();
        for (int i = 0; i < loss.x().length; i++) {
            double share = share(range, loss.y()[i]);
            if (!Double.isNaN(share)) {
                double x = span.x(loss.x()[i]);
                double y = data.getMaxY() - share * data.getHeight();
                if (line.getCurrentPoint() == null) {
                    line.moveTo(x, y);
                } else {
                    line.lineTo(x, y);
                }
            }
        }
        return line;
    }

    private static PlotRange range(List<Series> all) {
        PlotRange log = PlotRange.of(all, true);
        PlotRange linear = PlotRange.of(all, false);
        boolean positive = all.getFirst().y().length > 0
                && Arrays.stream(all.getFirst().y()).allMatch(value -> value >= 0 || Double.isNaN(value));
        boolean steep = log.to() / log.from() > STEEP;
        return positive && steep ? new PlotRange(Math.max(log.from(), log.to() / DEEPEST), log.to(), true) : linear;
    }

    private static double share(PlotRange range, double value) {
        double share = range.log()
                ? value == 0 ? 0 : Math.log(value / range.from()) / Math.log(range.to() / range.from())
                : (value - range.from()) / (range.to() - range.from());
        return Double.isFinite(share) ? Math.clamp(share, 0, 1) : Double.NaN;
    }
}
