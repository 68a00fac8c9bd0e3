package earnshaw.app.page;

import earnshaw.app.kit.Dialogs;
import earnshaw.app.kit.FigureView;
import earnshaw.app.kit.FilePicker;
import earnshaw.app.kit.Preferences;
import earnshaw.app.kit.Theme;
import earnshaw.app.session.DocumentFile;
import earnshaw.app.session.Session;
import earnshaw.experiment.ExperimentFolder;
import earnshaw.experiment.ExperimentPlan;
import earnshaw.experiment.ExperimentProgress;
import earnshaw.experiment.ExperimentRunner;
import earnshaw.experiment.ResultTable;
import earnshaw.figure.ExperimentFiles;
import earnshaw.figure.plot.HeatMapFigure;
import earnshaw.figure.plot.PanelsFigure;
import earnshaw.figure.plot.SweepFigure;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.Style;
import earnshaw.scenario.FileAccess;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The document's experiment: its table as it fills, how far it has come, and what a hand may do about it. The runs go
/// on while the page is closed; finished ones are kept in the program's own folder, so that the next start of the same
/// experiment goes on from there.
public final class ExperimentPage implements AutoCloseable {

    /// Asks for the page.
    public static final EventType<Event> ASKED = new EventType<>(Event.ANY, "EXPERIMENT_ASKED");

    private static final double WIDTH = 760;
    private static final double HEIGHT = 420;
    private static final String EXAMPLE = """
            "experiment": {
              "rows": {"path": "problem.dimension", "values": [2, 3]},
              "columns": {"path": "problem.potential.c", "values": [0.5, 1, 4]},
              "repeats": 10, "measure": "loss", "success": 1e-6
            }""";

    /// What can be seen of a table.
    private enum Look {
        MAP("Heat map") {
            @Override
            Figure of(ResultTable table, Style style) {
                return new HeatMapFigure(table, style);
            }
        },
        COLUMNS("Along the columns") {
            @Override
            Figure of(ResultTable table, Style style) {
                return new SweepFigure(table, true, 0, style);
            }
        },
        ROWS("Along the rows") {
            @Override
            Figure of(ResultTable table, Style style) {
                return new SweepFigure(table, false, 0, style);
            }
        },
        RUNS("All runs") {
            @Override
            Figure of(ResultTable table, Style style) {
                return new PanelsFigure(table, style);
            }
        };

        private final String words;

        Look(String words) {
            this.words = words;
        }

        abstract Figure of(ResultTable table, Style style);

        @Override
        public String toString() {
            return words;
        }
    }

    private final Session session;
    private final Dialogs dialogs;
    private final FilePicker chooser;
    private final Preferences settings;
    private final FigureView picture = new FigureView();
    private final ComboBox<Look> look = new ComboBox<>();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label words = new Label();
    private final Button go = new Button();
    private final Button cancel = new Button("Cancel");
    private final Button save = new Button("Save tables and figures\u2026");
    private Optional<ExperimentRunner> campaign = Optional.empty();
    private Optional<ExperimentProgress> shown = Optional.empty();
    private Theme theme;

    /// @param chooser asks for the folder of the results
    public ExperimentPage(Session session, Dialogs dialogs, FilePicker chooser, Preferences settings) {
        this.session = session;
        this.dialogs = dialogs;
        this.chooser = chooser;
        this.settings = settings;
        picture.setId("experiment-picture");
        picture.setPrefSize(WIDTH, HEIGHT);
        look.setId("experiment-look");
        look.getItems().addAll(Look.values());
        look.setValue(Look.MAP);
        look.setOnAction(_ -> shown = Optional.empty());
        progress.setPrefWidth(WIDTH);
        words.setId("experiment-words");
        go.setId("experiment-go");
        go.setDefaultButton(true);
        go.setOnAction(_ -> campaign.ifPresent(this::turn));
        cancel.setId("experiment-cancel");
        cancel.setOnAction(_ -> campaign.ifPresent(ExperimentRunner::cancel));
        save.setId("experiment-save");
        save.setOnAction(_ -> campaign.ifPresent(this::save));
    }

