package earnshaw.figure.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.Ink;
import earnshaw.figure.ShownScenes;
import earnshaw.figure.camera.ShownSpace;
import earnshaw.figure.style.Style;
import earnshaw.problem.Body;
import earnshaw.problem.Picture;
import earnshaw.scenario.ScenarioFile;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Frame;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is seen of spaces of more than three dimensions.
class ShownSpaceTest {

    private static final String FIVE = ShownScenes.charges(5, "gaussian", "euclidean",
            "[2, 0, 0, 2, 0], [-2, 0, 0, -2, 0]", "[0, 0, 0, 3, 4]", "\"steps\": 0");

    /// Places in six dimensions that lie near a plane which no coordinate axis lies in.
    private static final String SIX = ShownScenes.charges(6, "gaussian", "euclidean",
            "[1, 2, 0, 1, 0, 1], [-1, 1, 1, 0, 0.1, 0], [2, -1, -1, 1, 0, 1]",
            "[0.5, 1.5, 0.5, 0.5, 0.05, 0.5], [-0.5, 0, 0.4, 0.2, 0, -0.3]", "\"time\": 1");

    private static final String SPHERE = ShownScenes.charges(6, "sign", "sphere",
            "[0.6, 0, 0, 0.8, 0, 0], [0, -0.6, 0, 0, 0.8, 0]", "[0, 0.6, 0, 0, 0, 0.8]", "\"time\": 0.2");

    private static Frame frame(String json, String... settings) throws Exception {
        Engine engine = new Engine(ScenarioFile.set(ShownScenes.scenario(json), List.of(settings)));
        engine.run(_ -> {}, () -> false);
        return engine.frame();
    }

    private static ShownSpace space(Frame frame) {
        return ShownScenes.scene(frame, Style.print()).camera().lens(new Rectangle2D.Double(0, 0, 1, 1)).space()
                .orElseThrow();
    }

    private static String text(Frame frame) throws Exception {
        return Ink.of(ShownScenes.scene(frame, Style.print())).text();
    }

    @Test
    void whatIsOffThePictureIsMeasuredAndSaid() throws Exception {
        Frame frame = frame(FIVE);
        ShownSpace space = space(frame);
        Picture picture = frame.picture();
        assertEquals(5, space.off(picture.body(1).at()));
        assertEquals(1, space.share(picture.body(1).at()));
        assertEquals(0.5, space.share(picture.body(-1).at()), 1e-15);
        // Of each coordinate the squares about its mean: 8 of the first; 14, and 4 * 4 * 2 / 3, of the hidden ones.
        double hidden = 1 + 9 + 4 + (4 - 4 / 3.0) * (4 - 4 / 3.0) + 2 * (4 / 3.0) * (4 / 3.0);
        assertEquals(8 / (8 + hidden), space.explained(picture.bodies()), 1e-12);
        assertTrue(text(frame).contains("first three of 5 coordinates"));
        assertTrue(text(frame).contains("24 % of the variance now"));
    }

    @Test
    void inThreeDimensionsNothingIsHidden() {
        Frame frame = ShownScenes.end(ShownScenes.BALL);
        assertTrue(ShownScenes.scene(frame, Style.print()).camera().lens(new Rectangle2D.Double(0, 0, 1, 1)).space()
                .isEmpty());
    }

    @Test
    void chosenCoordinatesAreSeen() throws Exception {
        Frame frame = frame(FIVE, "view.subspace={\"type\": \"coordinates\", \"axes\": [4, 5, 1]}");
        assertEquals(0, space(frame).off(frame.picture().body(1).at()));
        assertEquals(1, space(frame).explained(frame.picture().bodies()), 1e-12);
        assertTrue(text(frame).contains("coordinates 4, 5 and 1 of 5"));
    }

    /// No other three directions at right angles hide less of the places than principal components do.
    @Test
    void principalComponentsHideTheLeast() throws Exception {
        Frame frame = frame(SIX, "view.subspace={\"type\": \"principal\"}");
        List<Body> bodies = frame.picture().bodies();
        Frame still = frame(SIX.replace("\"time\": 1", "\"steps\": 0"), "view.subspace={\"type\": \"principal\"}");
        List<Body> start = still.picture().bodies();
        double best = space(still).explained(start);
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            String other = "view.subspace={\"type\": \"random\", \"seed\": " + random.nextInt(1000) + "}";
            assertTrue(
                    space(frame(SIX.replace("\"time\": 1", "\"steps\": 0"), other)).explained(start) <= best + 1e-12);
        }
        assertTrue(space(frame).explained(bodies) > 0.8);
        assertTrue(text(frame).contains("principal components of the run"));
    }

    @Test
    void theThreeChargesLieInTheirPlane() throws Exception {
        Frame frame = frame(SIX,
                "view.subspace={\"type\": \"through\", \"protons\": [3, 1], \"electron\": 2}");
        ShownSpace space = space(frame);
        for (int id : List.of(-3, -1, 2)) {
            double[] at = frame.picture().body(id).at();
            assertEquals(0, space.off(at), 1e-12);
            Rectangle2D area = new Rectangle2D.Double(0, 0, 1, 1);
            double[] shown = ShownScenes.scene(frame, Style.print()).camera().lens(area).shown(at, 0);
            assertEquals(0, shown[2], 1e-12, "the plane is the first two directions");
        }
    }

    @Test
    void givenDirectionsStay() throws Exception {
        Frame frame = frame(SIX,
                "view.subspace={\"type\": \"directions\", \"rows\": [[0, 0, 0, 0, 0, 2], [1, 1, 0, 0, 0, 5]]}");
        assertTrue(Arrays.equals(new double[] {0, 0, 0, 0, 0, 1}, space(frame).directions()[0]));
        assertEquals(Math.sqrt(0.5), space(frame).directions()[1][0], 1e-12);
    }

    /// Of every choice the directions have length one and stand at right angles.
    @ParameterizedTest
    @ValueSource(strings = {"{\"type\": \"principal\"}", "{\"type\": \"random\", \"seed\": 7}",
        "{\"type\": \"through\"}", "{\"type\": \"through\", \"electron\": 9}",
        "{\"type\": \"coordinates\", \"axes\": [2, 6, 3]}",
        "{\"type\": \"directions\", \"rows\": [[1, 1, 1, 0, 0, 1]]}"})
    void directionsStandAtRightAngles(String subspace) throws Exception {
        for (String json : List.of(SIX, SPHERE)) {
            double[][] rows = space(frame(json, "view.subspace=" + subspace)).directions();
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    double[] one = rows[i];
                    double[] other = rows[j];
                    assertEquals(i == j ? 1 : 0,
                            IntStream.range(0, one.length).mapToDouble(c -> one[c] * other[c]).sum(), 1e-12);
                }
            }
        }
    }
}
