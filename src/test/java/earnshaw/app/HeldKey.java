package earnshaw.app;

import earnshaw.app.scene.SceneView;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// The mouse over the scene while a key is held. The headless robot's mouse does not know of keys, so events are made by
/// hand and go to the scene like those of the toolkit.
///
/// @param key that is held; [KeyCode#UNDEFINED] for none
record HeldKey(Opened opened, KeyCode key) {

    void drag(Point2D from, Point2D to) {
        begin(from, to);
        end(to);
    }

    /// A drag whose button is still held.
    void begin(Point2D from, Point2D to) {
        fire(MouseEvent.MOUSE_PRESSED, from);
        for (int i = 1; i <= 4; i++) {
            fire(MouseEvent.MOUSE_DRAGGED, from.interpolate(to, i / 4.0));
        }
    }

    void end(Point2D to) {
        fire(MouseEvent.MOUSE_RELEASED, to);
    }

    void click(Point2D at) {
        fire(MouseEvent.MOUSE_PRESSED, at);
        fire(MouseEvent.MOUSE_RELEASED, at);
    }

    void wheel(Point2D at, double turn) {
        Fx.run(() -> {
            SceneView scene = opened.window().workspace().sceneView();
            Point2D local = scene.localToScene(scene.screenToLocal(at));
            boolean shift = key == KeyCode.SHIFT;
            scene.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, local.getX(), local.getY(), at.getX(), at.getY(), shift,
                    is(KeyCode.CONTROL),
                    false, is(KeyCode.COMMAND), false, false, shift ? turn : 0, shift ? 0 : turn, 0, 0,
                    ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                    null));
        });
        Fx.pulses(1);
    }

    private boolean is(KeyCode code) {
        return key == code;
    }

    private void fire(EventType<MouseEvent> type, Point2D screen) {
        Fx.run(() -> {
            SceneView scene = opened.window().workspace().sceneView();
            Point2D local = scene.localToScene(scene.screenToLocal(screen));
            boolean down = type != MouseEvent.MOUSE_RELEASED;
            scene.fireEvent(new MouseEvent(scene, scene, type, local.getX(), local.getY(), screen.getX(), screen.getY(),
                    MouseButton.PRIMARY, 1, is(KeyCode.SHIFT), is(KeyCode.CONTROL), is(KeyCode.ALT),
                    is(KeyCode.COMMAND),
                    down, false, false, true, false, type == MouseEvent.MOUSE_PRESSED, null));
        });
        Fx.pulses(1);
    }
}
