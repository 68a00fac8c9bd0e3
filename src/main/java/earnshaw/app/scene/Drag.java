package earnshaw.app.scene;

import earnshaw.figure.camera.Camera;
import java.awt.geom.Point2D;
import java.util.List;

/// What the hand does in the scene while a button is down, or while it carries something.
sealed interface Drag {
    record None() implements Drag {}

    /// A body held by a button.
    ///
    /// @param turns whether letting go without a move turns its selection
    record OnBody(int body, boolean turns) implements Drag {}

    /// A button pressed beside an electron that moves: a hand that missed it, and did not mean the ground.
    record Missed() implements Drag {}

    /// Bodies picked up by a click, which follow the pointer until the next one.
    record Carried() implements Drag {}

    /// @param from the camera before
    record Pan(Camera from, boolean moved) implements Drag {}

    /// @param from the camera before
    record Orbit(Camera from, boolean moved) implements Drag {}

    /// A rectangle that selects.
    ///
    /// @param before what was selected before
    record Band(Point2D from, List<Integer> before) implements Drag {}
}
