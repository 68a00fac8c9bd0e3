package earnshaw.app;

import earnshaw.scenario.Scenario;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The top of the window: what is open, and what is done most often with the picture of it.
final class HeaderBar extends HBox {

    private final Session session;
    private final Documents documents;
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private String shown = "";

    /// @param groups buttons that stand together
    HeaderBar(Session session, Documents documents, MenuButton menu, List<List<ButtonBase>> groups) {
        this.session = session;
        this.documents = documents;
        getStyleClass().add("header-bar");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("title");
        title.setId("title");
        title.setMinWidth(60);
        subtitle.getStyleClass().add("subtitle");
        subtitle.setMinWidth(0);
        subtitle.setId("subtitle");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(menu, title, subtitle, gap);
        for (List<ButtonBase> group : groups) {
            HBox box = new HBox(group.size() > 1 ? 5 : 0);
            box.getChildren().addAll(group);
            box.setMinWidth(Region.USE_PREF_SIZE);
            box.setAlignment(Pos.CENTER);
            getChildren().add(box);
        }
    }

    void pulse() {
        Scenario document = session.frame().scenario();
        String name = document.title().isBlank() ? session.frame().run().problem().title() : document.title();
        String source = document.source();
        String state = documents.file().map(file -> file.getFileName().toString()).orElse("");
        String changed = documents.changed() ? (state.isEmpty() ? "changed" : "not saved") : "";
        String both = name + '\n' + source + '\n' + state + '\n' + changed;
        if (!both.equals(shown)) {
            shown = both;
            title.setText(name);
            subtitle.setText(String.join("  \u00b7  ", java.util.stream.Stream.of(source, state, changed)
                    .filter(part -> !part.isBlank())
                    .toList()));
        }
    }

    /// A button with an icon alone.
    static Button icon(Action action) {
        Button button = new Button(null, new FontIcon(action.icon()));
        button.setOnAction(_ -> action.act());
        return dressed(button, action);
    }

    /// A button with icon and words.
    static Button worded(Action action, String words) {
        Button button = new Button(words, new FontIcon(action.icon()));
        button.setOnAction(_ -> action.act());
        return dressed(button, action);
    }

    /// A button that stays down while something is on.
    static ToggleButton toggle(Action.Switch action) {
        ToggleButton button = new ToggleButton(null, new FontIcon(action.icon()));
        button.selectedProperty().bindBidirectional(action.on());
        button.getStyleClass().add("toggle");
        return dressed(button, action);
    }

    private static <B extends ButtonBase> B dressed(B button, Action action) {
        button.getStyleClass().add("header-button");
        String keys = action.keysInWords();
        button.setTooltip(new Tooltip(action.title() + (keys.isEmpty() ? "" : " (" + keys + ")")));
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setId(id(action));
        return button;
    }

    /// A name for the button of an action: `Zoom in` is `zoom-in`.
    static String id(Action action) {
        return action.title().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("-$", "");
    }

    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
