package earnshaw.figure;

import earnshaw.figure.scene.Highlights;
import earnshaw.figure.scene.SceneFigure;
import earnshaw.figure.style.Style;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Frame;
import java.awt.Color;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;

/// Frames of real runs for the tests of this room.
public final class ShownScenes {

    /// A plane with two electrons under way.
    public static final String PLANE = charges(2, "gaussian", "euclidean",
            "[-2, 1], [1, -0.5]", "[-1.5, 0.2], [0.3, -1.2]", "\"time\": 1.5");

    /// A sphere with three electrons, one of them behind.
    public static final String BALL = charges(3, "sign", "sphere",
            "[0, 0, 1], [1, 0, 0], [0, 1, 0]", "[0.6, -0.8, 0], [0, -0.6, 0.8], [0.28, 0.96, 0]", "\"time\": 0.4");

    private ShownScenes() {}

    /// A scenario of charges.
    public static String charges(int dimension, String potential, String manifold, String protons, String electrons,
            String stop) {
        return """
                {"format": "earnshaw/1", "title": "Minus \u2212 and \u00e9", "problem": {"type": "charges", "manifold": "%s", "dimension": %d,
                "potential": {"type": "%s"}, "protons": [%s], "electrons": [%s]}, "stop": {%s}}
                """
                .formatted(manifold, dimension, potential, listed(protons), listed(electrons), stop);
    }

    /// Two electrons on the line, in the plane, on the circle, on the sphere and in space, at the start.
    ///
    /// @param onSphere the potential on the circle and the sphere
    public static Stream<String> grounds(String onSphere) {
        String start = "\"steps\": 0";
        return Stream.of(
                charges(1, "gaussian", "euclidean", "[-2], [1]", "[1.9], [-1]", start),
                charges(2, "gaussian", "euclidean", "[-2, 1], [1, -0.5]", "[-1.2, 0.1], [0.3, -1.4]", start),
                charges(2, onSphere, "sphere", "[1, 0], [0, 1]", "[0.28, -0.96], [-0.6, 0.8]", start),
                charges(3, onSphere, "sphere", "[0, 0, 1], [1, 0, 0]", "[0.6, -0.8, 0], [0, -0.6, 0.8]", start),
                charges(3, "gaussian", "euclidean", "[-2, 0, 0], [1, 1, 1]", "[0.9, 0, 0.4], [-1, 1, -1]", start));
    }

    private static String listed(String places) {
        return places.replace("[", "{\"at\": [").replace("]", "]}");
    }

    public static Scenario scenario(String json) {
        try {
            return ScenarioFile.read(new StringReader(json), "test");
        } catch (InputRefused refused) {
            throw new IllegalArgumentException(refused);
        }
    }

    /// The frame at the end of a run.
    public static Frame end(String json) {
        Engine engine = new Engine(scenario(json));
        engine.run(state -> {}, () -> false);
        return engine.frame();
    }

    /// Whether a pixel has a colour, give or take the rounding of half-covered pixels.
    public static boolean alike(int pixel, Color colour) {
        Color seen = new Color(pixel);
        return pixel >>> 24 > 100
                && Math.abs(seen.getRed() - colour.getRed()) < 6
                && Math.abs(seen.getGreen() - colour.getGreen()) < 6
                && Math.abs(seen.getBlue() - colour.getBlue()) < 6;
    }

    /// A scene as its view describes it.
    public static SceneFigure scene(Frame frame, Style style) {
        ScenarioFigure sheet = ScenarioFigure.of(frame, List.of(ScenarioFigure.SCENE), style);
        return new SceneFigure(frame.runs(), frame.scenario().view(), sheet.camera(), style, Highlights.NONE);
    }
}
