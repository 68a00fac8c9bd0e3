package earnshaw.app.kit;

import earnshaw.math.Expression;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// A field for one number. A person may type `pi/3`, `1e-3`, `sqrt(2)` or `0,5`. The field shows a few digits, and all
/// of them while it has the focus. Enter commits, and so does leaving the field; Esc gives the old number back; Up and
/// Down step. What is refused stays in the field, and [#refusal] says why.
public final class NumberField extends TextField {

    private final Function<OptionalDouble, Optional<String>> commit;
    private final int digits;
    private final Refusal refusal = new Refusal(this);
    private OptionalDouble value = OptionalDouble.empty();
    private String shownText = "";
    private boolean entered;

    /// @param digits how many significant ones are shown
    /// @param commit takes a new number, none for a field left empty; answers why it is refused, empty when it is taken
    public NumberField(int digits, Function<OptionalDouble, Optional<String>> commit) {
        this.digits = digits;
        this.commit = commit;
        getStyleClass().add("number-field");
        setOnAction(_ -> commit());
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                leave();
            } else if (refusal.stands()) {
                selectAll();
            } else {
                edit();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> entered = !isFocused());
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> selectOnEntering());
    }

    // A person who clicks into a number mostly wants to type another one; a second click sets the cursor.
    private void selectOnEntering() {
        if (entered && getSelection().getLength() == 0) {
            selectAll();
        }
        entered = false;
    }

    /// Shows a number, unless a person is typing.
    public void show(OptionalDouble value) {
        if (!this.value.equals(value)) {
            this.value = value;
            if (!isFocused()) {
                rest();
            } else if (!edited()) {
                edit();
            }
        }
    }

    /// Shows a number that the field did not choose, without telling anybody.
    public void show(double value) {
        show(OptionalDouble.of(value));
    }

    /// The number last committed or shown.
    public OptionalDouble value() {
        return value;
    }

    /// Whether the text is another one than the field put there.
    public boolean edited() {
        return !getText().equals(shownText);
    }

    /// Why what stands in the field is refused.
    public Refusal refusal() {
        return refusal;
    }

    /// Puts a refused text back for a person who goes on with correcting it.
    public void correct(String typed, String why) {
        setText(typed);
        refusal.say(why);
        selectAll();
    }

    private void edit() {
        shownText = value.isPresent() ? NumberText.full(value.getAsDouble()) : "";
        setText(shownText);
        selectAll();
    }

    private void rest() {
        refusal.clear();
        shownText = value.isPresent() ? NumberText.brief(value.getAsDouble(), digits) : "";
        setText(shownText);
    }

    private void leave() {
        commit();
        if (!refusal.stands() && !isFocused()) {
            rest();
        }
    }

    /// Takes what stands there.
    ///
    /// @return whether it could be taken, or nothing was typed
    public boolean finish() {
        commit();
        return !refusal.stands();
    }

    private void commit() {
        if (!edited()) {
            refusal.clear();
            return;
        }
        try {
            String typed = getText().strip();
            OptionalDouble number =
                    typed.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Expression.value(typed));
            commit.apply(number).ifPresentOrElse(refusal::say, () -> taken(number));
        } catch (IllegalArgumentException notANumber) {
            refusal.say(notANumber.getMessage());
        }
    }

    private void taken(OptionalDouble number) {
        value = number;
        refusal.clear();
        if (isFocused()) {
            edit();
        }
    }

    // Esc goes on to whoever leads the focus back to the scene.
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            refusal.clear();
            edit();
        } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            step(event);
            event.consume();
        }
    }

    private void step(KeyEvent event) {
        if (value.isEmpty()) {
            return;
        }
        double size = event.isShiftDown() ? 0.001 : event.isShortcutDown() ? 0.1 : 0.01;
        double old = value.getAsDouble();
        double length = Math.max(Math.abs(old), 1) * size;
        double unit = Math.pow(10, Math.floor(Math.log10(length) + 0.5));
        double next = Math.round((old + (event.getCode() == KeyCode.UP ? unit : -unit)) / unit) * unit;
        setText(String.format(Locale.ROOT, "%.12g", next).replaceAll("0+$", "").replaceAll("\\.$", ""));
        commit();
    }
}
