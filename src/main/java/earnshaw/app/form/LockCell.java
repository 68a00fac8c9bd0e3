package earnshaw.app.form;

import java.util.function.Consumer;
import javafx.scene.control.TableCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Whether a hand may move a charge.
final class LockCell extends TableCell<ChargeRow, Boolean> {

    private final FontIcon icon = new FontIcon(Feather.UNLOCK);
    private final ToggleButton lock = new ToggleButton(null, icon);

    /// @param turn takes the row whose lock is to be turned
    LockCell(Consumer<ChargeRow> turn) {
        getStyleClass().add("lock-cell");
        lock.getStyleClass().addAll("flat", "lock");
        lock.setTooltip(new Tooltip("Locked: cannot be moved by hand"));
        lock.setFocusTraversable(false);
        lock.setOnAction(_ -> turn.accept(getTableRow().getItem()));
    }

    @Override
    protected void updateItem(Boolean locked, boolean empty) {
        super.updateItem(locked, empty);
        setGraphic(empty ? null : lock);
        if (!empty && locked != null) {
            lock.setSelected(locked);
            icon.setIconCode(locked ? Feather.LOCK : Feather.UNLOCK);
        }
    }
}
