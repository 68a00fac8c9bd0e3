package earnshaw.app.kit;

import earnshaw.math.Expression;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// A field for one number. Takes `pi/3`, `1e-3` and `sqrt(2)`; shows a few digits, and all of them while the cursor is
/// in it. Enter or leaving the field commits, Esc restores, Up and Down step.
public final class NumberField extends TextField {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Function<OptionalDouble, Optional<String>> commit;
    private final int digits;
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
            if (focused) {
                edit();
            } else {
                leave();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> entered = !isFocused());
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> selectOnEntering());
    }

    // The first click selects the whole number, so that typing replaces it; a second click sets the cursor.
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

    /// Whether something else stands there than was shown.
    public boolean edited() {
        return !getText().equals(shownText);
    }

    private void edit() {
        shownText = value.isPresent() ? NumberText.full(value.getAsDouble()) : "";
        setText(shownText);
        selectAll();
    }

    private void rest() {
        right();
        setText(value.isPresent() ? NumberText.brief(value.getAsDouble(), digits) : "");
    }

    private void leave() {
        if (edited()) {
            commit();
        }
        if (!isFocused()) {
            rest();
        }
    }

    /// Takes what stands there.
    ///
    /// @return whether it could be taken, or nothing was typed
    public boolean finish() {
        commit();
        return !getPseudoClassStates().contains(WRONG);
    }

    private void commit() {
        if (!edited()) {
            return;
        }
        String typed = getText().strip().replace('\u2212', '-');
        try {
            OptionalDouble number =
                    typed.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Expression.value(typed));
            Optional<String> refusal = commit.apply(number);
            if (refusal.isPresent()) {
                wrong(refusal.get());
            } else {
                value = number;
                right();
                if (isFocused()) {
                    edit();
                }
            }
        } catch (IllegalArgumentException notANumber) {
            wrong(notANumber.getMessage());
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && edited()) {
            right();
            edit();
            event.consume();
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

    private void wrong(String why) {
        pseudoClassStateChanged(WRONG, true);
        setTooltip(new Tooltip(why));
    }

    private void right() {
        pseudoClassStateChanged(WRONG, false);
        setTooltip(null);
    }
}
