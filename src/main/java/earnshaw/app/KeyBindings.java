package earnshaw.app;

import earnshaw.app.kit.Action;
import earnshaw.app.kit.FocusedKeys;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Turns keys into actions wherever the focus is, unless the control that has it keeps the key ([FocusedKeys]). Esc,
/// and Enter in a field whose text was taken, bring the focus back to the scene.
final class KeyBindings {

    private static final KeyCombination SPACE = KeyCombination.valueOf("Space");

    /// How a field is marked whose text was refused.
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final List<Action> actions;
    private final Node home;
    private final BooleanSupplier letters;
    private final BooleanSupplier covered;
    private boolean spaceHeld;
    private boolean dragged;

    /// @param home    where the focus comes back to
    /// @param letters whether plain letters are commands at all
    /// @param covered whether a dialog lies over the window, which then has all keys
    KeyBindings(List<Action> actions, Node home, BooleanSupplier letters, BooleanSupplier covered) {
        this.actions = List.copyOf(actions);
        this.home = home;
        this.letters = letters;
        this.covered = covered;
    }

    /// Listens in a scene.
    void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // JavaFX would run the accelerators of menu items too, even while a text field has the focus.
            scene.getAccelerators().clear();
            // Whoever listened before may have had a use for it: an arrow nudges what is selected.
            if (!event.isConsumed() && !covered.getAsBoolean()) {
                pressed(scene, event);
            }
        });
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(scene, event));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> released(scene, event));
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, _ -> dragged = true);
    }

    /// Whether the space bar is down, which turns every drag into panning.
    boolean spaceHeld() {
        return spaceHeld;
    }

    private void pressed(Scene scene, KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && allowed(scene, SPACE, event)) {
            dragged &= spaceHeld;
            spaceHeld = true;
            event.consume();
            return;
        }
        for (Action action : actions) {
            for (KeyCombination keys : action.keys()) {
                if (!(keys instanceof KeyCharacterCombination) && keys.match(event) && allowed(scene, keys, event)) {
                    event.consume();
                    action.act();
                    return;
                }
            }
        }
    }

    // The space bar acts when it is let go, unless it served to pan.
    private void released(Scene scene, KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && spaceHeld) {
            spaceHeld = false;
            if (!dragged && allowed(scene, SPACE, event)) {
                actions.stream().filter(action -> action.keys().contains(SPACE)).forEach(Action::act);
            }
            event.consume();
        } else if (!covered.getAsBoolean()) {
            Node focused = scene.getFocusOwner();
            boolean taken = event.getCode() == KeyCode.ENTER && focused instanceof TextField
                    && !focused.getPseudoClassStates().contains(WRONG);
            // By now the control has had the key: it has put its text back, or taken it.
            if (taken || event.getCode() == KeyCode.ESCAPE) {
                home.requestFocus();
            }
        }
    }

    // Which key makes a "?" differs between keyboards, so it is told by what is typed.
    private void typed(Scene scene, KeyEvent event) {
        for (Action action : actions) {
            for (KeyCombination keys : action.keys()) {
                if (keys instanceof KeyCharacterCombination sign
                        && sign.getCharacter().equals(event.getCharacter())
                        && allowed(scene, keys, event)) {
                    event.consume();
                    action.act();
                    return;
                }
            }
        }
    }

    private boolean allowed(Scene scene, KeyCombination keys, KeyEvent event) {
        if (covered.getAsBoolean() || FocusedKeys.keep(scene.getFocusOwner(), event)) {
            return false;
        }
        return !Action.plain(keys) || !event.getCode().isLetterKey() || letters.getAsBoolean();
    }
}
