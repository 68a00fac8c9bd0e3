package earnshaw.app;

import earnshaw.app.kit.Action;
import earnshaw.app.session.DocumentFile;
import earnshaw.app.session.Session;
import earnshaw.scenario.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
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

    /// Width from which buttons have words.
    private static final double WORDS = 1200;

    private static final double LEAST_TITLE = 90;

    /// Share of the width that a long title has, behind what the buttons take of it.
    private static final double SHARE = 0.35;
    private static final double BUTTONS = 260;

    private final Session session;
    private final DocumentFile documents;
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private String shown = "";

    /// @param groups buttons that stand together
    HeaderBar(Session session, DocumentFile documents, MenuButton menu, List<List<ButtonBase>> groups) {
        this.session = session;
        this.documents = documents;
        getStyleClass().add("header-bar");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("title");
        title.setId("title");
        subtitle.getStyleClass().add("subtitle");
        subtitle.setMinWidth(0);
        subtitle.setId("subtitle");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(menu, title, subtitle, gap);
        widthProperty().subscribe(this::favourTheTitle);
        widthProperty().subscribe(width -> groups.forEach(group -> group.forEach(
                button -> button.setContentDisplay(
                        width.doubleValue() < WORDS ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT))));
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
        String name = document.title().isBlank() ? session.frame().scenario().problem().title() : document.title();
        String source = document.source();
        String state = documents.file().map(file -> file.getFileName().toString()).orElse("");
        String changed = documents.changed() ? (state.isEmpty() ? "changed" : "not saved") : "";
        String both = name + '\n' + source + '\n' + state + '\n' + changed;
        if (!both.equals(shown)) {
            shown = both;
            title.setText(name);
            favourTheTitle();
            subtitle.setText(String.join("  \u00b7  ", Stream.of(source, state, changed)
                    .filter(part -> !part.isBlank())
                    .toList()));
        }
    }

    // What stands beside it gives way first, but in a narrow window the buttons need the room.
    private void favourTheTitle() {
        double room = Math.max(LEAST_TITLE, getWidth() * SHARE - BUTTONS);
        title.setMinWidth(Math.min(Math.ceil(title.prefWidth(-1)), room));
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
        return action.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("-$", "");
    }
}
