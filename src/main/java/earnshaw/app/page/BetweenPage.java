package earnshaw.app.page;

import earnshaw.analysis.CriticalPoint;
import earnshaw.analysis.LossBetween;
import earnshaw.analysis.LossMap;
import earnshaw.analysis.LossProfile;
import earnshaw.app.kit.BackgroundTask;
import earnshaw.app.kit.Dialogs;
import earnshaw.app.kit.FigureView;
import earnshaw.app.kit.FilePicker;
import earnshaw.app.kit.Preferences;
import earnshaw.app.kit.Theme;
import earnshaw.app.session.Session;
import earnshaw.figure.export.FigureExport;
import earnshaw.figure.export.FileFormat;
import earnshaw.figure.export.Length;
import earnshaw.figure.export.Page;
import earnshaw.figure.loss.LossBetweenFigure;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The loss between states that a person chooses: a plot along the way from one to another with the barrier on it and,
/// with a third state, a map of the plane through all. It is worked out beside the pulses, and exported like every
/// figure.
public final class BetweenPage implements AutoCloseable {

    /// Asks for the page.
    public static final EventType<Event> ASKED = new EventType<>(Event.ANY, "LOSS_BETWEEN_ASKED");

    private static final double WIDTH = 620;
    private static final double PLOT = 330;
    private static final double WITH_MAP = 700;

    private final Session session;
    private final Dialogs dialogs;
    private final FilePicker chooser;
    private final Preferences settings;
    private final BetweenStates states;
    private final BackgroundTask<Question, Answer> background;
    private final FigureView picture = new FigureView();
    private final List<ComboBox<BetweenStates.Choice>> choices = new ArrayList<>();
    private final Label words = new Label();
    private final Button export = new Button("Export\u2026");
    private Optional<Walker> walker = Optional.empty();
    private Optional<Answer> shown = Optional.empty();
    private Theme theme;
    private long number;

    private record Question(long number, Walker walker, List<BetweenStates.Choice> states) {}

    /// @param refusal why there is no figure; empty where there is one
    private record Answer(long number, List<String> names, List<Double> losses, Optional<LossProfile> profile,
            Optional<LossMap> map, String refusal) {

        LossBetweenFigure figure(Style style) {
            return new LossBetweenFigure(names, losses, profile.orElseThrow(), map, style);
        }
    }

    /// @param chooser  asks for the file of a figure
    /// @param critical the points that the list of critical points found last
    public BetweenPage(Session session, Dialogs dialogs, FilePicker chooser, Preferences settings,
            Supplier<List<CriticalPoint>> critical) {
        this.session = session;
        this.dialogs = dialogs;
        this.chooser = chooser;
        this.settings = settings;
        states = new BetweenStates(session, critical);
        background = BackgroundTask.refining("loss between states", BetweenPage::work, session.errors()::tell);
        picture.setId("between-picture");
        words.setId("between-words");
        words.setWrapText(true);
        export.setId("between-export");
        export.setOnAction(_ -> export());
        for (String id : List.of("between-a", "between-b", "between-c")) {
            ComboBox<BetweenStates.Choice> box = new ComboBox<>();
            box.setId(id);
            box.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setOnAction(_ -> ask());
            choices.add(box);
        }
    }

    /// Opens the page on the start and the moment on show.
    public void show() {
        walker = Optional.empty();
        List<BetweenStates.Choice> all = states.all();
        choices.forEach(box -> box.getItems().setAll(all));
        choices.getLast().getItems().addFirst(BetweenStates.NONE);
        choices.get(0).setValue(all.get(0));
        choices.get(1).setValue(all.get(1));
        choices.get(2).setValue(BetweenStates.NONE);
        walker = Optional.of(session.frame().run(Math.max(0, session.selected().get())).walker());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(12, ExportPage.named("A \u00b7 from", choices.get(0)),
                ExportPage.named("B \u00b7 to", choices.get(1)),
                ExportPage.named("C \u00b7 plane through", choices.get(2)));
        row.getChildren().forEach(one -> HBox.setHgrow(one, Priority.ALWAYS));
        HBox low = new HBox(8, words, gap, export);
        low.setAlignment(Pos.CENTER_LEFT);
        VBox page = new VBox(12, row, picture, low);
        page.setId("between-page");
        page.setPrefWidth(WIDTH);
        ask();
        dialogs.show("Loss between two states", page, List.of());
    }

    private void ask() {
        if (walker.isEmpty() || choices.stream().anyMatch(box -> box.getValue() == null)) {
            return;
        }
        List<BetweenStates.Choice> chosen = choices.stream().map(ComboBox::getValue)
                .filter(choice -> choice != BetweenStates.NONE).toList();
        picture.setPrefSize(WIDTH, chosen.size() > 2 ? WITH_MAP : PLOT);
        picture.setMinHeight(chosen.size() > 2 ? WITH_MAP : PLOT);
        background.ask(new Question(++number, walker.get(), chosen));
    }

    private static void work(Question question, Consumer<Answer> told, BooleanSupplier overtaken) {
        List<String> names = question.states().stream().map(BetweenStates.Choice::name).toList();
        try {
            List<State> states = new ArrayList<>();
            for (BetweenStates.Choice choice : question.states()) {
                states.add(choice.state().find(overtaken));
            }
            if (overtaken.getAsBoolean()) {
                return;
            }
            LossBetween between = new LossBetween(question.walker(), states);
            List<Double> losses = IntStream.range(0, states.size()).mapToObj(between::of).toList();
            Optional<LossProfile> profile = Optional.of(between.profile(overtaken));
            Optional<LossMap> map = states.size() < 3 ? Optional.empty()
                    : Optional.of(between.map(LossBetween.SIDE, overtaken));
            if (!overtaken.getAsBoolean()) {
                told.accept(new Answer(question.number(), names, losses, profile, map, ""));
            }
        } catch (IllegalArgumentException refused) {
            told.accept(new Answer(question.number(), names, List.of(), Optional.empty(), Optional.empty(),
                    "Found " + refused.getMessage() + "."));
        }
    }

    /// Shows what has been worked out; once per pulse.
    public void pulse() {
        if (walker.isEmpty() || !dialogs.open()) {
            return;
        }
        Answer newest = background.answer();
        boolean current = newest != null && newest.number() == number;
        if (current && (shown.isEmpty() || shown.get() != newest || theme != session.theme().get())) {
            shown = Optional.of(newest);
            theme = session.theme().get();
            if (newest.profile().isPresent()) {
                picture.show(newest.figure(Style.screen(theme.palette())));
            }
        }
        words.setText(current ? newest.refusal() : "Working it out\u2026");
        picture.setVisible(!current || newest.profile().isPresent());
        export.setDisable(!current || newest.profile().isEmpty());
        picture.pulse();
    }

    private void export() {
        Optional<Path> file = chooser.save(settings.folder(), "between.pdf", List.of("pdf", "svg", "png"));
        file.ifPresent(path -> {
            try {
                write(path, shown.orElseThrow());
            } catch (IOException | IllegalArgumentException refused) {
                dialogs.tell("The figure was not written", List.of(String.valueOf(refused.getMessage())));
            }
        });
    }

    private void write(Path path, Answer answer) throws IOException {
        Scenario document = session.document();
        Length width = Length.mm(89);
        Page square = Page.white(width, width);
        LossBetweenFigure figure = answer.figure(square.style(Palette.PRINT));
        FigureExport.write(path, FileFormat.of(path.toString()), figure,
                Page.white(width, width.times(figure.aspect())), document.title(), ScenarioFile.write(document));
    }

    @Override
    public void close() {
        background.close();
    }
}
