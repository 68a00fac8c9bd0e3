package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earnshaw.app.kit.NumberField;
import earnshaw.app.session.DocumentFile;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Walks over every setting of the form: each entry of each choice, each box to tick, and each field with a number that
/// may be right, with one far out of range and with letters. The document changes, or a line says why it does not. One
/// preset in every build; all of them with `-Dearnshaw.walk=all`.
@Tag("window")
class SettingsWindowTest {

    private static final List<String> SOME = List.of("sharing-ring");

    /// What may be typed into a field beside numbers near its own.
    private static final List<String> TYPED = List.of("abc", "-1e300", "2", "0.5", "1, 0");

    @TempDir Path folder;

    static Stream<String> presets() {
        return WalkedPresets.or(SOME);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everySettingChangesTheDocumentOrSaysWhyNot(String preset) {
        List<String> faults = new ArrayList<>();
        try (var opened = Opened.preset(preset, folder)) {
            for (String id : ids(opened)) {
                int attempts = Fx.get(() -> attempts(find(opened, id)));
                for (int i = 0; i < attempts; i++) {
                    attempt(opened, preset, id, i, faults);
                }
            }
        }
        assertEquals(List.of(), faults, preset);
    }

    private static void attempt(Opened opened, String preset, String id, int attempt, List<String> faults) {
        Scenario before = opened.frame().present();
        Fx.run(() -> ((Button) opened.window().workspace().lookup(".notice .button")).fire());
        String tried = Fx.get(() -> set(find(opened, id), attempt));
        if (tried.isEmpty()) {
            return;
        }
        boolean answered = false;
        for (int i = 0; i < 300 && !answered; i++) {
            Fx.pulses(1);
            answered = Fx.get(() -> changed(opened, before) || told(opened, id));
        }
        List<String> failures = opened.failures();
        if (!answered || !failures.isEmpty()) {
            faults.add(id + ": " + tried + " " + failures);
        }
        if (Fx.get(() -> changed(opened, before) || find(opened, id) instanceof TextInputControl)) {
            long loads = opened.frame().loads();
            Fx.run(() -> opened.window().documents().open(Opened.read(preset)));
            Fx.until("it is open again", () -> opened.window().session().frame().loads() > loads);
            Fx.pulses(2);
        }
    }

    private static List<String> ids(Opened opened) {
        return Fx.get(() -> opened.window().workspace().lookupAll(".scenario-form *").stream()
                .filter(node -> node.getId() != null && attempts(node) > 0)
                .map(Node::getId)
                .filter(id -> id.startsWith("problem") || id.startsWith("algorithm") || id.startsWith("stop"))
                .distinct()
                .toList());
    }

    private static Node find(Opened opened, String id) {
        return opened.window().workspace().lookup("#" + id);
    }

    private static int attempts(Node node) {
        return switch (node) {
            case ComboBox<?> choice -> choice.getItems().size();
            case CheckBox _ -> 1;
            case TextInputControl field -> field.isDisabled() ? 0 : TYPED.size() + 1;
            case null, default -> 0;
        };
    }

    // What was tried; empty where the setting stands there already.
    private static String set(Node node, int attempt) {
        switch (node) {
            case ComboBox<?> choice -> {
                if (choice.getSelectionModel().getSelectedIndex() == attempt) {
                    return "";
                }
                choice.getSelectionModel().select(attempt);
                return String.valueOf(choice.getItems().get(attempt));
            }
            case CheckBox box -> {
                box.fire();
                return "turned";
            }
            case NumberField field -> {
                OptionalDouble value = field.value();
                String typed = attempt < TYPED.size() ? TYPED.get(attempt)
                        : value.isPresent() ? String.valueOf(Math.rint(value.getAsDouble() * 2) + 1) : "3";
                if (value.isPresent() && typed.equals(String.valueOf(value.getAsDouble()).replaceAll("\\.0$", ""))) {
                    return "";
                }
                field.setText(typed);
                field.finish();
                return typed;
            }
            case TextInputControl field -> {
                String typed = attempt < TYPED.size() ? TYPED.get(attempt) : "0.25, 0.75";
                if (field.getText().equals(typed)) {
                    return "";
                }
                field.setText(typed);
                field.fireEvent(
                        new KeyEvent(KeyEvent.KEY_PRESSED, "\r", "\r", KeyCode.ENTER, false, true, false, false));
                return typed;
            }
            case null, default -> {
                return "";
            }
        }
    }

    private static boolean changed(Opened opened, Scenario before) {
        return !DocumentFile.withoutRun(opened.window().session().frame().present())
                .equals(DocumentFile.withoutRun(before));
    }

    private static boolean told(Opened opened, String id) {
        Node notice = opened.window().workspace().lookup("#notice-words");
        boolean refused = find(opened, id) instanceof TextInputControl field && field.getAccessibleHelp() != null
                && opened.window().workspace().lookupAll(".refusal").stream()
                        .anyMatch(line -> line.isVisible()
                                && ((Labeled) line).getText().equals(field.getAccessibleHelp()));
        return refused || notice.getParent().isVisible() && !((Labeled) notice).getText().isBlank();
    }
}
