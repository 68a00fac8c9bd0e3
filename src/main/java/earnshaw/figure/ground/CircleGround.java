package earnshaw.figure.ground;

import earnshaw.figure.camera.ProjectedBody;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Pen;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// The unit circle, with its angles.
public final class CircleGround {

    /// An angle's number gives way to a charge so near, whose own name may need the place.
    private static final double NAME = 34;

    private CircleGround() {}

    /// Draws the circle, with its angles where a grid is wanted.
    ///
    /// @param taken how far around the circle something else is drawn, in pixels or points
    /// @param bar   where no angle is written
    public static void draw(Pen pen, Projection lens, boolean grid, double taken, Rectangle2D bar,
            List<ProjectedBody> marks) {
        double[] middle = new double[Projection.SIZE];
        lens.see(new double[2], 0, middle);
        double radius = lens.scale();
        if (grid) {
            spokes(pen, middle, radius, taken, bar, marks);
        }
        pen.ring(middle[0], middle[1], radius, pen.palette().firm(), 1.3);
    }

    private static void spokes(Pen pen, double[] middle, double radius, double taken, Rectangle2D bar,
            List<ProjectedBody> marks) {
        float type = pen.style().smallType();
        pen.disc(middle[0], middle[1], pen.of(1.6), pen.palette().firm());
        for (int degrees = 0; degrees < 360; degrees += 30) {
            double angle = Math.toRadians(degrees);
            double x = Math.cos(angle);
            double y = -Math.sin(angle);
            boolean quarter = degrees % 90 == 0;
            double inner = quarter ? pen.of(8) : radius - pen.of(7);
            pen.line(middle[0] + x * inner, middle[1] + y * inner, middle[0] + x * radius, middle[1] + y * radius,
                    quarter ? pen.palette().hairline() : pen.palette().firm(), 0.9);
            double away = radius + Math.max(pen.of(26), taken + pen.of(15));
            MathText label = new MathText(degrees + "°");
            double half = label.width(type) / 2;
            boolean covered = bar.intersects(middle[0] + x * away - half, middle[1] + y * away - type / 2, 2 * half,
                    type);
            if (!covered && marks.stream()
                    .noneMatch(mark -> mark.near(middle[0] + x * radius, middle[1] + y * radius, pen.of(NAME)))) {
                label.drawCentred(
                        pen.g(), middle[0] + x * away, middle[1] + y * away + pen.of(4), type, pen.palette().faint());
            }
        }
    }
}
