package earnshaw.app;

import earnshaw.app.kit.FocusedKeys;
import earnshaw.app.kit.Preferences;
import earnshaw.app.kit.Theme;
import earnshaw.app.session.Session;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.schema.InputRefused;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/// Presenter mode, for the last row of a lecture hall: the scene fills the screen in large type and thick lines on a
/// light ground, with the text of the document over it and one bar below. A ring follows the pointer. The keys of a
/// remote control open the next and the previous preset and blank the screen. At its end everything is as it was.
final class PresenterMode {

    private static final double LARGER = 1.7;
    private static final double HALO = 30;
    private static final String STYLE = "presenting";

    private final Session session;
    private final Preferences settings;
    private final Workspace.Shell shell;
    private final List<BooleanProperty> panes;
    private final BooleanProperty text;
    private final Consumer<Scenario> open;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final Circle halo = new Circle(HALO);
    private final Region blank = new Region();
    private final Pane over = new Pane(halo, blank);
    private List<Boolean> panesBefore = List.of();
    private boolean textBefore;
    private boolean fullBefore;

    /// @param panes whether the columns beside the scene are shown
    /// @param text  whether the text over the scene is unfolded
    /// @param open  opens a preset, after asking about work that would be lost
    PresenterMode(Session session, Preferences settings, Region root, Workspace.Shell shell,
            List<BooleanProperty> panes, BooleanProperty text, Consumer<Scenario> open) {
        this.session = session;
        this.settings = settings;
        this.shell = shell;
        this.panes = panes;
        this.text = text;
        this.open = open;
        halo.setId("halo");
        halo.getStyleClass().add("halo");
        halo.setMouseTransparent(true);
        halo.setVisible(false);
        blank.setId("blank");
        blank.getStyleClass().add("blank");
        blank.setVisible(false);
        blank.setOnMousePressed(event -> {
            blank.setVisible(false);
            event.consume();
        });
        blank.prefWidthProperty().bind(root.widthProperty());
        blank.prefHeightProperty().bind(root.heightProperty());
        over.setPickOnBounds(false);
        root.addEventFilter(MouseEvent.MOUSE_MOVED, this::point);
        root.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::point);
        root.addEventFilter(MouseEvent.MOUSE_EXITED_TARGET,
                event -> halo.setVisible(on.get() && event.getTarget() != root));
        on.subscribe((_, now) -> {
            if (now) {
                begin(root);
            } else {
                end(root);
            }
        });
    }

    /// Whether it is on.
    BooleanProperty on() {
        return on;
    }

    /// What lies over everything else.
    Node over() {
        return over;
    }

    private void point(MouseEvent event) {
        halo.setVisible(on.get());
        halo.setCenterX(event.getX());
        halo.setCenterY(event.getY());
    }

    /// Takes a key of a remote control while the mode is on; while the screen is blank every key brings it back.
    ///
    /// @param focused who has the focus
    /// @return whether it was one
    boolean remote(KeyEvent event, Node focused) {
        if (!on.get() || FocusedKeys.keep(focused, event)) {
            return false;
        }
        if (blank.isVisible()) {
            blank.setVisible(false);
            return true;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.PAGE_DOWN || code == KeyCode.PAGE_UP) {
            turn(code == KeyCode.PAGE_DOWN ? 1 : -1);
        } else if (code == KeyCode.PERIOD || code == KeyCode.B && !event.isShortcutDown()) {
            blank.setVisible(true);
        } else {
            return false;
        }
        return true;
    }

    /// Ends it.
    ///
    /// @return whether it was on
    boolean leave() {
        boolean was = on.get();
        on.set(false);
        return was;
    }

    // From a document that is no preset the way leads to the first one, and back to the last.
    private void turn(int by) {
        List<String> names = Presets.names();
        String title = session.frame().scenario().title();
        int at = -1;
        for (int i = 0; i < names.size() && at < 0; i++) {
            at = read(names.get(i)).title().equals(title) ? i : -1;
        }
        open.accept(read(names.get(Math.floorMod(at < 0 && by < 0 ? -1 : at + by, names.size()))));
    }

    private static Scenario read(String preset) {
        try {
            return Presets.read(preset);
        } catch (InputRefused broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void begin(Region root) {
        panesBefore = panes.stream().map(BooleanProperty::get).toList();
        textBefore = text.get();
        panes.forEach(pane -> pane.set(false));
        text.set(true);
        root.getStyleClass().add(STYLE);
        session.theme().set(Theme.LIGHT);
        session.enlargement().set(LARGER);
        fullBefore = shell.fillScreen();
    }

    private void end(Region root) {
        if (!fullBefore) {
            shell.leaveFullScreen();
        }
        halo.setVisible(false);
        blank.setVisible(false);
        session.enlargement().set(1);
        root.getStyleClass().remove(STYLE);
        session.theme().set(settings.theme().theme());
        for (int i = 0; i < panes.size(); i++) {
            panes.get(i).set(panesBefore.get(i));
        }
        text.set(textBefore);
    }
}
