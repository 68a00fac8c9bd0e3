package earnshaw.figure.plot;

import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Pen;
import earnshaw.problem.Event;
import earnshaw.problem.Observable;
import earnshaw.scenario.View;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.HistorySegment;
import earnshaw.simulation.record.Run;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/// Where a capture makes the loss jump upwards: the infinite term of the pair that has met is left out from then on. No
/// flow leads there, so a curve ends at the last state before and begins again behind, and the jump is drawn as one.
final class CaptureJumps {

    // Against the larger of the two losses: what a step of the flow itself may add to a capture.
    private static final double SMALL = 0.01;
    private static final double SHORT = 5;
    private static final double APART = 6;
    static final double RING = 2.6;

    private CaptureJumps() {}

    /// @param row    the row behind it
    /// @param place  time or step there
    /// @param before loss of the row before
    /// @param after  loss of the row behind
    record Jump(int row, double place, double before, double after) {}

    /// Those of a segment of a run, by the row behind; none for another quantity than the loss.
    static NavigableMap<Integer, Jump> of(Run run, HistorySegment segment, String show, View.Along along) {
        NavigableMap<Integer, Jump> jumps = new TreeMap<>();
        int column = show.equals("loss") ? Observable.column(segment.observables(), show) : -1;
        HistoryRows rows = segment.rows();
        for (Event event : column < 0 ? List.<Event>of() : run.events()) {
            boolean met = event.kind() == Event.Kind.CAPTURED || event.kind() == Event.Kind.MERGED;
            int row = met ? row(rows, event.step()) : 0;
            if (row > 0) {
                double before = rows.number(row - 1, column);
                double after = rows.number(row, column);
                if (after - before > SMALL * Math.max(Math.abs(before), Math.abs(after))) {
                    jumps.put(row, new Jump(row, SeriesReader.place(rows, row, along), before, after));
                }
            }
        }
        return jumps;
    }

    // the first row of a step, -1 where it is not recorded
    private static int row(HistoryRows rows, long step) {
        int low = 0;
        int high = rows.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.step(middle) < step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < rows.count() && rows.step(low) == step ? low : -1;
    }

    /// Draws those of the runs that matter as dashed lines that end in a ring, each with the word for it where there is
    /// room.
    ///
    /// @param across where a time or step stands on the surface
    /// @param up     where a loss stands
    static void draw(Pen pen, PlotFigure figure, Rectangle2D data, DoubleUnaryOperator across, DoubleUnaryOperator up) {
        List<Rectangle2D> taken = new ArrayList<>();
        marks(pen, figure, data, across, up).forEach(mark -> word(pen, data, mark, taken));
    }

    /// A jump on the surface.
    ///
    /// @param from where it begins
    /// @param to   where its ring is, above
    record Mark(double x, double from, double to) {}

    /// Draws dashed lines and rings without words.
    static List<Mark> marks(Pen pen, PlotFigure figure, Rectangle2D data, DoubleUnaryOperator across,
            DoubleUnaryOperator up) {
        List<Mark> marks = new ArrayList<>();
        for (Run run : figure.runs().subList(0, figure.live())) {
            for (HistorySegment segment : run.recorded().segments()) {
                of(run, segment, figure.plot().show(), figure.view().along()).values()
                        .forEach(jump -> marks.add(new Mark(across.applyAsDouble(jump.place),
                                Math.clamp(up.applyAsDouble(jump.before), data.getY(), data.getMaxY()),
                                up.applyAsDouble(jump.after))));
            }
        }
        marks.removeIf(mark -> mark.x < data.getX() || mark.x > data.getMaxX() || mark.to < data.getY()
                || mark.to > data.getMaxY() || !(mark.from - mark.to >= pen.of(SHORT)));
        for (Mark mark : marks) {
            Color colour = pen.palette().faint();
            pen.dash(new Line2D.Double(mark.x, mark.from, mark.x, mark.to), colour, 1, 2, 2);
            pen.disc(mark.x, mark.to, pen.of(RING), pen.palette().ground());
            pen.ring(mark.x, mark.to, pen.of(RING), colour, 1.2);
        }
        return marks;
    }

    private static void word(Pen pen, Rectangle2D data, Mark mark, List<Rectangle2D> taken) {
        double x = mark.x;
        double to = mark.to;
        Color colour = pen.palette().faint();
        float type = pen.style().smallType();
        MathText word = new MathText("capture");
        double width = word.width(type);
        boolean right = x + pen.of(APART) + width < data.getMaxX();
        double left = right ? x + pen.of(APART) : x - pen.of(APART) - width;
        // over the ring: the curve goes down from there, and came from below
        double base = Math.max(to - pen.of(SHORT), data.getY() + type);
        Rectangle2D place = new Rectangle2D.Double(left, base - type, width, 1.3 * type);
        if (left > data.getX() && mark.from - to > 2 * type && taken.stream().noneMatch(place::intersects)) {
            taken.add(place);
            word.draw(pen.g(), left, base, type, colour);
        }
    }
}
