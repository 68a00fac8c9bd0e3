package earnshaw.app.form;

import earnshaw.app.session.Session;
import earnshaw.scenario.Scenario;
import earnshaw.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The settings of a record, in its order: two in a line where they are short. A choice is followed by the settings of
/// what was chosen.
final class RecordForm extends VBox {

    private final Session session;
    private final FormRows rows;
    private final String path;
    private final BiPredicate<String, Field> taken;
    private final List<FormRow> shown = new ArrayList<>();
    private List<Setting> settings = List.of();
    private Optional<HBox> open = Optional.empty();

    /// @param path  of the record in the document
    /// @param taken which components, by their path, this form shows with all that is below them
    RecordForm(Session session, String path, BiPredicate<String, Field> taken) {
        this.session = session;
        this.rows = new FormRows(session);
        this.path = path;
        this.taken = taken;
        getStyleClass().add("record-form");
    }

    /// Shows what a document says.
    void show(Scenario document) {
        List<Setting> present = Settings.of(document, path, taken);
        if (!present.equals(settings)) {
            settings = present;
            rebuild(document);
        }
        shown.forEach(row -> row.shown().show(document));
    }

    private void rebuild(Scenario document) {
        getChildren().clear();
        shown.clear();
        open = Optional.empty();
        for (Setting setting : settings) {
            put(rows.row(setting));
            if (Settings.isKind(setting.field().type())) {
                FormulaBox.of(session, setting.path(), document).ifPresent(this::put);
            }
        }
    }

    private void put(FormRow row) {
        shown.add(row);
        if (row.place() == FormRow.Place.WHOLE) {
            open = Optional.empty();
            getChildren().add(row.node());
            return;
        }
        if (row.place() == FormRow.Place.HALF && open.isPresent()) {
            open.get().getChildren().set(1, half(row.node()));
            open = Optional.empty();
            return;
        }
        HBox line = new HBox(half(row.node()), half(new Region()));
        line.getStyleClass().add("record-line");
        getChildren().add(line);
        open = Optional.of(line);
    }

    // Both halves of a line begin at the same width and grow alike.
    private static Region half(Region node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        node.setMinWidth(0);
        node.setPrefWidth(0);
        node.setMaxWidth(Double.MAX_VALUE);
        return node;
    }
}
