package earnshaw.app.scene;

import earnshaw.app.kit.Action;
import earnshaw.app.kit.FocusedKeys;
import earnshaw.app.session.Session;
import earnshaw.figure.camera.Camera;
import java.awt.geom.Point2D;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What keys do in the scene: move what is selected, turn and pan the scene, open the menu of a charge.
final class SceneKeys {

    /// Pixels that the scene turns or moves by at one arrow key.
    private static final double PAN = 30;

    private final Session session;
    private final SceneView scene;
    private final SceneMenu menu;
    private final Supplier<Point2D> pointer;

    /// @param pointer where the menu opens
    SceneKeys(Session session, SceneView scene, SceneMenu menu, Supplier<Point2D> pointer) {
        this.session = session;
        this.scene = scene;
        this.menu = menu;
        this.pointer = pointer;
    }

    /// Listens to the keys of the whole window that the control with the focus does not keep.
    ///
    /// @param covered whether a dialog lies over the window, which then has all keys
    void listen(Scene window, BooleanSupplier covered) {
        window.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isConsumed() && !covered.getAsBoolean() && !FocusedKeys.keep(window.getFocusOwner(), event)) {
                key(event);
            }
        });
    }

    private void key(KeyEvent event) {
        int[] direction = Action.direction(event.getCode());
        if (direction != null && event.isAltDown()) {
            Camera camera = scene.camera();
            double right = direction[0] * PAN;
            double down = -direction[1] * PAN;
            boolean orbits = camera.spatial() && !event.isShiftDown();
            scene.look(orbits ? camera.orbited(right, down) : camera.panned(-right, -down, scene.area()));
            event.consume();
        } else if (event.getCode() == KeyCode.CONTEXT_MENU || event.getCode() == KeyCode.F10 && event.isShiftDown()) {
            menu.show(pointer.get());
            event.consume();
        } else if (direction != null && !session.movable().isEmpty()) {
            ArrowKeyMove.of(scene, session, direction, event.isShiftDown() ? 0.1 : event.isShortcutDown() ? 10 : 1);
            event.consume();
        }
    }
}
