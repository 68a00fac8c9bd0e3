package earnshaw.figure;

import earnshaw.problem.Event;
import earnshaw.scenario.View;
import earnshaw.simulation.Run;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// The loss drawn small along the whole run, with a mark for every event.
///
/// @param along  what it runs along
/// @param cursor time or step of the crosshair; empty for none
public record Timeline(Run run, View.Along along, Style style, OptionalDouble cursor) implements Figure {

    private static final double SIDE = 7;
    private static final double FOOT = 11;
    private static final double TOP = 5;
    private static final double EVENT = 8;

    /// A loss that falls by so much is drawn on a logarithmic scale.
    private static final double STEEP = 100;
    private static final double DEEPEST = 1e8;

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        Rectangle2D data = data(area);
        double[] extent = SeriesReader.extent(run, along);
        double to = extent[1] > extent[0] ? extent[1] : extent[0] + 1;
        try (Pen pen = Pen.over(g, area, style)) {
            pen.rule(data.getX(), data.getMaxY(), data.getMaxX(), data.getMaxY(), style.palette().hairline(), 1);
            curve(pen, data, extent[0], to);
            for (Event event : run.events()) {
                event(pen, data, event, extent[0], to);
            }
            cursor.ifPresent(at -> {
                if (at >= extent[0] && at <= to) {
                    double x = data.getX() + (at - extent[0]) / (to - extent[0]) * data.getWidth();
                    pen.rule(x, data.getY(), x, data.getMaxY(), style.palette().accent(), 1.6);
                    pen.disc(x, data.getY(), style.of(4), style.palette().accent());
                }
            });
        }
    }

    /// The time or step under a point; NaN outside.
    public double along(Point2D point, Rectangle2D area) {
        Rectangle2D data = data(area);
        double[] extent = SeriesReader.extent(run, along);
        boolean inside = area.contains(point) && point.getX() >= data.getX() && point.getX() <= data.getMaxX();
        return inside && extent[1] > extent[0]
                ? extent[0] + (point.getX() - data.getX()) / data.getWidth() * (extent[1] - extent[0])
                : Double.NaN;
    }

    private Rectangle2D data(Rectangle2D area) {
        return new Rectangle2D.Double(
                area.getX() + style.of(SIDE),
                area.getY() + style.of(TOP),
                Math.max(1, area.getWidth() - 2 * style.of(SIDE)),
                Math.max(1, area.getHeight() - style.of(TOP + FOOT)));
    }

    private void curve(Pen pen, Rectangle2D data, double from, double to) {
        double column = (to - from) / data.getWidth() * style.of(1);
        List<Series> all = SeriesReader.of(run, 0, "loss", along, 0, from, column);
        if (all.isEmpty()) {
            return;
        }
        Series loss = all.getFirst();
        PlotRange range = range(all);
        Path2D line = new Path2D.Double();
        Path2D below = new Path2D.Double();
        double lastX = Double.NaN;
        for (int i = 0; i < loss.x().length; i++) {
            double share = share(range, loss.y()[i]);
            if (Double.isNaN(share)) {
                continue;
            }
            double x = data.getX() + (loss.x()[i] - from) / (to - from) * data.getWidth();
            double y = data.getMaxY() - share * data.getHeight();
            if (Double.isNaN(lastX)) {
                line.moveTo(x, y);
                below.moveTo(x, data.getMaxY());
            } else {
                line.lineTo(x, y);
            }
            below.lineTo(x, y);
            lastX = x;
        }
        if (!Double.isNaN(lastX)) {
            below.lineTo(lastX, data.getMaxY());
            below.closePath();
            pen.fill(below, Palette.fade(style.palette().accent(), 0.14));
            pen.stroke(line, style.palette().accent(), 1.3);
        }
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

    // Electrons have their colour, what happens to the whole run is neutral.
    private void event(Pen pen, Rectangle2D data, Event event, double from, double to) {
        double at = along == View.Along.TIME ? event.time() : event.step();
        if (!(at >= from && at <= to)) {
            return;
        }
        Color colour = event.body() > 0 ? style.palette().electron(event.body()) : style.palette().neutral();
        double x = data.getX() + (at - from) / (to - from) * data.getWidth();
        pen.fill(Bodies.head(x, data.getMaxY() + style.of(2), 0, -1, style.of(EVENT)), colour);
    }
}
