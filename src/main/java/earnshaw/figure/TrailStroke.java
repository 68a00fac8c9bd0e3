package earnshaw.figure;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.List;

/// Draws trails: strong and thick now, faint and thin towards the past, a small hollow dot at the start.
final class TrailStroke {

    private static final double NOW_WIDTH = 2.5;
    private static final double PAST_WIDTH = 0.9;
    private static final double NOW_SUNK = 0.05;
    private static final double PAST_SUNK = 0.62;
    private static final double BEHIND_SUNK = 0.7;

    /// Strokes that a frame can afford; each trail is cut into its share of them.
    private static final int STROKES = 480;
    private static final int SMOOTH = 24;
    private static final int COARSE = 4;

    private final Pen pen;
    private final int cuts;

    private TrailStroke(Pen pen, int trails) {
        this.pen = pen;
        this.cuts = Math.clamp(STROKES / Math.max(1, trails), COARSE, SMOOTH);
    }

    /// Draws the parts of all trails that lie on one side.
    static void draw(Pen pen, List<Curve> curves, boolean front) {
        TrailStroke stroke = new TrailStroke(pen, curves.size());
        for (Curve curve : curves) {
            if (curve.count() > 1) {
                stroke.trail(curve, front);
            }
        }
    }

    private void trail(Curve curve, boolean front) {
        Color colour = pen.palette().electron(curve.id());
        double[] toEnd = curve.toEnd();
        double whole = toEnd[0];
        if (whole < pen.of(1.5)) {
            return;
        }
        Path2D path = new Path2D.Double();
        int cut = -1;
        for (int i = 1; i < curve.count(); i++) {
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
                path.lineTo(curve.x(i), curve.y(i));
            }
        }
        stroke(path, colour, cut, front);
        if (curve.front(0) == front) {
            start(curve, colour, front);
        }
    }

    // Mixed with the ground rather than seen through: overlapping ends of two strokes would show as beads.
    private void stroke(Path2D path, Color colour, int cut, boolean front) {
        if (path.getCurrentPoint() == null) {
            return;
        }
        double past = (cut + 0.5) / cuts;
        double sunk = NOW_SUNK + (PAST_SUNK - NOW_SUNK) * Math.sqrt(past);
        Color seen = Backdrop.sunk(pen, colour, front ? sunk : 1 - (1 - sunk) * (1 - BEHIND_SUNK));
        pen.stroke(path, seen, NOW_WIDTH + (PAST_WIDTH - NOW_WIDTH) * past);
    }

    private void start(Curve curve, Color colour, boolean front) {
        Color seen = Backdrop.sunk(pen, colour, front ? 0.15 : BEHIND_SUNK);
        pen.disc(curve.x(0), curve.y(0), pen.of(3), pen.palette().ground());
        pen.ring(curve.x(0), curve.y(0), pen.of(3), seen, 1.3);
    }
}
