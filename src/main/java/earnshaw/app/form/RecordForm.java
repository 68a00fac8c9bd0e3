package earnshaw.app.form;

import earnshaw.app.session.Session;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Scenario;
import earnshaw.schema.Field;
import earnshaw.schema.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// The settings of a record, in its order: two in a line where they are short. A component of a [Kind] is a choice
/// followed by the settings of what was chosen.
final class RecordForm extends GridPane {

    private final Session session;
    private final FormRows rows;
    private final String path;
    private final BiPredicate<String, Field> taken;
    private final List<FormRow> shown = new ArrayList<>();
    private List<Class<?>> shape = List.of();
    private int line;
    private boolean half;

    /// @param path  of the record in the document
    /// @param taken which components, by their path, this form takes up
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
        List<Class<?>> present = new ArrayList<>();
        classes(record(document, path), present);
        if (!present.equals(shape)) {
            shape = present;
            rebuild(document);
        }
        shown.forEach(row -> row.shown().show(document));
    }

    private static void classes(Record record, List<Class<?>> found) {
        found.add(record.getClass());
        for (Field field : Catalog.schema().fields(record.getClass())) {
            if (isKind(field) && Catalog.schema().get(record, field.key()) instanceof Record part) {
                classes(part, found);
            }
        }
    }

    private static Record record(Scenario document, String path) {
        return path.isEmpty() ? document : (Record) Catalog.schema().get(document, path);
    }

    private static boolean isKind(Field field) {
        return field.type() instanceof Class<?> type && type.isAnnotationPresent(Kind.class);
    }

    private void rebuild(Scenario document) {
        getChildren().clear();
        shown.clear();
        line = 0;
        half = false;
        add(document, path);
    }

    private void add(Scenario document, String at) {
        for (Field field : Catalog.schema().fields(record(document, at).getClass())) {
            String place = at.isEmpty() ? field.key() : at + "." + field.key();
            if (!taken.test(place, field)) {
                continue;
            }
            Optional<FormRow> row = rows.row(place, field);
            row.ifPresent(this::put);
            if (isKind(field) && Catalog.schema().get(document, place) instanceof Record) {
                FormulaBox.of(session, place, document).ifPresent(this::put);
                add(document, place);
            }
        }
    }

    private void put(FormRow row) {
        shown.add(row);
        if (row.wide()) {
            line += half ? 1 : 0;
            half = false;
            add(row.node(), 0, line++, 2, 1);
        } else {
            add(row.node(), half ? 1 : 0, line);
            line += half ? 1 : 0;
            half = !half;
        }
    }
}
