package earnshaw.app.form;

import earnshaw.app.kit.NumberField;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A number in the table of charges: a double click or Enter edits it, Tab goes on to the next one.
final class NumberCell extends TableCell<ChargeRow, Number> {

    private static final int DIGITS = 4;

    private final DoubleFunction<String> text;
    private final Commit commit;
    private NumberField field;

    /// Takes what was typed.
    @FunctionalInterface
    interface Commit {
        /// @return why it is refused; empty when it is taken
        Optional<String> take(ChargeRow row, double value);
    }

    /// @param text how the number reads while nobody edits it
    NumberCell(DoubleFunction<String> text, Commit commit) {
        this.text = text;
        this.commit = commit;
        getStyleClass().add("number-cell");
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            field = new NumberField(DIGITS, this::take);
            field.show(getItem().doubleValue());
            field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
            field.focusedProperty().subscribe((before, now) -> {
                if (before && !now && isEditing()) {
                    cancelEdit();
                }
            });
            setGraphic(field);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            field.requestFocus();
            field.selectAll();
        }
    }

    private Optional<String> take(OptionalDouble value) {
        if (value.isEmpty()) {
            return Optional.of("a number is wanted here");
        }
        Optional<String> refusal = commit.take(getTableRow().getItem(), value.getAsDouble());
        if (refusal.isEmpty()) {
            cancelEdit();
        }
        return refusal;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER && !field.edited()) {
            cancelEdit();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB) {
            if (field.finish()) {
                goOn(event.isShiftDown() ? -1 : 1);
            }
            event.consume();
        }
    }

    // To the next number of the table, from the end of a line to the beginning of the next.
    private void goOn(int step) {
        TableView<ChargeRow> table = getTableView();
        List<TableColumn<ChargeRow, ?>> columns = table.getColumns().stream().filter(TableColumn::isEditable).toList();
        int place = getIndex() * columns.size() + columns.indexOf(getTableColumn()) + step;
        if (isEditing()) {
            cancelEdit();
        }
        if (place >= 0 && place < table.getItems().size() * columns.size()) {
            int row = place / columns.size();
            table.scrollTo(row);
            table.getSelectionModel().clearAndSelect(row);
            table.edit(row, columns.get(place % columns.size()));
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        setContentDisplay(ContentDisplay.TEXT_ONLY);
        setGraphic(null);
        if (getTableView() != null) {
            getTableView().requestFocus();
        }
        updateItem(getItem(), isEmpty());
    }

    @Override
    protected void updateItem(Number value, boolean empty) {
        super.updateItem(value, empty);
        setText(empty || value == null ? null : text.apply(value.doubleValue()));
    }
}
