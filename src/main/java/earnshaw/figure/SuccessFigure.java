package earnshaw.figure;

import earnshaw.experiment.Share;
import earnshaw.experiment.Table;
import earnshaw.scenario.Axis;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/// The share of runs that succeed along the columns of an experiment, a line for every row and walker, each point with
/// its interval of 95 percent.
///
/// @param style colours and sizes
public record SuccessFigure(Table table, Style style) implements Figure {

    private static final double UP = 26;
    private static final double MARGIN = 0.45;
    private static final double KEY = 20;
    private static final double EDGE = 7;
    private static final double MARK = 3.2;

    /// Of the room between two columns, which the lines share so that their bars stand side by side.
    private static final double SPREAD = 0.3;

    @Override
    public void draw(Graphics2D g, Rectangle2D whole) {
        Rectangle2D area = style.inside(whole, EDGE);
        try (Pen pen = Pen.over(g, whole, style)) {
            PlotFrame frame = PlotFrame.of(
                    new Rectangle2D.Double(area.getX(), area.getY() + pen.of(KEY), area.getWidth(), area.getHeight() - pen.of(KEY)), style);
            Rectangle2D data = frame.data();
            int places = table.experiment().width();
            Ticks along = new Ticks(1, IntStream.range(0, places).mapToObj(i -> (double) i).toList(), Table.values(table.experiment().columns()));
            Ticks up = Ticks.linear(0, 1, Math.clamp(data.getHeight() / pen.of(UP), 2, 6));
            ValueAxis horizontal = PlotAxes.of(-MARGIN, places - 1 + MARGIN, false, along);
            ValueAxis vertical = PlotAxes.of(-0.03, 1.03, false, up);
            for (double mark : up.marks()) {
                double y = vertical.valueToJava2D(mark, data, RectangleEdge.LEFT);
                pen.line(data.getX(), y, data.getMaxX(), y, pen.palette().hairline(), 0.9);
            }
            int lines = lines().size();
            for (int line = 0; line < lines; line++) {
                double aside = lines == 1 ? 0 : SPREAD * ((double) line / (lines - 1) - 0.5);
                line(pen, line, aside, data, horizontal, vertical);
            }
            PlotPainter.numbers(pen, frame, along, up, horizontal, vertical, "");
            heading(pen, area);
        }
    }

    // Names of the lines: rows, and walkers in each.
    private List<String> lines() {
        List<String> walkers = table.walkers();
        return IntStream.range(0, table.experiment().height())
                .boxed()
                .flatMap(row -> walkers.stream().map(walker -> (table.row(row) + " " + walker).strip()))
                .toList();
    }

    private void line(Pen pen, int line, double aside, Rectangle2D data, ValueAxis horizontal, ValueAxis vertical) {
        Color colour = pen.palette().electron(line + 1);
        int walkers = table.walkers().size();
        Path2D path = new Path2D.Double();
        for (int column = 0; column < table.experiment().width(); column++) {
            Optional<Share> found = table.summary(line / walkers, column, line % walkers).share();
            if (found.isEmpty()) {
                continue;
            }
            Share share = found.get();
            double x = horizontal.valueToJava2D(column + aside, data, RectangleEdge.BOTTOM);
            double y = vertical.valueToJava2D(share.value(), data, RectangleEdge.LEFT);
            pen.line(x, vertical.valueToJava2D(share.low(), data, RectangleEdge.LEFT),
                    x, vertical.valueToJava2D(share.high(), data, RectangleEdge.LEFT), colour, 1.1);
            pen.disc(x, y, pen.of(MARK), colour);
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        pen.stroke(path, colour, 1.7);
    }

    private void heading(Pen pen, Rectangle2D area) {
        String along = table.experiment().columns().map(Axis::heading).orElse("");
        String bound = Numerals.of(table.experiment().success().orElse(Double.NaN), 2);
        MathText.strong("Runs that end at or below " + bound + " against " + along).draw(
                pen.g(), area.getX(), area.getY() + pen.of(16), style.type(), pen.palette().ink());
        List<String> lines = lines();
        double x = area.getX();
        double y = area.getY() + pen.of(34);
        for (int line = 0; line < lines.size() && lines.size() > 1; line++) {
            pen.disc(x + pen.of(MARK), y - style.smallType() * 0.33, pen.of(MARK), pen.palette().electron(line + 1));
            MathText name = new MathText(lines.get(line));
            name.draw(pen.g(), x + pen.of(11), y, style.smallType(), pen.palette().ink());
            x += pen.of(24) + name.width(style.smallType());
        }
    }
}
