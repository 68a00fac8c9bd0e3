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
import earnshaw.problem.Observable;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/// A panel for every cell of an experiment: the loss of its runs against steps (a descent) or time (a flow), all panels
/// on one scale. What is measured, where that is another quantity, is drawn thick over the loss. Of two walkers the
/// first one is dashed. Three repeats and more are drawn as their median over a band.
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
    private static final double BAND = 0.18;
    private static final double HEAD = 0.04;

    /// Panels in a line of a table of one row or column, and of any other that each has numbers of its own.
    private static final int WRAPPED = 3;

    /// One line of a panel.
    private record Line(ThinnedCurve curve, int walker, boolean measured) {}

    private int columns() {
        int width = table.experiment().width();
        int height = table.experiment().height();
        return width > 1 && height > 1 ? width : Math.min(width * height, WRAPPED);
    }

    private int lines() {
        return Math.ceilDiv(table.experiment().width() * table.experiment().height(), columns());
    }

    /// Height over width at which it looks best.
    public double aspect() {
        return PANEL * lines() / columns() + HEAD;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D whole) {
        Rectangle2D area = style.inside(whole, MARGIN);
        try (Pen pen = Pen.over(g, whole, style)) {
            double key = key(pen, area);
            double wide = (area.getWidth() - pen.of(GAP) * (columns() - 1)) / columns();
            double high = (area.getHeight() - key - pen.of(GAP) * (lines() - 1)) / lines();
            PlotRange range = range();
            int place = 0;
            for (int row = 0; row < table.experiment().height(); row++) {
                for (int column = 0; column < table.experiment().width(); column++) {
                    if (!table.experiment().skips(row, column)) {
                        Rectangle2D panel =
                                new Rectangle2D.Double(area.getX() + place % columns() * (wide + pen.of(GAP)),
                                        area.getY() + key + place / columns() * (high + pen.of(GAP)), wide, high);
                        boolean bare = columns() > WRAPPED && place % columns() > 0;
                        panel(pen, bare ? PlotLayout.bare(panel, style) : PlotLayout.of(panel, style), row, column,
                                range);
                    }
                    place++;
                }
            }
        }
    }

    private PlotRange range() {
        List<Series> all =
                table.results().stream().flatMap(result -> lines(List.of(result)).stream()).map(this::series).toList();
        return PlotRange.of(all, table.measure().logarithmic());
    }

    private List<Line> lines(List<RunResult> results) {
        List<Line> lines = new ArrayList<>();
        for (RunResult result : results) {
            for (int walker = 0; walker < result.scores().size(); walker++) {
                WalkerResult score = result.scores().get(walker);
                for (ThinnedCurve curve : score.curves()) {
                    lines.add(new Line(curve, walker,
                            curve.show().equals(table.experiment().measure()) && score.curves().size() > 1));
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
        boolean logarithmic = table.measure().logarithmic();
        int[] shown = IntStream.range(0, at.length).filter(i -> !logarithmic || values[i] > 0).toArray();
        return new Series(line.walker + 1, false, line.measured ? 1 : 0,
                Arrays.stream(shown).mapToDouble(i -> at[i]).toArray(),
                Arrays.stream(shown).mapToDouble(i -> values[i]).toArray());
    }

    private void panel(Pen pen, PlotLayout frame, int row, int column, PlotRange range) {
        Rectangle2D area = frame.area();
        Rectangle2D data = frame.data();
        List<Line> lines = lines(table.at(row, column));
        String title = Stream.of(table.row(row), table.column(column)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        MathText heading = MathText.strong(title);
        float type = (float) Math.min(style.type(),
                style.type() * area.getWidth() / Math.max(1, heading.width(style.type())));
        heading.draw(pen.g(), area.getX(), area.getY() + pen.of(16), type, pen.palette().ink());
        double to = lines.stream().flatMapToDouble(line -> Arrays.stream(line.curve.at())).max().orElse(1);
        String along = table.plan().scenario().algorithm().continuous() ? "$t$" : "step";
        Ticks across = AxisLabels.fitting(style, frame, 0, to, false, along, ACROSS, most -> Ticks.linear(0, to, most));
        Ticks up = range.ticks(Math.clamp(data.getHeight() / pen.of(UP), 2, 6), false);
        ValueAxis horizontal = PlotAxes.of(0, to, false, across);
        ValueAxis vertical = PlotAxes.of(range.from(), range.to(), range.log(), up);
        List<Line> drawn = new ArrayList<>();
        List<Series> curves = new ArrayList<>();
        for (List<Line> repeats : alike(lines)) {
            if (repeats.size() < RunBand.FEWEST) {
                drawn.addAll(repeats);
                repeats.forEach(line -> curves.add(series(line)));
            } else {
                RunBand band = RunBand.of(repeats.stream().map(this::series).toList(), to);
                Line line = repeats.getFirst();
                pen.fill(band.outline(data, horizontal, vertical), Palette.fade(colour(pen, line.walker), BAND));
                drawn.add(line);
                curves.add(band.median());
            }
        }
        PlotPainter.plot(pen, horizontal, vertical, new PlotData(curves, range.log()), renderer(pen, drawn))
                .draw(pen.g(), data, null, null, null);
        boolean bare = data.getX() - area.getX() < pen.of(UP);
        PlotPainter.numbers(pen, frame, across, bare ? new Ticks(1, List.of(), List.of()) : up, horizontal, vertical,
                along);
    }

    // Repeats of one walker and quantity, what is measured last.
    private static List<List<Line>> alike(List<Line> lines) {
        return List.copyOf(lines.stream()
                .collect(Collectors.groupingBy(line -> List.of(line.measured, line.walker), LinkedHashMap::new,
                        Collectors.toList()))
                .values());
    }

    private XYLineAndShapeRenderer renderer(Pen pen, List<Line> lines) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        boolean twofold = lines.stream().anyMatch(Line::measured);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Color colour = colour(pen, line.walker);
            renderer.setSeriesPaint(i,
                    twofold && !line.measured ? Palette.mix(colour, pen.palette().ground(), 0.45) : colour);
            renderer.setSeriesStroke(i, stroke(pen, line.walker, line.measured ? THICK : twofold ? THIN : USUAL));
        }
        return renderer;
    }

    private Color colour(Pen pen, int walker) {
        return table.walkers().size() == 1 ? pen.palette().electron(1) : pen.palette().electron(walker + 1);
    }

    private Stroke stroke(Pen pen, int walker, double width) {
        boolean dashed = table.walkers().size() == 2 && walker == 0;
        return dashed ? pen.dashed(width, PlotCurves.DASH, PlotCurves.DASH_APART) : pen.plain(width);
    }

    // Which line is which walker's, and what is drawn.
    private double key(Pen pen, Rectangle2D area) {
        List<String> walkers = table.walkers();
        double x = area.getX();
        double y = area.getY() + pen.of(14);
        for (int walker = 0; walker < walkers.size() && walkers.size() > 1; walker++) {
            pen.g().setColor(colour(pen, walker));
            pen.g().setStroke(stroke(pen, walker, USUAL));
            pen.g().draw(new Line2D.Double(x, y - style.type() * 0.33, x + pen.of(26), y - style.type() * 0.33));
            MathText name = new MathText(walkers.get(walker));
            name.draw(pen.g(), x + pen.of(32), y, style.type(), pen.palette().ink());
            x += pen.of(52) + name.width(style.type());
        }
        new MathText(quantity()).draw(pen.g(), x, y, style.type(), pen.palette().faint());
        return pen.of(KEY);
    }

    // The name of the vertical axis of all panels.
    private String quantity() {
        Observable measure = table.measure();
        String name = measure.title() + " $" + measure.symbol() + "$";
        String shown = measure.id().equals("loss") ? name : name + " (thick) over the loss";
        int repeats = table.experiment().repeats();
        return repeats < RunBand.FEWEST ? shown
                : shown + ", median and " + RunBand.words(repeats) + " of " + repeats + " runs";
    }
}
