package earnshaw.simulation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers as a person reads them, the same in every language of the machine.
class SimulationTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0", "1, 1", "-0.4578, -0.4578", "0.25, 0.25", "50, 50", "1234.56, 1235", "123456, 123500", "1e6, 1e6",
        "1e-8, 1e-8",
        "2.54321e-8, 2.543e-8", "-1e-3, -0.001", "9.99999e-4, 0.001", "1.5e300, 1.5e300", "NaN, NaN"
    })
    void numbersAreShort(double value, String words) {
        assertEquals(words, SimulationText.number(value));
    }
}
