package earnshaw.figure.plot;

import earnshaw.experiment.CellSummary;
import earnshaw.experiment.ResultTable;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.NumberLabels;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// An experiment's table as a map for each walker, side by side: a field for every cell, the darker the larger its
/// mean, on a logarithmic scale; where the experiment has a bound for success, the darker the more runs succeed. A cell
/// without a finished run is empty, one that is not run is left out.
///
/// @param style colours and sizes
public record HeatMapFigure(ResultTable table, Style style) implements Figure {

    private static final double HEAD = 46;
    private static final double LEFT = 26;
    private static final double GAP = 18;
    private static final double FIELD = 0.62;
    private static final double FAINT = 0.06;
    private static final double DARK = 0.62;
    private static final double MARGIN = 7;
    private static final int DIGITS = 2;

    /// Height over width at which it looks best.
    public double aspect() {
        int walkers = table.walkers().size();
        double wide = table.experiment().width() * walkers + 0.9 * walkers;
        return Math.clamp(FIELD * (table.experiment().height() + 0.9) / wide, 0.15, 1.2);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D whole) {
        Rectangle2D area = style.inside(whole, MARGIN);
        try (Pen pen = Pen.over(g, whole, style)) {
            List<String> walkers = table.walkers();
            double wide = (area.getWidth() - pen.of(GAP) * (walkers.size() - 1)) / walkers.size();
            double[] range = range();
            for (int walker = 0; walker < walkers.size(); walker++) {
                double x = area.getX() + walker * (wide + pen.of(GAP));
                map(pen, new Rectangle2D.Double(x, area.getY(), wide, area.getHeight()), walker, walkers.get(walker),
                        range);
            }
        }
    }

    private boolean counts() {
        return table.experiment().success().isPresent();
    }

    // Smallest and largest mean above zero of all cells.
    private double[] range() {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int walker = 0; walker < table.walkers().size(); walker++) {
            for (int row = 0; row < table.experiment().height(); row++) {
                for (int column = 0; column < table.experiment().width(); column++) {
                    double mean = table.summary(row, column, walker).mean().orElse(0);
                    low = mean > 0 ? Math.min(low, mean) : low;
                    high = Math.max(high, mean);
                }
            }
        }
        return new double[] {low, high};
    }

    private void map(Pen pen, Rectangle2D area, int walker, String name, double[] range) {
        int rows = table.experiment().height();
        int columns = table.experiment().width();
        List<String> across = ResultTable.values(table.experiment().columns());
        List<String> down = ResultTable.values(table.experiment().rows());
        String rowsName = table.experiment().rows().map(axis -> axis.heading()).orElse("");
        String columnsName = table.experiment().columns().map(axis -> axis.heading()).orElse("");
        float small = style.smallType();
        double left = pen.of(LEFT)
                + labels(down, rowsName).stream().mapToDouble(text -> text.width(small)).max().orElse(0) - pen.of(12);
        double top = pen.of(HEAD);
        double wide = (area.getWidth() - left) / columns;
        double high = (area.getHeight() - top) / rows;
        String title = table.measure().title() + (counts() ? ": runs that end at or below "
                + NumberLabels.given(table.experiment().success().getAsDouble()) : "")
                + (name.isEmpty() ? "" : ", " + name);
        MathText.strong(title).draw(pen.g(), area.getX(), area.getY() + pen.of(14), style.type(), pen.palette().ink());
        double heads = area.getY() + top - pen.of(7);
        new MathText(rowsName).draw(pen.g(), area.getX(), heads, small, pen.palette().faint());
        for (int column = 0; column < columns; column++) {
            String head =
                    column == 0 && !columnsName.isEmpty() ? columnsName + " " + across.get(column) : across.get(column);
            new MathText(head).drawCentred(pen.g(), area.getX() + left + (column + 0.5) * wide, heads, small,
                    pen.palette().faint());
        }
        for (int row = 0; row < rows; row++) {
            double y = area.getY() + top + row * high;
            new MathText(down.get(row)).draw(pen.g(), area.getX(), y + high / 2 + small * 0.36, small,
                    pen.palette().faint());
            for (int column = 0; column < columns; column++) {
                if (!table.experiment().skips(row, column)) {
                    field(pen, new Rectangle2D.Double(area.getX() + left + column * wide, y, wide, high), row, column,
                            walker, range);
                }
            }
        }
    }

    private static List<MathText> labels(List<String> values, String name) {
        List<MathText> labels = new ArrayList<>(values.stream().map(MathText::new).toList());
        labels.add(new MathText(name));
        return labels;
    }

    private void field(Pen pen, Rectangle2D place, int row, int column, int walker, double[] range) {
        CellSummary cell = table.summary(row, column, walker);
        double edge = pen.of(1);
        Rectangle2D inner = new Rectangle2D.Double(
                place.getX() + edge, place.getY() + edge, place.getWidth() - 2 * edge, place.getHeight() - 2 * edge);
        if (cell.runs() == 0) {
            pen.stroke(inner, pen.palette().hairline(), 0.9);
            return;
        }
        double depth = depth(cell, range);
        pen.fill(inner, Palette.mix(pen.palette().ground(), pen.palette().accent(), depth));
        Color ink = depth > DARK ? pen.palette().ground() : pen.palette().ink();
        List<String> lines = lines(cell, table.printed(row, column), place.getHeight() > 3 * style.type());
        double y = place.getCenterY() + style.type() * 0.36 - (lines.size() - 1) * style.type() * 0.6;
        for (String line : lines) {
            float size = (float) Math.min(line.equals(lines.getFirst()) ? style.type() : style.smallType() * 0.9,
                    0.9 * place.getWidth() / Math.max(0.1, new MathText(line).width(1)));
            new MathText(line).drawCentred(pen.g(), place.getCenterX(), y, size, ink);
            y += style.type() * 1.2;
        }
    }

    private double depth(CellSummary cell, double[] range) {
        if (counts()) {
            return cell.share().map(share -> FAINT + (1 - FAINT) * share.value()).orElse(0.0);
        }
        double mean = cell.mean().orElse(0);
        boolean flat = !(range[1] > range[0]);
        double share = mean <= 0 ? 0 : flat ? 0.5 : Math.log(mean / range[0]) / Math.log(range[1] / range[0]);
        return FAINT + (1 - FAINT) * Math.clamp(share, 0, 1);
    }

    private List<String> lines(CellSummary cell, OptionalDouble printed, boolean roomy) {
        List<String> lines = new ArrayList<>();
        if (cell.ended() > 0) {
            lines.add(counts() ? cell.successes().getAsInt() + " of " + cell.ended()
                    : NumberLabels.of(cell.mean().orElse(Double.NaN), DIGITS));
        }
        if (cell.broken() > 0) {
            lines.add(cell.brokenWords());
        }
        if (roomy && printed.isPresent()) {
            lines.add("print " + NumberLabels.given(printed.getAsDouble()));
        } else if (roomy && !counts() && cell.runs() < table.experiment().repeats()) {
            lines.add(cell.runs() + " of " + table.experiment().repeats() + " runs");
        }
        return lines;
    }
}
