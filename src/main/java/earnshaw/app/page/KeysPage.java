package earnshaw.app.page;

import earnshaw.app.kit.Action;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The page of all keys and gestures, made from the actions themselves.
public final class KeysPage {

    private static final List<List<String>> MOUSE = List.of(
            List.of("Drag a charge", "move it and what is selected with it; Esc puts it back"),
            List.of("with Shift", "along one axis"),
            List.of("with Shortcut or Alt", "move a copy"),
            List.of("Click, Shift-click", "select, select one more"),
            List.of("Shift-drag the ground", "select what lies inside"),
            List.of("Shortcut-wheel", "size and sign of the charge; with Shift finer"),
            List.of("Drag the ground", "pan, in space orbit"),
            List.of("Middle or Space-drag", "pan"),
            List.of("Wheel", "zoom at the pointer"),
            List.of("Double-click", "add an electron, with Shift a proton; in space fit"),
            List.of("Right button", "menu of a charge or a place"));

    private static final List<List<String>> CHARGE = List.of(
            List.of("Arrow keys", "nudge what is selected"),
            List.of("with Shift, Shortcut", "finer, ten times as far"),
            List.of("Alt and arrow keys", "turn or pan the scene; with Shift pan"),
            List.of("Shift+F10", "menu of what is selected"),
            List.of("M, then a click", "move without dragging"),
            List.of("Double-click a number", "edit it: pi/3, 1e-3, sqrt(2); Tab: the next one"));

    private static final List<List<String>> PRESENTER = List.of(
            List.of("Page Down, Page Up", "the next preset, the one before"),
            List.of("B  .", "blank the screen; any key brings it back"),
            List.of("Esc", "end presenter mode"));

    /// The key's name on this system.
    private static final String SHORTCUT =
            KeyCombination.valueOf("Shortcut+A").getDisplayText().replaceAll("\\+?A$", "");

    private KeysPage() {}

    /// The page of all actions that have a key, chapter by chapter.
    public static Node of(List<Action.Chapter> chapters) {
        FlowPane page = new FlowPane(28, 18);
        page.setPrefWrapLength(900);
        page.getStyleClass().add("keys-page");
        for (Action.Chapter chapter : chapters) {
            List<List<String>> lines = chapter.actions().stream()
                    .filter(action -> !action.keys().isEmpty())
                    .map(action -> List.of(
                            action.keys().stream().limit(2).map(Action::words).collect(Collectors.joining("  ")),
                            action.title()))
                    .toList();
            if (!lines.isEmpty()) {
                page.getChildren().add(table(chapter.title(), lines));
            }
        }
        page.getChildren().addAll(table("Mouse", MOUSE), table("What is selected", CHARGE),
                table("In presenter mode (F5)", PRESENTER));
        return page;
    }

    private static Node table(String title, List<List<String>> lines) {
        Label heading = new Label(title);
        heading.getStyleClass().add("card-title");
        GridPane grid = new GridPane(14, 5);
        for (int i = 0; i < lines.size(); i++) {
            Label key = new Label(lines.get(i).getFirst().replace("Shortcut", SHORTCUT));
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            Label meaning = new Label(lines.get(i).getLast());
            meaning.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(i, key, meaning);
        }
        return new VBox(8, heading, grid);
    }
}
