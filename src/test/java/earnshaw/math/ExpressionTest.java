package earnshaw.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    @Test
    void readsNumbersAsPeopleWriteThem() {
        Map<String, Double> known = Map.ofEntries(
                Map.entry("2", 2.0),
                Map.entry(" -.5 ", -0.5),
                Map.entry("3.", 3.0),
                Map.entry("1e-3", 1e-3),
                Map.entry("0,5", 0.5),
                Map.entry("-1,25", -1.25),
                Map.entry("0,125", 0.125),
                Map.entry(",5", 0.5),
                Map.entry("1,5e3", 1500.0),
                Map.entry("1000,125", 1000.125),
                Map.entry("(1,5+0,5)*2", 4.0),
                Map.entry("sqrt(4)+0,5", 2.5),
                Map.entry("1E+3", 1e3),
                Map.entry("pi/3", Math.PI / 3),
                Map.entry("\u03c0/3", Math.PI / 3),
                Map.entry("-2*pi", -2 * Math.PI),
                Map.entry("\u22121", -1.0),
                Map.entry("sqrt(2)", Math.sqrt(2)),
                Map.entry("SQRT( 2 ) / 2", Math.sqrt(2) / 2),
                Map.entry("1 - 2 - 3", -4.0),
                Map.entry("8/4/2", 1.0),
                Map.entry("2*(3+4)", 14.0),
                Map.entry("-2^2", -4.0),
                Map.entry("2^3^2", 512.0),
                Map.entry("2^-1", 0.5),
                Map.entry("2*-3", -6.0),
                Map.entry("cos(pi)", -1.0),
                Map.entry("ln(e)", 1.0),
                Map.entry("exp(0)+sin(0)-tan(0)", 1.0));
        known.forEach((text, value) -> assertEquals(value, Expression.value(text), Math.ulp(value), text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''        | found the end at character 1, expected a number",
        "1,5,6     | found \",\" at character 4; the decimal sign is a point, and one comma outside of a function",
        "sqrt(2,5) | found \",\" at character 7; the decimal sign is a point, and one comma outside of a function",
        "1,        | found \",\" at character 2; the decimal sign is a point, and one comma outside of a function",
        "1,000     | found \"1,000\", which may part thousands; allowed is 1000 or 1.000",
        "-12,345e2 | found \"12,345\", which may part thousands; allowed is 12345 or 12.345",
        "1,234.5   | found \"1,234\", which may part thousands; allowed is 1234 or 1.234",
        "1 2       | found \"2\" at character 3, expected the end, or one of + - * / ^",
        "(1        | found the end at character 3, expected a closing parenthesis",
        "1)        | found \")\" at character 2, expected the end, or one of + - * / ^",
        "sqrt 2    | found \"2\" at character 6, expected an opening parenthesis after sqrt",
        "two       | unknown name \"two\"; known are pi, e, sqrt, sin, cos, tan, exp, ln",
        "1/0       | 1/0 is not a finite number",
        "sqrt(-1)  | sqrt(-1) is not a finite number",
        "1e999     | 1e999 is not a finite number",
        "2*        | found the end at character 3, expected a number",
        ".         | found \".\" at character 1, expected a number",
    })
    void saysInOneLineWhatIsWrong(String text, String message) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> Expression.value(text)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "2^", "-(", "sqrt("})
    void endlessNestingIsRefused(String piece) {
        String message =
                assertThrows(IllegalArgumentException.class, () -> Expression.value(piece.repeat(100_000) + "1"))
                        .getMessage();
        assertFalse(message.contains("\n"));
    }
}
