package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.app.kit.NumberField;
import earnshaw.figure.camera.Camera;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.Subspace;
import earnshaw.scenario.View;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cameras, slices and directions that a hand chooses.
@Tag("window")
class ViewsWindowTest {

    @TempDir Path folder;

    private static View view(Opened opened) {
        return Fx.get(() -> opened.window().session().view().get());
    }

    private static Camera camera(Opened opened) {
        return Fx.get(() -> opened.window().workspace().sceneView().camera());
    }

    private static Point2D middle(Opened opened, String id) {
        return Fx.get(() -> {
            Node node = opened.window().workspace().lookup(id);
            assertTrue(node.isVisible() && node.getParent().isVisible(), id);
            Bounds box = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(box.getCenterX(), box.getCenterY());
        });
    }

    /// The knob turns the slice, the disc moves it; the camera stays. F and the home key turn a camera home.
    @Test
    void aHandTurnsTheSliceAndKeysTurnTheCamera() throws Exception {
        Scenario scenario = Presets.read("gaussian-trap");
        try (var opened = new Opened(scenario, Optional.empty(), folder)) {
            opened.focusScene();
            Fx.pulses(2);
            Camera before = camera(opened);
            Point2D knob = middle(opened, "#slice-knob");
            opened.drag(knob, knob.add(40, 10));
            View turned = view(opened);
            assertEquals(View.Slice.FREE, turned.slice());
            assertTrue(turned.normal().get(2) < 0.99, "turned away from the third axis: " + turned.normal());
            assertEquals(before, camera(opened));
            Point2D foot = middle(opened, "#slice-foot");
            Point2D end = middle(opened, "#slice-knob");
            opened.drag(foot, foot.add(end.subtract(foot).multiply(0.5)));
            assertEquals(turned.normal().get(0), view(opened).normal().get(0), 1e-9);
            assertTrue(view(opened).sliceAt() > turned.sliceAt() + 0.05, "moved along its normal");
            opened.act("isometric");
            Fx.pulses(1);
            assertEquals(Math.PI / 4, camera(opened).yaw());
            opened.act("fit-everything");
            opened.act("fit-everything");
            Fx.pulses(1);
            assertEquals(0.6, camera(opened).yaw());
            opened.act("follow");
            Fx.pulses(2);
            Camera followed = camera(opened);
            double[] electron = Fx.get(() -> opened.window().session().frame().picture().body(1).at());
            assertEquals(List.of(electron[0], electron[1], electron[2]),
                    List.of(followed.centre()[0], followed.centre()[1], followed.centre()[2]));
            Fx.run(() -> opened.window().workspace().sceneView()
                    .look(followed.panned(30, 0, opened.window().workspace().sceneView().area())));
            assertEquals(0, view(opened).follow(), "a hand that moves the scene lets go of the electron");
        }
    }

    /// Directions that are kept as numbers show the same picture, whatever the run does.
    @Test
    void keptDirectionsShowTheSame() throws Exception {
        Scenario scenario = Presets.read("one-by-one");
        try (var opened = new Opened(scenario, Optional.empty(), folder)) {
            opened.act("subspace-principal");
            Fx.pulses(2);
            Camera principal = camera(opened);
            double[] at = Fx.get(() -> opened.window().session().frame().picture().body(1).at());
            java.awt.geom.Point2D seen =
                    Fx.get(() -> principal.project(at, opened.window().workspace().sceneView().area()));
            opened.act("subspace-freeze");
            Fx.pulses(2);
            assertTrue(view(opened).subspace().orElseThrow() instanceof Subspace.Directions);
            Camera kept = camera(opened);
            java.awt.geom.Point2D again =
                    Fx.get(() -> kept.project(at, opened.window().workspace().sceneView().area()));
            assertEquals(0, seen.distance(again), 1e-6);
            assertNotEquals(view(opened), scenario.view());
        }
    }

    /// A number that is typed turns the camera, and one that cannot be is refused where it stands.
    @Test
    void numbersAimTheCamera() throws Exception {
        try (var opened = new Opened(Presets.read("gaussian-trap"), Optional.empty(), folder)) {
            opened.act("view-numbers");
            Fx.pulses(2);
            opened.click("#view-yaw");
            opened.type("pi/4");
            opened.keys(KeyCode.ENTER);
            Fx.until("it is turned", () -> opened.window().workspace().sceneView().camera().yaw() == Math.PI / 4);
            assertEquals(Math.PI / 4, view(opened).yaw());
            opened.click("#view-pitch");
            opened.type("2");
            opened.keys(KeyCode.ENTER);
            Fx.pulses(2);
            assertEquals(0.7, view(opened).pitch());
            NumberField pitch = (NumberField) opened.node("#view-pitch");
            assertTrue(Fx.get(() -> pitch.refusal().stands()));
            opened.click("#view-centre");
            opened.keys(Hand.SHORTCUT, KeyCode.A);
            opened.type("0.5,0,0.25");
            opened.keys(KeyCode.ENTER);
            Fx.until("it looks elsewhere", () -> opened.window().workspace().sceneView().camera().centre()[2] == 0.25);
        }
    }
}
