package earnshaw.figure.plot;

import earnshaw.experiment.CellSummary;
import earnshaw.experiment.HistogramBins;
import earnshaw.experiment.ResultTable;
import earnshaw.experiment.SuccessShare;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.figure.style.Ticks;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/// A panel for every cell of an experiment: how the values that its runs ended with are spread, all panels on one
/// scale, the walkers side by side. Where the experiment has a bound for success it is dashed, and the share of runs
/// that end at or below it stands in the title where there is room, with its interval of 95 percent.
///
/// @param style colours and sizes
public record HistogramFigure(ResultTable table, Style style) implements Figure {

    private static final double MARGIN = 7;
    private static final double GAP = 12;
    private static final double PANEL = 0.62;
    private static final double NARROW = 3;
    private static final double ACROSS = 52;
    private static final double UP = 26;
    private static final double FULL = 1.08;
    private static final double AIR = 8;

    /// Panels in a line: those of a table of one row or column are wrapped.
    private int columns() {
        int width = table.experiment().width();
        int height = table.experiment().height();
        return width > 1 && height > 1 ? width : Math.min(width * height, (int) NARROW);
    }

    private int lines() {
        return Math.ceilDiv(table.experiment().width() * table.experiment().height(), columns());
    }

    /// Height over width at which it looks best.
    public double aspect() {
        return PANEL * lines() / columns();
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D whole) {
        Rectangle2D area = style.inside(whole, MARGIN);
        try (Pen pen = Pen.over(g, whole, style)) {
            double wide = (area.getWidth() - pen.of(GAP) * (columns() - 1)) / columns();
            double high = (area.getHeight() - pen.of(GAP) * (lines() - 1)) / lines();
            HistogramBins bins = HistogramBins.of(table);
            double most = most(bins);
            int place = 0;
            for (int row = 0; row < table.experiment().height(); row++) {
                for (int column = 0; column < table.experiment().width(); column++) {
                    if (!table.experiment().skips(row, column)) {
                        panel(pen, new Rectangle2D.Double(area.getX() + place % columns() * (wide + pen.of(GAP)),
                                area.getY() + place / columns() * (high + pen.of(GAP)), wide, high), row, column, bins,
                                most);
                    }
                    place++;
                }
            }
        }
    }

    private double most(HistogramBins bins) {
        int most = 1;
        for (int row = 0; row < table.experiment().height(); row++) {
            for (int column = 0; column < table.experiment().width(); column++) {
                for (int walker = 0; walker < table.walkers().size(); walker++) {
                    most = Math.max(most, Arrays.stream(counts(bins, row, column, walker)).max().orElse(0));
                }
            }
        }
        return most * FULL;
    }

    private int[] counts(HistogramBins bins, int row, int column, int walker) {
        return bins.counts(table.summary(row, column, walker).values());
    }

