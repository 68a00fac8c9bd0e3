package earnshaw.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/// A formula in full TeX. One that cannot be read is drawn as it is written.
///
/// @param tex    without dollar signs
/// @param size   of its type in pixels or points
/// @param colour of its ink
public record Formula(String tex, double size, Color colour) implements Figure {

    /// Room around the glyphs, which lean over their boxes.
    private static final int MARGIN = 1;

    /// Its width in pixels or points.
    public double width() {
        return icon().getTrueIconWidth() + 2 * MARGIN;
    }

    /// Its height in pixels or points.
    public double height() {
        return icon().getTrueIconHeight() + 2 * MARGIN;
    }

    /// How far below its upper edge the line of text runs.
    public double baseline() {
        TeXIcon icon = icon();
        return icon.getTrueIconHeight() + MARGIN - icon.getTrueIconDepth();
    }

    /// Draws centred in an area, smaller where it does not fit.
    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        TeXIcon icon = icon();
        double width = icon.getTrueIconWidth() + 2 * MARGIN;
        double height = icon.getTrueIconHeight() + 2 * MARGIN;
        double shrink = Math.min(1, Math.min(area.getWidth() / width, area.getHeight() / height));
        Graphics2D own = (Graphics2D) g.create();
        own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        own.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        own.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        own.translate(
                area.getCenterX() - width * shrink / 2,
                area.getCenterY() - height * shrink / 2);
        own.scale(shrink, shrink);
        icon.paintIcon(null, own, 0, 0);
        own.dispose();
    }

    /// It as a picture that fits tightly, on nothing.
    ///
    /// @param scale pixels per unit of size
    public BufferedImage image(double scale) {
        int width = Math.max(1, (int) Math.ceil(width() * scale));
        int height = Math.max(1, (int) Math.ceil(height() * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        draw(g, new Rectangle2D.Double(0, 0, width / scale, height / scale));
        g.dispose();
        return image;
    }

    private TeXIcon icon() {
        TeXFormula formula;
        try {
            formula = new TeXFormula(tex);
        } catch (ParseException unreadable) {
            formula = new TeXFormula("\\text{" + tex.replaceAll("[\\\\{}$&#^_%~]", " ") + "}");
        }
        TeXIcon icon = formula.createTeXIcon(TeXConstants.STYLE_DISPLAY, (float) size);
        icon.setInsets(new Insets(MARGIN, MARGIN, MARGIN, MARGIN), true); // not true: the library adds a fifth of the size
        icon.setForeground(colour);
        return icon;
    }
}
