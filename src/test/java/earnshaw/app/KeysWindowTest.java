package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.app.scene.ArrowKeyMove;
import earnshaw.figure.camera.Camera;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class KeysWindowTest {

    @TempDir Path folder;

    @Test
    void deleteRemovesTheSelectedAndTheOthersKeepTheirNames() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click(opened.where(2));
            opened.keys(KeyCode.DELETE);
            Fx.until("it is gone", () -> opened.window().session().frame().run().picture().body(2) == null);
            assertEquals("\\theta_{3}", opened.body(3).label());
            assertEquals(0, Fx.get(() -> opened.window().session().selected().get()));
        }
    }

    @Test
    void arrowsNudgeByRoundSteps() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click(opened.where(1));
            double[] before = opened.body(1).at();
            double span = Fx.get(() -> opened.window().workspace().sceneView().camera().span());
            double step = ArrowKeyMove.round(span / 100);
            opened.keys(KeyCode.RIGHT);
            opened.until(1, 0, before[0] + step);
            opened.keys(KeyCode.SHIFT, KeyCode.UP);
            opened.until(1, 1, before[1] + step / 10);
            opened.keys(Opened.SHORTCUT, KeyCode.DOWN);
            opened.until(1, 1, before[1] + step / 10 - 10 * step);
        }
    }

    @Test
    void fitShowsEverythingAgain() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            Camera fitted = Fx.get(() -> opened.window().workspace().sceneView().camera());
            Point2D at = opened.where(4);
            opened.scroll(at, -4);
            assertNotEquals(fitted.span(), Fx.get(() -> opened.window().workspace().sceneView().camera().span()));
            assertEquals(0, at.distance(opened.where(4)), 0.7, "the wheel keeps what is under the pointer");
            opened.focusScene();
            opened.keys(KeyCode.F);
            assertEquals(fitted, Fx.get(() -> opened.window().workspace().sceneView().camera()));
        }
    }

    @Test
    void aDoubleClickAddsAnElectronAndWithShiftAProton() {
        try (var opened = Opened.preset("two-electrons", folder)) {
            Point2D empty = opened.spot(0.2, 0.85);
            opened.doubleClick(empty);
            Fx.until("an electron", () -> opened.window().session().frame().run().picture().body(3) != null);
            assertTrue(empty.distance(opened.where(3)) < 1.01);
            Fx.until("it is selected", () -> opened.window().session().selected().get() == 3);
            opened.shiftDoubleClick(0.8, 0.85);
            Fx.until("a proton", () -> opened.window().session().frame().run().picture().body(-3) != null);
        }
    }

    @Test
    void eAndPAddAtThePointerInSpace() {
        try (var opened = Opened.preset("coulomb-three", folder)) {
            opened.focusScene();
            Point2D at = opened.spot(0.3, 0.3);
            opened.move(at);
            opened.keys(KeyCode.E);
            Fx.until("an electron", () -> opened.window().session().frame().run().picture().body(4) != null);
            assertTrue(at.distance(opened.where(4)) < 1.01);
            opened.move(opened.spot(0.7, 0.3));
            opened.keys(KeyCode.P);
            Fx.until("a proton", () -> opened.window().session().frame().run().picture().body(-4) != null);
        }
    }

    @Test
    void theGroundPansInThePlaneAndOrbitsInSpace() {
        try (var opened = Opened.preset("two-electrons", folder)) {
            Point2D before = opened.where(1);
            opened.drag(opened.spot(0.1, 0.9), opened.spot(0.1, 0.9).add(30, -20));
            assertTrue(before.add(30, -20).distance(opened.where(1)) < 0.5);
        }
        try (var opened = Opened.preset("coulomb-three", folder)) {
            Camera before = Fx.get(() -> opened.window().workspace().sceneView().camera());
            opened.drag(opened.spot(0.05, 0.95), opened.spot(0.05, 0.95).add(40, -20));
            Camera after = Fx.get(() -> opened.window().workspace().sceneView().camera());
            assertNotEquals(before.yaw(), after.yaw());
            assertEquals(before.span(), after.span());
        }
    }

    @Test
    void lettersAreTextWhereTextIsTyped() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click("#problem-dimension");
            opened.keys(KeyCode.R);
            opened.keys(KeyCode.SPACE);
            Fx.pulses(3);
            assertEquals(0, opened.shownTime());
            assertEquals("r ", opened.text("#problem-dimension"));
        }
    }

    @Test
    void lSwitchesTheFirstPlotBetweenAxes() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.focusScene();
            opened.move(opened.spot(0.5, 0.5));
            boolean log = Fx.get(() -> opened.window().session().view().get().plots().getFirst().log());
            opened.keys(KeyCode.L);
            assertEquals(!log, Fx.get(() -> opened.window().session().view().get().plots().getFirst().log()));
        }
    }

    @Test
    void escapeTakesBackAPanAndAnOrbit() {
        for (String preset : new String[] {"five-electrons", "coulomb-three"}) {
            try (var opened = Opened.preset(preset, folder)) {
                Camera before = Fx.get(() -> opened.window().workspace().sceneView().camera());
                opened.press(opened.spot(0.05, 0.95), MouseButton.PRIMARY);
                opened.move(opened.spot(0.2, 0.8));
                opened.move(opened.spot(0.3, 0.7));
                assertNotEquals(before, Fx.get(() -> opened.window().workspace().sceneView().camera()), preset);
                opened.keys(KeyCode.ESCAPE);
                assertEquals(before, Fx.get(() -> opened.window().workspace().sceneView().camera()), preset);
                opened.release(MouseButton.PRIMARY);
            }
        }
    }

    @Test
    void underADialogNoKeyActs() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.keys(Opened.SHORTCUT, KeyCode.R);
            opened.node("#answer-draw");
            assertFalse(Fx.get(() -> opened.window().workspace().sceneView().isFocused()));
            Fx.run(() -> opened.window().workspace().sceneView().requestFocus());
            opened.keys(KeyCode.E);
            opened.keys(KeyCode.SPACE);
            opened.keys(Opened.SHORTCUT, KeyCode.N);
            Fx.pulses(3);
            assertEquals(10, opened.frame().picture().bodies().size());
            assertEquals(0, opened.shownTime());
        }
    }

    @Test
    void enterInANumberOfADialogGivesTheUsualAnswer() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.keys(Opened.SHORTCUT, KeyCode.R);
            opened.click("#random-electrons");
            opened.type("7");
            opened.keys(KeyCode.ENTER);
            Fx.until("seven electrons", () -> opened.window().session().frame().picture().body(7) != null);
        }
    }

    @Test
    void whatTheMouseOpensAKeyOpensToo() {
        try (var opened = Opened.preset("coulomb-three", folder)) {
            opened.focusScene();
            Camera before = Fx.get(() -> opened.window().workspace().sceneView().camera());
            opened.keys(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
            Camera panned = Fx.get(() -> opened.window().workspace().sceneView().camera());
            assertEquals(before.yaw(), panned.yaw());
            assertFalse(Arrays.equals(before.centre(), panned.centre()));
            opened.keys(KeyCode.N);
            opened.keys(KeyCode.SHIFT, KeyCode.F10);
            Fx.until("a menu of the charge", () -> menu("Lock"));
            opened.keys(KeyCode.ESCAPE);
            Fx.until("it is closed", () -> !menu("Lock"));
            opened.focusScene();
            opened.keys(Opened.SHORTCUT, KeyCode.L);
            Fx.until("it is locked", () -> opened.window().session().selectedBody().locked());
            opened.keys(KeyCode.U);
            Fx.until("what would be undone",
                    () -> javafx.stage.Window.getWindows().stream()
                            .anyMatch(window -> window instanceof ContextMenu open
                                    && open.getItems().getFirst().getText().startsWith("Undo: ")));
            opened.keys(KeyCode.ESCAPE);
            opened.focusScene();
            opened.keys(KeyCode.B);
            opened.click("#page-pin");
            Fx.until("it is pinned", () -> opened.window().session().frame().branches().kept().size() == 1);
            opened.keys(KeyCode.B);
            opened.click("#runs-page #drop-run-2");
            Fx.until("it is dropped", () -> opened.window().session().frame().branches().kept().isEmpty());
        }
    }

    private static boolean menu(String title) {
        return javafx.stage.Window.getWindows().stream().anyMatch(window -> window instanceof ContextMenu open
                && open.getItems().stream().anyMatch(item -> title.equals(item.getText())));
    }

    @Test
    void f1ShowsTheKeysAndEscapeClosesThem() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.keys(KeyCode.F1);
            opened.node(".keys-page");
            opened.keys(KeyCode.ESCAPE);
            Fx.until("closed", () -> opened.window().workspace().lookup(".keys-page") == null);
            assertNull(Fx.get(() -> opened.window().workspace().lookup(".keys-page")));
        }
    }
}
