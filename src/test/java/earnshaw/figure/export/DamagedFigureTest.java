package earnshaw.figure.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.style.Figure;
import earnshaw.schema.InputRefused;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Figures that were damaged on the way, or made to do harm, end in lines for a person and never in a fault of the program.
@Tag("anywhere")
class DamagedFigureTest {

    private static final String SCENARIO = """
            {"format": "earnshaw/1", "problem": {"type": "charges", "dimension": 1, "potential": {"type": "gaussian"},
             "protons": [], "electrons": []}}""";

    private static final Figure LINE = (g, area) -> {
        g.setColor(Color.BLACK);
        g.drawLine(0, 0, 5, 5);
    };

    private static byte[] figure(FileFormat format) throws IOException {
        Page page = Page.white(Length.px(8), Length.px(8));
        return FigureExport.bytes(format, LINE, page, "a line", SCENARIO);
    }

    private static void read(byte[] bytes) throws IOException {
        try {
            DocumentReader.read(new ByteArrayInputStream(bytes), "x", Optional.empty(), List.of());
        } catch (InputRefused refused) {
            assertTrue(!refused.getMessage().isBlank());
        } catch (IOException refused) {
            assertEquals(1, refused.getMessage().lines().count());
        }
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void damageIsToldInLines(FileFormat format) throws IOException {
        byte[] good = figure(format);
        assertEquals(Optional.of(SCENARIO), FigureExport.scenario(good));
        Random random = new Random(format.ordinal());
        for (int i = 0; i < 1500; i++) {
            byte[] bad = good.clone();
            for (int j = 0; j <= random.nextInt(8); j++) {
                bad[1 + random.nextInt(bad.length - 1)] = (byte) random.nextInt();
            }
            read(random.nextInt(4) == 0 ? Arrays.copyOf(bad, 1 + random.nextInt(bad.length)) : bad);
        }
    }

    @Test
    void aTextThatUnpacksToMoreThanAnyScenarioIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 300; i++) {
                deflater.write(new byte[1 << 20]);
            }
        }
        byte[] head = "iTXtearnshaw\0\1\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        int length = head.length - 4 + packed.size();
        ByteBuffer chunk = ByteBuffer.allocate(8 + 4 + 4 + length + 4).putLong(0x89504e470d0a1a0aL).putInt(length)
                .put(head).put(packed.toByteArray());
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 12, length + 4);
        chunk.putInt((int) sum.getValue());
        IOException refused = assertThrows(IOException.class, () -> FigureExport.scenario(chunk.array()));
        assertEquals("more than 256 MB inside a figure", refused.getMessage());
    }

    @Test
    void anAttachmentThatUnpacksToMoreThanAnyScenarioIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            PDEmbeddedFile file = new PDEmbeddedFile(document);
            try (OutputStream content = file.createOutputStream(COSName.FLATE_DECODE)) {
                for (int i = 0; i < 300; i++) {
                    content.write(new byte[1 << 20]);
                }
            }
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setEmbeddedFile(file);
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("scenario.json", specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            document.save(packed);
        }
        assertTrue(packed.size() < 1 << 20, packed.size() + " bytes");
        IOException refused = assertThrows(IOException.class, () -> FigureExport.scenario(packed.toByteArray()));
        assertEquals("more than 256 MB inside a figure", refused.getMessage());
    }
}
