package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.app.scene.SceneView;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class FieldProbeWindowTest {

    private static final Pattern READING = Pattern.compile("(.*) \\((.*), (.*)\\)");

    @TempDir Path folder;

    // The mouse stands on whole pixels.
    private static void reads(Opened opened, String words, Point2D screen) {
        String text = Fx.get(() -> ((Label) opened.window().workspace().lookup("#field-probe .label")).getText());
        Matcher said = READING.matcher(text.replace('\u2212', '-'));
        assertTrue(said.matches(), text);
        assertEquals(words, said.group(1));
        double[] place = Fx.get(() -> {
            SceneView scene = opened.window().workspace().sceneView();
            Point2D point = scene.screenToLocal(screen);
            return scene.placeUnder(new java.awt.geom.Point2D.Double(point.getX(), point.getY()));
        });
        assertEquals(place[0], Double.parseDouble(said.group(2)), 0.03, text);
        assertEquals(place[1], Double.parseDouble(said.group(3)), 0.03, text);
    }

    /// The reading follows the pointer, stays where it is pinned, and follows again.
    @Test
    void aPinnedReadingStaysWhileThePointerGoesOn() throws Exception {
        Scenario scenario = ScenarioFile.set(Presets.read("five-electrons"), "view.field", "\"energy\"");
        try (var opened = new Opened(scenario, Optional.empty(), folder)) {
            opened.focusScene();
            Point2D first = opened.spot(0.31, 0.42);
            Point2D second = opened.spot(0.72, 0.33);
            opened.move(first);
            reads(opened, "at", first);
            opened.move(second);
            reads(opened, "at", second);
            opened.keys(KeyCode.I);
            opened.move(first);
            reads(opened, "pinned at", second);
            opened.keys(KeyCode.I);
            reads(opened, "at", first);
            assertTrue(Fx.get(() -> opened.window().workspace().lookup("#field-probe").isVisible()));
        }
    }
}
