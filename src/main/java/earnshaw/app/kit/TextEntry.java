package earnshaw.app.kit;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Makes a control a field for text that is checked: leaving it commits, and so does Enter, in several lines with the
/// shortcut key; Esc gives the old text back. What is refused stays there, and [#refusal] says why.
public final class TextEntry {

    private final TextInputControl control;
    private final Refusal refusal;
    private final Function<String, Optional<String>> commit;
    private String shown = "";

    private TextEntry(TextInputControl control, Function<String, Optional<String>> commit) {
        this.control = control;
        this.commit = commit;
        refusal = new Refusal(control);
        control.getStyleClass().add("text-entry");
        control.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                commit();
            }
        });
        control.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// A field of one line.
    ///
    /// @param commit takes a new text; answers why it is refused, empty when it is taken
    public static TextEntry line(Function<String, Optional<String>> commit) {
        return new TextEntry(new TextField(), commit);
    }

    /// A field of several lines.
    ///
    /// @param commit takes a new text; answers why it is refused, empty when it is taken
    public static TextEntry lines(Function<String, Optional<String>> commit) {
        TextArea area = new TextArea();
        area.setPrefRowCount(1);
        return new TextEntry(area, commit);
    }

    /// The control.
    public TextInputControl control() {
        return control;
    }

    /// Why what stands in the control is refused.
    public Refusal refusal() {
        return refusal;
    }

    /// Shows a text, unless a person is typing.
    public void show(String text) {
        boolean edited = !control.getText().equals(shown);
        if (!text.equals(shown) && !(control.isFocused() && edited)) {
            put(text);
        }
    }

    private void put(String text) {
        shown = text;
        control.setText(text);
        refusal.clear();
        if (control instanceof TextArea area) {
            area.setPrefRowCount(Math.clamp(text.lines().count(), 1, 5));
        }
    }

    private void commit() {
        if (control.getText().equals(shown)) {
            refusal.clear();
            return;
        }
        String typed = control.getText();
        commit.apply(typed).ifPresentOrElse(refusal::say, () -> {
            shown = typed;
            refusal.clear();
        });
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            put(shown);
        } else if (event.getCode() == KeyCode.ENTER && (control instanceof TextField || event.isShortcutDown())) {
            commit();
            event.consume();
        }
    }
}
