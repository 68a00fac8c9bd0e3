package earnshaw.figure.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourSightTest {

    @ParameterizedTest
    @EnumSource(ColourSight.class)
    void greyStaysAsItIs(ColourSight sight) {
        for (int level : new int[] {0, 51, 128, 255}) {
            Color grey = new Color(level, level, level);
            Color seen = sight.seen(grey);
            assertEquals(level, seen.getRed(), 1);
            assertEquals(level, seen.getGreen(), 1);
            assertEquals(level, seen.getBlue(), 1);
        }
        assertEquals(0x20, sight.seen(new Color(10, 200, 30, 0x20)).getAlpha());
    }

    @Test
    void redAndGreenAreCloseWithoutGreen() {
        Color red = new Color(0xB0, 0x50, 0x20);
        Color green = new Color(0x60, 0x80, 0x20);
        assertTrue(ColourSight.DEUTERANOPE.apart(red, green) < ColourSight.FULL.apart(red, green) / 2);
    }

    /// The distance of black and white is 1 by the definition of Oklab.
    @ParameterizedTest
    @EnumSource(ColourSight.class)
    void blackAndWhiteAreOneApart(ColourSight sight) {
        assertEquals(1, sight.apart(Color.BLACK, Color.WHITE), 1e-3);
    }

    @Test
    void inGreyAllChannelsAreEqual() {
        Color seen = ColourSight.GREY.seen(new Color(0x0072B2));
        assertEquals(seen.getRed(), seen.getGreen());
        assertEquals(seen.getRed(), seen.getBlue());
    }
}
