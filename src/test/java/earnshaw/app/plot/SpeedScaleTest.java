package earnshaw.app.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpeedScaleTest {

    private static final SpeedScale FLOW = new SpeedScale(0.01, 1000, true);

    @Test
    void theSliderIsLogarithmicAndEndsInAsFastAsItGoes() {
        assertEquals(0.01, FLOW.perSecond(0), 1e-12);
        assertEquals(Double.POSITIVE_INFINITY, FLOW.perSecond(1));
        double step = FLOW.perSecond(0.2) / FLOW.perSecond(0.1);
        assertEquals(step, FLOW.perSecond(0.9) / FLOW.perSecond(0.8), 1e-9);
    }

    @Test
    void aSpeedComesBackFromItsPlace() {
        for (double speed : new double[] {0.01, 0.5, 1, 60, 900, Double.POSITIVE_INFINITY}) {
            assertEquals(speed, FLOW.perSecond(FLOW.position(speed)), speed * 1e-9);
        }
    }

    @Test
    void speedsInWords() {
        assertEquals("t 3.5/s", FLOW.words(3.5));
        assertEquals("60 steps/s", new SpeedScale(1, 1e5, false).words(60));
        assertEquals("as fast as it goes", FLOW.words(Double.POSITIVE_INFINITY));
    }
}
