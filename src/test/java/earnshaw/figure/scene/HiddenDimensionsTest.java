package earnshaw.figure.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.ShownScenes;
import earnshaw.figure.camera.HiddenDimensions;
import earnshaw.simulation.Frame;
import org.junit.jupiter.api.Test;

class HiddenDimensionsTest {

    @Test
    void whatIsOffThePictureIsMeasuredAndSaid() {
        Frame frame = ShownScenes.end(ShownScenes.charges(5, "gaussian", "euclidean",
                "[2, 0, 0, 2, 0], [-2, 0, 0, -2, 0]", "[0, 0, 0, 3, 4]", "\"steps\": 0"));
        assertEquals(5, HiddenDimensions.off(frame.picture().body(1).at()));
        assertEquals(1, HiddenDimensions.share(frame.picture().body(1).at()));
        assertEquals(0.5, HiddenDimensions.share(frame.picture().body(-1).at()), 1e-15);
        // Of each coordinate the squares about its mean: 8 of the first; 14, and 4 * 4 * 2 / 3, of the hidden ones.
        double hidden = 1 + 9 + 4 + (4 - 4 / 3.0) * (4 - 4 / 3.0) + 2 * (4 / 3.0) * (4 / 3.0);
        assertEquals(8 / (8 + hidden), HiddenDimensions.explained(frame.picture().bodies()), 1e-12);
        assertTrue(Backdrop.note(frame.picture()).startsWith("first three of 5 coordinates\n24 % of the variance"));
    }

    @Test
    void inThreeDimensionsNothingIsHidden() {
        Frame frame = ShownScenes.end(ShownScenes.BALL);
        assertEquals(0, HiddenDimensions.off(frame.picture().body(1).at()));
        assertEquals("", Backdrop.note(frame.picture()));
    }
}
