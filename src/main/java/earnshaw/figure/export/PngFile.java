package earnshaw.figure.export;

import earnshaw.figure.style.Figure;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.w3c.dom.NodeList;

/// PNG: pixels, their size on paper (pHYs), and the scenario in an international text chunk (iTXt).
final class PngFile {

    private static final String FORM = "javax_imageio_png_1.0";
    private static final double INCH = 0.0254;

    /// More pixels do not fit into one array of a picture.
    private static final long MOST_PIXELS = 400_000_000L;

    private PngFile() {}

    static byte[] write(Figure figure, Page page, String title, String scenario) throws IOException {
        BufferedImage image = image(figure, page);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            IIOMetadataNode root = new IIOMetadataNode(FORM);
            root.appendChild(resolution(page.pixelsPerInch()));
            IIOMetadataNode texts = new IIOMetadataNode("iTXt");
            texts.appendChild(text("Title", title));
            texts.appendChild(text(FigureExport.NAME, scenario));
            root.appendChild(texts);
            metadata.mergeTree(FORM, root);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, metadata), null);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static BufferedImage image(Figure figure, Page page) throws IOException {
        long wide = page.pixelsWide();
        long high = page.pixelsHigh();
        if (wide * high > MOST_PIXELS) {
            throw new IOException(wide + " x " + high + " pixels, allowed " + MOST_PIXELS + " in all: take fewer dots per inch");
        }
        int form = page.ground().isPresent() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        BufferedImage image = new BufferedImage((int) wide, (int) high, form);
        Graphics2D g = image.createGraphics();
        page.ground().ifPresent(ground -> {
            g.setColor(ground);
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
        });
        g.scale(wide / page.unitsWide(), high / page.unitsHigh());
        figure.draw(g, new Rectangle2D.Double(0, 0, page.unitsWide(), page.unitsHigh()));
        g.dispose();
        return image;
    }

    private static IIOMetadataNode resolution(double perInch) {
        String perMetre = Long.toString(Math.round(perInch / INCH));
        IIOMetadataNode node = new IIOMetadataNode("pHYs");
        node.setAttribute("pixelsPerUnitXAxis", perMetre);
        node.setAttribute("pixelsPerUnitYAxis", perMetre);
        node.setAttribute("unitSpecifier", "meter");
        return node;
    }

    private static IIOMetadataNode text(String keyword, String text) {
        IIOMetadataNode node = new IIOMetadataNode("iTXtEntry");
        node.setAttribute("keyword", keyword);
        node.setAttribute("compressionFlag", "FALSE");
        node.setAttribute("compressionMethod", "0");
        node.setAttribute("languageTag", "");
        node.setAttribute("translatedKeyword", "");
        node.setAttribute("text", text);
        return node;
    }

    static Optional<String> scenario(byte[] bytes) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream, true, false);
            NodeList texts = ((IIOMetadataNode) reader.getImageMetadata(0).getAsTree(FORM)).getElementsByTagName("iTXtEntry");
            for (int i = 0; i < texts.getLength(); i++) {
                IIOMetadataNode text = (IIOMetadataNode) texts.item(i);
                if (text.getAttribute("keyword").equals(FigureExport.NAME)) {
                    return Optional.of(text.getAttribute("text"));
                }
            }
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}
