package earnshaw.figure.ground;

import earnshaw.figure.camera.Projection;
import earnshaw.figure.camera.SampledLandscape;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.problem.Landscape;
import earnshaw.problem.LossSurface;
import earnshaw.problem.Picture;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/// The landscape under a plane as a soft tint: warm where a further electron has high energy, cold where it has low
/// energy, nothing at zero.
///
/// The energy is sampled on a coarse grid; between its points the energy is interpolated, not the colour.
public final class LandscapeTint {

    /// Pair terms looked at for one picture: what a frame can afford.
    private static final int EFFORT = 90_000;

    private static final int FINEST = 72;
    private static final int COARSEST = 20;

    /// Shades on either side of zero.
    private static final int SHADES = 255;

    /// Share of the sampled energies that the strongest shade stands above; the rest, near a pole, all have it.
    private static final double STRONGEST = 0.97;

    /// Energy, for a charge of 1, that has the strongest shade at the least; where all is matched the tint fades away.
    private static final double LEAST = 0.1;

    private LandscapeTint() {}

    /// Draws the tint over the whole area.
    public static void draw(Pen pen, Rectangle2D area, Picture picture, Projection lens) {
        int bodies = Math.max(1, picture.bodies().size());
        int side = Math.clamp((int) Math.sqrt((double) EFFORT / bodies), COARSEST, FINEST);
        int left = (int) Math.floor(area.getX());
        int top = (int) Math.floor(area.getY());
        int width = Math.max(1, (int) Math.ceil(area.getMaxX()) - left);
        int height = Math.max(1, (int) Math.ceil(area.getMaxY()) - top);
        double cell = (double) Math.max(width, height) / side;
        int columns = (int) Math.ceil(width / cell) + 2;
        int rows = (int) Math.ceil(height / cell) + 2;
        float[] shades = picture.landscape() instanceof LossSurface surface
                ? heights(grid(memory(surface, lens, area, side), columns, rows, cell, left, top, lens))
                : shades(grid(picture.landscape(), columns, rows, cell, left, top, lens), LEAST * largest(picture));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        spread(shades, columns, cell, image, table(pen.palette()));
        pen.g().drawImage(image, AffineTransform.getTranslateInstance(left, top), null);
    }

    // Moving bodies do not change the surface, so it is sampled once for each view and kept.
    private static Landscape memory(LossSurface surface, Projection lens, Rectangle2D area, int side) {
        double[] low = lens.place(area.getX(), area.getMaxY(), new double[2]);
        double[] high = lens.place(area.getMaxX(), area.getY(), new double[2]);
        SampledLandscape sampled = SampledLandscape.of(surface, low[0], low[1], high[0], high[1], side);
        return place -> sampled.at(place[0], place[1]);
    }

    private static double[] grid(Landscape landscape, int columns, int rows, double cell, int left, int top,
            Projection lens) {
        double[] energy = new double[columns * rows];
        double[] origin = {0, 0};
        for (int i = 0; i < energy.length; i++) {
            energy[i] = landscape.at(lens.place(left + i % columns * cell, top + i / columns * cell, origin));
        }
        return energy;
    }

    // A loss is never negative. The colour follows its root, which separates low values; it is cold below a quarter of
    // the highest loss and warm above.
    private static float[] heights(double[] loss) {
        double[] sorted = Arrays.stream(loss).filter(Double::isFinite).sorted().toArray();
        double most =
                sorted.length == 0 ? 1 : Math.max(sorted[(int) (STRONGEST * (sorted.length - 1))], Double.MIN_NORMAL);
        float[] shades = new float[loss.length];
        for (int i = 0; i < loss.length; i++) {
            double share =
                    Double.isNaN(loss[i]) ? 0 : Math.clamp(2 * Math.sqrt(Math.max(0, loss[i]) / most) - 1, -1, 1);
            shades[i] = (float) (SHADES * (1 + share));
        }
        return shades;
    }

    private static double largest(Picture picture) {
        return picture.bodies().stream().mapToDouble(body -> Math.abs(body.charge())).max().orElse(1);
    }

    // Turns energies into indices of the table of shades.
    private static float[] shades(double[] energy, double least) {
        double[] sizes = Arrays.stream(energy).filter(Double::isFinite).map(Math::abs).sorted().toArray();
        double most = sizes.length == 0 ? 1 : Math.max(sizes[(int) (STRONGEST * (sizes.length - 1))], least);
        float[] shades = new float[energy.length];
        for (int i = 0; i < energy.length; i++) {
            double share = Double.isNaN(energy[i]) ? 0 : Math.clamp(energy[i] / most, -1, 1);
            shades[i] = (float) (SHADES * (1 + share));
        }
        return shades;
    }

    private static int[] table(Palette palette) {
        int[] table = new int[2 * SHADES + 1];
        for (int i = 0; i < table.length; i++) {
            double share = (double) (i - SHADES) / SHADES;
            Color colour = share > 0 ? palette.warm() : palette.cold();
            double alpha = palette.tint() * Math.abs(share);
            table[i] = (int) Math.round(255 * alpha) << 24
                    | (int) Math.round(alpha * colour.getRed()) << 16
                    | (int) Math.round(alpha * colour.getGreen()) << 8
                    | (int) Math.round(alpha * colour.getBlue());
        }
        return table;
    }

    // One shade fills two by two pixels, which saves three quarters of the work; the tint is too faint to show it.
    private static void spread(float[] shades, int columns, double cell, BufferedImage image, int[] table) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        float[] row = new float[columns];
        float share = (float) (1 / cell);
        for (int y = 0; y < image.getHeight(); y++) {
            if (y % 2 == 1) {
                System.arraycopy(pixels, (y - 1) * width, pixels, y * width, width);
                continue;
            }
            int above = (int) (y / cell) * columns;
            float down = (float) (y / cell - (int) (y / cell));
            for (int i = 0; i < columns; i++) {
                row[i] = shades[above + i] + down * (shades[above + columns + i] - shades[above + i]);
            }
            for (int x = 0; x < width; x += 2) {
                float at = x * share;
                int before = (int) at;
                int colour = table[(int) (row[before] + (at - before) * (row[before + 1] - row[before]) + 0.5f)];
                pixels[y * width + x] = colour;
                if (x + 1 < width) {
                    pixels[y * width + x + 1] = colour;
                }
            }
        }
    }
}
