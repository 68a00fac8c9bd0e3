package earnshaw.figure.export;

import earnshaw.figure.style.Fonts;
import earnshaw.figure.style.Fonts.Face;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGPaintDescriptor;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Batik's surface, taught the fonts of figures and gradients that are round.
final class SvgSurface extends SVGGraphics2D {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int DECIMALS = 3;

    private final transient Map<Face, SortedSet<Integer>> used;

    SvgSurface(Document document) {
        super(context(document), false);
        used = new EnumMap<>(Face.class);
    }

    private SvgSurface(SvgSurface other) {
        super(other);
        used = other.used;
    }

    private static SVGGeneratorContext context(Document document) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(DECIMALS);
        context.setComment(null);
        context.setGenericImageHandler(new SvgImages());
        context.setExtensionHandler(new RoundGradients());
        return context;
    }

    /// The characters drawn so far.
    Map<Face, SortedSet<Integer>> used() {
        return used;
    }

    @Override
    public Graphics create() {
        return new SvgSurface(this);
    }

    // Batik would write the family alone, which two of the embedded faces share.
    @Override
    public void drawString(String text, float x, float y) {
        Face face = Fonts.face(getFont());
        text.codePoints().forEach(used.computeIfAbsent(face, key -> new TreeSet<>())::add);
        Element element = getDOMFactory().createElementNS(SVG, "text");
        element.setAttributeNS(null, "x", generatorCtx.doubleString(x));
        element.setAttributeNS(null, "y", generatorCtx.doubleString(y));
        element.setAttributeNS(null, "style",
                "font-family:'" + face.family() + "'," + generic(face.family()) + ";font-size:"
                        + generatorCtx.doubleString(getFont().getSize2D())
                        + "px;font-weight:normal;font-style:normal;white-space:pre");
        element.appendChild(getDOMFactory().createTextNode(text));
        getDOMGroupManager().addElement(element, DOMGroupManager.FILL);
    }

    /// Radial gradients, which Batik leaves to its users.
    private static final class RoundGradients extends DefaultExtensionHandler {

        @Override
        public SVGPaintDescriptor handlePaint(Paint paint, SVGGeneratorContext context) {
            if (!(paint instanceof RadialGradientPaint round)) {
                return super.handlePaint(paint, context);
            }
            Document document = context.getDOMFactory();
            Element gradient = document.createElementNS(SVG, "radialGradient");
            String id = context.getIDGenerator().generateID("round");
            gradient.setAttributeNS(null, "id", id);
            gradient.setAttributeNS(null, "gradientUnits", "userSpaceOnUse");
            Point2D centre = round.getCenterPoint();
            AffineTransform turned = round.getTransform();
            Point2D at = turned.transform(centre, null);
            gradient.setAttributeNS(null, "cx", context.doubleString(at.getX()));
            gradient.setAttributeNS(null, "cy", context.doubleString(at.getY()));
            gradient.setAttributeNS(null, "r", context.doubleString(round.getRadius()));
            for (int i = 0; i < round.getColors().length; i++) {
                Color colour = round.getColors()[i];
                Element stop = document.createElementNS(SVG, "stop");
                stop.setAttributeNS(null, "offset", context.doubleString(round.getFractions()[i]));
                stop.setAttributeNS(null, "stop-color",
                        "rgb(" + colour.getRed() + "," + colour.getGreen() + "," + colour.getBlue() + ")");
                gradient.appendChild(stop);
            }
            return new SVGPaintDescriptor("url(#" + id + ")", "1", gradient);
        }
    }

    // for programs that do not read fonts embedded in a file
    private static String generic(String family) {
        return family.contains("Serif") ? "serif" : "sans-serif";
    }
}
