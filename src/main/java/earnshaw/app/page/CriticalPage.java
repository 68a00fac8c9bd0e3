package earnshaw.app.page;

import earnshaw.analysis.CriticalPoint;
import earnshaw.analysis.CriticalSearch;
import earnshaw.analysis.CriticalTable;
import earnshaw.analysis.SlowPlaces;
import earnshaw.app.kit.BackgroundTask;
import earnshaw.app.kit.Dialogs;
import earnshaw.app.kit.FilePicker;
import earnshaw.app.kit.Preferences;
import earnshaw.app.session.Session;
import earnshaw.figure.style.MathText;
import earnshaw.problem.Body;
import earnshaw.problem.State;
import earnshaw.scenario.FileAccess;
import earnshaw.simulation.record.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The critical points of the loss as a list: of one electron while all else stays, or of all electrons together from
/// many starts and from where the run was slow. A click on one moves the charges there; the list can be copied and
/// written as CSV. The search goes on beside the window and ends when the page is closed.
public final class CriticalPage implements AutoCloseable {

    /// Asks for the page.
    public static final EventType<Event> ASKED = new EventType<>(Event.ANY, "CRITICAL_POINTS_ASKED");

    private static final double WIDTH = 860;
    private static final int STARTS = 200;
    private static final int SLOW = 8;

    private final Session session;
    private final Dialogs dialogs;
    private final FilePicker chooser;
    private final Preferences settings;
    private final BackgroundTask<Question, Answer> background;
    private final CriticalPointTable table = new CriticalPointTable(this::go);
    private final ComboBox<Who> who = new ComboBox<>();
    private final Label words = new Label();
    private final Button further = new Button("Search further");
    private final Button copy = new Button("Copy");
    private final Button save = new Button("Save as CSV\u2026");
    private long number;
    private long round;
    private boolean laid;
    private Optional<Run> run = Optional.empty();
    private Optional<Answer> shown = Optional.empty();

    /// @param electron id of the one that moves; 0 for all
    private record Who(int electron, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    /// @param run     empty to do nothing, after the page was closed
    /// @param earlier where points stood
    /// @param seed    of the random starts
    private record Question(long number, Optional<Run> run, int electron, List<State> earlier, long seed) {}

    /// @param refusal why nothing can be searched; empty where it can
    private record Answer(long number, List<CriticalPoint> points, boolean complete, String refusal) {}

    /// @param chooser asks for the file of a list
    public CriticalPage(Session session, Dialogs dialogs, FilePicker chooser, Preferences settings) {
        this.session = session;
        this.dialogs = dialogs;
        this.chooser = chooser;
        this.settings = settings;
        background = BackgroundTask.refining("list of critical points", CriticalPage::work, session.errors()::tell);
        who.setId("critical-who");
        who.setOnAction(_ -> begin());
        words.setId("critical-words");
        further.setId("critical-further");
        further.setOnAction(_ -> ask(points().stream().map(CriticalPoint::state).toList()));
        copy.setId("critical-copy");
        copy.setOnAction(_ -> copy());
        save.setId("critical-save");
        save.setOnAction(_ -> save());
    }

    /// Opens the page and begins to search.
    public void show() {
        int selected = Math.max(0, session.selected().get());
        run = Optional.of(session.frame().run(selected));
        List<Body> electrons = run.get().picture().bodies().stream().filter(Body::isElectron).toList();
        if (electrons.isEmpty()) {
            dialogs.tell("Critical points", List.of("There is no electron that could move."));
            return;
        }
        who.getItems().setAll(electrons.stream()
                .map(body -> new Who(body.id(), new MathText("$" + body.label() + "$").plain() + " alone")).toList());
        if (electrons.size() > 1) {
            who.getItems().addFirst(new Who(0, "All electrons together"));
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(10, who, words, gap, further);
        top.setAlignment(Pos.CENTER_LEFT);
        Label hint = new Label("A click on a line moves the charges there; undo brings them back.");
        hint.getStyleClass().add("caption");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox low = new HBox(8, hint, space, copy, save);
        low.setAlignment(Pos.CENTER_LEFT);
        VBox page = new VBox(12, top, table, low);
        page.setId("critical-page");
        page.setPrefWidth(WIDTH);
        dialogs.show("Critical points of the loss", page, List.of());
        laid = false;
        who.setValue(who.getItems().stream().filter(one -> one.electron() == selected).findFirst()
                .orElse(who.getItems().getFirst()));
        begin();
    }

    private void begin() {
        if (who.getValue() != null) {
            round = 0;
            shown = Optional.empty();
            table.getItems().clear();
            ask(List.of());
        }
    }

    private void ask(List<State> earlier) {
        background.ask(new Question(++number, run, who.getValue().electron(), earlier,
                session.frame().scenario().seed() + round++));
    }

    /// What was found last, the lowest loss first.
    public List<CriticalPoint> points() {
        return shown.map(Answer::points).orElse(List.of());
    }

    private static void work(Question question, Consumer<Answer> told, BooleanSupplier overtaken) {
        if (question.run().isEmpty()) {
            return;
        }
        Run run = question.run().get();
        try {
            List<State> from = !question.earlier().isEmpty() || question.electron() != 0 ? question.earlier()
                    : SlowPlaces.of(run, SLOW);
            List<CriticalPoint> points = new CriticalSearch(run.walker(), run.shown(), question.electron()).find(from,
                    STARTS, question.seed(),
                    found -> told.accept(new Answer(question.number(), found, false, "")), overtaken);
            told.accept(new Answer(question.number(), points, true, ""));
        } catch (IllegalArgumentException refused) {
            told.accept(new Answer(question.number(), List.of(), true, refused.getMessage()));
        }
    }

    /// Shows what has been found; once per pulse.
    public void pulse() {
        if (run.isEmpty()) {
            return;
        }
        // The page's contents are laid out some pulses after it was asked for.
        laid |= table.getScene() != null;
        if (!dialogs.open() || laid && table.getScene() == null) {
            run = Optional.empty();
            background.ask(new Question(++number, run, 0, List.of(), 0));
            return;
        }
        Answer newest = background.answer();
        boolean current = newest != null && newest.number() == number;
        if (current && (shown.isEmpty() || shown.get() != newest)) {
            shown = Optional.of(newest);
            table.show(newest.points());
        }
        boolean complete = current && newest.complete();
        words.setText(words(points().size(), complete, current ? newest.refusal() : ""));
        further.setDisable(!complete);
        copy.setDisable(points().isEmpty());
        save.setDisable(points().isEmpty());
    }

    private static String words(int count, boolean complete, String refusal) {
        if (!refusal.isEmpty()) {
            return "Not searched: " + refusal;
        }
        String found = count == 1 ? "1 critical point" : count + " critical points";
        return complete ? found : found + " so far, searching\u2026";
    }

    private void go(CriticalPoint point) {
        String locked = new CriticalMove(session).to(point, who.getValue().electron());
        if (locked.isEmpty()) {
            dialogs.close();
        } else {
            dialogs.tell("The charges stay where they are", List.of(locked));
        }
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(CriticalTable.of(List.of(points()), "\t"));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void save() {
        Optional<Path> file = chooser.save(settings.folder(), "critical-points.csv", List.of("csv"));
        file.ifPresent(path -> {
            try {
                FileAccess.replace(path, CriticalTable.of(List.of(points()), ",").getBytes(StandardCharsets.UTF_8));
            } catch (IOException refused) {
                dialogs.tell("The list was not written", List.of(path + ": " + FileAccess.words(refused)));
            }
        });
    }

    @Override
    public void close() {
        background.close();
    }
}
