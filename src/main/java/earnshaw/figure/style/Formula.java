package earnshaw.figure.style;

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
///
/// Any thread may draw and measure; the library that sets the type is used by one at a time.
public record Formula(String tex, double size, Color colour) implements Figure {

    /// Room around the glyphs, which lean over their boxes.
    private static final int MARGIN = 1;

    // The library keeps what it has read in static tables without locks, so only one thread at a time may use it.
    private static final Object LIBRARY = new Object();

    /// How far below its upper edge the line of text runs.
    public double baseline() {
        TeXIcon icon = icon();
        return icon.getTrueIconHeight() + MARGIN - icon.getTrueIconDepth();
    }

    private static double width(TeXIcon icon) {
        return icon.getTrueIconWidth() + 2 * MARGIN;
    }

    private static double height(TeXIcon icon) {
        return icon.getTrueIconHeight() + 2 * MARGIN;
    }

    /// Draws centred in an area, smaller where it does not fit.
    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        draw(icon(), g, area);
    }

    private static void draw(TeXIcon icon, Graphics2D g, Rectangle2D area) {
        double width = width(icon);
        double height = height(icon);
        double shrink = Math.min(1, Math.min(area.getWidth() / width, area.getHeight() / height));
        Graphics2D own = (Graphics2D) g.create();
        own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        own.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        own.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        own.translate(
                area.getCenterX() - width * shrink / 2,
                area.getCenterY() - height * shrink / 2);
        own.scale(shrink, shrink);
        synchronized (LIBRARY) {
            icon.paintIcon(null, own, 0, 0);
        }
        own.dispose();
    }

    /// It as a picture that fits tightly, on nothing.
    ///
    /// @param scale pixels per unit of size
    public BufferedImage image(double scale) {
        TeXIcon icon = icon();
        int width = Math.max(1, (int) Math.ceil(width(icon) * scale));
        int height = Math.max(1, (int) Math.ceil(height(icon) * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        draw(icon, g, new Rectangle2D.Double(0, 0, width / scale, height / scale));
        g.dispose();
        return image;
    }

    private TeXIcon icon() {
        synchronized (LIBRARY) {
            TeXFormula formula;
            try {
                formula = new TeXFormula(tex);
            } catch (ParseException unreadable) {
                formula = new TeXFormula("\\text{" + tex.replaceAll("[\\\\{}$&#^_%~]", " ") + "}");
            }
            TeXIcon icon = formula.createTeXIcon(TeXConstants.STYLE_DISPLAY, (float) size);
            // Without `true` the library adds a fifth of the size.
            icon.setInsets(new Insets(MARGIN, MARGIN, MARGIN, MARGIN), true);
            icon.setForeground(colour);
            return icon;
        }
    }
}
