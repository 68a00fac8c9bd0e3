package earnshaw.figure.plot;

import earnshaw.figure.style.Pen;
import earnshaw.problem.Event;
import java.awt.Color;
import java.awt.geom.Path2D;

/// The mark of an event below the timeline. Its form says what happened: a disc for what is caught, a triangle for a
/// new match, a diamond for a Hessian step, a square for a hand, a bar for a stop. Electrons have their colour, what
/// happens to the whole run is neutral.
final class EventMark {

    private static final double SIZE = 4;

    private EventMark() {}

    /// @param y the line on which marks stand
    static void draw(Pen pen, double x, double y, Event event) {
        Color colour = event.body() > 0 ? pen.palette().electron(event.body()) : pen.palette().neutral();
        double r = pen.of(SIZE);
        double middle = y + r;
        switch (event.kind()) {
            case CAPTURED, MERGED -> pen.disc(x, middle, 0.9 * r, colour);
            case RELEASED, SLIDING -> pen.ring(x, middle, 0.8 * r, colour, 1.2);
            case HESSIAN_STEP -> pen.fill(polygon(x - r, middle, x, middle - r, x + r, middle, x, middle + r), colour);
            case EDITED -> pen.fill(polygon(x - 0.8 * r, middle - 0.8 * r, x + 0.8 * r, middle - 0.8 * r,
                    x + 0.8 * r, middle + 0.8 * r, x - 0.8 * r, middle + 0.8 * r), colour);
            case STOPPED -> pen.rule(x, y - r, x, y + 2 * r, colour, 2);
            case MATCHING, NEXT_ELECTRON, SLOW_PHASE, FAST_PHASE ->
                pen.fill(polygon(x, y, x + r, y + 1.8 * r, x - r, y + 1.8 * r), colour);
        }
    }

    private static Path2D polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }
}
