package earnshaw.app;

import earnshaw.figure.Figure;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/// A part of the window that shows a [Figure]: the code that draws paper draws the screen.
///
/// Java2D draws into memory that the window shows as it is. There are two such surfaces, because the window may still be
/// reading the one that was drawn last.
final class FigureView extends Region {

    private final ImageView shown = new ImageView();
    private Surface front;
    private Surface back;
    private Figure figure;
    private boolean stale;
    private long drawings;

    FigureView() {
        shown.setSmooth(false);
        shown.setManaged(false);
        shown.setMouseTransparent(true);
        getChildren().add(shown);
        setMinSize(0, 0);
        setPickOnBounds(true);
    }

    /// Shows another figure from the next pulse on.
    void show(Figure figure) {
        this.figure = figure;
        stale = true;
    }

    /// Number of drawings so far.
    long drawings() {
        return drawings;
    }

    /// Draws if there is something new to show.
    void pulse() {
        if (stale && isVisible()) {
            draw();
        }
    }

    @Override
    protected void layoutChildren() {
        if (figure != null && (front == null || front.width() != pixels(getWidth()) || front.height() != pixels(getHeight()))) {
            draw();
        }
    }

    private void draw() {
        int width = pixels(getWidth());
        int height = pixels(getHeight());
        if (figure == null || width == 0 || height == 0) {
            return;
        }
        stale = false;
        drawings++;
        if (back == null || back.width() != width || back.height() != height) {
            back = Surface.of(width, height);
        }
        back.draw(figure, scale(), getWidth(), getHeight());
        Surface drawn = back;
        back = front;
        front = drawn;
        shown.setImage(drawn.image());
        shown.setFitWidth(width / scale());
        shown.setFitHeight(height / scale());
    }

    private int pixels(double length) {
        return (int) Math.ceil(length * scale() - 1e-6);
    }

    private double scale() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
    }

    /// Memory that Java2D draws into and JavaFX shows.
    private record Surface(BufferedImage memory, PixelBuffer<IntBuffer> pixels, WritableImage image) {

        static Surface of(int width, int height) {
            var memory = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
            int[] data = data(memory);
            var pixels = new PixelBuffer<>(width, height, IntBuffer.wrap(data), PixelFormat.getIntArgbPreInstance());
            return new Surface(memory, pixels, new WritableImage(pixels));
        }

        private static int[] data(BufferedImage memory) {
            return ((DataBufferInt) memory.getRaster().getDataBuffer()).getData();
        }

        int width() {
            return memory.getWidth();
        }

        int height() {
            return memory.getHeight();
        }

        void draw(Figure figure, double scale, double width, double height) {
            Arrays.fill(data(memory), 0);
            Graphics2D g = memory.createGraphics();
            g.scale(scale, scale);
            figure.draw(g, new Rectangle2D.Double(0, 0, width, height));
            g.dispose();
            pixels.updateBuffer(buffer -> null);
        }
    }
}
