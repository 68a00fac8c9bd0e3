package earnshaw.app.form;

import earnshaw.scenario.Scenario;
import javafx.scene.layout.Region;

/// One setting in a form.
///
/// @param place how much of a line it takes
record FormRow(Region node, Place place, Shown shown) {

    /// `HALF`: half a line, beside another one; `FIRST`: the first half of a new line; `WHOLE`: a line of its own.
    enum Place { HALF, FIRST, WHOLE }

    /// Shows what a document says.
    @FunctionalInterface
    interface Shown {
        void show(Scenario document);
    }
}
