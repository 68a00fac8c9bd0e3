package earnshaw.figure.plot;

import earnshaw.experiment.ResultTable;
import earnshaw.experiment.RunResult;
import earnshaw.experiment.ThinnedCurve;
import earnshaw.experiment.WalkerResult;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.figure.style.Ticks;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/// A panel for every cell of an experiment: the loss of its runs against steps (a descent) or time (a flow), all panels on
/// one scale. What is measured, where that is another quantity, is drawn thick over the loss. Of two walkers the first one
/// is dashed.
///
/// @param style colours and sizes
public record PanelsFigure(ResultTable table, Style style) implements Figure {

    private static final double KEY = 24;
    private static final double MARGIN = 7;
    private static final double GAP = 10;
    private static final double ACROSS = 66;
    private static final double UP = 24;
    private static final double THIN = 0.8;
    private static final double USUAL = 1.4;
    private static final double THICK = 2.2;
    private static final double PANEL = 0.68;

    /// One line of a panel.
    private record Line(ThinnedCurve curve, int walker, boolean measured) {}

    /// Height over width at which it looks best.
    public double aspect() {
        return PANEL * table.experiment().height() / table.experiment().width();
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D whole) {
        Rectangle2D area = style.inside(whole, MARGIN);
        try (Pen pen = Pen.over(g, whole, style)) {
            double key = key(pen, area);
            int rows = table.experiment().height();
            int columns = table.experiment().width();
            double wide = (area.getWidth() - pen.of(GAP) * (columns - 1)) / columns;
            double high = (area.getHeight() - key - pen.of(GAP) * (rows - 1)) / rows;
            PlotRange range = range();
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    if (!table.experiment().skips(row, column)) {
                        panel(pen, new Rectangle2D.Double(area.getX() + column * (wide + pen.of(GAP)),
                                area.getY() + key + row * (high + pen.of(GAP)), wide, high), row, column, range);
                    }
                }
            }
        }
    }

    private PlotRange range() {
        List<Series> all = table.results().stream().flatMap(result -> lines(List.of(result)).stream()).map(this::series).toList();
        return PlotRange.of(all, table.measure().logarithmic());
    }

    private List<Line> lines(List<RunResult> results) {
        List<Line> lines = new ArrayList<>();
        for (RunResult result : results) {
            for (int walker = 0; walker < result.scores().size(); walker++) {
                WalkerResult score = result.scores().get(walker);
                for (ThinnedCurve curve : score.curves()) {
                    lines.add(new Line(curve, walker, curve.show().equals(table.experiment().measure()) && score.curves().size() > 1));
                }
            }
        }
        lines.sort((one, other) -> Boolean.compare(one.measured, other.measured));
        return lines;
    }

    // On a logarithmic axis without the points that have no place there.
    private Series series(Line line) {
        double[] at = line.curve.at();
        double[] values = line.curve.values();
        int[] shown = IntStream.range(0, at.length).filter(i -> !table.measure().logarithmic() || values[i] > 0).toArray();
        return new Series(line.walker + 1, false, line.measured ? 1 : 0, Arrays.stream(shown).mapToDouble(i -> at[i]).toArray(),
                Arrays.stream(shown).mapToDouble(i -> values[i]).toArray());
    }

    private void panel(Pen pen, Rectangle2D area, int row, int column, PlotRange range) {
        PlotLayout frame = PlotLayout.of(area, style);
        Rectangle2D data = frame.data();
        List<Line> lines = lines(table.at(row, column));
        String title = Stream.of(table.row(row), table.column(column)).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        MathText.strong(title).draw(pen.g(), area.getX(), area.getY() + pen.of(16), style.type(), pen.palette().ink());
        double to = lines.stream().flatMapToDouble(line -> Arrays.stream(line.curve.at())).max().orElse(1);
        Ticks along = Ticks.linear(0, to, Math.max(1, data.getWidth() / pen.of(ACROSS)));
        Ticks up = range.ticks(Math.clamp(data.getHeight() / pen.of(UP), 2, 6), false);
        ValueAxis horizontal = PlotAxes.of(0, to, false, along);
        ValueAxis vertical = PlotAxes.of(range.from(), range.to(), range.log(), up);
        PlotPainter.plot(pen, horizontal, vertical, new PlotData(lines.stream().map(this::series).toList(), range.log()), renderer(pen, lines))
                .draw(pen.g(), data, null, null, null);
        PlotPainter.numbers(pen, frame, along, up, horizontal, vertical,
                table.plan().scenario().algorithm().continuous() ? "$t$" : "step");
    }

    private XYLineAndShapeRenderer renderer(Pen pen, List<Line> lines) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        boolean twofold = lines.stream().anyMatch(Line::measured);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Color colour = colour(pen, line.walker);
            renderer.setSeriesPaint(i, twofold && !line.measured ? Palette.mix(colour, pen.palette().ground(), 0.45) : colour);
            renderer.setSeriesStroke(i, stroke(pen, line.walker, line.measured ? THICK : twofold ? THIN : USUAL));
        }
        return renderer;
    }

    private Color colour(Pen pen, int walker) {
        return table.walkers().size() == 1 ? pen.palette().electron(1) : pen.palette().electron(walker + 1);
    }

    private Stroke stroke(Pen pen, int walker, double width) {
        boolean dashed = table.walkers().size() == 2 && walker == 0;
        return dashed ? pen.dashed(width, PlotPainter.DASH, PlotPainter.DASH_APART) : pen.plain(width);
    }

    // Which line is which walker's; nothing for a single one.
    private double key(Pen pen, Rectangle2D area) {
        List<String> walkers = table.walkers();
        if (walkers.size() == 1) {
            return 0;
        }
        double x = area.getX();
        double y = area.getY() + pen.of(14);
        for (int walker = 0; walker < walkers.size(); walker++) {
            pen.g().setColor(colour(pen, walker));
            pen.g().setStroke(stroke(pen, walker, USUAL));
            pen.g().draw(new Line2D.Double(x, y - style.type() * 0.33, x + pen.of(26), y - style.type() * 0.33));
            MathText name = new MathText(walkers.get(walker));
            name.draw(pen.g(), x + pen.of(32), y, style.type(), pen.palette().ink());
            x += pen.of(52) + name.width(style.type());
        }
        return pen.of(KEY);
    }
}
