package earnshaw.figure.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.ScenarioFigure;
import earnshaw.figure.ShownScenes;
import earnshaw.figure.style.Fonts;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import earnshaw.scenario.ScenarioFile;
import earnshaw.simulation.Frame;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureExportTest {

    private static final Page PAGE = Page.white(Length.mm(89), Length.mm(50));

    private static String scenario;
    private static Frame frame;

    @TempDir private Path directory;

    @BeforeAll
    static void run() {
        frame = ShownScenes.end(ShownScenes.PLANE);
        scenario = ScenarioFile.write(frame.scenario());
    }

    private static ScenarioFigure sheet(Page page) {
        return ScenarioFigure.of(frame, List.of(ScenarioFigure.SCENE, "loss", "laplacian"), page.style(Palette.PRINT));
    }

    private static byte[] bytes(FileFormat format, Page page) throws IOException {
        return FigureExport.bytes(format, sheet(page), page, frame.scenario().title(), scenario);
    }

    @ParameterizedTest
    @EnumSource
    void theScenarioComesBack(FileFormat format) throws IOException {
        assertTrue(scenario.contains("\u2212"), "a scenario with more than ASCII");
        Path file = directory.resolve("figure." + format.name().toLowerCase(Locale.ROOT));
        FigureExport.write(file, format, sheet(PAGE), PAGE, "title", scenario);
        assertEquals(Optional.of(scenario), FigureExport.scenario(file));
    }

    @ParameterizedTest
    @EnumSource
    void theSameFigureIsTheSameBytes(FileFormat format) throws IOException {
        Frame again = ShownScenes.end(ShownScenes.PLANE);
        ScenarioFigure sheet =
                ScenarioFigure.of(again, List.of(ScenarioFigure.SCENE, "loss", "laplacian"), PAGE.style(Palette.PRINT));
        assertArrayEquals(
                bytes(format, PAGE), FigureExport.bytes(format, sheet, PAGE, again.scenario().title(),
                        ScenarioFile.write(again.scenario())));
    }

    @Test
    void aPngHasItsPixelsAndItsSizeOnPaper() throws IOException {
        byte[] png = bytes(FileFormat.PNG, PAGE);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(1051, image.getWidth());
        assertEquals(591, image.getHeight());
        assertEquals(Color.WHITE.getRGB(), image.getRGB(1049, 0));
        int at = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs") + 4;
        assertEquals(11811, ByteBuffer.wrap(png, at, 4).getInt());
    }

    @Test
    void aSizeInPixelsIsKept() throws IOException {
        Page page = new Page(Length.px(600), Length.px(333), 300, Optional.empty());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes(FileFormat.PNG, page)));
        assertEquals(600, image.getWidth());
        assertEquals(333, image.getHeight());
        assertEquals(0, image.getRGB(599, 0), "transparent");
        try (PDDocument document = Loader.loadPDF(bytes(FileFormat.PDF, page))) {
            assertEquals(450, document.getPage(0).getMediaBox().getWidth(), 1e-3);
        }
    }

    @Test
    void anSvgHasItsSizeAndTextAsText() throws IOException {
        String svg = new String(bytes(FileFormat.SVG, PAGE), StandardCharsets.UTF_8);
        assertTrue(svg.contains("width=\"89mm\"") && svg.contains("height=\"50mm\""));
        assertTrue(svg.contains("viewBox=\"0 0 252.2835 141.7323\""));
        assertTrue(Pattern.compile("<text[^>]*Liberation Serif Italic[^>]*>θ</text>").matcher(svg).find());
        assertTrue(Pattern.compile("<text[^>]*>Loss ?</text>").matcher(svg).find());
        for (Fonts.Face face : List.of(Fonts.Face.TEXT, Fonts.Face.ITALIC, Fonts.Face.ROMAN)) {
            assertTrue(svg.contains("@font-face{font-family:'" + face.family() + "'"), face.family());
        }
        assertFalse(svg.contains("<!DOCTYPE"), "nothing to be fetched");
        assertTrue(svg.length() < 400_000, svg.length() + " characters");
    }

    @Test
    void aPdfHasItsSizeAndTextAsTextInEmbeddedFonts() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes(FileFormat.PDF, PAGE))) {
            assertEquals(89 * 72 / 25.4, document.getPage(0).getMediaBox().getWidth(), 1e-3);
            assertEquals(50 * 72 / 25.4, document.getPage(0).getMediaBox().getHeight(), 1e-3);
            // Names of axes are turned, and the library breaks turned text into lines.
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertTrue(text.contains("Loss") && text.contains("θ") && text.contains("\u2212"), text);
            assertEquals(frame.scenario().title(), document.getDocumentInformation().getTitle());
            assertEquals(null, document.getDocumentInformation().getCreationDate());
            PDResources form = document.getPage(0).getResources();
            for (COSName name : form.getXObjectNames()) {
                PDResources fonts = ((PDFormXObject) form.getXObject(name)).getResources();
                for (COSName font : fonts.getFontNames()) {
                    assertTrue(fonts.getFont(font).isEmbedded());
                }
            }
        }
    }

    @Test
    void typeOnPaperIsBetweenFiveAndEightPoints() {
        Style style = PAGE.style(Palette.PRINT);
        assertTrue(style.smallType() >= 5 && style.type() <= 8);
        assertTrue(style.hairline() >= 0.25);
    }

    @Test
    void aFileThatIsNotOursHasNoScenario() throws IOException {
        Path png = directory.resolve("other.png");
        ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB), "png", png.toFile());
        Path svg = Files.writeString(directory.resolve("other.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        Path text = Files.writeString(directory.resolve("other.txt"), "not a figure");
        Path pdf = directory.resolve("other.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(pdf.toFile());
        }
        for (Path file : List.of(png, svg, text, pdf)) {
            assertEquals(Optional.empty(), FigureExport.scenario(file), file.toString());
        }
    }

    @Test
    void aDamagedFigureIsAnError() throws IOException {
        for (FileFormat format : List.of(FileFormat.PNG, FileFormat.PDF)) {
            byte[] whole = bytes(format, PAGE);
            Path file = Files.write(directory.resolve("damaged"), Arrays.copyOf(whole, 60));
            assertThrows(IOException.class, () -> FigureExport.scenario(file));
        }
    }

    @Test
    void whatCannotBeWrittenLeavesNothing() throws IOException {
        Path file = directory.resolve("missing").resolve("figure.svg");
        assertThrows(IOException.class,
                () -> FigureExport.write(file, FileFormat.SVG, sheet(PAGE), PAGE, "", scenario));
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(0, files.count());
        }
    }
}
