package earnshaw.figure.plot;

import earnshaw.experiment.CellSummary;
import earnshaw.experiment.ResultTable;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.figure.style.Ticks;
import earnshaw.scenario.Axis;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;

/// An experiment's means along one axis of its table, a curve for every value of the other one, with a bar from the
/// smallest to the largest run. Numbers in print are dashed, with open marks. A mean of 0 has no place on a logarithmic
/// axis.
///
/// @param across whether it runs along the columns; otherwise along the rows
/// @param walker index of the walker
/// @param style  colours and sizes
public record SweepFigure(ResultTable table, boolean across, int walker, Style style) implements Figure {

    /// Height over width at which it looks best.
    public static final double ASPECT = 0.72;

    @Override
    public void draw(Graphics2D g, Rectangle2D whole) {
        try (Pen pen = Pen.over(g, whole, style)) {
            SweepAxes axes = SweepAxes.of(pen, whole, axis(across));
            ValueAxis horizontal = axes.horizontal();
            Rectangle2D data = axes.frame().data();
            List<Series> all = new ArrayList<>();
            for (int other = 0; other < curves(); other++) {
                all.add(means(other, axes));
                all.add(printed(other, axes));
                all.add(ends(other));
            }
            PlotRange range = PlotRange.of(all, table.measure().logarithmic());
            Ticks up = range.ticks(axes.up(pen, 7), false);
            ValueAxis vertical = PlotAxes.of(range.from(), range.to(), range.log(), up);
            List<Series> lines = all.stream().filter(one -> axes.numeric() && !one.sum()).toList().reversed();
            PlotPainter.plot(pen, horizontal, vertical, new PlotData(lines, range.log()), renderer(pen, lines))
                    .draw(pen.g(), data, null, null, null);
            PlotPainter.numbers(pen, axes.frame(), axes.ticks(), up, horizontal, vertical, "");
            for (int other = 0; other < curves(); other++) {
                marks(pen, other, axes, vertical);
            }
            heading(pen, axes);
        }
    }

    private Optional<Axis> axis(boolean columns) {
        return columns ? table.experiment().columns() : table.experiment().rows();
    }

    private int places() {
        return across ? table.experiment().width() : table.experiment().height();
    }

    private int curves() {
        return across ? table.experiment().height() : table.experiment().width();
    }

    private CellSummary summary(int place, int other) {
        return across ? table.summary(other, place, walker) : table.summary(place, other, walker);
    }

    private Series means(int other, SweepAxes axes) {
        return series(other, 0, axes, place -> mean(place, other));
    }

    private Series printed(int other, SweepAxes axes) {
        return series(other, 1, axes, place -> print(place, other));
    }

    private OptionalDouble mean(int place, int other) {
        return seen(summary(place, other).mean());
    }

    private OptionalDouble print(int place, int other) {
        return seen(across ? table.printed(other, place) : table.printed(place, other));
    }

    // A logarithmic axis cannot show 0.
    private OptionalDouble seen(OptionalDouble number) {
        return number.isPresent() && table.measure().logarithmic() && number.getAsDouble() <= 0 ? OptionalDouble.empty()
                : number;
    }

    // Ends of the bars, which the range must reach.
    private Series ends(int other) {
        double[] y = IntStream.range(0, places())
                .boxed()
                .flatMap(place -> Stream.of(summary(place, other).least(), summary(place, other).most()))
                .mapToDouble(end -> end.orElse(Double.NaN))
                .toArray();
        return new Series(other + 1, true, 0, IntStream.range(0, y.length).mapToDouble(i -> i).toArray(), y);
    }

    // from left to right
    private Series series(int other, int run, SweepAxes axes, IntFunction<OptionalDouble> number) {
        int[] places = IntStream.range(0, places())
                .filter(place -> number.apply(place).isPresent())
                .boxed()
                .sorted(Comparator.comparing(axes.places()::get))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Series(other + 1, false, run, Arrays.stream(places).mapToDouble(axes.places()::get).toArray(),
                Arrays.stream(places).mapToDouble(place -> number.apply(place).getAsDouble()).toArray());
    }

    private XYLineAndShapeRenderer renderer(Pen pen, List<Series> lines) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < lines.size(); i++) {
            boolean print = lines.get(i).run() == 1;
            renderer.setSeriesPaint(i, pen.palette().electron(lines.get(i).body()));
            renderer.setSeriesStroke(i, print
                    ? new BasicStroke((float) pen.of(1), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                            new float[] {(float) pen.of(4), (float) pen.of(3)}, 0)
                    : new BasicStroke((float) pen.of(1.7), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        }
        return renderer;
    }

    private void marks(Pen pen, int other, SweepAxes axes, ValueAxis vertical) {
        Rectangle2D data = axes.frame().data();
        Color colour = pen.palette().electron(other + 1);
        for (int place = 0; place < places(); place++) {
            double x = axes.x(place);
            CellSummary cell = summary(place, other);
            SweepAxes.broken(pen, cell, other, x, data, colour);
            OptionalDouble print = print(place, other);
            OptionalDouble mean = mean(place, other);
            if (print.isPresent()) {
                double y = vertical.valueToJava2D(print.getAsDouble(), data, RectangleEdge.LEFT);
                pen.disc(x, y, pen.of(SweepAxes.MARK), pen.palette().ground());
                pen.ring(x, y, pen.of(SweepAxes.MARK), colour, 1);
            }
            if (mean.isPresent()) {
                // A run that ended at 0 lies below the axis.
                double low = vertical.valueToJava2D(cell.least().getAsDouble(), data, RectangleEdge.LEFT);
                double high = vertical.valueToJava2D(cell.most().getAsDouble(), data, RectangleEdge.LEFT);
                pen.line(x, Math.min(low, data.getMaxY()), x, high, colour, 1.1);
                pen.disc(x, vertical.valueToJava2D(mean.getAsDouble(), data, RectangleEdge.LEFT),
                        pen.of(SweepAxes.MARK), colour);
            }
        }
    }

    private void heading(Pen pen, SweepAxes axes) {
        String along = axis(across).map(Axis::heading).orElse("");
        axes.title(pen, table.measure().title() + " against " + along, table.walkers().get(walker));
        axis(!across).ifPresent(other -> axes.key(pen, other.heading(), ResultTable.values(axis(!across))));
    }
}
