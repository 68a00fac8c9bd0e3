package earnshaw.app.form;

import earnshaw.app.session.Session;
import earnshaw.scenario.Scenario;
import earnshaw.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// The settings of a record, in its order: two in a line where they are short. A choice is followed by the settings of what
/// was chosen.
final class RecordForm extends GridPane {

    private final Session session;
    private final FormRows rows;
    private final String path;
    private final BiPredicate<String, Field> taken;
    private final List<FormRow> shown = new ArrayList<>();
    private List<Setting> settings = List.of();
    private int line;
    private boolean half;

    /// @param path  of the record in the document
    /// @param taken which components, by their path, this form shows with all that is below them
    RecordForm(Session session, String path, BiPredicate<String, Field> taken) {
        this.session = session;
        this.rows = new FormRows(session);
        this.path = path;
        this.taken = taken;
        getStyleClass().add("record-form");
        for (int i = 0; i < 2; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(50);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
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
        line = 0;
        half = false;
        for (Setting setting : settings) {
            put(rows.row(setting));
            if (Settings.isKind(setting.field().type())) {
                FormulaBox.of(session, setting.path(), document).ifPresent(this::put);
            }
        }
    }

    private void put(FormRow row) {
        shown.add(row);
        if (row.place() != FormRow.Place.HALF) {
            line += half ? 1 : 0;
            half = false;
        }
        if (row.place() == FormRow.Place.WHOLE) {
            add(row.node(), 0, line++, 2, 1);
        } else {
            add(row.node(), half ? 1 : 0, line);
            line += half ? 1 : 0;
            half = !half;
        }
    }
}
