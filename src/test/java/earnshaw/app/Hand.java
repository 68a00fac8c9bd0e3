package earnshaw.app;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/// A hand at the mouse and the keys of the headless screen. Places are those of the screen; each gesture waits for the
/// pulse after it.
abstract class Hand {

    static final KeyCode SHORTCUT =
            System.getProperty("os.name").startsWith("Mac") ? KeyCode.COMMAND : KeyCode.CONTROL;

    private final Robot robot = Fx.robot();

    void press(Point2D at, MouseButton button) {
        Fx.run(() -> {
            robot.mouseMove(at);
            robot.mousePress(button);
        });
        Fx.pulses(1);
    }

    /// Moves the mouse, on the toolkit's thread, without waiting for a pulse.
    void point(Point2D to) {
        robot.mouseMove(to);
    }

    void move(Point2D to) {
        Fx.run(() -> point(to));
        Fx.pulses(1);
    }

    void release(MouseButton button) {
        Fx.run(() -> robot.mouseRelease(button));
        Fx.pulses(1);
    }

    void drag(Point2D from, Point2D to) {
        press(from, MouseButton.PRIMARY);
        for (int i = 1; i <= 4; i++) {
            move(from.interpolate(to, i / 4.0));
        }
        release(MouseButton.PRIMARY);
    }

    void click(Point2D at) {
        press(at, MouseButton.PRIMARY);
        release(MouseButton.PRIMARY);
    }

    void doubleClick(Point2D at) {
        Fx.run(() -> {
            robot.mouseMove(at);
            robot.mouseClick(MouseButton.PRIMARY);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        Fx.pulses(1);
    }

    void scroll(Point2D at, int amount) {
        Fx.run(() -> {
            robot.mouseMove(at);
            robot.mouseWheel(amount);
        });
        Fx.pulses(1);
    }

    /// Types keys one after the other, those before the last held down.
    void keys(KeyCode... keys) {
        Fx.run(() -> {
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
        });
        Fx.pulses(1);
    }

    /// Types characters into what has the focus.
    void type(String text) {
        Fx.run(() -> {
            for (char letter : text.toCharArray()) {
                KeyCode key = switch (letter) {
                    case '.' -> KeyCode.PERIOD;
                    case '-' -> KeyCode.MINUS;
                    case '/' -> KeyCode.SLASH;
                    case ',' -> KeyCode.COMMA;
                    default -> KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(letter)));
                };
                robot.keyType(key);
            }
        });
        Fx.pulses(1);
    }
}
