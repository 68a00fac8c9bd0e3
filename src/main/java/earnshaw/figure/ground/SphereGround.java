package earnshaw.figure.ground;

import earnshaw.figure.camera.AngleMap;
import earnshaw.figure.camera.Projection;
import earnshaw.figure.camera.SphereSides;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import java.awt.Color;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// The unit sphere: graticule solid in front and dotted behind, shaded so slightly that it prints.
public final class SphereGround {

    private static final int DEGREES = 5;

    private SphereGround() {}

    /// The ball itself, shaded; a map is a plain area.
    public static void back(Pen pen, Projection lens) {
        Shape outline = lens.outline(1);
        Rectangle2D box = outline.getBounds2D();
        if (lens.chart().isPresent()) {
            pen.fill(outline, Palette.mix(pen.palette().ground(), pen.palette().cold(), 0.04));
        } else {
            pen.g().setPaint(shade(pen.palette(), new double[] {box.getCenterX(), box.getCenterY()}, lens.scale()));
            pen.g().fill(outline);
        }
    }

    /// What is drawn over the ball and its field: the graticule and the rim.
    public static void over(Pen pen, Projection lens, boolean grid) {
        if (grid && lens.chart().orElse(null) instanceof AngleMap map) {
            AngleAxes.draw(pen, lens, map);
        } else if (grid) {
            graticule(pen, lens);
        }
        pen.stroke(lens.outline(1), pen.palette().firm(), 1.2);
    }

    // The ball is shaded as if light fell from the upper left; its middle keeps the colour of the ground.
    private static RadialGradientPaint shade(Palette palette, double[] middle, double radius) {
        Color dark = Palette.mix(palette.ground(), palette.cold(), 0.16);
        Color half = Palette.mix(palette.ground(), palette.cold(), 0.05);
        return new RadialGradientPaint(
                (float) (middle[0] - 0.28 * radius), (float) (middle[1] - 0.34 * radius), (float) (1.45 * radius),
                new float[] {0, 0.62f, 1}, new Color[] {palette.ground(), half, dark});
    }

    private static void graticule(Pen pen, Projection lens) {
        Path2D front = new Path2D.Double();
        Path2D behind = new Path2D.Double();
        Path2D equator = new Path2D.Double();
        for (int latitude = -60; latitude <= 60; latitude += 30) {
            parallel(lens, Math.toRadians(latitude), latitude == 0 ? equator : front, behind);
        }
        for (int longitude = 0; longitude < 360; longitude += 30) {
            meridian(lens, Math.toRadians(longitude), front, behind);
        }
        Color line = Palette.mix(pen.palette().hairline(), pen.palette().firm(), 0.45);
        pen.dash(behind, Palette.mix(pen.palette().hairline(), pen.palette().firm(), 0.55), 1, 1, 3.2);
        pen.stroke(front, line, 0.8);
        pen.stroke(equator, Palette.mix(line, pen.palette().firm(), 0.6), 1);
    }

    private static void parallel(Projection lens, double latitude, Path2D front, Path2D behind) {
        SphereSides sides = new SphereSides(lens, front, behind);
        for (int degrees = 0; degrees <= 360; degrees += DEGREES) {
            double longitude = Math.toRadians(degrees);
            sides.to(lens.place(new double[] {
                Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude),
                Math.sin(latitude)}));
        }
    }

    private static void meridian(Projection lens, double longitude, Path2D front, Path2D behind) {
        SphereSides sides = new SphereSides(lens, front, behind);
        for (int degrees = -90; degrees <= 90; degrees += DEGREES) {
            double latitude = Math.toRadians(degrees);
            sides.to(lens.place(new double[] {
                Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude),
                Math.sin(latitude)}));
        }
    }
}
