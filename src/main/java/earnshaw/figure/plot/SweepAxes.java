package earnshaw.figure.plot;

import earnshaw.experiment.CellSummary;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Ticks;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.ValueAxis;

/// What figures along one axis of an experiment have in common: its values side by side at the places 0, 1, 2, a title and
/// a key above.
///
/// @param area  of the whole figure without its edge
/// @param frame below title and key
/// @param ticks the values
record SweepAxes(Rectangle2D area, PlotLayout frame, Ticks ticks, ValueAxis horizontal) {

    /// Radius of a mark, in design units.
    static final double MARK = 3.2;

    private static final double UP = 26;
    private static final double MARGIN = 0.45;
    private static final double KEY = 20;
    private static final double EDGE = 7;
    private static final double TITLE_LINE = 16;
    private static final double KEY_LINE = 34;

    static SweepAxes of(Pen pen, Rectangle2D whole, List<String> values) {
        Rectangle2D area = pen.style().inside(whole, EDGE);
        double key = pen.of(KEY);
        PlotLayout frame = PlotLayout.of(
                new Rectangle2D.Double(area.getX(), area.getY() + key, area.getWidth(), area.getHeight() - key), pen.style());
        List<Double> places = IntStream.range(0, values.size()).mapToObj(place -> (double) place).toList();
        Ticks ticks = new Ticks(1, places, values);
        return new SweepAxes(area, frame, ticks, PlotAxes.of(-MARGIN, values.size() - 1 + MARGIN, false, ticks));
    }

    /// How many ticks stand well on the vertical axis, up to a number.
    double up(Pen pen, int most) {
        return Math.clamp(frame.data().getHeight() / pen.of(UP), 2, most);
    }

    /// @param walker whose numbers it shows, empty if there is only one
    void title(Pen pen, String title, String walker) {
        MathText.strong(walker.isEmpty() ? title : title + ", " + walker).draw(
                pen.g(), area.getX(), area.getY() + pen.of(TITLE_LINE), pen.style().type(), pen.palette().ink());
    }

    /// The names of the lines, each behind a mark of its colour, all behind what they are the values of.
    void key(Pen pen, String what, List<String> names) {
        float type = pen.style().smallType();
        double y = area.getY() + pen.of(KEY_LINE);
        MathText heading = new MathText(what);
        heading.draw(pen.g(), area.getX(), y, type, pen.palette().faint());
        double x = area.getX() + (what.isEmpty() ? 0 : heading.width(type) + pen.of(10)) + pen.of(MARK);
        for (int line = 0; line < names.size(); line++) {
            pen.disc(x, y - type * 0.33, pen.of(MARK), pen.palette().electron(line + 1));
            MathText name = new MathText(names.get(line));
            name.draw(pen.g(), x + pen.of(8), y, type, pen.palette().ink());
            x += pen.of(21) + name.width(type);
        }
    }

    /// Says of a mark how many runs are not in it because a number was no longer finite, under the top edge, a line of its own
    /// for each of the marks side by side.
    ///
    /// @param line which of them
    /// @param x    where the mark stands
    static void broken(Pen pen, CellSummary cell, int line, double x, Rectangle2D data, Color colour) {
        if (cell.broken() > 0) {
            float type = pen.style().smallType();
            new MathText(cell.brokenWords()).drawCentred(pen.g(), x, data.getY() + (line + 1) * 1.2 * type, type, colour);
        }
    }
}
