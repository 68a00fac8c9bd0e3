package earnshaw.figure.scene;

import earnshaw.figure.camera.Projection;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Pen;
import earnshaw.problem.Ground;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.undo.Branch;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Runs kept beside the one on show: faint thin trails, a small ring where each electron ended, and the run's name at
/// the longest of them.
final class BranchTrails {

    private static final double APART = 2.5;
    private static final double SUNK = 0.62;
    private static final double BEHIND = 0.85;
    private static final double WIDTH = 1.1;
    private static final double RING = 3.4;

    private BranchTrails() {}

    static void draw(Pen pen, Projection lens, Rectangle2D area, Ground ground, List<Branch> kept) {
        for (Branch one : kept) {
            TrailCurve longest = null;
            double length = 0;
            for (Run run : one.runs()) {
                if (run.picture().ground().equals(ground)) {
                    for (TrailCurve curve : TrailReader.of(run, lens, pen.of(APART), area.getHeight())) {
                        draw(pen, curve);
                        double own = curve.count() > 1 ? curve.toEnd()[0] : 0;
                        longest = longest == null || own > length ? curve : longest;
                        length = Math.max(length, own);
                    }
                }
            }
            if (longest != null && longest.count() > 0) {
                name(pen, longest, one.name());
            }
        }
    }

    private static void draw(Pen pen, TrailCurve curve) {
        Path2D near = new Path2D.Double();
        Path2D far = new Path2D.Double();
        for (int i = 1; i < curve.count(); i++) {
            if (!curve.breaks(i)) {
                Path2D side = curve.front(i) ? near : far;
                if (side.getCurrentPoint() == null
                        || side.getCurrentPoint().distance(curve.x(i - 1), curve.y(i - 1)) > 0) {
                    side.moveTo(curve.x(i - 1), curve.y(i - 1));
                }
                side.lineTo(curve.x(i), curve.y(i));
            }
        }
        Color colour = pen.sunk(pen.palette().electron(curve.id()), SUNK);
        pen.stroke(far, pen.sunk(colour, BEHIND), WIDTH);
        pen.stroke(near, colour, WIDTH);
        if (curve.count() > 0) {
            int last = curve.count() - 1;
            pen.ring(curve.x(last), curve.y(last), pen.of(RING),
                    curve.front(last) ? colour : pen.sunk(colour, BEHIND), WIDTH);
        }
    }

    // The name stands beside the middle of the trail, where it seldom meets other marks.
    private static void name(Pen pen, TrailCurve curve, String name) {
        int middle = curve.count() / 2;
        new MathText(name).draw(pen.g(), curve.x(middle) + pen.of(7), curve.y(middle) + pen.of(12),
                pen.style().smallType(), pen.palette().faint());
    }
}
