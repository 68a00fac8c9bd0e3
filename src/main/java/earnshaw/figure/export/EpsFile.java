package earnshaw.figure.export;

import earnshaw.figure.style.Figure;
import earnshaw.figure.style.Palette;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.apache.xmlgraphics.java2d.GraphicContext;
import org.apache.xmlgraphics.java2d.ps.EPSDocumentGraphics2D;
import org.apache.xmlgraphics.java2d.ps.PSGraphics2D;
import org.jspecify.annotations.Nullable;

/// Encapsulated PostScript: letters are outlines, since the language embeds no TrueType, and colours that are seen through
/// are mixed with the ground, since it knows no transparency. The scenario stands in comments.
final class EpsFile {

    /// How every such file begins.
    static final byte[] START = "%!PS".getBytes(StandardCharsets.US_ASCII);

    private static final String CARRIED = "%" + FigureExport.NAME + " ";
    private static final int LINE = 200;

    private EpsFile() {}

    static byte[] write(Figure figure, Page page, String title, Optional<String> scenario) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Color ground = page.ground().orElse(Color.WHITE);
        int wide = (int) Math.ceil(page.width().points());
        int high = (int) Math.ceil(page.height().points());
        SolidDocument g = new SolidDocument(ground);
        g.setGraphicContext(new GraphicContext());
        g.setupDocument(out, wide, high);
        // PostScript counts from below, and a box of whole points would not begin at the upper edge of the figure.
        g.translate(0, high - page.height().points());
        g.scale(page.pointsPerUnit(), page.pointsPerUnit());
        Rectangle2D area = new Rectangle2D.Double(0, 0, page.unitsWide(), page.unitsHigh());
        page.ground().ifPresent(colour -> {
            g.setColor(colour);
            g.fill(area);
        });
        figure.draw(g, area);
        g.finish();
        String text = out.toString(StandardCharsets.ISO_8859_1);
        return headed(text, page, title, scenario).getBytes(StandardCharsets.ISO_8859_1);
    }

    // The library writes the date and a box of whole points.
    private static String headed(String text, Page page, String title, Optional<String> scenario) {
        StringBuilder carried = new StringBuilder();
        scenario.ifPresent(json -> {
            String coded = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < coded.length(); i += LINE) {
                carried.append(CARRIED).append(coded, i, Math.min(coded.length(), i + LINE)).append('\n');
            }
        });
        String box = String.format(Locale.ROOT, "%%%%HiResBoundingBox: 0 0 %.4f %.4f", page.width().points(),
                page.height().points());
        String plain = title.replaceAll("[^ -~]", "?");
        return text.replaceAll("(?m)^%%(CreationDate|HiResBoundingBox).*\\R", "")
                .replaceFirst("(?m)^%%EndComments",
                        Matcher.quoteReplacement(box + "\n%%Title: " + plain + "\n" + carried + "%%EndComments"));
    }

    static Optional<String> scenario(byte[] bytes) {
        StringBuilder coded = new StringBuilder();
        new String(bytes, StandardCharsets.ISO_8859_1).lines().filter(line -> line.startsWith(CARRIED))
                .forEach(line -> coded.append(line.substring(CARRIED.length())));
        return coded.isEmpty() ? Optional.empty()
                : Optional.of(new String(Base64.getDecoder().decode(coded.toString()), StandardCharsets.UTF_8));
    }

    private static @Nullable Color solid(@Nullable Color colour, Color ground) {
        return colour == null || colour.getAlpha() == 255 ? colour
                : Palette.mix(ground, new Color(colour.getRGB()), colour.getAlpha() / 255.0);
    }

    private static final class SolidDocument extends EPSDocumentGraphics2D {

        private final Color ground;

        SolidDocument(Color ground) {
            super(true);
            this.ground = ground;
        }

        @Override
        public Graphics create() {
            preparePainting();
            return new SolidGraphics(this, ground);
        }

        @Override
        public void setColor(@Nullable Color colour) {
            super.setColor(solid(colour, ground));
        }
    }

    private static final class SolidGraphics extends PSGraphics2D {

        private final Color ground;

        SolidGraphics(PSGraphics2D other, Color ground) {
            super(other);
            this.ground = ground;
        }

        @Override
        public Graphics create() {
            preparePainting();
            return new SolidGraphics(this, ground);
        }

        @Override
        public void setColor(@Nullable Color colour) {
            super.setColor(solid(colour, ground));
        }
    }
}
