package earnshaw.figure.style;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// Draws strokes, discs and text in the sizes of a [Style]: what figures hold in their hand.
///
/// @param g     own graphics of the one who draws; freed by [#close]
/// @param style colours and sizes
public record Pen(Graphics2D g, Style style) implements AutoCloseable {

    /// A pen over a part of a surface, which never draws outside of it.
    public static Pen over(Graphics2D surface, Rectangle2D area, Style style) {
        Graphics2D g = (Graphics2D) surface.create();
        g.clip(area);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return new Pen(g, style);
    }

    /// A pen that draws nowhere, to ask for sizes and strokes.
    public static Pen measuring(Style style) {
        return over(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics(),
                new Rectangle2D.Double(0, 0, 1, 1), style);
    }

    /// The colours of its style.
    public Palette palette() {
        return style.palette();
    }

    /// Lengths in design units as pixels or points.
    public double of(double units) {
        return style.of(units);
    }

    /// An unbroken stroke; width in design units.
    public BasicStroke plain(double width) {
        return new BasicStroke((float) (of(width) * style.lines()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /// A stroke in dashes; lengths in design units.
    public BasicStroke dashed(double width, double on, double off) {
        return new BasicStroke((float) (of(width) * style.lines()), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                new float[] {(float) of(on), (float) of(off)}, 0);
    }

    /// A stroke in round dots; lengths in design units.
    public BasicStroke dotted(double width, double apart) {
        return new BasicStroke((float) (of(width) * style.lines()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1,
                new float[] {0.01f, (float) of(apart)}, 0);
    }

    /// Strokes a shape; width in design units.
    public void stroke(Shape shape, Color colour, double width) {
        g.setColor(colour);
        g.setStroke(plain(width));
        g.draw(shape);
    }

    /// Strokes a shape in dashes; lengths in design units.
    public void dash(Shape shape, Color colour, double width, double on, double off) {
        g.setColor(colour);
        g.setStroke(dashed(width, on, off));
        g.draw(shape);
    }

    /// Strokes a shape in round dots.
    public void dots(Shape shape, Color colour, double width, double apart) {
        g.setColor(colour);
        g.setStroke(dotted(width, apart));
        g.draw(shape);
    }

    /// Fills a shape.
    public void fill(Shape shape, Color colour) {
        g.setColor(colour);
        g.fill(shape);
    }

    /// A straight line with round ends; width in design units.
    public void line(double x1, double y1, double x2, double y2, Color colour, double width) {
        stroke(new Line2D.Double(x1, y1, x2, y2), colour, width);
    }

    /// A line with flat ends along an axis of the surface: drawn many times faster than one with round ends.
    public void rule(double x1, double y1, double x2, double y2, Color colour, double width) {
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) (of(width) * style.lines()), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /// A disc; its radius in pixels or points.
    public void disc(double x, double y, double radius, Color colour) {
        fill(round(x, y, radius), colour);
    }

    /// A circle; its radius in pixels or points, its width in design units.
    public void ring(double x, double y, double radius, Color colour, double width) {
        stroke(round(x, y, radius), colour, width);
    }

    /// The colour of something that lies behind: mixed with the ground by a share from 0 (in front) to 1 (invisible).
    public Color sunk(Color colour, double share) {
        return Palette.mix(colour, palette().ground(), share);
    }

    /// A circle as a shape; its radius in pixels or points.
    public static Shape round(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void close() {
        g.dispose();
    }
}
