package earnshaw.app.kit;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;

/// Says beside a control why what was typed into it is refused: in one line below it, and to a screen reader. What was
/// typed stays, to be corrected.
public final class Refusal {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextInputControl control;
    private final Label line = new Label();

    Refusal(TextInputControl control) {
        this.control = control;
        line.getStyleClass().add("refusal");
        line.setWrapText(true);
        clear();
    }

    /// Says it.
    ///
    /// @param why what was found, and what is allowed
    void say(String why) {
        control.pseudoClassStateChanged(WRONG, true);
        control.setAccessibleHelp(why);
        line.setText(why);
        line.setVisible(true);
        line.setManaged(true);
    }

    /// Takes it back.
    void clear() {
        control.pseudoClassStateChanged(WRONG, false);
        control.setAccessibleHelp(null);
        line.setText("");
        line.setVisible(false);
        line.setManaged(false);
    }

    /// Whether something is refused at present.
    public boolean stands() {
        return line.isVisible();
    }

    /// Why; empty where nothing is refused.
    public String words() {
        return line.getText();
    }

    /// The line to be laid below the control.
    public Label line() {
        return line;
    }
}
