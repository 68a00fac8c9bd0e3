package earnshaw.figure.plot;

import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.figure.style.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/// What stands along the horizontal axis of a plot: its name at the right end, and the labels of its ticks as far as
/// they overlap neither the name nor each other.
///
/// @param name as [MathText]
record AxisLabels(Style style, PlotLayout frame, Ticks ticks, ValueAxis axis, String name) {

    private static final double BELOW = 16;
    private static final double APART = 5;

    /// Twice as many ticks as the room asks for are tried, step by step, to get two labels that can be read.
    private static final double FINER = 1.15;
    private static final int TRIES = 24;

    /// The ticks with the fewest marks of which two labels can be read.
    ///
    /// @param log   whether the axis is logarithmic
    /// @param apart of two labels at least, in design units
    /// @param ticks for a number of marks at most
    static Ticks fitting(
            Style style, PlotLayout frame, double from, double to, boolean log, String name, double apart,
            DoubleFunction<Ticks> ticks) {
        double most = Math.max(1, frame.data().getWidth() / style.of(apart));
        Ticks best = ticks.apply(most);
        int shown = count(style, frame, from, to, log, name, best);
        for (int i = 0; i < TRIES && shown < 2; i++) {
            most *= FINER;
            Ticks finer = ticks.apply(most);
            int more = count(style, frame, from, to, log, name, finer);
            best = more > shown ? finer : best;
            shown = Math.max(shown, more);
        }
        return best;
    }

    private static int count(Style style, PlotLayout frame, double from, double to, boolean log, String name,
            Ticks ticks) {
        return new AxisLabels(style, frame, ticks, PlotAxes.of(from, to, log, ticks), name).shown().size();
    }

    /// Indices of the ticks whose labels are drawn.
    List<Integer> shown() {
        List<Integer> shown = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        double limit = name.isEmpty() ? frame.area().getMaxX() + style.of(APART) : nameStart();
        for (int i = 0; i < ticks.marks().size(); i++) {
            double half = new MathText(ticks.labels().get(i)).width(style.smallType()) / 2;
            double x = place(i);
            if (half > 0 && x - half > end + style.of(APART) && x + half < limit - style.of(APART) + style.of(1)) {
                shown.add(i);
                end = x + half;
            }
        }
        return shown;
    }

    private double place(int i) {
        return axis.valueToJava2D(ticks.marks().get(i), frame.data(), RectangleEdge.BOTTOM);
    }

    private double nameStart() {
        return frame.data().getMaxX() - new MathText(name).width(style.smallType());
    }

    void draw(Pen pen) {
        double below = frame.data().getMaxY() + pen.of(BELOW);
        float type = style.smallType();
        new MathText(name).draw(pen.g(), nameStart(), below, type, pen.palette().faint());
        for (int i : shown()) {
            new MathText(ticks.labels().get(i)).drawCentred(pen.g(), place(i), below, type, pen.palette().faint());
        }
    }
}
