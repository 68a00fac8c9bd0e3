package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.Adam;
import earnshaw.app.kit.NumberField;
import earnshaw.problem.neuron.Neuron;
import earnshaw.problem.neuron.NeuronInput;
import earnshaw.problem.sharing.Sharing;
import earnshaw.scenario.Scenario;
import earnshaw.simulation.run.Command;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The form in the left column under a person's hands.
@Tag("window")
class FormWindowTest {

    @TempDir Path folder;

    private static Scenario document(Opened opened) {
        return opened.window().session().frame().present();
    }

    @Test
    void theInputOfANeuronIsChosen() {
        try (var opened = Opened.preset("neuron-figure-1", folder)) {
            opened.choose("#problem-input", "Uniform in the ball");
            Fx.until("a ball",
                    () -> ((Neuron) document(opened).problem()).input() instanceof NeuronInput.UniformBall);
            opened.choose("#problem-input", "Listed points");
            Fx.until("points", () -> ((Neuron) document(opened).problem()).input() instanceof NeuronInput.Points);
            assertEquals("1, 0\n0, 1\n-1, 0\n0, -1", opened.text("#problem-input-points"));
            opened.choose("#problem-input", "Normal");
            Fx.until("its mean", () -> opened.window().workspace().lookup("#problem-input-mean") != null);
            type(opened, "#problem-input-mean", "0,5; 1");
            Fx.until("the mean",
                    () -> ((Neuron) document(opened).problem()).input() instanceof NeuronInput.Normal normal
                            && normal.mean().equals(List.of(0.5, 1.0)));
        }
    }

    private static void type(Opened opened, String selector, String text) {
        Node node = opened.node(selector);
        Fx.run(() -> {
            node.requestFocus();
            ((TextInputControl) node).setText(text);
        });
        opened.keys(KeyCode.ENTER);
    }

    @Test
    void anotherNumberOfWeightsTakesTheStartsAlong() {
        try (var opened = Opened.preset("neuron-figure-1", folder)) {
            type(opened, "#problem-target", "1, 0, 0");
            Fx.until("three weights", () -> ((Neuron) document(opened).problem()).target().size() == 3);
            double[] start = Fx.get(() -> document(opened).problem().walkers().getFirst().start().x());
            assertArrayEquals(new double[] {-1, 1, 0, 1, 0, 0}, start);
        }
    }