    /// Shows the experiment of the document, or the one that is under way.
    public void show() {
        Scenario document = DocumentFile.withoutRun(session.document()).at(Optional.empty(), List.of());
        Optional<ExperimentProgress> now = campaign.map(ExperimentRunner::latest);
        boolean busy = now.filter(tally -> tally.phase() == ExperimentProgress.Phase.RUNNING
                || tally.phase() == ExperimentProgress.Phase.PAUSED).isPresent();
        if (!busy) {
            try {
                open(document);
            } catch (InputRefused refused) {
                dialogs.tell("Experiment",
                        List.of(refused.getMessage(), "A document describes a table of runs like this:", EXAMPLE));
                return;
            }
        }
        shown = Optional.empty();
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, look, gap, save, cancel, go);
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox page = new VBox(12, picture, progress, words, buttons);
        page.setId("experiment-page");
        String title = campaign.orElseThrow().latest().plan().scenario().title();
        dialogs.show(title.isEmpty() ? "Experiment" : title, page, List.of());
    }

    private void open(Scenario document) throws InputRefused {
        ExperimentPlan plan = ExperimentPlan.of(document);
        campaign.ifPresent(ExperimentRunner::close);
        Path folder = settings.memory().resolve("experiments").resolve(name(document));
        ExperimentRunner next = new ExperimentRunner(ExperimentFolder.open(folder, plan, true),
                Runtime.getRuntime().availableProcessors());
        next.estimate();
        campaign = Optional.of(next);
    }

    // The folder's name depends on the experiment alone, so that an experiment that is started again finds its results.
    private static String name(Scenario document) {
        try {
            byte[] text = ScenarioFile.write(document).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(text), 8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void turn(ExperimentRunner running) {
        switch (running.latest().phase()) {
            case READY -> running.start();
            case RUNNING -> running.pause();
            case PAUSED -> running.resume();
            case CANCELLED, BROKEN, FINISHED -> again(running.latest().plan().scenario());
        }
    }

    // An experiment that was stopped goes on with the runs that are not finished.
    private void again(Scenario document) {
        try {
            open(document);
            campaign.orElseThrow().start();
        } catch (InputRefused refused) {
            dialogs.tell("Experiment", List.of(refused.getMessage()));
        }
    }

    private void save(ExperimentRunner running) {
        ExperimentProgress tally = running.latest();
        chooser.save(settings.folder(), "experiment", List.of()).ifPresent(folder -> {
            try {
                ExperimentFiles.write(ResultTable.of(tally), Files.createDirectories(folder));
            } catch (IOException broken) {
                dialogs.tell("Not everything was written", List.of(FileAccess.words(broken)));
            }
        });
    }

    /// Shows how far it has come.
    public void pulse() {
        if (campaign.isEmpty() || picture.getScene() == null || !dialogs.open()) {
            return;
        }
        ExperimentProgress tally = campaign.get().latest();
        progress.setProgress(tally.done());
        words.setText(tally.words());
        go.setText(switch (tally.phase()) {
            case READY -> tally.results().isEmpty() ? "Start" : "Go on";
            case RUNNING -> "Pause";
            case PAUSED, CANCELLED, BROKEN -> "Go on";
            case FINISHED -> "Finished";
        });
        go.setDisable(tally.phase() == ExperimentProgress.Phase.FINISHED);
        cancel.setDisable(tally.phase().ended() || tally.phase() == ExperimentProgress.Phase.READY);
        save.setDisable(tally.results().isEmpty());
        boolean same = shown.filter(before -> before.results().size() == tally.results().size()).isPresent()
                && theme == session.theme().get();
        if (!same) {
            shown = Optional.of(tally);
            theme = session.theme().get();
            picture.show(look.getValue().of(ResultTable.of(tally), Style.screen(theme.palette())));
        }
        picture.pulse();
    }

    @Override
    public void close() {
        campaign.ifPresent(ExperimentRunner::close);
    }
}
