package earnshaw.figure.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.Fonts;
import earnshaw.figure.style.Fonts.Face;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/// PDF: text as text in embedded fonts, and the scenario as an attached file.
final class PdfFile {

    private static final String ATTACHED = "scenario.json";

    /// Bytes that a PDF may have when it is unpacked; ours have far fewer.
    private static final long MOST_UNPACKED = 512L << 20;

    private PdfFile() {}

    static byte[] write(Figure figure, Page page, String title, Optional<String> scenario) throws IOException {
        try (PDDocument document = new PDDocument()) {
            // Otherwise the library makes the identifier from the clock, and two exports would differ.
            document.setDocumentId(0L);
            float wide = (float) page.width().points();
            float high = (float) page.height().points();
            PDPage sheet = new PDPage(new PDRectangle(wide, high));
            document.addPage(sheet);
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, (float) page.unitsWide(), (float) page.unitsHigh());
            g.setFontTextDrawer(new Embedding(document));
            Rectangle2D area = new Rectangle2D.Double(0, 0, page.unitsWide(), page.unitsHigh());
            page.ground().ifPresent(ground -> {
                g.setColor(ground);
                g.fill(area);
            });
            figure.draw(g, area);
            g.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                float scale = (float) page.pointsPerUnit();
                content.transform(Matrix.getScaleInstance(scale, scale));
                content.drawForm(g.getXFormObject());
            }
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setCreator("Earnshaw");
            if (scenario.isPresent()) {
                attach(document, scenario.get());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void attach(PDDocument document, String scenario) throws IOException {
        byte[] bytes = scenario.getBytes(StandardCharsets.UTF_8);
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        file.setSubtype("application/json");
        file.setSize(bytes.length);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(ATTACHED);
        specification.setFileUnicode(ATTACHED);
        specification.setFileDescription("The scenario this figure shows, for Earnshaw");
        specification.setEmbeddedFile(file);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(ATTACHED, specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    static Optional<String> scenario(byte[] bytes) throws IOException {
        StreamCacheCreateFunction bounded = MemoryUsageSetting.setupMainMemoryOnly(MOST_UNPACKED).streamCache;
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(bytes), bounded)) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
            Map<String, PDComplexFileSpecification> files = tree == null ? null : tree.getNames();
            if (files == null || !files.containsKey(ATTACHED)) {
                return Optional.empty();
            }
            PDEmbeddedFile attached = files.get(ATTACHED).getEmbeddedFile();
            if (attached == null) {
                throw new IOException("a PDF whose attached scenario is missing");
            }
            try (InputStream content = attached.createInputStream()) {
                return Optional.of(FigureExport.carried(content));
            }
        }
    }

    /// Draws all text as text, in fonts of which the file gets the characters that are used.
    private static final class Embedding extends PdfBoxGraphics2DFontTextDrawer {

        private final PDDocument document;
        private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);

        Embedding(PDDocument document) {
            this.document = document;
        }

        @Override
        protected PDFont mapFont(Font font, IFontTextDrawerEnv env) throws IOException {
            Face face = Fonts.face(font);
            if (!fonts.containsKey(face)) {
                try (InputStream in = PdfFile.class.getResourceAsStream(face.resource())) {
                    fonts.put(face, PDType0Font.load(document, in, true));
                }
            }
            return fonts.get(face);
        }

        @Override
        protected boolean hasDynamicFontMapping() {
            return true;
        }
    }
}
