package earnshaw.app.form;

import earnshaw.scenario.Scenario;
import javafx.scene.Node;

/// One setting in a form.
///
/// @param wide whether it takes a whole line, not half of one
record FormRow(Node node, boolean wide, Shown shown) {

    /// Shows what a document says.
    @FunctionalInterface
    interface Shown {
        void show(Scenario document);
    }
}
