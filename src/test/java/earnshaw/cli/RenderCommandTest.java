package earnshaw.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `render`: sizes, the scenario inside, and pictures that depend on what is shown, not on how one came there.
class RenderCommandTest {

    @TempDir Path directory;

    private Path at(String name) {
        return directory.resolve(name);
    }

    private byte[] render(String name, Object... arguments) throws IOException {
        Call.of(Stream.concat(Stream.of("render", "-o", at(name)), Arrays.stream(arguments)).toArray()).good();
        return Files.readAllBytes(at(name));
    }

    /// What is exported opens again, as the same scenario and the same picture.
    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf", "eps"})
    void aFigureIsItsScenario(String ending) throws IOException {
        byte[] figure = render("one." + ending, "two-electrons", "--width", "60mm", "--dpi", 100);
        assertEquals(Call.of("evaluate", "--json", "two-electrons").good().text(),
                Call.of("evaluate", "--json", at("one." + ending)).good().text());
        assertArrayEquals(figure, render("two." + ending, at("one." + ending), "--width", "60mm", "--dpi", 100));
    }

    @Test
    void sizesAreThoseAskedFor() throws IOException {
        BufferedImage pixels =
                image(render("a.png", "two-electrons", "--show", "loss", "--width", "640px", "--height", "240px"));
        assertEquals(List.of(640, 240), List.of(pixels.getWidth(), pixels.getHeight()));
        BufferedImage inches = image(
                render("b.png", "two-electrons", "--show", "loss", "--width", "2in", "--height", "1in", "--dpi", 150));
        assertEquals(List.of(300, 150), List.of(inches.getWidth(), inches.getHeight()));
        try (PDDocument paper = Loader
                .loadPDF(render("c.pdf", "two-electrons", "--show", "scene", "--width", "89mm", "--height", "60mm"))) {
            PDRectangle page = paper.getPage(0).getMediaBox();
            assertEquals(89 / 25.4 * 72, page.getWidth(), 0.01);
            assertEquals(60 / 25.4 * 72, page.getHeight(), 0.01);
        }
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /// A time on the way, reached from the start, from a run saved before it, and from one saved behind it.
    @ParameterizedTest
    @ValueSource(strings = {"0.9", "2.5"})
    void aTimeLooksTheSameFromBeforeAndBehind(String time) throws IOException {
        for (String saved : List.of("0.7", "1.7", "2.9")) {
            Call.of("run", "two-electrons", "--set", "stop={\"time\": " + saved + "}", "--save", at("saved.json"))
                    .good();
            byte[] through = render("through.svg", "two-electrons", "--set", "stop={\"time\": 9}", "--at", time);
            byte[] resumed = render("resumed.svg", at("saved.json"), "--set", "stop={\"time\": 9}", "--at", time);
            assertArrayEquals(through, resumed, "saved at " + saved);
        }
    }

    @Test
    void whatIsShownIsWhatWasAskedFor() throws IOException {
        byte[] all = render("all.svg", "two-electrons", "--at", 1);
        byte[] loss = render("loss.svg", "two-electrons", "--at", 1, "--show", "loss");
        byte[] dark = render("dark.svg", "two-electrons", "--at", 1, "--show", "loss", "--theme", "dark");
        byte[] later = render("later.svg", "two-electrons", "--at", 2, "--show", "loss");
        assertTrue(all.length > loss.length);
        assertFalse(Arrays.equals(loss, dark));
        assertFalse(Arrays.equals(loss, later));
    }

    @Test
    void behindTheEndIsTheEndAndSaidSo() {
        Call call = Call.of("render", "two-electrons", "--set", "stop={\"time\": 1}", "--at", 2, "-o", at("end.svg"));
        assertEquals("earnshaw: the run ends at time 1.0, before 2.0\n", call.messages());
        assertEquals(Program.GOOD, call.code());
    }

    @Test
    void standardOutputTakesAPng() throws IOException {
        Call call = Call.of("render", "two-electrons", "--width", "300px", "-o", "-").good();
        assertEquals(300, image(call.data()).getWidth());
    }

    @Test
    void severalFilesAreDrawnIntoAFolder() throws IOException {
        Call.of("render", "two-electrons", "gaussian-trap", "--at", 0.1, "--format", "svg", "-o", at("folder")).good();
        for (String preset : List.of("two-electrons", "gaussian-trap")) {
            assertArrayEquals(render("alone.svg", preset, "--at", 0.1),
                    Files.readAllBytes(at("folder").resolve(preset + ".svg")));
        }
    }

    @Test
    void aBareFigureCannotBeOpened() throws IOException {
        for (String ending : List.of("png", "svg", "pdf", "eps")) {
            render("bare." + ending, "two-electrons", "--at", 0.1, "--bare", "--width", "60mm", "--dpi", 100);
            Call.of("validate", at("bare." + ending)).refused(at("bare." + ending)
                    + ": found a picture without a scenario inside, allowed a scenario file, or a PNG, SVG, PDF or EPS exported by Earnshaw");
        }
    }

    @Test
    void theLintNamesWhatIsTooSmallAndIsSilentOtherwise() throws IOException {
        Call.of("render", "two-electrons", "--at", 0.1, "--width", "89mm", "--lint").good();
        Call small = Call.of("render", "five-electrons", "--at", 0.1, "--width", "40mm", "--lint");
        assertEquals(Program.FAILED, small.code());
        assertTrue(small.messages().contains("lie on each other"), small.messages());
    }

    @Test
    void anEpsHasItsBoxAndNoDate() throws IOException {
        String eps = new String(render("a.eps", "two-electrons", "--at", 0.1, "--width", "89mm", "--height", "60mm"),
                StandardCharsets.ISO_8859_1);
        assertTrue(eps.contains("%%HiResBoundingBox: 0 0 252.2835 170.0787"), eps.substring(0, 400));
        assertFalse(eps.contains("CreationDate"));
    }

    @Test
    void aPictureWithoutAScenarioIsRefused() throws IOException {
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", at("plain.png").toFile());
        Call.of("validate", at("plain.png")).refused(at("plain.png")
                + ": found a picture without a scenario inside, allowed a scenario file, or a PNG, SVG, PDF or EPS exported by Earnshaw");
    }
}
