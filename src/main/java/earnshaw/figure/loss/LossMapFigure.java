package earnshaw.figure.loss;

import earnshaw.analysis.LossMap;
import earnshaw.figure.camera.SampledLandscape;
import earnshaw.figure.field.ColourBar;
import earnshaw.figure.field.FieldTint;
import earnshaw.figure.ground.ContourLines;
import earnshaw.figure.plot.ProfileFigure;
import earnshaw.figure.style.ColourScale;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.figure.style.Ticks;
import earnshaw.problem.Ground;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

/// The loss on the plane through three states as a tint with contour lines, the states marked A, B and C.
///
/// @param style colours and sizes
public record LossMapFigure(LossMap map, Style style) implements Figure {

    private static final double LEFT = 44;
    private static final double RIGHT = 12;
    private static final double TOP = 26;
    private static final double FOOT = 88;
    private static final double APART = 60;
    private static final double LEVELS = 14;

    /// Pixels of the tint for a design unit.
    private static final double FINENESS = 2;

    /// The share of the losses that the scale ends above; the rest, near a pole, has the colour of its end.
    private static final double STRONGEST = 0.97;
    private static final double FAR_FROM_ZERO = 0.25;

    /// Height over width at which a map fills its area.
    public double aspect() {
        double wide = style.of(400);
        double data = (map.rows() - 1) * (wide - style.of(LEFT + RIGHT)) / (map.columns() - 1);
        return (data + style.of(TOP + FOOT)) / wide;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        double cell = Math.min((area.getWidth() - style.of(LEFT + RIGHT)) / (map.columns() - 1),
                (area.getHeight() - style.of(TOP + FOOT)) / (map.rows() - 1));
        if (!(cell > 0)) {
            return;
        }
        Rectangle2D data = new Rectangle2D.Double(area.getX() + style.of(LEFT), area.getY() + style.of(TOP),
                cell * (map.columns() - 1), cell * (map.rows() - 1));
        ColourScale scale = scale();
        double[] values = fromTop();
        try (Pen pen = Pen.over(g, area, style)) {
            FieldTint.draw(pen, data, data, map.columns(), cell, values, scale, FINENESS / style.unit());
            contours(g, data, cell, values, scale);
            MathText.strong("Loss on the plane through A, B and C").draw(pen.g(), area.getX(),
                    area.getY() + pen.of(16), style.type(), style.palette().ink());
            axes(pen, data, cell);
            double[][] seen = map.places().stream().map(place -> new double[] {x(data, cell, place[0]),
                y(data, cell, place[1])}).toArray(double[][]::new);
            Path2D triangle = new Path2D.Double();
            triangle.moveTo(seen[0][0], seen[0][1]);
            triangle.lineTo(seen[1][0], seen[1][1]);
            triangle.lineTo(seen[2][0], seen[2][1]);
            triangle.closePath();
            pen.dash(triangle, pen.palette().ink(), 0.9, 3, 3);
            for (int i = 0; i < seen.length; i++) {
                ProfileFigure.mark(pen, String.valueOf((char) ('A' + i)), seen[i][0], seen[i][1]);
            }
            ColourBar.draw(pen, new Rectangle2D.Double(data.getX() - pen.of(12), data.getY(), area.getWidth(),
                    data.getHeight() + pen.of(FOOT + 24)), new Ground.Flat(2), scale, "Loss");
        }
    }

    private void contours(Graphics2D g, Rectangle2D data, double cell, double[] values, ColourScale scale) {
        try (Pen pen = Pen.over(g, data, style)) {
            List<Double> levels = Ticks.linear(scale.low(), scale.high(), LEVELS).marks();
            ContourLines.draw(pen, data,
                    SampledLandscape.of(data.getX(), data.getY(), cell, map.columns(), values), levels, List.of());
        }
    }

    private double[] fromTop() {
        double[] values = new double[map.losses().length];
        for (int row = 0; row < map.rows(); row++) {
            System.arraycopy(map.losses(), row * map.columns(), values, (map.rows() - 1 - row) * map.columns(),
                    map.columns());
        }
        return values;
    }

    private ColourScale scale() {
        double[] sorted = Arrays.stream(map.losses()).filter(Double::isFinite).sorted().toArray();
        double low = sorted.length == 0 ? 0 : sorted[(int) ((1 - STRONGEST) * (sorted.length - 1))];
        double high = sorted.length == 0 ? 1 : sorted[(int) (STRONGEST * (sorted.length - 1))];
        double least = sorted.length == 0 ? 0 : sorted[0];
        if (least >= -1e-12 && least < FAR_FROM_ZERO * high) {
            low = 0;
        }
        return new ColourScale(low, high > low ? high : low + 1, low == 0, style.palette());
    }

    private double x(Rectangle2D data, double cell, double along) {
        return data.getX() + (along - map.left()) / map.step() * cell;
    }

    private double y(Rectangle2D data, double cell, double across) {
        return data.getMaxY() - (across - map.low()) / map.step() * cell;
    }

    private void axes(Pen pen, Rectangle2D data, double cell) {
        float type = style.smallType();
        Ticks right = Ticks.linear(map.left(), map.left() + (map.columns() - 1) * map.step(),
                Math.max(2, data.getWidth() / pen.of(APART)));
        for (int i = 0; i < right.marks().size(); i++) {
            double x = x(data, cell, right.marks().get(i));
            pen.line(x, data.getMaxY(), x, data.getMaxY() + pen.of(3), pen.palette().firm(), 0.8);
            new MathText(right.labels().get(i)).drawCentred(pen.g(), x, data.getMaxY() + pen.of(4) + type, type,
                    pen.palette().faint());
        }
        Ticks up = Ticks.linear(map.low(), map.low() + (map.rows() - 1) * map.step(),
                Math.max(2, data.getHeight() / pen.of(APART)));
        for (int i = 0; i < up.marks().size(); i++) {
            double y = y(data, cell, up.marks().get(i));
            pen.line(data.getX() - pen.of(3), y, data.getX(), y, pen.palette().firm(), 0.8);
            new MathText(up.labels().get(i)).drawLeftOf(pen.g(), data.getX() - pen.of(6), y + 0.36 * type, type,
                    pen.palette().faint());
        }
        pen.stroke(data, pen.palette().firm(), 0.8);
        new MathText("distance from A towards B").drawLeftOf(pen.g(), data.getMaxX(), data.getMaxY() + pen.of(34),
                type, pen.palette().faint());
    }
}
