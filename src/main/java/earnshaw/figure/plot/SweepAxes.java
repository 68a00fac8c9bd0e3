package earnshaw.figure.plot;

import earnshaw.experiment.CellSummary;
import earnshaw.experiment.ResultTable;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Ticks;
import earnshaw.scenario.Axis;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/// What figures along one axis of an experiment have in common: numbers at their values, anything else side by side at
/// the places 0, 1, 2; a title and a key above.
///
/// @param area    of the whole figure without its edge
/// @param frame   below title and key
/// @param places  where each value stands on the axis
/// @param ticks   the values
/// @param numeric whether they are numbers, which a line may join
record SweepAxes(Rectangle2D area, PlotLayout frame, List<Double> places, Ticks ticks, ValueAxis horizontal,
        boolean numeric) {

    /// Radius of a mark, in design units.
    static final double MARK = 3.2;

    private static final double UP = 26;
    private static final double MARGIN = 0.45;
    private static final double AIR = 0.08;

    /// Numbers so many times as large as the smallest stand on a logarithmic axis.
    private static final double WIDE = 20;

    private static final double KEY = 20;
    private static final double EDGE = 7;
    private static final double TITLE_LINE = 16;
    private static final double KEY_LINE = 34;

    /// @param axis empty for a single place
    static SweepAxes of(Pen pen, Rectangle2D whole, Optional<Axis> axis) {
        List<String> values = ResultTable.values(axis);
        Rectangle2D area = pen.style().inside(whole, EDGE);
        double key = pen.of(KEY);
        PlotLayout frame = PlotLayout.of(
                new Rectangle2D.Double(area.getX(), area.getY() + key, area.getWidth(), area.getHeight() - key),
                pen.style());
        Optional<double[]> numbers = axis.flatMap(Axis::numbers).filter(all -> all.length > 1);
        double[] places = numbers.orElseGet(() -> IntStream.range(0, values.size()).asDoubleStream().toArray());
        double low = Arrays.stream(places).min().orElse(0);
        double high = Arrays.stream(places).max().orElse(0);
        boolean log = numbers.isPresent() && low > 0 && high > WIDE * low;
        double air = numbers.isEmpty() ? MARGIN : AIR * (log ? Math.log(high / low) : high - low);
        List<Integer> order =
                IntStream.range(0, places.length).boxed().sorted(Comparator.comparingDouble(i -> places[i])).toList();
        Ticks ticks =
                new Ticks(1, order.stream().map(i -> places[i]).toList(), order.stream().map(values::get).toList());
        ValueAxis horizontal = log ? PlotAxes.of(low / Math.exp(air), high * Math.exp(air), true, ticks)
                : PlotAxes.of(low - air, high + air, false, ticks);
        return new SweepAxes(area, frame, Arrays.stream(places).boxed().toList(), ticks, horizontal,
                numbers.isPresent());
    }

    /// Where the value of a place stands on the surface.
    double x(int place) {
        return horizontal.valueToJava2D(places.get(place), frame.data(), RectangleEdge.BOTTOM);
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

    /// Says of a mark how many runs are not in it because a number was no longer finite, under the top edge, a line of
    /// its own for each of the marks side by side.
    ///
    /// @param line which of them
    /// @param x    where the mark stands
    static void broken(Pen pen, CellSummary cell, int line, double x, Rectangle2D data, Color colour) {
        if (cell.broken() > 0) {
            float type = pen.style().smallType();
            new MathText(cell.brokenWords()).drawCentred(pen.g(), x, data.getY() + (line + 1) * 1.2 * type, type,
                    colour);
        }
    }
}
