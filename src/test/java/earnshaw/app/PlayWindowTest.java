package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.app.kit.NumberText;
import earnshaw.figure.camera.Camera;
import earnshaw.simulation.Frame;
import earnshaw.simulation.record.Status;
import earnshaw.simulation.run.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class PlayWindowTest {

    @TempDir Path folder;

    @Test
    void spacePlaysAndPausesAndEverythingFollows() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            int scene = opened.inkOf("#scene");
            int plots = opened.inkOf("#plots");
            opened.focusScene();
            opened.keys(KeyCode.SPACE);
            Fx.until("time passes", () -> opened.window().session().frame().run().shown().time() > 0.5);
            assertEquals(Status.Phase.PLAYING, opened.frame().status().phase());
            Fx.until("the words follow", () -> ((Label) opened.window().workspace().lookup("#time")).getText().equals(
                    "t = " + NumberText.shown(opened.window().session().frame().run().shown().time(), 4)));
            opened.keys(KeyCode.SPACE);
            Fx.until("it pauses", () -> opened.window().session().frame().status().phase() == Status.Phase.PAUSED);
            Fx.pulses(20);
            assertNotEquals(scene, opened.inkOf("#scene"), "the scene shows trails");
            assertNotEquals(plots, opened.inkOf("#plots"), "the plots have curves");
            double stands = opened.frame().run().shown().time();
            Fx.pulses(10);
            assertEquals(stands, opened.frame().run().shown().time());
        }
    }

    @Test
    void resetReturnsToMyStartAndLeavesTheCamera() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            var electron = opened.where(1);
            opened.drag(electron, electron.add(40, 30));
            double[] mine = opened.body(1).at();
            opened.scroll(opened.spot(0.5, 0.5), 3);
            Camera camera = Fx.get(() -> opened.window().workspace().sceneView().camera());
            opened.focusScene();
            opened.keys(KeyCode.SPACE);
            Fx.until("time passes", () -> opened.window().session().frame().run().shown().time() > 0.3);
            opened.keys(KeyCode.R);
            Fx.until("it is reset", () -> opened.window().session().frame().run().shown().step() == 0);
            assertArrayEquals(mine, opened.body(1).at());
            assertEquals(0, opened.frame().run().shown().time());
            assertEquals(camera, Fx.get(() -> opened.window().workspace().sceneView().camera()));
        }
    }

    @Test
    void oneStepAndFifty() {
        try (var opened = Opened.preset("two-electrons", folder)) {
            opened.focusScene();
            opened.keys(KeyCode.PERIOD);
            Fx.until("one step", () -> opened.window().session().frame().run().shown().step() == 1);
            opened.keys(KeyCode.RIGHT);
            Fx.until("two steps", () -> opened.window().session().frame().run().shown().step() == 2);
            opened.keys(KeyCode.PAGE_DOWN);
            Fx.until("many steps", () -> opened.window().session().frame().run().shown().step() > 10);
        }
    }

    @Test
    void theSpeedSliderAsksForSpeed() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            var speed = opened.node("#speed");
            double toTheRight = Fx.get(() -> speed.getBoundsInLocal().getWidth()) * 0.4;
            opened.click(opened.middle(speed).add(toTheRight, 0));
            Fx.until("faster", () -> opened.window().session().frame().status().speed() > 5);
        }
    }

    @Test
    void aFailureIsSaidAndCanBeDismissed() {
        try (var opened = Opened.preset("two-electrons", folder)) {
            Fx.run(() -> opened.window().session().send(new Command.Speed(-1)));
            Fx.until("it is said", () -> opened.window().workspace().lookup(".notice").isVisible());
            Frame frame = opened.frame();
            assertEquals(
                    frame.status().error().orElseThrow(),
                    ((Label) opened.node("#notice-words")).getText());
            opened.click(".notice .button");
            Fx.until("it is gone", () -> !opened.window().workspace().lookup(".notice").isVisible());
            assertTrue(opened.frame().status().error().isPresent());
        }
    }

    @Test
    void whatBreaksUnderAButtonIsSaid() {
        // Held, because a logger that nobody holds forgets its settings; the trace of what is broken on purpose is noise.
        Logger logger = Logger.getLogger("earnshaw");
        logger.setUseParentHandlers(false);
        try (var opened = Opened.preset("two-electrons", folder)) {
            var play = (Button) opened.node("#play");
            Fx.run(() -> play.setOnAction(_ -> {
                throw new IllegalStateException("out of ink");
            }));
            Platform.runLater(play::fire);
            Fx.until("it is said", () -> opened.window().workspace().lookup(".notice").isVisible());
            assertEquals("This could not be done: out of ink", ((Label) opened.node("#notice-words")).getText());
            assertTrue(opened.failures().getFirst().contains("out of ink"));
        } finally {
            logger.setUseParentHandlers(true);
        }
    }

    /// Whatever the status says and however large the numbers become, a hand finds every part where it was.
    @Test
    void thePartsBelowKeepTheirPlaces() {
        try (var opened = Opened.preset("two-electrons", folder)) {
            Map<Node, List<Double>> places = places(opened);
            assertTrue(places.size() > 8, places.toString());
            Fx.run(() -> {
                opened.window().session().send(new Command.Speed(Double.POSITIVE_INFINITY));
                opened.window().session().send(new Command.Pin());
                opened.window().session().send(new Command.Play());
            });
            Fx.until("it has ended", () -> opened.window().session().frame().status().phase() == Status.Phase.ENDED);
            Fx.pulses(10);
            String ended = ((Label) opened.node("#status")).getText();
            assertEquals(places, places(opened), ended);
            Fx.run(() -> opened.window().session().send(new Command.Seek(0.001)));
            Fx.until("it looks back", () -> opened.window().session().frame().past().isPresent());
            Fx.pulses(10);
            String past = ((Label) opened.node("#status")).getText();
            assertNotEquals(ended, past);
            assertEquals(places, places(opened), past);
            assertEquals(past,
                    Fx.get(() -> ((Label) opened.window().workspace().lookup("#status")).getTooltip().getText()));
        }
    }

    // left and right edge of each part
    private static Map<Node, List<Double>> places(Opened opened) {
        Node bar = opened.node(".transport");
        return Fx.get(() -> ((Parent) bar).getChildrenUnmodifiable().stream().filter(Node::isManaged)
                .collect(Collectors.toMap(part -> part,
                        part -> List.of(part.getBoundsInParent().getMinX(), part.getBoundsInParent().getMaxX()))));
    }

    @Test
    void aLongStatusHasTwoLinesAtMost() {
        try (var opened = Opened.preset("hermite-sphere", folder)) {
            Fx.run(() -> opened.window().session().send(new Command.Advance(200)));
            Fx.until("it has ended", () -> opened.window().session().frame().status().phase() == Status.Phase.ENDED);
            Fx.pulses(5);
            var status = (Label) opened.node("#status");
            assertTrue(status.getText().length() > 40, status.getText());
            double line = Fx.get(() -> new Text("x").getLayoutBounds().getHeight());
            assertTrue(status.getHeight() < 3 * line + 4, status.getHeight() + " high, a line has " + line);
        }
    }
}
