package earnshaw.figure.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {

    static Stream<Palette> palettes() {
        return Stream.of(Palette.LIGHT, Palette.DARK, Palette.PRINT);
    }

    // Relative luminance and contrast after WCAG 2.2.
    private static double contrast(Color one, Color other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void textIsRead(Palette palette) {
        assertTrue(contrast(palette.ink(), palette.ground()) > 12);
        assertTrue(contrast(palette.faint(), palette.ground()) > 4.5);
        assertTrue(contrast(palette.accent(), palette.ground()) > 4.5);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void everyElectronIsSeen(Palette palette) {
        Set<Color> colours = new HashSet<>();
        for (int id = 1; id <= 21; id++) {
            assertTrue(contrast(palette.electron(id), palette.ground()) > 1.5, "electron " + id);
            colours.add(palette.electron(id));
        }
        assertEquals(21, colours.size());
        assertEquals(palette.electron(1), palette.electron(22));
    }
}
