package earnshaw.figure.ground;

import earnshaw.figure.camera.Projection;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Ticks;
import earnshaw.problem.Landscape;
import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/// A line: an axis in the middle of the area. Above it the past rises as world lines, below it lies the energy of a
/// further electron.
public final class LineGround {

    private static final double APART = 80;

    /// Where the energy is zero and how far it swings, as shares of the area's height below the axis.
    private static final double ENERGY_ZERO = 0.29;
    private static final double ENERGY_SWING = 0.13;

    private LineGround() {}

    /// Draws the axis, with its numbers where a grid is wanted.
    public static void draw(Pen pen, Rectangle2D area, Projection lens, boolean grid) {
        double y = area.getCenterY();
        pen.rule(area.getX(), y, area.getMaxX(), y, pen.palette().firm(), 1.2);
        if (!grid) {
            return;
        }
        double low = lens.place(area.getX(), y, new double[1])[0];
        double high = lens.place(area.getMaxX(), y, new double[1])[0];
        Ticks ticks = Ticks.linear(low, high, Math.max(2, area.getWidth() / pen.of(APART)));
        double[] seen = new double[Projection.SIZE];
        float type = pen.style().smallType();
        for (int i = 0; i < ticks.marks().size(); i++) {
            lens.see(new double[] {ticks.marks().get(i)}, 0, seen);
            pen.rule(seen[0], area.getY(), seen[0], area.getMaxY(), pen.palette().hairline(), 0.8);
            pen.rule(seen[0], y, seen[0], y + pen.of(5), pen.palette().firm(), 1.2);
            MathText label = new MathText(ticks.labels().get(i));
            double half = label.width(type) / 2;
            if (seen[0] - half > area.getX() && seen[0] + half < area.getMaxX()) {
                label.drawCentred(pen.g(), seen[0], y + pen.of(30), type, pen.palette().faint());
            }
        }
    }

    /// Draws the energy along the line as a curve below the axis.
    public static void landscape(Pen pen, Rectangle2D area, Projection lens, Landscape landscape) {
        int count = Math.clamp((int) (area.getWidth() / pen.of(2)), 16, 600);
        double[] energy = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            double x = area.getX() + area.getWidth() * i / count;
            energy[i] = landscape.at(lens.place(x, 0, new double[1]));
        }
        double most = Arrays.stream(energy).filter(Double::isFinite).map(Math::abs).max().orElse(1);
        double zero = area.getCenterY() + ENERGY_ZERO * area.getHeight();
        double swing = ENERGY_SWING * area.getHeight() / Math.max(most, Double.MIN_NORMAL);
        Path2D curve = new Path2D.Double();
        Path2D high = new Path2D.Double();
        Path2D low = new Path2D.Double();
        high.moveTo(area.getX(), zero);
        low.moveTo(area.getX(), zero);
        for (int i = 0; i <= count; i++) {
            double x = area.getX() + area.getWidth() * i / count;
            double y = zero - swing * Math.clamp(Double.isNaN(energy[i]) ? 0 : energy[i], -most, most);
            if (i == 0) {
                curve.moveTo(x, y);
            } else {
                curve.lineTo(x, y);
            }
            high.lineTo(x, Math.min(y, zero));
            low.lineTo(x, Math.max(y, zero));
        }
        high.lineTo(area.getMaxX(), zero);
        low.lineTo(area.getMaxX(), zero);
        pen.fill(high, Palette.fade(pen.palette().warm(), pen.palette().tint()));
        pen.fill(low, Palette.fade(pen.palette().cold(), pen.palette().tint()));
        pen.g().setColor(pen.palette().firm());
        pen.g().setStroke(new BasicStroke(pen.style().hairline()));
        pen.g().draw(curve);
        double below = zero + swing * most + pen.of(18);
        new MathText("energy of a further electron")
                .draw(pen.g(), area.getX() + pen.of(10), below, pen.style().smallType(), pen.palette().faint());
    }
}
