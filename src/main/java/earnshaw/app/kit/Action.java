package earnshaw.app.kit;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/// Something a person can ask for: the menu, the header's buttons, the keys and the page of keys are all made from
/// these.
public sealed interface Action {

    /// What the program calls it: lower case, words joined by hyphens, the same in every language of the window.
    String id();

    /// What it is called in the menu.
    String title();

    /// Its picture.
    Feather icon();

    /// The keys that ask for it; may be none.
    List<KeyCombination> keys();

    /// Does it.
    void act();

    /// Done when asked.
    record Deed(String id, String title, Feather icon, List<KeyCombination> keys, Runnable deed) implements Action {
        @Override
        public void act() {
            deed.run();
        }
    }

    /// On or off.
    record Switch(String id, String title, Feather icon, List<KeyCombination> keys, BooleanProperty on)
            implements Action {
        @Override
        public void act() {
            on.set(!on.get());
        }
    }

    /// Actions that stand together in the menu.
    record Chapter(String title, List<Action> actions) {
        public Chapter {
            actions = List.copyOf(actions);
        }
    }

    static Action deed(String id, String title, Feather icon, Runnable deed, String... keys) {
        return new Deed(id, title, icon, combinations(keys), deed);
    }

    static Action toggle(String id, String title, Feather icon, BooleanProperty on, String... keys) {
        return new Switch(id, title, icon, combinations(keys), on);
    }

    /// Whether a combination is a plain key, which is a command only where nothing can be typed.
    static boolean plain(KeyCombination keys) {
        return keys.getShortcut() != KeyCombination.ModifierValue.DOWN
                && !(keys instanceof KeyCodeCombination coded && coded.getCode().isFunctionKey());
    }

    /// The first key as a person reads it, or nothing.
    default String keysInWords() {
        return keys().isEmpty() ? "" : words(keys().getFirst());
    }

    /// A combination as a person reads it.
    static String words(KeyCombination keys) {
        return keys instanceof KeyCharacterCombination typed ? typed.getCharacter() : keys.getDisplayText();
    }

    private static List<KeyCombination> combinations(String... keys) {
        return Arrays.stream(keys).map(Action::combination).toList();
    }

    // A sign that needs Shift on some keyboards is told by its character.
    private static KeyCombination combination(String key) {
        boolean sign = key.equals("?") || key.equals("+") || key.equals("-");
        return sign ? new KeyCharacterCombination(key, KeyCombination.SHIFT_ANY) : KeyCombination.valueOf(key);
    }

    /// A key that steps a body about: its direction on the screen, or null.
    static int[] direction(KeyCode code) {
        return switch (code) {
            case LEFT -> new int[] {-1, 0};
            case RIGHT -> new int[] {1, 0};
            case UP -> new int[] {0, 1};
            case DOWN -> new int[] {0, -1};
            default -> null;
        };
    }
}
