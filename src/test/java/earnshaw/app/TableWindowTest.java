package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.problem.Body;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class TableWindowTest {

    @TempDir Path folder;

    @Test
    void chargesAreCopiedAndPasted() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click(opened.where(2));
            opened.keys(Opened.SHORTCUT, KeyCode.C);
            double[] at = opened.body(2).at();
            assertEquals("kind,x_1,x_2,charge\nelectron," + at[0] + "," + at[1] + ",-1\n",
                    Fx.get(() -> Clipboard.getSystemClipboard().getString()));
            clip("0.1\t0.2\n-0.3\t0.4\t2\n");
            opened.keys(Opened.SHORTCUT, KeyCode.V);
            Fx.until("two more", () -> opened.window().session().frame().picture().bodies().size() == 12);
            assertArrayEquals(new double[] {0.1, 0.2}, opened.body(6).at());
            assertEquals(2, opened.body(-6).charge());
            assertEquals(List.of(6, -6), Fx.get(() -> opened.window().session().selection().ids().get()));
        }
    }

    private static void clip(String text) {
        Fx.run(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /// A table that can be meant in two ways is pasted in neither before somebody has seen both and said which.
    @Test
    void whatCanBeMeantInTwoWaysIsShownAndAsked() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            clip("1,500\t2\n");
            opened.focusScene();
            opened.keys(Opened.SHORTCUT, KeyCode.V);
            opened.node("#answer-reading-1");
            opened.node("#answer-reading-2");
            assertEquals(10, opened.frame().picture().bodies().size(), "nothing yet");
            String shown = Fx.get(() -> opened.window().workspace().lookupAll(".dialog-box .line").stream()
                    .map(line -> ((Label) line).getText()).collect(Collectors.joining("\n")));
            assertTrue(shown.contains("1.5, 2") && shown.contains("1500, 2"), shown);
            opened.click("#answer-cancel");
            assertEquals(10, opened.frame().picture().bodies().size(), "still nothing");
            opened.keys(Opened.SHORTCUT, KeyCode.V);
            boolean first = shown.indexOf("1.5, 2") < shown.indexOf("1500, 2");
            opened.click(first ? "#answer-reading-1" : "#answer-reading-2");
            Fx.until("one more", () -> opened.window().session().frame().picture().bodies().size() == 11);
            assertArrayEquals(new double[] {1.5, 2}, opened.body(6).at());
        }
    }

    @Test
    void whatCannotBePastedIsShownWithItsFaults() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            clip("0.1, 0.2, 3, 4");
            opened.focusScene();
            opened.keys(Opened.SHORTCUT, KeyCode.V);
            opened.node(".fault");
            assertEquals(10, opened.frame().picture().bodies().size());
            opened.keys(KeyCode.ESCAPE);
        }
    }

    @Test
    void anEmptyDocumentIsFilledByText() {
        try (var opened = Opened.preset("two-electrons", folder)) {
            opened.keys(Opened.SHORTCUT, KeyCode.N);
            Fx.until("nothing is there", () -> opened.window().session().frame().picture().bodies().isEmpty());
            opened.keys(Opened.SHORTCUT, KeyCode.T);
            TextArea area = (TextArea) opened.node("#table-text");
            Fx.run(() -> area.setText("proton 1 0\nproton -1 0\nelectron 40 0.5\n"));
            Fx.until("the text has the focus", area::isFocused);
            opened.keys(Opened.SHORTCUT, KeyCode.ENTER);
            Fx.until("three charges", () -> opened.window().session().frame().picture().bodies().size() == 3);
            Fx.until("all are in view", () -> opened.window().workspace().sceneView().area().contains(
                    opened.window().workspace().sceneView()
                            .where(opened.window().session().frame().picture().body(1))));
        }
    }

    @Test
    void randomiseNeverTouchesWhatIsLocked() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click(opened.where(2));
            opened.keys(Opened.SHORTCUT, KeyCode.L);
            Fx.until("it is locked", () -> opened.window().session().frame().picture().body(2).locked());
            opened.keys(KeyCode.ESCAPE);
            Map<Integer, double[]> before = places(opened);
            opened.keys(Opened.SHORTCUT, KeyCode.R);
            opened.choose("#random-which", "Electrons");
            opened.click("#answer-draw");
            Fx.until("others moved",
                    () -> opened.window().session().frame().picture().body(1).at()[0] != before.get(1)[0]);
            Map<Integer, double[]> after = places(opened);
            assertArrayEquals(before.get(2), after.get(2));
            assertArrayEquals(before.get(-1), after.get(-1), "protons were not meant");
            assertNotEquals(before.get(5)[0], after.get(5)[0]);
            assertTrue(opened.body(2).locked());
            assertTrue(Fx.get(() -> opened.window().workspace().sceneView().isFocused()), "the focus is back");
        }
    }

    @Test
    void selectedChargesAloneAreRandomised() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click(opened.where(3));
            Map<Integer, double[]> before = places(opened);
            opened.keys(Opened.SHORTCUT, KeyCode.R);
            opened.click("#answer-draw");
            Fx.until("it moved", () -> opened.window().session().frame().picture().body(3).at()[0] != before.get(3)[0]);
            assertArrayEquals(before.get(1), opened.body(1).at());
            assertArrayEquals(before.get(-3), opened.body(-3).at());
        }
    }

    @Test
    void aProblemThatNeedsMoreThanItsNameBeginsAsItsFirstPreset() {
        try (var opened = Opened.preset("two-electrons", folder)) {
            opened.choose("#problem", "Single neuron");
            Fx.until("it is a neuron", () -> opened.window().session().frame().scenario()
                    .problem() instanceof earnshaw.problem.neuron.Neuron);
            assertFalse(opened.frame().picture().bodies().isEmpty());
            Fx.until("all of it is in view",
                    () -> opened.window().session().frame().picture().bodies().stream().allMatch(body -> opened.window()
                            .workspace().sceneView().area()
                            .contains(opened.window().workspace().sceneView().where(body))));
        }
    }

    private static Map<Integer, double[]> places(Opened opened) {
        return opened.frame().picture().bodies().stream().collect(Collectors.toMap(Body::id, Body::at));
    }
}
