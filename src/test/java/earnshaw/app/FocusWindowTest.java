package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys are commands of the window wherever the focus is, unless a control keeps them.
@Tag("window")
class FocusWindowTest {

    @TempDir Path folder;

    /// Everything in the window that can have the focus and takes no text, each given the focus as a click gives it.
    @Test
    void keysActWhereverTheFocusIsUnlessTextIsTyped() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            List<Node> controls = Fx.get(() -> all(opened.window().workspace())
                    .filter(node -> node instanceof Control && node.isFocusTraversable() && !node.isDisabled()
                            && shown(node) && !(node instanceof TextInputControl))
                    .toList());
            assertTrue(controls.size() > 5, controls.toString());
            for (Node control : controls) {
                String where = control.toString();
                Fx.run(() -> opened.window().session().selected().set(0));
                long step = opened.frame().run().shown().step();
                focus(opened, control);
                opened.keys(KeyCode.PERIOD);
                Fx.until("a step with the focus in " + where,
                        () -> opened.window().session().frame().run().shown().step() == step + 1);
                focus(opened, control);
                opened.keys(KeyCode.SPACE);
                Fx.until("playing with the focus in " + where, () -> opened.window().session().playing());
                focus(opened, control);
                opened.keys(KeyCode.SPACE);
                Fx.until("paused with the focus in " + where, () -> !opened.window().session().playing());
                focus(opened, control);
                opened.keys(KeyCode.N);
                assertTrue(Fx.get(() -> opened.window().session().selected().get()) != 0,
                        "N with the focus in " + where);
                focus(opened, control);
                opened.keys(KeyCode.ESCAPE);
                assertTrue(Fx.get(() -> opened.window().workspace().sceneView().isFocused()), "Esc from " + where);
            }
        }
    }

    private static void focus(Opened opened, Node control) {
        Fx.run(control::requestFocus);
        assertTrue(Fx.get(() -> opened.window().workspace().getScene().getFocusOwner() == control), control.toString());
    }

    private static Stream<Node> all(Node node) {
        return node instanceof javafx.scene.Parent parent
                ? Stream.concat(Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(FocusWindowTest::all))
                : Stream.of(node);
    }

    private static boolean shown(Node node) {
        return node == null || node.isVisible() && shown(node.getParent());
    }

    @Test
    void aControlReachedWithTabKeepsTheSpaceBar() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.focusScene();
            for (int i = 0; i < 40 && !focused(opened, "add-proton"); i++) {
                opened.keys(KeyCode.TAB);
            }
            assertTrue(focused(opened, "add-proton"));
            opened.keys(KeyCode.SPACE);
            Fx.until("a proton", () -> opened.window().session().frame().picture().bodies().size() == 11);
            assertFalse(Fx.get(() -> opened.window().session().playing()));
        }
    }

    private static boolean focused(Opened opened, String id) {
        return Fx.get(() -> {
            Node owner = opened.window().workspace().getScene().getFocusOwner();
            return owner != null && id.equals(owner.getId());
        });
    }

    @Test
    void aTableKeepsTheArrows() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click(opened.middle(opened.cell(0, 0)));
            assertEquals(1, Fx.get(() -> opened.window().session().selected().get()));
            double[] before = opened.body(1).at();
            opened.keys(KeyCode.DOWN);
            assertEquals(2, Fx.get(() -> opened.window().session().selected().get()));
            assertEquals(before[1], opened.body(1).at()[1]);
            opened.keys(KeyCode.SPACE);
            Fx.until("it plays", () -> opened.window().session().playing());
        }
    }

    @Test
    void afterEnterTheFieldGivesTheFocusBack() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click("#problem-potential-c");
            opened.type("2");
            opened.keys(KeyCode.ENTER);
            opened.keys(KeyCode.E);
            Fx.until("a sixth electron", () -> opened.window().session().frame().picture().body(6) != null);
            assertEquals("2", opened.text("#problem-potential-c"));
        }
    }

    @Test
    void escapeAndAClickLeadFromAFieldToTheScene() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click("#problem-potential-c");
            opened.type("7");
            opened.keys(KeyCode.ESCAPE);
            assertTrue(Fx.get(() -> opened.window().workspace().sceneView().isFocused()));
            assertEquals("1", opened.text("#problem-potential-c"));
            opened.click("#problem-potential-c");
            assertFalse(Fx.get(() -> opened.window().workspace().sceneView().isFocused()));
            opened.click(opened.spot(0.02, 0.5));
            assertTrue(Fx.get(() -> opened.window().workspace().sceneView().isFocused()));
        }
    }
}
