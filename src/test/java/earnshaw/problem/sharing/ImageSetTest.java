package earnshaw.problem.sharing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImageSetTest {

    private static byte[] file(int magic, int count, int rows, int columns, int pixels) {
        ByteBuffer file = ByteBuffer.allocate(16 + pixels);
        file.putInt(magic).putInt(count).putInt(rows).putInt(columns);
        for (int i = 0; i < pixels; i++) {
            file.put((byte) i);
        }
        return file.array();
    }

    private static byte[] packed(byte[] file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(file);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static ImageSet read(byte[] file) throws IOException {
        return ImageSet.read(new ByteArrayInputStream(file));
    }

    @Test
    void plainAndGzippedAreTheSame() throws IOException {
        byte[] file = file(0x803, 3, 4, 5, 60);
        double[] expected = {12, 13, 17, 18};
        double mean = Arrays.stream(expected).average().orElseThrow();
        for (byte[] form : new byte[][] {Arrays.copyOf(file, file.length), packed(file)}) {
            ImageSet images = read(form);
            assertEquals(3, images.count());
            double[] patch = new double[4];
            images.patch(0, 2, 2, 2, patch);
            assertArrayEquals(Arrays.stream(expected).map(one -> (one - mean) / 255).toArray(), patch, 1e-15);
        }
    }

    static Stream<Arguments> broken() {
        byte[] good = file(0x803, 3, 4, 5, 60);
        byte[] gzip = packed(good);
        byte[] bent = gzip.clone();
        bent[bent.length - 6] ^= 1;
        return Stream.of(
                Arguments.of(new byte[0], "a file that ends too early"),
                Arguments.of(Arrays.copyOf(good, 10), "a file that ends too early"),
                Arguments.of(Arrays.copyOf(good, 70), "54 pixels where 3 images of 4 x 5 have 60"),
                Arguments.of(Arrays.copyOf(good, 80), "more than the 60 pixels of 3 images of 4 x 5"),
                Arguments.of(file(0x801, 3, 4, 5, 60), "the magic number 0x00000801, not 0x00000803 of images"),
                Arguments.of(file(0x803, -1, 4, 5, 0), "-1 images of 4 x 5 pixels"),
                Arguments.of(file(0x803, 1 << 30, 1 << 30, 8, 0), "1073741824 images of 1073741824 x 8 pixels"),
                Arguments.of(Arrays.copyOf(gzip, gzip.length - 20), "a file that ends too early"),
                Arguments.of(bent, "a broken gzip file (Corrupt GZIP trailer)"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsBrokenIsRefused(byte[] file, String words) {
        assertEquals(words, assertThrows(IOException.class, () -> read(file)).getMessage());
    }

    /// Whatever a header promises and however much a file unpacks to, no more is read than the images can have, and one byte.
    @Test
    void aFileWithoutEndIsNotReadToItsEnd() {
        for (byte[] header : new byte[][] {file(0x803, 3, 4, 5, 0), file(0x803, 1 << 30, 1 << 30, 8, 0),
            file(0x801, 3, 4, 5, 0)}) {
            Endless file = new Endless(header);
            assertThrows(IOException.class, () -> ImageSet.read(file));
            assertTrue(file.given < 100_000, file.given + " bytes");
        }
    }

    private static final class Endless extends InputStream {

        private final byte[] header;
        private int given;

        Endless(byte[] header) {
            this.header = header;
        }

        @Override
        public int read() {
            return given < header.length ? header[given++] & 0xff : 0 * given++;
        }
    }

    private static String scenario(Path file) {
        return "{\"format\": \"earnshaw/1\", \"problem\": {\"type\": \"sharing\", \"objective\": \"sampled\", \"patches\": 2, \"dimension\": 100,\n"
                + "\"input\": {\"draw\": \"images\", \"file\": \"" + file
                + "\"}}, \"algorithm\": {\"type\": \"stochasticDescent\"}}";
    }

    @Test
    void aScenarioIsRefusedWithItsFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("small.idx");
        Files.write(file, file(0x803, 3, 4, 5, 60));
        assertEquals("x.json:2:37: problem.input.file: found " + file
                + ": images of 4 x 5 pixels, allowed an IDX file of images of 10 x 10 pixels or more, plain or gzipped",
                refusal(file));
        Path none = folder.resolve("none.idx");
        assertTrue(refusal(none).contains(none + ": no such file, allowed"), refusal(none));
    }

    private static String refusal(Path file) {
        return assertThrows(InputRefused.class, () -> ScenarioFile.read(new StringReader(scenario(file)), "x.json"))
                .getMessage();
    }

    @Test
    void aFileOfTheReadersOwnIsUsed(@TempDir Path folder) throws IOException, InputRefused {
        Path file = folder.resolve("own.idx.gz");
        Files.write(file, packed(file(0x803, 4, 12, 11, 528)));
        Sharing problem = (Sharing) ScenarioFile.read(new StringReader(scenario(file)), "x.json").problem();
        assertEquals(Optional.of(file.toString()), ((SharingInput.Images) problem.input()).file());
        assertEquals(4, ImageFile.images(Optional.of(file.toString())).count());
        Files.delete(file);
        assertTrue(problem.walkers().getFirst().evaluator().loss(problem.walkers().getFirst().start().x()) > 0,
                "what was read stays");
    }
}
