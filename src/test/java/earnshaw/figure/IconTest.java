package earnshaw.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IconTest {

    @ParameterizedTest
    @ValueSource(ints = {16, 32, 48, 64, 128, 256})
    void theFilesShowIt(int pixels) throws IOException {
        BufferedImage file = ImageIO.read(IconTest.class.getResource("/assets/icon-" + pixels + ".png"));
        BufferedImage drawn = new Icon().image(pixels);
        assertEquals(pixels, file.getWidth());
        assertEquals(pixels, file.getHeight());
        for (int i = 0; i < pixels; i++) {
            int seen = drawn.getRGB(i, pixels / 2);
            int kept = file.getRGB(i, pixels / 2);
            for (int shift = 0; shift < 32; shift += 8) {
                assertEquals(seen >>> shift & 255, kept >>> shift & 255, 8, "pixel " + i);
            }
        }
    }
}
