package earnshaw.app;

import earnshaw.app.kit.Action;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Turns keys into actions: combinations with the shortcut key and function keys everywhere, plain keys only while the
/// scene or a plot has the focus.
final class KeyBindings {

    private static final KeyCombination SPACE = KeyCombination.valueOf("Space");

    private static final Set<KeyCode> TYPING =
            EnumSet.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Z, KeyCode.Y);

    private final List<Action> actions;
    private final List<Node> grounds;
    private final BooleanSupplier letters;
    private final BooleanSupplier covered;
    private boolean spaceHeld;
    private boolean dragged;

    /// @param grounds where plain keys are commands
    /// @param letters whether plain letters are commands at all
    /// @param covered whether a dialog lies over the window, which then has all keys
    KeyBindings(List<Action> actions, List<Node> grounds, BooleanSupplier letters, BooleanSupplier covered) {
        this.actions = List.copyOf(actions);
        this.grounds = List.copyOf(grounds);
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
        if (event.getCode() == KeyCode.SPACE && onGround(scene.getFocusOwner())) {
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
            if (!dragged && onGround(scene.getFocusOwner())) {
                actions.stream().filter(action -> action.keys().contains(SPACE)).forEach(Action::act);
            }
            event.consume();
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
        if (covered.getAsBoolean()) {
            return false;
        }
        if (!Action.plain(keys)) {
            return !(scene.getFocusOwner() instanceof TextInputControl && isTyping(event));
        }
        boolean letter = event.getCode().isLetterKey();
        return (!letter || letters.getAsBoolean()) && onGround(scene.getFocusOwner());
    }

    // What a text field itself does with the shortcut key.
    private static boolean isTyping(KeyEvent event) {
        return event.isShortcutDown() && TYPING.contains(event.getCode());
    }

    private boolean onGround(Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (grounds.contains(node)) {
                return true;
            }
        }
        return false;
    }
}
