package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.app.scene.Snapping;
import earnshaw.figure.camera.DragGuide;
import earnshaw.problem.Body;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class BodyMoverWindowTest {

    private static final double PIXEL = 1.01;

    @TempDir Path folder;

    @Test
    void withShiftADragKeepsToOneAxis() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            double[] before = opened.body(1).at();
            Point2D from = opened.where(1);
            new HeldKey(opened, KeyCode.SHIFT).drag(from, from.add(60, 22));
            Fx.until("it has moved",
                    () -> opened.window().session().frame().run().picture().body(1).at()[0] != before[0]);
            assertEquals(before[1], opened.body(1).at()[1]);
            assertEquals(60, opened.where(1).getX() - from.getX(), PIXEL);
        }
    }

    @Test
    void inSpaceTheAxisIsOneOfTheScene() {
        try (var opened = Opened.preset("coulomb-three", folder)) {
            double[] before = opened.body(2).at();
            Point2D from = opened.where(2);
            new HeldKey(opened, KeyCode.SHIFT).drag(from, from.add(3, -50));
            Fx.until("it has risen",
                    () -> opened.window().session().frame().run().picture().body(2).at()[2] > before[2]);
            assertEquals(before[0], opened.body(2).at()[0]);
            assertEquals(before[1], opened.body(2).at()[1]);
        }
    }

    @Test
    void inSpaceThePlaneOfTheHandIsShown() {
        try (var opened = Opened.preset("coulomb-three", folder)) {
            Point2D from = opened.where(2);
            int ink = opened.inkOf("#scene");
            opened.press(from, MouseButton.PRIMARY);
            Fx.pulses(3);
            assertNotEquals(ink, opened.inkOf("#scene"));
            opened.move(from.add(10, 0));
            Optional<DragGuide> guide = Fx.get(() -> opened.window().workspace().gestures().guide());
            assertTrue(guide.orElseThrow() instanceof DragGuide.Plane);
            opened.release(MouseButton.PRIMARY);
            assertEquals(Optional.empty(), Fx.get(() -> opened.window().workspace().gestures().guide()));
        }
    }

    @Test
    void withTheShortcutACopyIsDragged() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            double[] before = opened.body(2).at();
            Point2D from = opened.where(2);
            Point2D to = from.add(50, 40);
            new HeldKey(opened, Opened.SHORTCUT).begin(from, to);
            Fx.until("the copy is in the hand", () -> opened.window().session().frame().run().picture().body(6) != null
                    && opened.at(6).distance(to) < PIXEL);
            new HeldKey(opened, Opened.SHORTCUT).end(to);
            assertArrayEquals(before, opened.body(2).at(), "the original stays");
            assertEquals(6, Fx.get(() -> opened.window().session().selected().get()));
        }
    }

    @Test
    void escapeTakesTheCopyAway() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            Point2D from = opened.where(-2);
            new HeldKey(opened, KeyCode.ALT).begin(from, from.add(50, 40));
            Fx.until("there is a copy", () -> opened.window().session().frame().run().picture().body(-6) != null);
            Fx.pulses(3);
            opened.keys(KeyCode.ESCAPE);
            Fx.until("it is gone", () -> opened.window().session().frame().run().picture().body(-6) == null);
            new HeldKey(opened, KeyCode.ALT).end(from.add(50, 40));
        }
    }

    @Test
    void keysDuplicate() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click(opened.where(3));
            opened.keys(Opened.SHORTCUT, KeyCode.D);
            Fx.until("a further one", () -> opened.window().session().frame().run().picture().body(6) != null);
            assertEquals(6, Fx.get(() -> opened.window().session().selected().get()));
            assertNotEquals(opened.body(3).at()[0], opened.body(6).at()[0], "beside it");
        }
    }

    @Test
    void clickAndClickMovesWithoutDragging() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click(opened.where(4));
            opened.keys(KeyCode.M);
            Point2D to = opened.spot(0.3, 0.4);
            opened.move(to.add(9, 9));
            opened.move(to);
            Fx.until("it follows", () -> opened.at(4).distance(to) < PIXEL);
            opened.click(to);
            opened.move(to.add(40, 40));
            Fx.pulses(3);
            assertTrue(opened.where(4).distance(to) < PIXEL, "it was put down");
        }
    }

    @Test
    void escapePutsBackWhatWasPickedUp() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            double[] before = opened.body(4).at();
            opened.click(opened.where(4));
            opened.keys(KeyCode.M);
            opened.move(opened.spot(0.3, 0.4));
            Fx.until("it follows",
                    () -> opened.window().session().frame().run().picture().body(4).at()[0] != before[0]);
            opened.keys(KeyCode.ESCAPE);
            opened.until(4, 0, before[0]);
            opened.until(4, 1, before[1]);
        }
    }

    @Test
    void snappedPlacesAreRoundAndProtonsAttract() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click(opened.where(1));
            opened.keys(KeyCode.G);
            double step = Fx.get(() -> Snapping.step(opened.window().workspace().sceneView().camera()));
            double[] before = opened.body(1).at();
            Point2D from = opened.where(1);
            opened.drag(from, from.add(33, -47));
            Fx.until("it has moved",
                    () -> opened.window().session().frame().run().picture().body(1).at()[0] != before[0]);
            for (double coordinate : opened.body(1).at()) {
                assertEquals(Math.rint(coordinate / step), coordinate / step, 1e-9);
            }
            opened.drag(opened.where(1), opened.where(-2).add(7, 5));
            double[] proton = opened.body(-2).at();
            opened.until(1, 0, proton[0]);
            assertArrayEquals(proton, opened.body(1).at());
        }
    }

    @Test
    void aKeyPutsAnElectronOntoItsNearestProton() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click(opened.where(2));
            opened.keys(KeyCode.O);
            Fx.until("it is there",
                    () -> opened.window().session().frame().run().picture().bodies().stream()
                            .anyMatch(body -> !body.isElectron() && java.util.Arrays.equals(
                                    body.at(), opened.window().session().frame().run().picture().body(2).at())));
        }
    }

    @Test
    void theWheelAndKeysChangeACharge() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            new HeldKey(opened, Opened.SHORTCUT).wheel(opened.where(-1), 40);
            charge(opened, -1, 1.1);
            opened.click(opened.where(3));
            opened.keys(KeyCode.MINUS);
            opened.keys(KeyCode.MINUS);
            charge(opened, 3, -0.6);
            opened.keys(KeyCode.S);
            charge(opened, 3, 0.6);
        }
    }

    private static void charge(Opened opened, int body, double value) {
        Fx.until(body + " has " + value,
                () -> opened.window().session().frame().run().picture().body(body).charge() == value);
    }

    @Test
    void severalAreArranged() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            Fx.run(() -> opened.window().session().selection().choose(java.util.List.of(1, 2, 3, 4)));
            opened.act("same-x2");
            double height = opened.body(4).at()[1];
            opened.until(1, 1, height);
            opened.until(3, 1, height);
            opened.act("spread-on-a-line");
            Fx.until("equal distances", () -> {
                double[] x = java.util.stream.IntStream.rangeClosed(1, 4)
                        .mapToDouble(id -> opened.window().session().frame().run().picture().body(id).at()[0])
                        .sorted()
                        .toArray();
                return Math.abs(x[1] - x[0] - (x[2] - x[1])) < 1e-12 && Math.abs(x[3] - x[2] - (x[1] - x[0])) < 1e-12;
            });
            double[] before = opened.body(2).at();
            opened.act("mirror-x1");
            opened.until(2, 0, 0 - before[0]);
        }
    }

    @Test
    void arrowKeysTurnTheSceneUnderAlt() {
        try (var opened = Opened.preset("coulomb-three", folder)) {
            opened.focusScene();
            double yaw = Fx.get(() -> opened.window().workspace().sceneView().camera().yaw());
            opened.keys(KeyCode.ALT, KeyCode.LEFT);
            assertNotEquals(yaw, Fx.get(() -> opened.window().workspace().sceneView().camera().yaw()));
        }
    }

    @Test
    void aDraggedChargeOnTheSphereSnapsToItsGraticule() {
        try (var opened = Opened.preset("sign-sphere", folder)) {
            Body front = opened.frontElectron();
            opened.click(opened.where(front.id()));
            opened.keys(KeyCode.G);
            Point2D from = opened.where(front.id());
            opened.drag(from, from.interpolate(opened.spot(0.5, 0.5), 0.5));
            Fx.until("a whole latitude", () -> {
                double[] at = opened.window().session().frame().run().picture().body(front.id()).at();
                double degrees = Math.toDegrees(Math.asin(at[2])) / 5;
                return Math.abs(degrees - Math.rint(degrees)) < 1e-9;
            });
        }
    }
}
