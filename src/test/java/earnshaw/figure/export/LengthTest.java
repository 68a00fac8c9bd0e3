package earnshaw.figure.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthTest {

    @ParameterizedTest
    @CsvSource({"89mm, 252.2835", "8.9cm, 252.2835", "5.5in, 396", "252pt, 252", "600px, 450", " 1e2 mm , 283.4646",
        ".5in, 36"})
    void points(String text, double points) {
        assertEquals(points, Length.parse(text).points(), 1e-4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"89", "mm", "-3mm", "0mm", "3 miles", "1,5mm", "", "NaNmm", "1e999mm"})
    void refused(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> Length.parse(text)).getMessage();
        assertTrue(message.startsWith("length ") && message.contains("allowed"), message);
    }

    @Test
    void formatsByTheirEnding() {
        assertEquals(FileFormat.PDF, FileFormat.of("a.b/figure.PDF"));
        String message = assertThrows(IllegalArgumentException.class, () -> FileFormat.of("figure.gif")).getMessage();
        assertEquals("figure.gif: a figure's name ends in .png, .svg, .pdf, .eps", message);
    }
}
