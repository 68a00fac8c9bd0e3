package earnshaw.app;

import earnshaw.app.kit.Action;
import earnshaw.app.kit.FoldingRow;
import earnshaw.app.session.DocumentFile;
import earnshaw.app.session.Session;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
///
/// In a narrow window buttons lose their words, then the line beside the title goes, then the layers of the scene move
/// into a menu.
final class HeaderBar extends FoldingRow {

    /// Width from which buttons have words.
    private static final double WORDS = 1200;

    /// Pixels between two groups.
    private static final double APART = 14;

    /// Pixels that title and subtitle have at least, unless they are shorter.
    private static final double TITLE = 150;
    private static final double SUBTITLE = 110;

    /// Behind the name of a document with changes that are not saved.
    private static final String CHANGED = "*";

    private final Session session;
    private final DocumentFile documents;
    private final Consumer<String> titled;
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private String shown = "";

    /// Buttons that stand together.
    ///
    /// @param instead the menu that stands for them in a narrow window; empty where they stay
    record Group(List<ButtonBase> buttons, Optional<MenuButton> instead) {}

    /// @param titled takes what the system's bar over the window says
    HeaderBar(Session session, DocumentFile documents, MenuButton menu, List<Group> groups, Consumer<String> titled) {
        super(APART);
        this.session = session;
        this.documents = documents;
        this.titled = titled;
        getStyleClass().add("header-bar");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("title");
        title.setId("title");
        subtitle.getStyleClass().add("subtitle");
        subtitle.setMinWidth(0);
        subtitle.setId("subtitle");
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(menu, title, subtitle, gap);
        Set<Node> menus = new HashSet<>();
        Set<Node> folded = new HashSet<>();
        for (Group group : groups) {
            HBox box = new HBox(group.buttons().size() > 1 ? 5 : 0);
            box.getChildren().addAll(group.buttons());
            box.setMinWidth(Region.USE_PREF_SIZE);
            box.setAlignment(Pos.CENTER);
            getChildren().add(box);
            group.instead().ifPresent(menuOf -> {
                getChildren().add(menuOf);
                menus.add(menuOf);
                folded.add(box);
            });
        }
        foldBy(List.of(menus, with(menus, subtitle), folded, with(folded, subtitle)));
        Runnable words = () -> groups.forEach(group -> group.buttons().forEach(
                button -> button.setContentDisplay(getWidth() < WORDS * session.enlargement().get()
                        ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT)));
        widthProperty().subscribe(words);
        session.enlargement().subscribe(words);
    }

    private static Set<Node> with(Set<Node> nodes, Node more) {
        Set<Node> all = new HashSet<>(nodes);
        all.add(more);
        return Set.copyOf(all);
    }

    void pulse() {
        String name = documents.name();
        String source = session.frame().scenario().source();
        String state = documents.file().map(file -> file.getFileName().toString()).orElse("");
        String changed = documents.changed() ? (state.isEmpty() ? "changed" : "not saved") : "";
        String both = name + '\n' + source + '\n' + state + '\n' + changed;
        if (!both.equals(shown)) {
            shown = both;
            String marked = changed.isEmpty() ? name : name + CHANGED;
            title.setText(marked);
            titled.accept(marked + " \u2014 Earnshaw");
            subtitle.setText(String.join("  \u00b7  ", Stream.of(source, state, changed)
                    .filter(part -> !part.isBlank())
                    .toList()));
        }
    }

    @Override
    public double least(Node part, Set<Node> out) {
        return part == title ? leastTitle()
                : part == subtitle ? Math.min(Math.ceil(subtitle.prefWidth(-1)), SUBTITLE)
                : super.least(part, out);
    }

    private double leastTitle() {
        return Math.min(Math.ceil(title.prefWidth(-1)), TITLE * session.enlargement().get());
    }

    // What stands beside the title gives way first.
    @Override
    public void layoutChildren() {
        super.layoutChildren();
        double room = leastTitle() + Math.max(0, getWidth() - least());
        double width = Math.min(Math.ceil(title.prefWidth(-1)), room);
        if (title.getMinWidth() != width) {
            title.setMinWidth(width);
            super.layoutChildren();
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
        return action.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("-$", "");
    }
}
