package earnshaw.figure.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberLabelsTest {

    @ParameterizedTest
    @CsvSource({
        "0.47449, 4, 0.4745", "17.877, 4, 17.88", "-3.832, 4, −3.832", "0, 4, 0", "-0.0, 3, 0", "100, 3, 100",
        "1.2e-6, 2, 1.2e−6", "-1.2e-6, 2, −1.2e−6", "12345678, 3, 1.23e7", "9.9999, 3, 10.0", "NaN, 3, –",
        "Infinity, 3, ∞", "-Infinity, 3, −∞", "99999.6, 5, 100000", "1e-300, 2, 1.0e−300"
    })
    void written(double value, int digits, String expected) {
        assertEquals(expected, NumberLabels.written(value, digits));
    }

    @ParameterizedTest
    @CsvSource({"-0.001, 2, 0.00", "-0.5, 1, −0.5", "1234.6, 0, 1235", "NaN, 2, –"})
    void fixed(double value, int decimals, String expected) {
        assertEquals(expected, NumberLabels.fixed(value, decimals));
    }

    @ParameterizedTest
    @CsvSource({"1.2e-6, 2, 1.2·10⁻⁶", "-4.0e9, 2, −4.0·10⁹", "0.5, 2, 0.50"})
    void typeset(double value, int digits, String expected) {
        assertEquals(expected, new MathText(NumberLabels.of(value, digits)).plain());
    }
}