    private void panel(Pen pen, Rectangle2D area, int row, int column, HistogramBins bins, double highest) {
        PlotLayout frame = PlotLayout.of(area, style);
        Rectangle2D data = frame.data();
        PlotRange range = new PlotRange(bins.from(), bins.to(), bins.log());
        String name = table.measure().title();
        Ticks along = AxisLabels.fitting(style, frame, bins.from(), bins.to(), bins.log(), name, ACROSS,
                most -> range.ticks(most, false));
        Ticks up = Ticks.linear(0, highest, Math.clamp(data.getHeight() / pen.of(UP), 2, 5));
        ValueAxis horizontal = PlotAxes.of(bins.from(), bins.to(), bins.log(), along);
        ValueAxis vertical = PlotAxes.of(0, highest, false, up);
        for (double mark : up.marks()) {
            double y = vertical.valueToJava2D(mark, data, RectangleEdge.LEFT);
            pen.line(data.getX(), y, data.getMaxX(), y, pen.palette().hairline(), 0.9);
        }
        bars(pen, row, column, bins, data, horizontal, vertical);
        table.experiment().success().ifPresent(bound -> {
            double x = horizontal.valueToJava2D(bound, data, RectangleEdge.BOTTOM);
            if (x > data.getX() && x < data.getMaxX()) {
                pen.dash(new Line2D.Double(x, data.getY(), x, data.getMaxY()), pen.palette().firm(), 1.1, 4, 3);
            }
        });
        PlotPainter.numbers(pen, frame, along, up, horizontal, vertical, name);
        broken(row, column).ifPresent(words -> new MathText(words).drawLeftOf(
                pen.g(), data.getMaxX(), data.getY() + 1.2 * style.smallType(), style.smallType(),
                pen.palette().faint()));
        MathText title = MathText.strong(title(row, column));
        double room = data.getMaxX() - area.getX();
        float type = title.width(style.type()) < room ? style.type() : style.smallType();
        title.draw(pen.g(), area.getX(), area.getY() + pen.of(14), type, pen.palette().ink());
        double left = room - title.width(type) - pen.of(AIR);
        shares(row, column).map(MathText::new).filter(share -> share.width(style.smallType()) < left).findFirst()
                .ifPresent(
                        share -> share.drawLeftOf(
                                pen.g(), data.getMaxX(), area.getY() + pen.of(14), style.smallType(),
                                pen.palette().faint()));
    }

    private void bars(Pen pen, int row, int column, HistogramBins bins, Rectangle2D data, ValueAxis horizontal,
            ValueAxis vertical) {
        int walkers = table.walkers().size();
        for (int walker = 0; walker < walkers; walker++) {
            Color colour = pen.palette().electron(walker + 1);
            int[] counts = counts(bins, row, column, walker);
            for (int bin = 0; bin < bins.count(); bin++) {
                if (counts[bin] == 0) {
                    continue;
                }
                double left = horizontal.valueToJava2D(bins.edge(bin), data, RectangleEdge.BOTTOM);
                double right = horizontal.valueToJava2D(bins.edge(bin + 1), data, RectangleEdge.BOTTOM);
                double top = vertical.valueToJava2D(counts[bin], data, RectangleEdge.LEFT);
                double air = (right - left) * 0.06;
                double wide = (right - left - 2 * air) / walkers;
                pen.fill(new Rectangle2D.Double(left + air + walker * wide, top, wide, data.getMaxY() - top), colour);
            }
        }
    }

    private String title(int row, int column) {
        String cell = Stream.of(table.row(row), table.column(column)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return cell.isEmpty() ? table.measure().title() : cell;
    }

    // How many runs of all walkers together have no value because a number was no longer finite.
    private Optional<String> broken(int row, int column) {
        int broken = 0;
        for (int walker = 0; walker < table.walkers().size(); walker++) {
            broken += table.summary(row, column, walker).broken();
        }
        return broken == 0 ? Optional.empty() : Optional.of(broken + " not finite");
    }

    // Of each walker by itself, in long and in short.
    private Stream<String> shares(int row, int column) {
        List<String> walkers = table.walkers();
        List<CellSummary> cells =
                IntStream.range(0, walkers.size()).mapToObj(walker -> table.summary(row, column, walker)).toList();
        if (cells.stream().anyMatch(cell -> cell.share().isEmpty())) {
            return Stream
                    .of(cells.stream().map(cell -> cell.ended() + "").distinct().collect(Collectors.joining(" and "))
                            + " runs");
        }
        return Stream
                .<Function<SuccessShare, String>>of(HistogramFigure::words,
                        share -> share.successes() + " of " + share.runs())
                .map(words -> IntStream.range(0, walkers.size())
                        .mapToObj(walker -> (walkers.get(walker) + " "
                                + words.apply(cells.get(walker).share().orElseThrow())).strip())
                        .collect(Collectors.joining("; ")));
    }

    /// A share as a person reads it: `52 of 100, 42 to 62 %`.
    static String words(SuccessShare share) {
        return share.successes() + " of " + share.runs() + ", " + Math.round(100 * share.low()) + " to "
                + Math.round(100 * share.high()) + " %";
    }
}
