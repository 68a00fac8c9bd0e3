package earnshaw.app;

import earnshaw.app.kit.Action;
import earnshaw.app.kit.NumberField;
import earnshaw.app.session.Session;
import earnshaw.simulation.run.Command;
import earnshaw.simulation.undo.UndoList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Undo, redo, and the list of what would be undone.
final class UndoButtons {

    private static final int LISTED = 18;

    private final Session session;
    private final Action undo;
    private final Action redo;
    private final Button back;
    private final Button again;
    private final MenuButton list = new MenuButton(null, new FontIcon(Feather.LIST));
    private UndoList shown;

    UndoButtons(Session session) {
        this.session = session;
        undo = Action.deed("undo", "Undo", Feather.CORNER_UP_LEFT, () -> turn(true), "Shortcut+Z");
        redo = Action.deed("redo", "Redo", Feather.CORNER_UP_RIGHT, () -> turn(false), "Shift+Shortcut+Z",
                "Shortcut+Y");
        back = HeaderBar.icon(undo);
        again = HeaderBar.icon(redo);
        list.setId("undo-list");
        list.getStyleClass().addAll("header-button", "menu-button-plain", "narrow");
        list.setTooltip(new Tooltip("What would be undone"));
        list.setFocusTraversable(false);
        list.setOnShowing(_ -> list.getItems().setAll(items()));
    }

    /// The menu's part.
    Action.Chapter chapter() {
        return new Action.Chapter("Edit", List.of(undo, redo,
                Action.deed("what-would-be-undone", "What would be undone\u2026", Feather.LIST, this::open, "U")));
    }

    /// Undo, redo and the list.
    List<ButtonBase> buttons() {
        return List.of(back, again, list);
    }

    private void open() {
        if (!list.isDisabled()) {
            list.show();
        }
    }

    // While a field is being edited, undo belongs to the text in the field.
    private void turn(boolean backwards) {
        Scene scene = back.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        boolean typing = owner instanceof TextArea || owner instanceof NumberField number && number.edited();
        if (typing && owner instanceof TextInputControl text) {
            if (backwards) {
                text.undo();
            } else {
                text.redo();
            }
        } else {
            session.send(backwards ? new Command.Undo(1) : new Command.Redo(1));
        }
    }

    /// Shows the newest frame.
    void pulse() {
        UndoList todo = session.frame().todo();
        if (!todo.equals(shown)) {
            shown = todo;
            back.setDisable(todo.undo().isEmpty());
            again.setDisable(todo.redo().isEmpty());
            list.setDisable(todo.undo().isEmpty() && todo.redo().isEmpty());
            back.getTooltip().setText(tip(undo, todo.undo()));
            again.getTooltip().setText(tip(redo, todo.redo()));
        }
    }

    private static String tip(Action action, List<String> words) {
        return action.title() + (words.isEmpty() ? "" : ": " + words.getFirst()) + " (" + action.keysInWords() + ")";
    }

    private List<MenuItem> items() {
        UndoList todo = session.frame().todo();
        List<MenuItem> items = new ArrayList<>();
        List<String> ahead = todo.redo().subList(0, Math.min(LISTED / 2, todo.redo().size()));
        for (int i = ahead.size() - 1; i >= 0; i--) {
            items.add(item("Redo: " + ahead.get(i), i + 1, Command.Redo::new));
        }
        if (!ahead.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        for (int i = 0; i < Math.min(LISTED, todo.undo().size()); i++) {
            items.add(item("Undo: " + todo.undo().get(i), i + 1, Command.Undo::new));
        }
        if (todo.undo().size() > LISTED) {
            MenuItem more = new MenuItem("and " + (todo.undo().size() - LISTED) + " more");
            more.setDisable(true);
            items.add(more);
        }
        return items;
    }

    private MenuItem item(String words, int many, IntFunction<Command> command) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> session.send(command.apply(many)));
        return item;
    }
}
