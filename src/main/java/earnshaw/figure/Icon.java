package earnshaw.figure;

import earnshaw.figure.style.Figure;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/// The program's own sign: an electron on its way to a proton.
public record Icon() implements Figure {

    private static final double SIDE = 64;
    private static final int STROKES = 28;
    private static final double[] FROM = {9, 17};
    private static final double[] BEND = {11, 47};
    private static final double[] TO = {29, 41};

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        double unit = Math.min(area.getWidth(), area.getHeight()) / SIDE;
        try (Pen pen = Pen.over(g, area, new Style(Palette.DARK, unit))) {
            pen.g().translate(area.getCenterX() - unit * SIDE / 2, area.getCenterY() - unit * SIDE / 2);
            pen.fill(new RoundRectangle2D.Double(pen.of(2), pen.of(2), pen.of(60), pen.of(60), pen.of(28), pen.of(28)),
                    new Color(0x222932));
            trail(pen);
            pen.ring(pen.of(43), pen.of(22), pen.of(12), pen.palette().ink(), 4.4);
            sign(pen, 43, 22, 5.6, pen.palette().ink(), true);
            pen.disc(pen.of(26), pen.of(42), pen.of(12.5), new Color(0x222932));
            pen.disc(pen.of(26), pen.of(42), pen.of(10.5), pen.palette().electron(1));
            sign(pen, 26, 42, 5.2, Color.WHITE, false);
        }
    }

    private static void trail(Pen pen) {
        for (int i = 0; i < STROKES; i++) {
            double from = (double) i / STROKES;
            double to = (i + 1.0) / STROKES;
            Path2D piece = new Path2D.Double();
            piece.moveTo(pen.of(bent(from, 0)), pen.of(bent(from, 1)));
            piece.lineTo(pen.of(bent(to, 0)), pen.of(bent(to, 1)));
            pen.stroke(piece, Palette.mix(new Color(0x222932), pen.palette().electron(1), 0.2 + 0.8 * to),
                    1.5 + 3 * to);
        }
    }

    private static double bent(double share, int axis) {
        double rest = 1 - share;
        return rest * rest * FROM[axis] + 2 * rest * share * BEND[axis] + share * share * TO[axis];
    }

    private static void sign(Pen pen, double x, double y, double arm, Color colour, boolean plus) {
        pen.line(pen.of(x - arm), pen.of(y), pen.of(x + arm), pen.of(y), colour, 3.6);
        if (plus) {
            pen.line(pen.of(x), pen.of(y - arm), pen.of(x), pen.of(y + arm), colour, 3.6);
        }
    }

    /// It as a picture with so many pixels on a side.
    public BufferedImage image(int pixels) {
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        draw(g, new Rectangle2D.Double(0, 0, pixels, pixels));
        g.dispose();
        return image;
    }
}
