package earnshaw.figure.export;

import earnshaw.figure.style.Figure;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/// GIF: one picture after the other, each shown for a while, again and again. Colours are reduced to 256 for each
/// picture, in a fixed manner, so that the same pictures give the same bytes.
public final class GifFile implements MovieFile {

    private static final String FORM = "javax_imageio_gif_image_1.0";

    /// The times of a GIF count in hundredths of a second.
    private static final int TICKS = 100;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    private final ImageOutputStream stream;
    private final Page page;
    private final double framesPerSecond;
    private int frames;

    /// @param page            what every picture is drawn on
    /// @param framesPerSecond from 1 to 50, which is the most that viewers show
    public GifFile(Page page, double framesPerSecond) throws IOException {
        this.page = page;
        this.framesPerSecond = framesPerSecond;
        stream = ImageIO.createImageOutputStream(bytes);
        writer.setOutput(stream);
        writer.prepareWriteSequence(null);
    }

    @Override
    public void add(Figure figure) throws IOException {
        BufferedImage image = PngFile.image(figure, page);
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode root = new IIOMetadataNode(FORM);
        // Rounded so that the whole lasts as long as it should, also where a single picture cannot.
        long until = Math.round((frames + 1) * TICKS / framesPerSecond);
        long delay = until - Math.round(frames * TICKS / framesPerSecond);
        IIOMetadataNode control = node("GraphicControlExtension", "disposalMethod", "none", "userInputFlag", "FALSE",
                "transparentColorFlag", "FALSE", "delayTime", String.format(Locale.ROOT, "%d", delay),
                "transparentColorIndex", "0");
        root.appendChild(control);
        if (frames == 0) {
            IIOMetadataNode loop =
                    node("ApplicationExtension", "applicationID", "NETSCAPE", "authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, 0, 0});
            IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
            extensions.appendChild(loop);
            root.appendChild(extensions);
        }
        metadata.mergeTree(FORM, root);
        writer.writeToSequence(new IIOImage(image, null, metadata), null);
        frames++;
    }

    private static IIOMetadataNode node(String name, String... attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        for (int i = 0; i < attributes.length; i += 2) {
            node.setAttribute(attributes[i], attributes[i + 1]);
        }
        return node;
    }

    @Override
    public byte[] bytes() throws IOException {
        writer.endWriteSequence();
        stream.flush();
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        writer.dispose();
    }
}
