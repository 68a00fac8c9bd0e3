package earnshaw.app.plot;

import earnshaw.app.session.Session;
import earnshaw.simulation.run.Command;
import earnshaw.simulation.undo.Branch;
import earnshaw.simulation.undo.Branches;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The runs side by side: the one that goes on and those kept beside it, each with a name, to be shown, hidden, gone on
/// with or removed.
public final class BranchMenu extends MenuButton {

    /// Asks for the page of runs.
    public static final EventType<Event> ASKED = new EventType<>(Event.ANY, "RUNS_ASKED");

    private static final double NAME = 150;

    private final Session session;
    private Branches shown;

    BranchMenu(Session session) {
        super("", new FontIcon(Feather.GIT_BRANCH));
        this.session = session;
        setId("runs");
        getStyleClass().addAll("flat", "small-menu");
        setTooltip(new Tooltip("Runs side by side"));
        setFocusTraversable(false);
    }

    /// Shows the newest frame.
    void pulse() {
        Branches branches = session.frame().branches();
        if (branches != shown) {
            shown = branches;
            setText(branches.kept().isEmpty() ? "" : String.valueOf(branches.kept().size() + 1));
            fill(branches);
        }
    }

    /// The same for whoever has no mouse: a line for every run, first to last.
    ///
    /// @param done what follows when another run is gone on with, pinned or removed
    public VBox page(Runnable done) {
        Branches branches = session.frame().branches();
        Button pin = button(Feather.PAPERCLIP, "Pin this run for comparison", "page-pin", new Command.Pin(), done);
        pin.setText("Pin this run for comparison");
        VBox page = new VBox(8, new HBox(8, new FontIcon(Feather.PLAY), name(0, branches.name())));
        branches.kept().forEach(kept -> page.getChildren().add(line(kept, done)));
        page.getChildren().add(pin);
        page.setId("runs-page");
        return page;
    }

    private void fill(Branches branches) {
        MenuItem pin = new MenuItem("Pin this run for comparison", new FontIcon(Feather.PAPERCLIP));
        pin.setId("pin");
        pin.setOnAction(_ -> session.send(new Command.Pin()));
        getItems().setAll(item(new HBox(8, new FontIcon(Feather.PLAY), name(0, branches.name()))),
                new SeparatorMenuItem());
        branches.kept().forEach(kept -> getItems().add(item(line(kept, this::hide))));
        getItems().add(pin);
    }

    private HBox line(Branch kept, Runnable done) {
        CheckBox on = new CheckBox();
        on.setSelected(kept.shown());
        on.setTooltip(new Tooltip("Show"));
        on.setId("show-run-" + kept.id());
        on.setOnAction(_ -> session.send(new Command.Show(kept.id(), on.isSelected())));
        return new HBox(8, on, name(kept.id(), kept.name()),
                button(Feather.PLAY, "Go on with this run", "take-run-" + kept.id(), new Command.Take(kept.id()), done),
                button(Feather.TRASH_2, "Remove this run", "drop-run-" + kept.id(), new Command.Drop(kept.id()), done));
    }

    private static CustomMenuItem item(HBox line) {
        line.setAlignment(Pos.CENTER_LEFT);
        return new CustomMenuItem(line, false);
    }

    private TextField name(long id, String name) {
        TextField field = new TextField(name);
        field.setPrefWidth(NAME);
        field.setId("name-run-" + id);
        Runnable commit = () -> {
            if (!field.getText().isBlank() && !field.getText().equals(name)) {
                session.send(new Command.Name(id, field.getText().strip()));
            }
        };
        field.setOnAction(_ -> commit.run());
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                commit.run();
            }
        });
        return field;
    }

    private Button button(Feather icon, String tip, String id, Command command, Runnable done) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setTooltip(new Tooltip(tip));
        button.setId(id);
        button.setOnAction(_ -> {
            done.run();
            session.send(command);
        });
        return button;
    }
}
