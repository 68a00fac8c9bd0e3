package earnshaw.app;

import earnshaw.app.kit.Action;
import earnshaw.app.kit.Dialogs;
import earnshaw.app.kit.Preferences;
import earnshaw.app.page.BetweenPage;
import earnshaw.app.page.CriticalPage;
import earnshaw.app.page.ExperimentPage;
import earnshaw.app.page.HelpPages;
import earnshaw.app.plot.BranchMenu;
import earnshaw.app.plot.PlotsPane;
import earnshaw.app.plot.TimelineKeys;
import earnshaw.app.scene.Caption;
import earnshaw.app.scene.SceneView;
import earnshaw.app.session.DocumentFile;
import earnshaw.app.session.SceneLayer;
import earnshaw.app.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Everything a person can ask the window for, by chapters; the menu and the buttons are made from it.
final class MainMenu {

    private static final String FULL_SCREEN =
            System.getProperty("os.name").startsWith("Mac") ? "Ctrl+Shortcut+F" : "F11";

    private final Session session;
    private final SceneView scene;
    private final PlotsPane plots;
    private final Caption caption;
    private final Dialogs dialogs;
    private final Preferences settings;
    private final BooleanProperty side;
    private final BooleanProperty plotsShown;
    private final BooleanProperty presenting;
    private final BooleanProperty chart;
    private final BooleanProperty letters = new SimpleBooleanProperty();
    private final Map<SceneLayer, Action.Switch> layers = new EnumMap<>(SceneLayer.class);
    private final Map<ToggleButton, Action> layerButtons = new LinkedHashMap<>();
    private final UndoButtons undo;
    private final LayerOffers offers;
    private final MenuButton opener = new MenuButton(null, new FontIcon(Feather.MENU));
    private List<Action.Chapter> chapters = List.of();

    MainMenu(Session session, SceneView scene, PlotsPane plots, Caption caption, Dialogs dialogs, Preferences settings,
            BooleanProperty side, BooleanProperty plotsShown, BooleanProperty presenting,
            BooleanProperty chart) {
        this.session = session;
        this.scene = scene;
        this.plots = plots;
        this.caption = caption;
        this.dialogs = dialogs;
        this.settings = settings;
        this.side = side;
        this.plotsShown = plotsShown;
        this.presenting = presenting;
        this.chart = chart;
        undo = new UndoButtons(session);
        offers = new LayerOffers(session);
        for (SceneLayer layer : SceneLayer.values()) {
            layers.put(layer, layer(layer));
        }
        letters.set(settings.letters());
        letters.subscribe((_, now) -> settings.useLetters(now));
    }

    private Action.Switch layer(SceneLayer layer) {
        BooleanProperty on = new SimpleBooleanProperty(layer.in(session.view().get()));
        session.view().subscribe(view -> on.set(layer.in(view)));
        on.subscribe((_, now) -> {
            if (layer.in(session.view().get()) != now) {
                session.view().set(layer.in(session.view().get(), now));
                if (layer == SceneLayer.ARROWS && now && !scene.arrowsSeen()) {
                    session.errors()
                            .tell("No electron is fast enough now for an arrow that can be seen: an arrow shows "
                                    + "the way of one unit of time.");
                }
            }
        });
        return new Action.Switch(layer.key(), layer.about(), layer.icon(), List.of(), on, offers.layer(layer));
    }

    /// All actions.
    List<Action.Chapter> chapters(Action.Chapter file, ChargeActions charges, Workspace.Shell shell) {
        chapters = List.of(file, undo.chapter(), charges.charges(), charges.arrangement(),
                new TimelineKeys(session).chapter(), view(),
                new CameraActions(session, scene, offers).chapter(), new FieldActions(session, scene, offers).chapter(),
                loss(), window(shell), new HelpPages(dialogs, () -> chapters).chapter());
        return chapters;
    }

    private Action.Chapter view() {
        List<Action> actions = new ArrayList<>();
        actions.addAll(layers.values());
        actions.add(Action.deed("pin-probe", "Pin the reading of the field", Feather.MAP_PIN, scene::pinProbe, "I")
                .offered(offers.reading(scene::probing)));
        actions.add(Action.deed("logarithmic-plot", "Logarithmic plot", Feather.TRENDING_DOWN, plots::toggleLog, "L"));
        actions.add(Action.toggle("large-chart", "Large chart", Feather.MAXIMIZE_2, chart, ChartDock.KEY));
        return new Action.Chapter("View", actions);
    }

    // Pages about the loss as a whole.
    private Action.Chapter loss() {
        return new Action.Chapter("Loss", List.of(
                Action.deed("critical-points", "Critical points\u2026", Feather.CROSSHAIR,
                        () -> scene.fireEvent(new Event(CriticalPage.ASKED))),
                Action.deed("loss-between", "Loss between two states\u2026", Feather.TRENDING_UP,
                        () -> scene.fireEvent(new Event(BetweenPage.ASKED)))));
    }

    private Action.Chapter window(Workspace.Shell shell) {
        return new Action.Chapter("Window", List.of(
                Action.deed("experiment", "Experiment\u2026", Feather.GRID,
                        () -> scene.fireEvent(new Event(ExperimentPage.ASKED))),
                Action.deed("runs-side-by-side", "Runs side by side\u2026", Feather.GIT_BRANCH,
                        () -> scene.fireEvent(new Event(BranchMenu.ASKED)), "B"),
                Action.toggle("forms", "Forms", Feather.SIDEBAR, side),
                Action.toggle("plots", "Plots", Feather.BAR_CHART_2, plotsShown),
                Action.toggle("text", "Text", Feather.MESSAGE_SQUARE, caption.open()),
                Action.toggle("presenter-mode", "Presenter mode", Feather.AIRPLAY, presenting, "F5"),
                Action.toggle("single-letters-are-commands", "Single letters are commands", Feather.TYPE, letters),
                Action.deed("full-screen", "Full screen", Feather.MONITOR, shell::turnFullScreen, FULL_SCREEN),
                Action.deed("menu", "Menu", Feather.MENU, this::open, "F10")));
    }

