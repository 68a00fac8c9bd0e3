package earnshaw.figure.field;

import earnshaw.figure.style.ColourScale;
import earnshaw.figure.style.Pen;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// Sampled values as colours: places between the points of a grid have the number, not the colour, between theirs.
public final class FieldTint {

    private FieldTint() {}

    /// @param columns  points in a row of the grid, which begins in the upper left corner of the area and covers it
    /// @param cell     distance of two points, in pixels or points of the surface
    /// @param values   row by row from the top; NaN where there is none
    /// @param fineness pixels of the picture for a pixel or point of the surface
    public static void draw(Pen pen, Rectangle2D area, Shape clip, int columns, double cell, double[] values,
            ColourScale scale, double fineness) {
        int width = (int) Math.ceil(area.getWidth() * fineness);
        int height = (int) Math.ceil(area.getHeight() * fineness);
        if (width < 1 || height < 1) {
            return;
        }
        float[] shades = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            double value = values[i] == Double.POSITIVE_INFINITY ? scale.high()
                    : values[i] == Double.NEGATIVE_INFINITY ? scale.low() : values[i];
            shades[i] = Double.isNaN(value) ? Float.NaN : (float) (ColourScale.SHADES * scale.share(value));
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        spread(shades, columns, cell * fineness, image, scale.pixels());
        Graphics2D g = (Graphics2D) pen.g().create();
        g.clip(clip);
        AffineTransform place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
        place.scale(1 / fineness, 1 / fineness);
        g.drawImage(image, place, null);
        g.dispose();
    }

    private static void spread(float[] shades, int columns, double cell, BufferedImage image, int[] colours) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        float[] row = new float[columns];
        float share = (float) (1 / cell);
        for (int y = 0; y < image.getHeight(); y++) {
            int above = (int) (y / cell) * columns;
            float down = (float) (y / cell - (int) (y / cell));
            for (int i = 0; i < columns; i++) {
                row[i] = shades[above + i] + down * (shades[above + columns + i] - shades[above + i]);
            }
            for (int x = 0; x < width; x++) {
                float at = x * share;
                int before = (int) at;
                float shade = row[before] + (at - before) * (row[before + 1] - row[before]);
                if (!Float.isNaN(shade)) {
                    pixels[y * width + x] = colours[(int) (shade + 0.5f)];
                }
            }
        }
    }
}
