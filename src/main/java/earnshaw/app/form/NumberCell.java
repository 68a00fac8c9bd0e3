package earnshaw.app.form;

import earnshaw.app.kit.NumberField;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A number in the table of charges: a double click or Enter edits it, Tab goes on to the next one. What is refused
/// stays in its cell, marked, until a person corrects it, gives it up with Esc, or the number changes.
final class NumberCell extends TableCell<ChargeRow, Number> {

    private static final int DIGITS = 4;

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final DoubleFunction<String> text;
    private final Consumer<String> refused;
    private final Commit commit;
    private NumberField field;

    /// Takes what was typed.
    @FunctionalInterface
    interface Commit {
        /// @return why it is refused; empty when it is taken
        Optional<String> take(ChargeRow row, double value);
    }

    /// @param text    how the number reads while nobody edits it
    /// @param refused is told in a line what was found and what is allowed
    NumberCell(DoubleFunction<String> text, Commit commit, Consumer<String> refused) {
        this.text = text;
        this.refused = refused;
        this.commit = commit;
        getStyleClass().add("number-cell");
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            field = new NumberField(DIGITS, this::take);
            field.show(getItem().doubleValue());
            ChargeRow row = getTableRow().getItem();
            Optional<ChargeRow.Refused> kept = row.refused(column());
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
            kept.ifPresent(one -> field.correct(one.typed(), one.why()));
        }
    }

    private int column() {
        return getTableView().getColumns().indexOf(getTableColumn());
    }

    private Optional<String> take(OptionalDouble value) {
        if (value.isEmpty()) {
            return Optional.of("found nothing, allowed a number");
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
        } else if (event.getCode() == KeyCode.ENTER) {
            if (!field.finish()) {
                tell();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.TAB) {
            if (field.finish()) {
                goOn(event.isShiftDown() ? -1 : 1);
            } else {
                tell();
            }
            event.consume();
        }
    }

    private void tell() {
        refused.accept(getTableColumn().getText() + ": " + field.refusal().words());
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
        ChargeRow row = getTableRow() == null ? null : getTableRow().getItem();
        if (row != null && field != null && field.refusal().stands()) {
            row.refuse(column(), new ChargeRow.Refused(field.getText(), field.refusal().words()));
            tell();
        } else if (row != null && isEditing()) {
            row.forget(column());
        }
        field = null;
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
        ChargeRow row = getTableRow() == null ? null : getTableRow().getItem();
        Optional<ChargeRow.Refused> wrong =
                empty || row == null || getTableView() == null ? Optional.empty() : row.refused(column());
        setText(empty || value == null ? null
                : wrong.map(ChargeRow.Refused::typed).orElse(text.apply(value.doubleValue())));
        pseudoClassStateChanged(WRONG, wrong.isPresent());
        setAccessibleHelp(wrong.map(ChargeRow.Refused::why).orElse(null));
    }
}
