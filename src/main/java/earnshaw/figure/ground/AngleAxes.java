package earnshaw.figure.ground;

import earnshaw.figure.camera.AngleMap;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Pen;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/// The two axes of a map of the sphere by angles: lines of equal angle every 30 degrees, with their numbers.
final class AngleAxes {

    private static final int STEP = 30;

    private AngleAxes() {}

    static void draw(Pen pen, Projection lens, AngleMap map) {
        Rectangle2D box = square(lens);
        float type = pen.style().smallType();
        Color faint = pen.palette().faint();
        for (int degrees = 0; degrees <= 180; degrees += STEP) {
            double x = box.getX() + box.getWidth() * degrees / 180;
            double y = box.getMaxY() - box.getHeight() * degrees / 180;
            Color line = degrees % 90 == 0 ? pen.palette().firm() : pen.palette().hairline();
            pen.stroke(new Line2D.Double(x, box.getY(), x, box.getMaxY()), line, 0.8);
            pen.stroke(new Line2D.Double(box.getX(), y, box.getMaxX(), y), line, 0.8);
            MathText number = new MathText(degrees + "\u00b0");
            number.drawCentred(pen.g(), x, box.getMaxY() + 1.4 * type, type, faint);
            number.drawLeftOf(pen.g(), box.getX() - pen.of(5), y + 0.35 * type, type, faint);
        }
        new MathText("angle to $" + map.firstName() + "$").drawCentred(pen.g(), box.getCenterX(),
                box.getMaxY() + 2.8 * type, type, faint);
        new MathText("angle to $" + map.secondName() + "$").draw(pen.g(), box.getX(), box.getY() - 0.7 * type, type,
                faint);
    }

    // both angles from 0 to 180 degrees
    private static Rectangle2D square(Projection lens) {
        Rectangle2D edge = lens.outline(1).getBounds2D();
        double side = Math.PI * lens.scale();
        return new Rectangle2D.Double(edge.getCenterX() - side / 2, edge.getCenterY() - side / 2, side, side);
    }
}