    private void open() {
        opener.show();
        opener.requestFocus();
    }

    /// Buttons of the header, in groups.
    List<HeaderBar.Group> headerButtons() {
        List<ButtonBase> shown = new ArrayList<>();
        layers.values().forEach(layer -> {
            ToggleButton button = HeaderBar.toggle(layer);
            layerButtons.put(button, layer);
            shown.add(button);
        });
        return List.of(
                group(undo.buttons()),
                group(List.of(HeaderBar.icon(find("fit-everything")))),
                new HeaderBar.Group(shown, Optional.of(layerMenu())),
                group(List.of(HeaderBar.toggle((Action.Switch) find("forms")),
                        HeaderBar.toggle((Action.Switch) find("plots")))),
                group(List.of(HeaderBar.worded(find("export-figure"), "Figure"),
                        HeaderBar.worded(find("presets"), "Presets"))));
    }

    private static HeaderBar.Group group(List<ButtonBase> buttons) {
        return new HeaderBar.Group(buttons, Optional.empty());
    }

    private MenuButton layerMenu() {
        MenuButton menu = new MenuButton(null, new FontIcon(Feather.EYE));
        menu.setId("layers");
        menu.getStyleClass().addAll("header-button", "menu-button-plain", "narrow");
        menu.setTooltip(new Tooltip("What the scene shows"));
        menu.setFocusTraversable(false);
        layers.values().forEach(layer -> menu.getItems().add(item(layer)));
        return menu;
    }

    /// Buttons over a scene in space: the views along its axes.
    List<Button> axisButtons() {
        List<Button> buttons = new ArrayList<>();
        for (String axis : List.of("first", "second", "third")) {
            Action action = find("along-the-" + axis + "-axis");
            Button button = HeaderBar.icon(action);
            button.setGraphic(null);
            button.setText("x" + (char) ('\u2081' + buttons.size()));
            button.getStyleClass().add("axis-button");
            buttons.add(button);
        }
        return buttons;
    }

    /// Buttons of the transport before play.
    List<Button> before() {
        return List.of(HeaderBar.icon(find("reset-to-my-start")), HeaderBar.icon(find("one-step-back")));
    }

    /// Buttons of the transport behind play.
    List<Button> behind() {
        return List.of(HeaderBar.icon(find("one-step")), HeaderBar.icon(find("to-the-latest")));
    }

    /// Shows the newest frame.
    void pulse() {
        undo.pulse();
        // A layer that has nothing to show is grey; its button keeps its place, so that no other button moves.
        layerButtons.forEach((button, layer) -> button.setDisable(layer.offer().refusal().get().isPresent()));
    }

    private Action find(String id) {
        return chapters.stream().flatMap(chapter -> chapter.actions().stream())
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// The button that opens the menu.
    MenuButton button(DocumentFile documents, FileActions files) {
        MenuButton button = opener;
        button.setId("menu");
        button.getStyleClass().addAll("flat", "button-icon", "menu-button-plain");
        button.setFocusTraversable(false);
        for (Action.Chapter chapter : chapters) {
            var sub = new Menu(chapter.title());
            chapter.actions().forEach(action -> sub.getItems().add(item(action)));
            sub.showingProperty().subscribe(() -> offer(chapter, sub.getItems()));
            button.getItems().add(sub);
            if (chapter == chapters.getFirst()) {
                var recent = new Menu("Open recent", new FontIcon(Feather.CLOCK));
                sub.getItems().add(3, recent);
                sub.setOnShowing(_ -> fill(recent, documents.recent(), files));
            }
        }
        button.getItems().add(ThemeMenu.of(session, settings));
        return button;
    }

    private static void fill(Menu recent, List<Path> paths, FileActions files) {
        recent.getItems().clear();
        for (Path path : paths) {
            MenuItem item = new MenuItem(path.toString());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> files.open(path));
            recent.getItems().add(item);
        }
        recent.setDisable(paths.isEmpty());
    }

    // An action that cannot be done now is grey, and its line in the menu says why.
    private static void offer(Action.Chapter chapter, List<MenuItem> items) {
        for (Action action : chapter.actions()) {
            items.stream().filter(item -> action.equals(item.getUserData())).forEach(item -> {
                Optional<String> refusal = action.offer().refusal().get();
                item.setDisable(refusal.isPresent());
                item.setText(action.title() + refusal.map(why -> "  \u00b7  " + why).orElse(""));
            });
        }
    }

    private static MenuItem item(Action action) {
        MenuItem item = switch (action) {
            case Action.Deed deed -> {
                MenuItem plain = new MenuItem(deed.title(), new FontIcon(deed.icon()));
                plain.setOnAction(_ -> deed.act());
                yield plain;
            }
            case Action.Switch change -> {
                CheckMenuItem check = new CheckMenuItem(change.title());
                check.selectedProperty().bindBidirectional(change.on());
                yield check;
            }
        };
        item.setUserData(action);
        if (!action.keys().isEmpty()) {
            item.setAccelerator(action.keys().getFirst());
        }
        return item;
    }
}
