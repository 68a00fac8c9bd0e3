package earnshaw.figure.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The part of an axis that is in sight.
class ChartScaleTest {

    private static final List<ChartScale> SCALES =
            List.of(new ChartScale(-3, 5, false), new ChartScale(1e-9, 1e3, true), new ChartScale(0, 1e-8, false));

    @Test
    void whatIsUnderThePointerStaysThereWhileTheWheelZooms() {
        for (ChartScale scale : SCALES) {
            for (double share : new double[] {0, 0.2, 0.7, 1}) {
                double under = scale.value(share);
                for (double times : new double[] {0.1, 0.8, 1.7}) {
                    ChartScale zoomed = scale.zoomed(share, times);
                    assertEquals(share, zoomed.share(under), 1e-9);
                    assertEquals(times, scale.share(zoomed.to()) - scale.share(zoomed.from()), 1e-9);
                }
            }
        }
    }

    @Test
    void aMoveKeepsTheLength() {
        for (ChartScale scale : SCALES) {
            ChartScale moved = scale.moved(0.3);
            assertEquals(0.3, scale.share(moved.from()), 1e-9);
            assertEquals(1.3, scale.share(moved.to()), 1e-9);
        }
    }

    @Test
    void noZoomEndsInNumbersThatCannotBeToldApart() {
        for (ChartScale start : SCALES) {
            ChartScale scale = start;
            for (int i = 0; i < 200; i++) {
                scale = scale.zoomed(0.4, 0.5);
                assertTrue(scale.to() > scale.from());
            }
            for (int i = 0; i < 3000; i++) {
                scale = scale.zoomed(0.4, 2);
                assertTrue(Double.isFinite(scale.to() - scale.from()) && (!scale.log() || scale.from() > 0));
            }
        }
    }

    @Test
    void everyNumberThatHasAPlaceIsInSight() {
        double[] numbers = {-1, 0, 2, 1e-5, Double.NaN, Double.POSITIVE_INFINITY};
        ChartScale linear = ChartScale.over(ChartExtent.of(numbers), false, 0);
        assertEquals(new ChartScale(-1, 2, false), linear);
        ChartScale log = ChartScale.over(ChartExtent.of(numbers), true, 0);
        assertEquals(1e-5, log.from(), 1e-20);
        assertEquals(2, log.to(), 1e-12);
        assertFalse(ChartScale.over(ChartExtent.of(-1, 0), true, 0).log(), "no number has a logarithm");
        ChartScale one = ChartScale.over(ChartExtent.of(4, 4), false, 0.05);
        assertTrue(one.from() < 4 && one.to() > 4);
        ChartScale none = ChartScale.over(ChartExtent.NONE, true, 0.05);
        assertTrue(none.to() > none.from());
    }
}
