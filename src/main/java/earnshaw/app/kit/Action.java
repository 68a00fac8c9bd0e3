package earnshaw.app.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

    /// Does it, or tells the person why it cannot be done now.
    void act();

    /// Says when it cannot be done.
    Offer offer();

    /// The same action, which is only done while it is offered.
    Action offered(Offer offer);

    /// Done when asked.
    record Deed(String id, String title, Feather icon, List<KeyCombination> keys, Runnable deed, Offer offer)
            implements Action {
        @Override
        public void act() {
            offer.ask(deed);
        }

        @Override
        public Deed offered(Offer offer) {
            return new Deed(id, title, icon, keys, deed, offer);
        }
    }

    /// On or off.
    record Switch(String id, String title, Feather icon, List<KeyCombination> keys, BooleanProperty on, Offer offer)
            implements Action {
        @Override
        public void act() {
            offer.ask(() -> on.set(!on.get()));
        }

        @Override
        public Switch offered(Offer offer) {
            return new Switch(id, title, icon, keys, on, offer);
        }
    }

    /// Whether something can be done now.
    ///
    /// @param refusal why it cannot, in words for a person; empty while it can
    /// @param teller  tells the person that reason
    record Offer(Supplier<Optional<String>> refusal, Consumer<String> teller) {

        /// What can always be done.
        public static final Offer ALWAYS = new Offer(Optional::empty, _ -> {});

        private void ask(Runnable deed) {
            refusal.get().ifPresentOrElse(teller, deed);
        }
    }

    /// Actions that stand together in the menu.
    record Chapter(String title, List<Action> actions) {
        public Chapter {
            actions = List.copyOf(actions);
        }
    }

    static Action deed(String id, String title, Feather icon, Runnable deed, String... keys) {
        return new Deed(id, title, icon, combinations(keys), deed, Offer.ALWAYS);
    }

    static Action toggle(String id, String title, Feather icon, BooleanProperty on, String... keys) {
        return new Switch(id, title, icon, combinations(keys), on, Offer.ALWAYS);
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
