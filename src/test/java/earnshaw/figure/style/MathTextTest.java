package earnshaw.figure.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.style.Fonts.Face;
import earnshaw.figure.style.MathText.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MathTextTest {

    private static String text(String source) {
        return new MathText(source).pieces().stream().map(Piece::text).collect(Collectors.joining());
    }

    @Test
    void aVariableIsItalicAndItsSubscriptSmallAndBelow() {
        List<Piece> pieces = new MathText("$\\theta_1$").pieces();
        assertEquals("θ", pieces.get(0).text());
        assertEquals(Face.ITALIC, pieces.get(0).face());
        assertEquals("1", pieces.get(1).text());
        assertEquals(Face.ROMAN, pieces.get(1).face());
        assertTrue(pieces.get(1).rise() < 0);
        assertTrue(pieces.get(1).scale() < pieces.get(0).scale());
        assertTrue(pieces.get(1).x() >= pieces.get(0).x() + 0.3);
    }

    @Test
    void aNumberKeepsTheFaceOfItsLine() {
        List<Piece> pieces = new MathText("$10^{-2}$").pieces();
        assertTrue(pieces.stream().allMatch(piece -> piece.face() == Face.TEXT));
        assertEquals("\u22122", pieces.get(1).text());
        assertTrue(pieces.get(1).rise() > 0);
    }

    @Test
    void widthGrowsWithSizeAndText() {
        MathText one = new MathText("$w_1$");
        assertEquals(2 * one.width(10), one.width(20), 1e-9);
        assertEquals(new MathText("ab").width(10) + new MathText("cd").width(10), new MathText("abcd").width(10), 1e-6);
    }

    @Test
    void digitsAreEquallyWide() {
        assertEquals(new MathText("1111").width(10), new MathText("8888").width(10), 1e-9);
    }

    @Test
    void subscriptAndSuperscriptStartTogether() {
        List<Piece> pieces = new MathText("$x_i^2$").pieces();
        assertEquals(pieces.get(1).x(), pieces.get(2).x(), 0.05);
        assertTrue(pieces.get(1).rise() < 0 && pieces.get(2).rise() > 0);
    }

    @Test
    void signsComeFromAFaceThatHasThem() {
        for (Piece piece : new MathText("$\\|\\nabla L\\| \\in \\mathbb{R}, \\angle(\\theta_i, w_j), \\lambda_{\\min}$")
                .pieces()) {
            assertTrue(piece.text().codePoints().allMatch(piece.face()::has), piece.text() + " in " + piece.face());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "$\\theta_1$ | θ₁",
        "$\\theta_{12}$ | θ₁₂",
        "$10^{-2}$ | 10⁻²",
        "$\\Delta_{\\theta_i} L$ | Δ_{θᵢ}L",
        "$\\lambda_{\\min}$ | λₘᵢₙ",
        "speed $-3$ m | speed −3 m",
        "$45^\\circ$ | 45°",
        "$\\frac{1}{2}$ | 1/2"
    })
    void plainCharacters(String source, String plain) {
        assertEquals(plain, new MathText(source).plain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "$$", "$\\$", "$_$", "$x_$", "$^{$", "$}{$", "$\\frac$", "$\\unknown x$", "a $ b",
        "$\\mathrm{$"})
    void nothingWrittenBreaksIt(String source) {
        assertTrue(new MathText(source).width(10) >= 0);
    }

    @Test
    void anUnknownCommandShowsItsName() {
        assertEquals("unknownx", text("$\\unknown x$"));
    }

    /// A run of characters without glyphs has the name of its script once, in words and in formulas, also beyond U+FFFF.
    @Test
    void theNameOfAScriptStandsOnce() {
        for (String text : List.of("\u5b66\u751f", "$\u5b66\u751f$")) {
            assertEquals("[Han]", shown(text), text);
        }
        for (String text : List.of("a\ud83e\uddf2\ud83e\uddf2b", "$a\ud83e\uddf2\ud83e\uddf2b$")) {
            assertEquals("a[symbol]b", shown(text), text);
        }
        assertEquals("[Han]x[Han]", shown("$\u5b66x\u751f$"));
    }

    private static String shown(String text) {
        return new MathText(text).pieces().stream().map(MathText.Piece::text).collect(Collectors.joining());
    }
}
