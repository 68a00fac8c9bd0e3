package earnshaw.figure.export;

import earnshaw.figure.style.Figure;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/// PNG: pixels, their size on paper (pHYs), and the scenario in an international text chunk (iTXt).
final class PngFile {

    private static final String FORM = "javax_imageio_png_1.0";
    private static final double INCH = 0.0254;

    /// More pixels do not fit into one array of a picture.
    private static final long MOST_PIXELS = 400_000_000L;

    private static final int SIGNATURE = 8;
    private static final int LEAST_CHUNK = 12;
    private static final int INTERNATIONAL_TEXT = ('i' << 24) + ('T' << 16) + ('X' << 8) + 't';
    private static final int END = ('I' << 24) + ('E' << 16) + ('N' << 8) + 'D';
    private static final ByteBuffer NAME =
            ByteBuffer.wrap((FigureExport.NAME + "\0").getBytes(StandardCharsets.ISO_8859_1)).asReadOnlyBuffer();

    private PngFile() {}

    static byte[] write(Figure figure, Page page, String title, Optional<String> scenario) throws IOException {
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
            scenario.ifPresent(carried -> texts.appendChild(text(FigureExport.NAME, carried)));
            root.appendChild(texts);
            metadata.mergeTree(FORM, root);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, metadata), null);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /// The pixels of a figure.
    static BufferedImage image(Figure figure, Page page) throws IOException {
        long wide = page.pixelsWide();
        long high = page.pixelsHigh();
        if (wide * high > MOST_PIXELS) {
            throw new IOException(
                    wide + " x " + high + " pixels, allowed " + MOST_PIXELS + " in all: take fewer dots per inch");
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

    // Chunk by chunk: length, type, data and a checksum. ImageIO would unpack every other text of the file too, however
    // long.
    static Optional<String> scenario(byte[] bytes) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(bytes).position(SIGNATURE);
        while (file.remaining() >= LEAST_CHUNK) {
            int length = file.getInt();
            int type = file.getInt();
            if (length < 0 || length > file.remaining() - Integer.BYTES) {
                throw new IOException("a damaged PNG");
            }
            ByteBuffer data = file.slice(file.position(), length);
            if (type == INTERNATIONAL_TEXT
                    && NAME.equals(ByteBuffer.wrap(bytes, file.position(), Math.min(length, NAME.remaining())))) {
                CRC32 sum = new CRC32();
                sum.update(bytes, file.position() - Integer.BYTES, length + Integer.BYTES);
                if ((int) sum.getValue() != file.getInt(file.position() + length)) {
                    throw new IOException("a damaged PNG");
                }
                return Optional.of(text(data.position(NAME.remaining())));
            }
            file.position(file.position() + length + Integer.BYTES);
        }
        if (file.hasRemaining() || file.getInt(file.position() - LEAST_CHUNK + Integer.BYTES) != END) {
            throw new IOException("a damaged PNG");
        }
        return Optional.empty();
    }

    // Behind the keyword: whether it is compressed, how, language, translated keyword, text.
    private static String text(ByteBuffer data) throws IOException {
        boolean compressed = data.get() != 0;
        data.get();
        for (int i = 0; i < 2; i++) {
            while (data.get() != 0) {
                continue;
            }
        }
        byte[] rest = new byte[data.remaining()];
        data.get(rest);
        InputStream content = new ByteArrayInputStream(rest);
        return FigureExport.carried(compressed ? new InflaterInputStream(content) : content);
    }
}