    @Test
    void whatTheObjectiveDoesNotUseIsNotShown() {
        try (var opened = Opened.preset("sharing-sampled", folder)) {
            opened.node("#problem-readout");
            opened.choose("#problem-readout", "Learned");
            Fx.until("it is learnt",
                    () -> ((Sharing) document(opened).problem()).readout() == Sharing.Knowledge.LEARNED);
            opened.choose("#algorithm", "Gradient descent");
            Fx.until("a descent that needs no samples",
                    () -> document(opened).algorithm().title().equals("Gradient descent"));
            opened.choose("#problem-objective", "Waves");
            Fx.until("no readout", () -> opened.window().workspace().lookup("#problem-readout") == null);
            assertEquals(Sharing.Knowledge.KNOWN,
                    Fx.get(() -> ((Sharing) document(opened).problem()).readout()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cnn-four-signs", "sharing-sampled", "hundred", "noise-escapes", "network"})
    void whatIsDrawnCanBeDrawnAgain(String preset) {
        try (var opened = Opened.preset(preset, folder)) {
            Scenario before = opened.frame().present();
            assertFalse(Fx.get(() -> opened.window().workspace().lookup("#redraw").isDisabled()));
            Fx.run(() -> ((Button) opened.window().workspace().lookup("#redraw")).fire());
            Fx.until("another seed", () -> document(opened).seed() != before.seed());
        }
    }

    @Test
    void whereNothingIsDrawnDrawAgainIsGrey() {
        try (var opened = Opened.preset("neuron-figure-1", folder)) {
            assertTrue(Fx.get(() -> opened.window().workspace().lookup("#redraw").isDisabled()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"five-electrons", "cnn-four-signs", "neuron-figure-1", "sharing-sampled", "momentum"})
    void theAlgorithmIsChangedAfterAStep(String preset) {
        try (var opened = Opened.preset(preset, folder)) {
            Fx.run(() -> opened.window().session().send(new Command.Advance(1)));
            Fx.until("a step", () -> opened.window().session().frame().run().shown().step() > 0);
            assertTrue(open(opened, "#algorithm") >= 5, "entries that can be chosen");
            opened.choose("#algorithm", "Adam");
            Fx.until("Adam", () -> document(opened).algorithm() instanceof Adam);
            Fx.run(() -> opened.window().session().send(new Command.Advance(1)));
            Fx.until("another step", () -> opened.window().session().frame().run().shown().step() > 1);
            assertTrue(opened.frame().status().error().isEmpty(), () -> opened.frame().status().error().toString());
            opened.act("reset-to-my-start");
            Fx.until("the start", () -> opened.window().session().frame().run().shown().step() == 0);
            assertTrue(open(opened, "#algorithm") >= 5, "entries after the reset");
            opened.choose("#algorithm", "Momentum");
            Fx.until("momentum", () -> document(opened).algorithm().title().equals("Momentum"));
        }
    }

    // Drops a choice down and counts what is not greyed.
    private static long open(Opened opened, String selector) {
        var box = (ComboBox<?>) opened.node(selector);
        Fx.run(box::show);
        Fx.pulses(3);
        long count = Fx.get(() -> {
            var list = (ListView<?>) ((ComboBoxListViewSkin<?>) box.getSkin()).getPopupContent();
            return list.lookupAll(".list-cell").stream()
                    .map(node -> (ListCell<?>) node)
                    .filter(cell -> !cell.isEmpty() && !cell.isDisable())
                    .count();
        });
        Fx.run(box::hide);
        return count;
    }

    @Test
    void plusMakesAChargeLargerWhateverItsSign() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click(opened.where(1));
            opened.keys(KeyCode.SHIFT, KeyCode.EQUALS);
            charge(opened, 1, -1.2);
            opened.act("smaller-charge");
            charge(opened, 1, -1);
            opened.act("larger-charge");
            opened.act("other-sign");
            charge(opened, 1, 1.2);
            for (int i = 0; i < 8; i++) {
                opened.act("smaller-charge");
            }
            charge(opened, 1, 0);
            opened.act("larger-charge");
            charge(opened, 1, -0.2);
            Fx.run(() -> opened.window().session().selected().set(-1));
            opened.act("larger-charge");
            charge(opened, -1, 1.2);
        }
    }

    private static void charge(Opened opened, int body, double value) {
        Fx.until("charge " + value,
                () -> opened.window().session().frame().run().picture().body(body).charge() == value);
    }

    @Test
    void aRefusedNumberStaysBesideItsReason() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click("#problem-potential-c");
            opened.type("-3");
            opened.keys(KeyCode.ENTER);
            NumberField field = (NumberField) opened.node("#problem-potential-c");
            Label line = Fx.get(() -> field.refusal().line());
            assertEquals("found -3, allowed a number above 0", Fx.get(line::getText));
            assertTrue(Fx.get(() -> line.isVisible() && line.getHeight() > 8 && line.getScene() != null));
            assertEquals("found -3, allowed a number above 0", Fx.get(field::getAccessibleHelp));
            opened.click(opened.spot(0.1, 0.9));
            Fx.until("the focus has left", () -> !field.isFocused());
            assertEquals("-3", opened.text("#problem-potential-c"));
            assertTrue(Fx.get(line::isVisible));
            opened.click("#problem-potential-c");
            opened.keys(KeyCode.END);
            opened.keys(KeyCode.BACK_SPACE);
            opened.type("0,5");
            opened.keys(Opened.SHORTCUT, KeyCode.A);
            opened.type("0,5");
            opened.keys(KeyCode.ENTER);
            assertFalse(Fx.get(line::isVisible));
            assertEquals("0.5", opened.text("#problem-potential-c"));
        }
    }

    @Test
    void aRefusedNumberStaysInTheTable() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.doubleClick(opened.middle(opened.cell(0, 1)));
            Fx.until("a field", () -> focus(opened) instanceof NumberField);
            opened.type("x");
            opened.keys(KeyCode.TAB);
            Label words = (Label) opened.node("#notice-words");
            Fx.until("a line", () -> words.getText().startsWith("x\u2081: unknown name \"x\""));
            assertTrue(Fx.get(() -> focus(opened) instanceof NumberField), "the field stays open");
            opened.click(opened.spot(0.1, 0.9));
            TableCell<?, ?> cell = opened.cell(0, 1);
            Fx.until("the text stays", () -> "x".equals(cell.getText()));
            assertTrue(Fx.get(() -> cell.getPseudoClassStates().toString().contains("wrong")));
            opened.doubleClick(opened.middle(cell));
            Fx.until("a field with it",
                    () -> focus(opened) instanceof NumberField field && field.getText().equals("x"));
            opened.keys(Opened.SHORTCUT, KeyCode.A);
            opened.type("0,75");
            opened.keys(KeyCode.ENTER);
            opened.until(1, 0, 0.75);
            TableCell<?, ?> mended = opened.cell(0, 1);
            Fx.until("it is mended", () -> "0.750".equals(mended.getText()));
            TableCell<?, ?> other = opened.cell(1, 2);
            String before = Fx.get(other::getText);
            opened.doubleClick(opened.middle(other));
            Fx.until("another field", () -> focus(opened) instanceof NumberField);
            opened.type("y");
            opened.keys(KeyCode.ENTER);
            opened.keys(KeyCode.ESCAPE);
            Fx.until("Esc gives it up", () -> before.equals(other.getText()));
        }
    }

    private static Node focus(Opened opened) {
        return opened.window().workspace().getScene().getFocusOwner();
    }

    @Test
    void escapeGivesTheOldValueBackAndLeadsToTheScene() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click("#problem-dimension");
            opened.type("epfr3");
            opened.keys(KeyCode.SPACE);
            Fx.pulses(3);
            assertEquals(10, opened.frame().picture().bodies().size());
            assertEquals(0, opened.shownTime());
            assertEquals("epfr3 ", opened.text("#problem-dimension"));
            opened.keys(KeyCode.ESCAPE);
            assertEquals("2", opened.text("#problem-dimension"));
            assertEquals(opened.window().workspace().sceneView(), Fx.get(() -> focus(opened)));
            opened.move(opened.spot(0.5, 0.2));
            opened.keys(KeyCode.E);
            Fx.until("one more electron", () -> opened.window().session().frame().picture().bodies().size() == 11);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#seed", "#problem-potential", "#redraw", "#charges", "#add-electron"})
    void escapeLeadsToTheSceneFromEverywhereInTheColumn(String selector) {
        try (var opened = Opened.preset("hundred", folder)) {
            Node node = opened.node(selector);
            Fx.run(node::requestFocus);
            assertNotEquals(opened.window().workspace().sceneView(), Fx.get(() -> focus(opened)));
            opened.keys(KeyCode.ESCAPE);
            assertEquals(opened.window().workspace().sceneView(), Fx.get(() -> focus(opened)));
        }
    }
}
