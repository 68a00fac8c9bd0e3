package earnshaw.figure.scene;

import earnshaw.figure.style.Pen;
import earnshaw.figure.style.StampCache;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;

/// Draws trails: strong and thick now, faint and thin towards the past, a small hollow dot at the start.
final class TrailPainter {

    private static final double NOW_WIDTH = 2.5;
    private static final double PAST_WIDTH = 0.9;
    private static final double NOW_SUNK = 0.05;
    private static final double PAST_SUNK = 0.62;
    private static final double BEHIND_SUNK = 0.7;

    /// Strokes that a frame can afford; each trail is cut into its share of them.
    private static final int STROKES = 480;
    private static final int SMOOTH = 24;
    private static final int COARSE = 4;

    /// Length in design units below which a trail is not cut again: two neighbours would look the same.
    private static final double SHORTEST = 9;

    /// How far in design units a stroke may run beside a point, and how long one of its straight pieces may be.
    private static final double STRAIGHT = 0.09;
    private static final double LONGEST = 12;

    private final Pen pen;
    private final int most;
    private int cuts;

    private TrailPainter(Pen pen, int trails) {
        this.pen = pen;
        this.most = Math.clamp(STROKES / Math.max(1, trails), COARSE, SMOOTH);
    }

    /// Draws the parts of all trails that lie on one side.
    static void draw(Pen pen, List<TrailCurve> curves, boolean front) {
        TrailPainter stroke = new TrailPainter(pen, curves.size());
        for (TrailCurve curve : curves) {
            if (curve.count() > 1) {
                stroke.trail(curve, front);
            }
        }
    }

    private void trail(TrailCurve curve, boolean front) {
        Color colour = pen.palette().electron(curve.id());
        double[] toEnd = curve.toEnd();
        double whole = toEnd[0];
        if (whole < pen.of(1.5)) {
            return;
        }
        cuts = Math.clamp((int) (whole / pen.of(SHORTEST)), Math.min(COARSE, most), most);
        Path2D path = new Path2D.Double();
        int cut = -1;
        int first = curve.fresh();
        for (int i = first; i < curve.count(); i++) {
            int own = Math.min(cuts - 1, (int) (toEnd[i] / whole * cuts));
            boolean drawn = !curve.breaks(i) && curve.front(i) == front;
            if (own != cut || !drawn) {
                stroke(path, colour, cut, front);
                path = new Path2D.Double();
                cut = own;
            }
            if (drawn) {
                if (path.getCurrentPoint() == null) {
                    path.moveTo(curve.x(i - 1), curve.y(i - 1));
                }
                // Points on the way are left out; ends of strokes and of sides stay.
                boolean last = i == curve.count() - 1 || ends(curve, toEnd, whole, own, i + 1, front);
                if (last || !straight(path.getCurrentPoint(), curve, i)) {
                    path.lineTo(curve.x(i), curve.y(i));
                }
            }
        }
        stroke(path, colour, cut, front);
        if (first == 1 && curve.front(0) == front) {
            start(curve, colour, front);
        }
    }

    private boolean ends(TrailCurve curve, double[] toEnd, double whole, int cut, int next, boolean front) {
        return curve.breaks(next) || curve.front(next) != front || (int) (toEnd[next] / whole * cuts) != cut;
    }

    // Whether a point lies on the way from the last one drawn to the next one.
    private boolean straight(Point2D from, TrailCurve curve, int i) {
        double dx = curve.x(i + 1) - from.getX();
        double dy = curve.y(i + 1) - from.getY();
        double length = Math.hypot(dx, dy);
        double beside = Math.abs((curve.x(i) - from.getX()) * dy - (curve.y(i) - from.getY()) * dx);
        boolean onward = (curve.x(i) - from.getX()) * dx + (curve.y(i) - from.getY()) * dy > 0;
        return onward && beside < pen.of(STRAIGHT) * length && length < pen.of(LONGEST);
    }

    // The colour is mixed with the ground instead of drawn with transparency, because overlapping ends of two
    // transparent strokes show as beads.
    private void stroke(Path2D path, Color colour, int cut, boolean front) {
        if (path.getCurrentPoint() == null) {
            return;
        }
        double past = (cut + 0.5) / cuts;
        double sunk = NOW_SUNK + (PAST_SUNK - NOW_SUNK) * Math.sqrt(past);
        Color seen = pen.sunk(colour, front ? sunk : 1 - (1 - sunk) * (1 - BEHIND_SUNK));
        pen.stroke(path, seen, NOW_WIDTH + (PAST_WIDTH - NOW_WIDTH) * past);
    }

    private void start(TrailCurve curve, Color colour, boolean front) {
        Color seen = pen.sunk(colour, front ? 0.15 : BEHIND_SUNK);
        StampCache.draw(pen, curve.x(0), curve.y(0), pen.of(4), seen, (on, x, y) -> {
            on.disc(x, y, on.of(3), on.palette().ground());
            on.ring(x, y, on.of(3), seen, 1.3);
        });
    }
}
