package earnshaw.figure.style;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.junit.jupiter.api.Test;

class StampCacheTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 40, 40);

    private int drawings;

    // At a scale of 2 the surface's pixels are halves of the figure's lengths.
    private int[] pixels(boolean allowed, double x, double y, Object look, Color colour) {
        var image = new BufferedImage(80, 80, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.scale(2, 2);
        if (allowed) {
            StampCache.allow(g);
        }
        try (Pen pen = Pen.over(g, AREA, Style.screen(Palette.LIGHT))) {
            StampCache.draw(pen, x, y, 6, look, (on, atX, atY) -> {
                drawings++;
                on.disc(atX, atY, 5, colour);
            });
        }
        g.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    @Test
    void aStampStandsWhereItIsDrawnToAnEighthOfAPixel() {
        assertArrayEquals(pixels(false, 20.125, 17.375, "quarters", Color.RED),
                pixels(true, 20.125, 17.375, "quarters", Color.RED));
        assertArrayEquals(pixels(true, 20.125, 17.375, "quarters", Color.RED),
                pixels(true, 20.16, 17.35, "quarters", Color.RED));
        assertNotEquals(sum(pixels(true, 20.125, 17.375, "quarters", Color.RED), 80),
                sum(pixels(true, 20.25, 17.375, "quarters", Color.RED), 80));
    }

    @Test
    void aStampIsDrawnOnceWhereItIsAllowedAndEachTimeElsewhere() {
        for (int i = 0; i < 3; i++) {
            pixels(true, 11 + i, 20, "once", Color.BLUE);
        }
        assertEquals(1, drawings);
        pixels(false, 11, 20, "once", Color.BLUE);
        pixels(false, 11, 20, "once", Color.BLUE);
        assertEquals(3, drawings);
    }

    @Test
    void whatLooksOtherwiseHasAStampOfItsOwn() {
        int[] red = pixels(true, 20, 20, Color.RED, Color.RED);
        int[] green = pixels(true, 20, 20, Color.GREEN, Color.GREEN);
        assertEquals(Color.RED.getRGB(), red[40 * 80 + 40]);
        assertEquals(Color.GREEN.getRGB(), green[40 * 80 + 40]);
        assertTrue(drawings <= 2);
    }

    // Alpha of everything, weighted by its column: where it stands.
    private static long sum(int[] pixels, int width) {
        long sum = 0;
        for (int i = 0; i < pixels.length; i++) {
            sum += (long) (pixels[i] >>> 24) * (i % width);
        }
        return sum;
    }
}
