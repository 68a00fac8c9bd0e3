package earnshaw.app.kit;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Which keys the control with the focus keeps. All other keys are commands of the window, wherever the focus is.
///
/// - A control in which a person types keeps every key without the shortcut key, and what it does itself with that key.
/// - A table and a list keep the keys that move through them.
/// - A control that a person reached with Tab keeps the keys that operate it: space bar, Enter and arrows. After a
///   click it does not: who clicked a button and then presses the space bar wants to play the run.
public final class FocusedKeys {

    private static final Set<KeyCode> MOVE = EnumSet.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN,
            KeyCode.HOME, KeyCode.END, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);

    private static final Set<KeyCode> OPERATE = EnumSet.of(KeyCode.SPACE, KeyCode.ENTER);

    private static final Set<KeyCode> EDIT =
            EnumSet.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Z, KeyCode.Y,
                    KeyCode.BACK_SPACE, KeyCode.DELETE);

    private FocusedKeys() {}

    /// Whether a control keeps a key.
    ///
    /// @param focused null where nothing has the focus
    public static boolean keep(@Nullable Node focused, KeyEvent event) {
        KeyCode key = event.getCode();
        boolean command = event.isShortcutDown();
        if (typing(focused)) {
            return command ? EDIT.contains(key) || MOVE.contains(key) : !key.isFunctionKey();
        }
        if (command || !(focused instanceof Control)) {
            return false;
        }
        boolean reached = focused.isFocusVisible();
        boolean walked = focused instanceof TableView || focused instanceof ListView;
        return MOVE.contains(key) && (reached || walked) || OPERATE.contains(key) && reached;
    }

    /// Whether a person types in a control.
    public static boolean typing(@Nullable Node focused) {
        return switch (focused) {
            case TextInputControl text -> text.isEditable();
            case ComboBoxBase<?> box -> box.isEditable();
            case Spinner<?> spinner -> spinner.isEditable();
            case null, default -> false;
        };
    }
}
