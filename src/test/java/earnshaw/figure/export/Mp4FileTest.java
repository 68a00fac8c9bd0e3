package earnshaw.figure.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jcodec.api.FrameGrab;
import org.jcodec.api.JCodecException;
import org.jcodec.common.io.ByteBufferSeekableByteChannel;
import org.jcodec.common.model.Picture;
import org.junit.jupiter.api.Test;

class Mp4FileTest {

    private static final Page PAGE = Page.white(Length.px(120), Length.px(72));

    // A black square that moves to the right by ten pixels a picture.
    private static byte[] movie() throws IOException {
        try (Mp4File file = new Mp4File(PAGE, 25)) {
            for (int i = 0; i < 6; i++) {
                double x = 8 + 10 * i;
                file.add((g, area) -> {
                    try (Pen pen = Pen.over(g, area, Style.print())) {
                        pen.fill(new Rectangle2D.Double(x, 20, 16, 16), Color.BLACK);
                    }
                });
            }
            return file.bytes();
        }
    }

    @Test
    void thePicturesComeBack() throws IOException, JCodecException {
        FrameGrab film =
                FrameGrab.createFrameGrab(ByteBufferSeekableByteChannel.readFromByteBuffer(ByteBuffer.wrap(movie())));
        int frames = 0;
        for (Picture seen = film.getNativeFrame(); seen != null; seen = film.getNativeFrame()) {
            assertEquals(120, seen.getCroppedWidth());
            assertEquals(72, seen.getCroppedHeight());
            assertEquals(235, luma(seen, 110, 60), 6, "white in picture " + frames);
            assertEquals(16, luma(seen, 16 + 10 * frames, 28), 12, "black in picture " + frames);
            frames++;
        }
        assertEquals(6, frames);
        assertEquals(6 / 25.0, film.getVideoTrack().getMeta().getTotalDuration(), 1e-3);
    }

    private static int luma(Picture picture, int x, int y) {
        return picture.getPlaneData(0)[y * picture.getPlaneWidth(0) + x] + 128;
    }

    @Test
    void theSamePicturesAreTheSameBytes() throws IOException {
        assertArrayEquals(movie(), movie());
    }
}
