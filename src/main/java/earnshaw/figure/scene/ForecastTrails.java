package earnshaw.figure.scene;

import earnshaw.figure.camera.ProjectedBody;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.problem.Ground;
import earnshaw.simulation.Forecast;
import earnshaw.simulation.ForecastPath;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is to come: a dashed way for every electron, an empty ring where it ends, and dots from there to the proton it
/// will be matched to. A sketch is fainter than what will be run.
///
/// On a line the future hangs below it and on the circle it lies outside, as the past rises and lies inside.
final class ForecastTrails {

    private static final double LOWERED = 110;
    private static final double OUTSIDE = 0.2;

    /// Distance of two points that are drawn, in design units.
    private static final double APART = 3;

    /// Dashes, dots and rings cost more than lines; so many ways have them.
    private static final int DASHED = 24;

    /// Places of a way that are told.
    private static final int TOLD = 8;

    private static final double SKETCHED = 0.66;
    private static final double EXACT = 0.4;
    private static final double BEHIND = 0.75;
    private static final double RING = 5;
    private static final double DOT = 2.4;

    private final Style style;
    private final Projection lens;
    private final Ground ground;
    private final Forecast forecast;
    private final double[] seen = new double[Projection.SIZE];

    private ForecastTrails(Style style, Projection lens, Ground ground, Forecast forecast) {
        this.style = style;
        this.lens = lens;
        this.ground = ground;
        this.forecast = forecast;
    }

    static void draw(Pen pen, Projection lens, Ground ground, Forecast forecast, List<ProjectedBody> marks) {
        ForecastTrails ghosts = new ForecastTrails(pen.style(), lens, ground, forecast);
        Map<Integer, ProjectedBody> byId = new HashMap<>();
        marks.forEach(mark -> byId.put(mark.body().id(), mark));
        for (ForecastPath way : forecast.ways()) {
            if (way.end().length == ground.dimension()) {
                ghosts.way(pen, way, byId.get(way.partner()));
            }
        }
    }

    /// Some places that the ways lead over, as they lie on the surface.
    static List<Point2D> places(Style style, Projection lens, Ground ground, Forecast forecast) {
        ForecastTrails ghosts = new ForecastTrails(style, lens, ground, forecast);
        List<Point2D> places = new ArrayList<>();
        for (ForecastPath way : forecast.ways()) {
            for (int i = 1; i <= TOLD && way.end().length == ground.dimension(); i++) {
                double share = (double) i / TOLD;
                ghosts.see(way.at().get((int) Math.round(share * (way.at().size() - 1))), share);
                places.add(new Point2D.Double(ghosts.seen[0], ghosts.seen[1]));
            }
        }
        return places;
    }

    private void way(Pen pen, ForecastPath way, @Nullable ProjectedBody partner) {
        double sunk = forecast.exact() ? EXACT : SKETCHED;
        Color front = pen.sunk(pen.palette().electron(way.body()), sunk);
        Color behind = pen.sunk(front, BEHIND);
        Path2D near = new Path2D.Double();
        Path2D far = new Path2D.Double();
        trace(way, near, far);
        stroke(pen, far, behind);
        stroke(pen, near, front);
        Color end = ball() && seen[2] < 0 ? behind : front;
        double x = seen[0];
        double y = seen[1];
        if (partner != null && Math.hypot(partner.x() - x, partner.y() - y) > partner.radius() + pen.of(RING)) {
            Path2D link = new Path2D.Double();
            link.moveTo(x, y);
            link.lineTo(partner.x(), partner.y());
            if (few()) {
                pen.dots(link, end, 1.3, 4);
            } else {
                pen.stroke(link, end, 0.6);
            }
        }
        if (few()) {
            pen.ring(x, y, pen.of(RING), end, 1.3);
        } else {
            pen.disc(x, y, pen.of(DOT), end);
        }
    }

    private void stroke(Pen pen, Path2D path, Color colour) {
        if (path.getCurrentPoint() == null) {
            return;
        }
        if (few()) {
            pen.dash(path, colour, 1.6, 5, 4);
        } else {
            pen.stroke(path, colour, 1);
        }
    }

    // Leaves the end in `seen`.
    private void trace(ForecastPath way, Path2D near, Path2D far) {
        int count = way.at().size();
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        Path2D drawn = null;
        for (int i = 0; i < count; i++) {
            see(way.at().get(i), count > 1 ? (double) i / (count - 1) : 0);
            if (!Double.isFinite(seen[0]) || !Double.isFinite(seen[1])) {
                return;
            }
            boolean close = i > 0 && i < count - 1 && Math.hypot(seen[0] - lastX, seen[1] - lastY) < style.of(APART);
            if (close) {
                continue;
            }
            Path2D side = ball() && seen[2] < 0 ? far : near;
            if (i > 0 && lens.cut(lastX, lastY, seen[0], seen[1]) != null) {
                side.moveTo(seen[0], seen[1]);
            } else if (side != drawn) {
                side.moveTo(i == 0 ? seen[0] : lastX, i == 0 ? seen[1] : lastY);
            }
            side.lineTo(seen[0], seen[1]);
            drawn = side;
            lastX = seen[0];
            lastY = seen[1];
        }
    }

    private boolean few() {
        return forecast.ways().size() <= DASHED;
    }

    private boolean ball() {
        return ground instanceof Ground.Round && ground.dimension() > 2;
    }

    private void see(double[] at, double share) {
        double[] place = at;
        if (ground instanceof Ground.Round && ground.dimension() <= 3) {
            double length = 0;
            for (double coordinate : at) {
                length = Math.hypot(length, coordinate);
            }
            double factor = (ground.dimension() == 2 ? 1 + OUTSIDE * share : 1) / length;
            place = at.clone();
            for (int i = 0; i < place.length; i++) {
                place[i] *= factor;
            }
        }
        lens.see(place, 0, seen);
        if (ground instanceof Ground.Flat && ground.dimension() == 1) {
            seen[1] += style.of(LOWERED) * share;
        }
    }
}
