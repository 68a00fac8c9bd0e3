package earnshaw.figure.export;

import earnshaw.figure.style.FigurePart;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;

/// A surface that draws nothing and keeps what a referee would look at: texts with their sizes and places, widths of
/// lines, and the strokes of curves.
final class LintSurface extends AbstractGraphics2D {

    /// A line of text.
    ///
    /// @param part  what it belongs to
    /// @param size  of its largest type, in units of the surface
    /// @param place where its letters are
    /// @param cut   what of the surface could be drawn on there
    record Text(FigurePart part, String words, double size, Rectangle2D place, Rectangle2D cut) {}

    /// A stroke of a curve.
    ///
    /// @param plot that it belongs to
    record Curve(FigurePart plot, Color colour, double width, String dashes) {}

    /// What all copies of a surface write to.
    static final class Record {
        final Map<Object, Text> texts = new LinkedHashMap<>();
        final Set<Curve> curves = new LinkedHashSet<>();
        double thinnest = Double.POSITIVE_INFINITY;
    }

    private static final Graphics2D MEASURE = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();

    private final Record seen;
    private final Rectangle2D page;

    LintSurface(Rectangle2D page) {
        super(false);
        this.page = page;
        seen = new Record();
        gc = new GraphicContext(new AffineTransform());
        gc.setClip(page);
    }

    private LintSurface(LintSurface other) {
        super(other);
        page = other.page;
        seen = other.seen;
    }

    Record seen() {
        return seen;
    }

    @Override
    public Graphics create() {
        return new LintSurface(this);
    }

    @Override
    public void draw(Shape shape) {
        Rectangle2D clip = clip();
        Rectangle2D bounds = gc.getTransform().createTransformedShape(shape).getBounds2D();
        boolean inside = bounds.getMaxX() >= clip.getX() && bounds.getX() <= clip.getMaxX()
                && bounds.getMaxY() >= clip.getY() && bounds.getY() <= clip.getMaxY();
        if (inside && gc.getStroke() instanceof BasicStroke stroke) {
            double width = stroke.getLineWidth() * scale();
            seen.thinnest = Math.min(seen.thinnest, width);
            FigurePart part = FigurePart.of(this);
            if (part.kind() == FigurePart.Kind.CURVES) {
                seen.curves.add(new Curve(part, gc.getColor(), width, Arrays.toString(stroke.getDashArray())));
            }
        }
    }

    private double scale() {
        return Math.sqrt(Math.abs(gc.getTransform().getDeterminant()));
    }

    private Rectangle2D clip() {
        Shape clip = gc.getClip();
        return clip == null ? page
                : gc.getTransform().createTransformedShape(clip).getBounds2D().createIntersection(page);
    }

    @Override
    public void drawString(String words, float x, float y) {
        if (words.isBlank()) {
            return;
        }
        Rectangle2D own = gc.getFont().createGlyphVector(MEASURE.getFontRenderContext(), words).getVisualBounds();
        own.setRect(own.getX() + x, own.getY() + y, own.getWidth(), own.getHeight());
        Rectangle2D place = gc.getTransform().createTransformedShape(own).getBounds2D();
        FigurePart part = FigurePart.of(this);
        Text text = new Text(part, words, gc.getFont().getSize2D() * scale(), place, clip());
        seen.texts.merge(part.id(), text, (one, next) -> new Text(part, one.words + next.words,
                Math.max(one.size, next.size), one.place.createUnion(next.place), one.cut));
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        throw new UnsupportedOperationException("figures draw plain strings");
    }

    @Override
    public void dispose() {}

    @Override
    public void fill(Shape shape) {}

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform place) {}

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform place) {}

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return true;
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        return true;
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return MEASURE.getDeviceConfiguration();
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return MEASURE.getFontMetrics(font);
    }

    @Override
    public void setXORMode(Color colour) {}

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {}
}
