package earnshaw.figure;

import earnshaw.problem.Landscape;
import earnshaw.problem.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/// The landscape under a plane as a soft tint: warm where a further electron has high energy, cold where it has low
/// energy, nothing at the middle.
final class Tint {

    /// Pair terms looked at for one picture: what a frame can afford.
    private static final int EFFORT = 240_000;

    private static final int FINEST = 84;
    private static final int COARSEST = 20;

    private Tint() {}

    static void draw(Pen pen, Rectangle2D area, Picture picture, Lens lens) {
        int bodies = Math.max(1, picture.bodies().size());
        int side = Math.clamp((int) Math.sqrt((double) EFFORT / bodies), COARSEST, FINEST);
        double cell = Math.max(area.getWidth(), area.getHeight()) / side;
        int columns = (int) Math.ceil(area.getWidth() / cell) + 1;
        int rows = (int) Math.ceil(area.getHeight() / cell) + 1;
        double[] energy = sample(area, cell, columns, rows, picture.landscape(), lens);
        BufferedImage image = image(energy, columns, rows, pen.palette());
        Graphics2D g = (Graphics2D) pen.g().create();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform spread = AffineTransform.getTranslateInstance(area.getX() - cell / 2, area.getY() - cell / 2);
        spread.scale(cell, cell);
        g.drawImage(image, spread, null);
        g.dispose();
    }

    private static double[] sample(
            Rectangle2D area, double cell, int columns, int rows, Landscape landscape, Lens lens) {
        double[] energy = new double[columns * rows];
        double[] origin = {0, 0};
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double[] place = lens.place(area.getX() + column * cell, area.getY() + row * cell, origin);
                energy[row * columns + column] = landscape.at(place);
            }
        }
        return energy;
    }

    private static BufferedImage image(double[] energy, int columns, int rows, Palette palette) {
        double[] sorted = Arrays.stream(energy).filter(Double::isFinite).map(Math::abs).sorted().toArray();
        double most = sorted.length == 0 ? 1 : Math.max(sorted[(int) (0.97 * (sorted.length - 1))], Double.MIN_NORMAL);
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < energy.length; i++) {
            double share = Double.isNaN(energy[i]) ? 0 : Math.clamp(energy[i] / most, -1, 1);
            Color colour = share > 0 ? palette.warm() : palette.cold();
            int alpha = (int) Math.round(255 * palette.tint() * Math.abs(share));
            image.setRGB(i % columns, i / columns, alpha << 24 | colour.getRGB() & 0xffffff);
        }
        return image;
    }
}
