package earnshaw.figure.plot;

import earnshaw.experiment.CellSummary;
import earnshaw.experiment.ResultTable;
import earnshaw.experiment.SuccessShare;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.NumberLabels;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.figure.style.Ticks;
import earnshaw.scenario.Axis;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/// The share of a walker's runs that succeed along the columns of an experiment, a line for every row, each point with
/// its interval of 95 percent.
///
/// @param walker index of the walker
/// @param style  colours and sizes
public record SuccessFigure(ResultTable table, int walker, Style style) implements Figure {

    /// Of the room between two columns, which the lines share so that their bars stand side by side.
    private static final double SPREAD = 0.3;

    @Override
    public void draw(Graphics2D g, Rectangle2D whole) {
        try (Pen pen = Pen.over(g, whole, style)) {
            SweepAxes axes = SweepAxes.of(pen, whole, table.experiment().columns());
            Rectangle2D data = axes.frame().data();
            Ticks up = Ticks.linear(0, 1, axes.up(pen, 6));
            ValueAxis vertical = PlotAxes.of(-0.03, 1.03, false, up);
            for (double mark : up.marks()) {
                double y = vertical.valueToJava2D(mark, data, RectangleEdge.LEFT);
                pen.line(data.getX(), y, data.getMaxX(), y, pen.palette().hairline(), 0.9);
            }
            int lines = table.experiment().height();
            double room = SPREAD * data.getWidth() / table.experiment().width();
            for (int line = 0; line < lines; line++) {
                double aside = lines == 1 ? 0 : room * ((double) line / (lines - 1) - 0.5);
                line(pen, line, aside, axes, vertical);
            }
            PlotPainter.numbers(pen, axes.frame(), axes.ticks(), up, axes.horizontal(), vertical, "");
            heading(pen, axes);
        }
    }

    private void line(Pen pen, int line, double aside, SweepAxes axes, ValueAxis vertical) {
        Rectangle2D data = axes.frame().data();
        Color colour = pen.palette().electron(line + 1);
        Path2D path = new Path2D.Double();
        List<Integer> columns = IntStream.range(0, table.experiment().width()).boxed()
                .sorted(Comparator.comparing(axes.places()::get)).toList();
        for (int column : columns) {
            CellSummary cell = table.summary(line, column, walker);
            SweepAxes.broken(pen, cell, line, axes.x(column) + aside, data, colour);
            Optional<SuccessShare> found = cell.share();
            if (found.isEmpty()) {
                continue;
            }
            SuccessShare share = found.get();
            double x = axes.x(column) + aside;
            double y = vertical.valueToJava2D(share.value(), data, RectangleEdge.LEFT);
            pen.line(x, vertical.valueToJava2D(share.low(), data, RectangleEdge.LEFT),
                    x, vertical.valueToJava2D(share.high(), data, RectangleEdge.LEFT), colour, 1.1);
            pen.disc(x, y, pen.of(SweepAxes.MARK), colour);
            if (path.getCurrentPoint() == null || !axes.numeric()) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        pen.stroke(path, colour, 1.7);
    }

    private void heading(Pen pen, SweepAxes axes) {
        String along = table.experiment().columns().map(Axis::heading).orElse("");
        String bound = NumberLabels.given(table.experiment().success().orElse(Double.NaN));
        axes.title(pen, "Runs that end at or below " + bound + " against " + along, table.walkers().get(walker));
        table.experiment().rows()
                .ifPresent(rows -> axes.key(pen, rows.heading(), ResultTable.values(table.experiment().rows())));
    }
}
