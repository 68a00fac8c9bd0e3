package earnshaw.app.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumberTextTest {

    @Test
    void aNumberToReadHasATrueMinusAndSoManyDigits() {
        assertEquals("\u22122.379", NumberText.shown(-2.3789, 4));
        assertEquals("0.4745", NumberText.shown(0.47451, 5));
        assertEquals("17.88", NumberText.shown(17.877, 4));
        assertEquals("1.23e\u22129", NumberText.shown(1.2345e-9, 3));
        assertEquals("0.000", NumberText.shown(0, 4));
        assertEquals("\u2013", NumberText.shown(Double.NaN, 4));
        assertEquals("\u2212\u221e", NumberText.shown(Double.NEGATIVE_INFINITY, 4));
    }

    @Test
    void aCoordinateHasTheDecimalsThatFit() {
        assertEquals("0.001", NumberText.place(5.1034e-4, 4));
        assertEquals("0.000", NumberText.place(-4.9e-4, 4));
        assertEquals("\u22120.048", NumberText.place(-0.04812, 4));
        assertEquals("\u22122.379", NumberText.place(-2.3789, 4));
    }

    @Test
    void aBriefNumberDropsItsZeros() {
        assertEquals("0.3", NumberText.brief(0.3));
        assertEquals("1e\u22128", NumberText.brief(1e-8));
        assertEquals("916004", NumberText.brief(916004, 8));
        assertEquals("\u22121", NumberText.brief(-1));
        assertEquals("100", NumberText.brief(100));
    }

    @Test
    void aFullNumberIsReadBackAsItself() {
        for (double value : new double[] {Math.PI, 1e-300, -2.5, 3, 1e22, 0.1}) {
            assertEquals(value, Double.parseDouble(NumberText.full(value)));
        }
        assertEquals("3", NumberText.full(3));
    }
}
