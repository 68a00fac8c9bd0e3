package earnshaw.figure.style;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The type of every figure, from `assets/fonts`, so that a figure never depends on the machine it is drawn on.
public final class Fonts {

    /// Measures text the same way for every surface: antialiased, at fractions of a pixel.
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private Fonts() {}

    /// One style of type.
    public enum Face {
        /// Text and numbers; its digits are all equally wide.
        TEXT("Roboto-Regular", "Roboto"),
        /// Titles.
        STRONG("Roboto-Medium", "Roboto Medium"),
        /// Variables of formulas.
        ITALIC("LiberationSerif-Italic", "Liberation Serif Italic"),
        /// Digits, operators and words of formulas.
        ROMAN("LiberationSerif-Regular", "Liberation Serif"),
        /// Signs that the others lack.
        SIGNS("DejaVuSans", "DejaVu Sans");

        private final String file;
        private final String family;
        private final Font font;

        Face(String file, String family) {
            this.file = file;
            this.family = family;
            this.font = load(resource());
        }

        /// Where the font file is on the class path.
        public String resource() {
            return "/assets/fonts/" + file + ".ttf";
        }

        /// The name by which files that embed it call it.
        public String family() {
            return family;
        }

        /// It at a size in pixels or points.
        public Font at(double size) {
            return font.deriveFont((float) size);
        }

        boolean has(int codePoint) {
            return font.canDisplay(codePoint);
        }
    }

    /// The face of a font made by [Face#at].
    public static Face face(Font font) {
        for (Face face : Face.values()) {
            if (face.font.getFontName().equals(font.getFontName())) {
                return face;
            }
        }
        return Face.TEXT;
    }

    private static Font load(String resource) {
        try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(resource + ": " + e.getMessage(), e);
        }
    }
}
