package earnshaw.app.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1, 2          | [1, 2]",
        "1 2 3         | [1, 2, 3]",
        "[1, -0.5]     | [1, -0.5]",
        "0,5; 1,25     | [0.5, 1.25]",
        "0,5           | [0, 5]",
        "0,5 ; 1       | [0.5, 1]",
        "sqrt(4), 1/2  | [2, 0.5]",
        "''            | []"})
    void oneVector(String typed, String json) {
        assertEquals(json, VectorText.json(typed, true));
    }

    @Test
    void severalVectorsStandInLines() {
        assertEquals("[[1, 2], [3, 4]]", VectorText.json("1, 2\n\n3 4\n", false));
        assertEquals("1, 2\n3, 4.5", VectorText.text(List.of(List.of(1.0, 2.0), List.of(3.0, 4.5))));
        assertEquals("1, 2", VectorText.text(List.of(1.0, 2.0)));
    }

    @Test
    void whatIsNoNumberIsNamed() {
        assertEquals("unknown name \"x\"; known are pi, e, sqrt, sin, cos, tan, exp, ln",
                assertThrows(IllegalArgumentException.class, () -> VectorText.json("1, x", true)).getMessage());
        assertEquals("found 2 lines, allowed one",
                assertThrows(IllegalArgumentException.class, () -> VectorText.json("1\n2", true)).getMessage());
    }
}
