package earnshaw.figure.export;

import java.awt.Image;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SimpleImageHandler;
import org.w3c.dom.Element;

/// Puts pictures into an SVG file itself, as PNG.
final class SvgImages extends SimpleImageHandler {

    SvgImages() {
        super(new Embedded());
    }

    private static final class Embedded extends DefaultImageHandler {

        @Override
        protected void handleHREF(Image image, Element element, SVGGeneratorContext context) {
            if (!(image instanceof RenderedImage rendered)) {
                throw new IllegalArgumentException("figures draw pictures that are in memory");
            }
            handleHREF(rendered, element, context);
        }

        @Override
        protected void handleHREF(RenderedImage image, Element element, SVGGeneratorContext context) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            element.setAttributeNS("http://www.w3.org/1999/xlink", "xlink:href",
                    "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray()));
        }
    }
}
