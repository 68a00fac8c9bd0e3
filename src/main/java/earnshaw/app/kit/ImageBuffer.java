package earnshaw.app.kit;

import earnshaw.figure.style.Figure;
import earnshaw.figure.style.StampCache;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Memory that Java2D draws into, on any thread, and JavaFX shows as it is.
///
/// @param extent how large it is
record ImageBuffer(Extent extent, BufferedImage memory, PixelBuffer<IntBuffer> buffer, WritableImage image) {

    /// How large a surface is.
    ///
    /// @param width  in the window's lengths, as is `height`
    /// @param scale  pixels for one of them
    record Extent(double width, double height, double scale) {

        /// In pixels.
        int columns() {
            return pixels(width);
        }

        /// In pixels.
        int rows() {
            return pixels(height);
        }

        private int pixels(double length) {
            return (int) Math.ceil(length * scale - 1e-6);
        }

        boolean empty() {
            return columns() == 0 || rows() == 0;
        }
    }

    /// An empty one.
    static ImageBuffer of(Extent extent) {
        var memory = new BufferedImage(extent.columns(), extent.rows(), BufferedImage.TYPE_INT_ARGB_PRE);
        var buffer = new PixelBuffer<>(
                extent.columns(), extent.rows(), IntBuffer.wrap(data(memory)), PixelFormat.getIntArgbPreInstance());
        return new ImageBuffer(extent, memory, buffer, new WritableImage(buffer));
    }

    /// A surface of a size: this one if it has it, else an empty one.
    static ImageBuffer fitting(ImageBuffer surface, Extent extent) {
        return surface != null && surface.extent.equals(extent) ? surface : of(extent);
    }

    /// Draws a figure on nothing.
    void draw(Figure figure) {
        Arrays.fill(data(memory), 0);
        add(figure);
    }

    /// Draws a figure over what another surface of the same size holds.
    void draw(ImageBuffer below, Figure figure) {
        int[] from = data(below.memory);
        System.arraycopy(from, 0, data(memory), 0, from.length);
        add(figure);
    }

    private void add(Figure figure) {
        Graphics2D g = memory.createGraphics();
        g.scale(extent.scale, extent.scale);
        StampCache.allow(g);
        figure.draw(g, new Rectangle2D.Double(0, 0, extent.width, extent.height));
        g.dispose();
    }

    /// Has the window show what was drawn; on its thread.
    void publish() {
        buffer.updateBuffer(_ -> null);
    }

    private static int[] data(BufferedImage memory) {
        return ((DataBufferInt) memory.getRaster().getDataBuffer()).getData();
    }
}
