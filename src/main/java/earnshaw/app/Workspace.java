package earnshaw.app;

import earnshaw.app.form.ChargeTable;
import earnshaw.app.form.ScenarioForm;
import earnshaw.app.form.SidePane;
import earnshaw.app.kit.Action;
import earnshaw.app.kit.Dialogs;
import earnshaw.app.kit.FileDrop;
import earnshaw.app.kit.FilePicker;
import earnshaw.app.kit.Preferences;
import earnshaw.app.page.ExportPage;
import earnshaw.app.page.RandomPlacementPage;
import earnshaw.app.page.ViewPage;
import earnshaw.app.page.TablePage;
import earnshaw.app.plot.BranchMenu;
import earnshaw.app.plot.PlaybackBar;
import earnshaw.app.plot.PlotsPane;
import earnshaw.app.scene.BasinCard;
import earnshaw.app.scene.BasinPreview;
import earnshaw.app.scene.Caption;
import earnshaw.app.scene.CertificateCard;
import earnshaw.app.scene.CriticalPreview;
import earnshaw.app.scene.FirstHints;
import earnshaw.app.scene.ForecastPreview;
import earnshaw.app.scene.LegendCard;
import earnshaw.app.scene.SceneCards;
import earnshaw.app.scene.SceneGestures;
import earnshaw.app.scene.SceneMarks;
import earnshaw.app.scene.SceneView;
import earnshaw.app.session.AutosaveService;
import earnshaw.app.session.DocumentFile;
import earnshaw.app.session.ErrorBar;
import earnshaw.app.session.Session;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Everything inside the window, and the pulse that keeps it up to date.
final class Workspace extends StackPane {

    private final Session session;
    private final DocumentFile documents;
    private final Dialogs dialogs = new Dialogs();
    private final FileActions files;
    private final SceneView scene;
    private final SceneGestures gestures;
    private final PlotsPane plots;
    private final ChartDock chart;
    private final ScenarioForm form;
    private final ChargeTable table;
    private final Caption caption;
    private final CertificateCard certificate;
    private final LegendCard legend;
    private final FirstHints hints;
    private final SceneCards cards;
    private final AnalysisPages pages;
    private final ForecastPreview forecast;
    private final BasinPreview basins;
    private final BasinCard basinCard;
    private final CriticalPreview critical;
    private final ErrorBar errorBar;
    private final MainMenu actions;
    private final HeaderBar header;
    private final PlaybackBar playbackBar;
    private final List<Action> all;
    private final KeyBindings keys;
    private final WorkspaceColumns columns;
    private final PresenterMode presenting;
    private final AutosaveService autosave;
    private final HBox axes = new HBox(4);
    private final AnimationTimer timer;
    private final Shell shell;

    /// @param shell what only the window itself can do
    Workspace(Session session, DocumentFile documents, Preferences settings, FilePicker chooser, Shell shell) {
        this.session = session;
        this.documents = documents;
        this.shell = shell;
        scene = new SceneView(session);
        plots = new PlotsPane(session);
        form = new ScenarioForm(session);
        table = new ChargeTable(session);
        caption = new Caption(session);
        certificate = new CertificateCard(session);
        legend = new LegendCard(session, scene);
        hints = new FirstHints(settings::dismissHints);
        cards = new SceneCards(session, scene, caption, certificate, legend, axes);
        forecast = new ForecastPreview(session);
        basins = new BasinPreview(session, scene);
        basinCard = new BasinCard(basins);
        critical = new CriticalPreview(session, scene);
        scene.marking(new SceneMarks(session, certificate::downhill, certificate::fates, forecast::forecast,
                basins::map, critical::points));
        errorBar = new ErrorBar(session);
        TablePage text = new TablePage(session, scene, dialogs);
        ExportPage export = new ExportPage(session, scene, dialogs, chooser, settings);
        files = new FileActions(session, documents, settings, dialogs, chooser, export, text);
        pages = new AnalysisPages(session, dialogs, chooser, settings, files, this);
        autosave = new AutosaveService(session, documents, dialogs, settings.memory(), errorBar);
        RandomPlacementPage random = new RandomPlacementPage(session, scene, dialogs);
        chart = new ChartDock(session, new StackPane(scene, cards, basinCard, hints), plots, export::show, this);
        columns = new WorkspaceColumns(session,
                new SidePane(form, table, new ChargeButtons(session, scene, random)), chart, plots);
        presenting = new PresenterMode(session, settings, this, shell,
                List.of(columns.sideShown(), columns.plotsShown()), caption.open(), files::open);
        actions = new MainMenu(session, scene, plots, caption, dialogs, settings, columns.sideShown(),
                columns.plotsShown(), presenting.on(), chart.open());
        gestures = new SceneGestures(session, scene, this::spaceHeld, basins);
        ChargeActions charges = new ChargeActions(session, scene, gestures, text, random, errorBar::say);
        List<Action.Chapter> chapters =
                actions.chapters(files.chapter(() -> files.unlessLost(shell::close)), charges, shell);
        all = chapters.stream().flatMap(chapter -> chapter.actions().stream()).toList();
        keys = new KeyBindings(all, scene, settings::letters, dialogs::open);
        header = new HeaderBar(session, documents, actions.button(documents, files), actions.headerButtons(),
                shell::title);
        header.visibleProperty().bind(presenting.on().not());
        header.managedProperty().bind(presenting.on().not());
        axes.setId("axes");
        axes.getChildren().addAll(actions.axisButtons());
        playbackBar = new PlaybackBar(session, actions.before(), actions.behind());
        addEventHandler(BranchMenu.ASKED,
                _ -> dialogs.show("Runs side by side", playbackBar.runs().page(dialogs::close), List.of()));
        ViewPage view = new ViewPage(session, scene, dialogs);
        addEventHandler(ViewPage.ASKED, _ -> view.show());
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulse(now);
            }
        };
        lay();
        FileDrop.accept(this, files::open);
    }

    /// What only the window itself can do.
    interface Shell {
        void close();

        /// Fills the screen, or no longer.
        void turnFullScreen();

        /// Fills the screen.
        ///
        /// @return whether it did already
        boolean fillScreen();

        /// Fills the screen no longer.
        ///
        /// @return whether it did
        boolean leaveFullScreen();

        /// Is called so from now on.
        void title(String title);
    }

    private boolean spaceHeld() {
        return keys.spaceHeld();
    }

    private void lay() {
        BorderPane all = new BorderPane(columns);
        all.setTop(new VBox(header, errorBar));
        all.setBottom(playbackBar);
        getStyleClass().add("desk");
        getChildren().setAll(all, dialogs.pane(), presenting.over());
    }

    /// Begins to follow the simulation, once the desk is in its scene.
    void start() {
        getScene().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && escape()
                    || !dialogs.open() && presenting.remote(event, getScene().getFocusOwner())) {
                event.consume();
            }
        });
        gestures.listen(getScene(), dialogs::open);
        keys.listen(getScene());
        session.theme().subscribe(theme -> theme.dress(getScene()));
        pulse(System.nanoTime());
        timer.start();
    }

    // Esc closes a dialog, else it gives up what the hand does in the scene, else it ends presenter mode or leaves the
    // full screen. In another control it is left to that.
    private boolean escape() {
        if (dialogs.open()) {
            dialogs.close();
            return true;
        }
        return gestures.cancel() || scene.isFocused() && (presenting.leave() || shell.leaveFullScreen());
    }

    void stop() {
        timer.stop();
        presenting.on().set(false);
        pages.close();
        chart.close();
        autosave.close();
        forecast.close();
        basins.close();
        critical.close();
        certificate.close();
    }

    /// Brings everything up to date.
    void pulse(long now) {
        session.pulse();
        documents.pulse();
        autosave.pulse(now);
        gestures.pulse();
        certificate.pulse(now);
        forecast.pulse(now);
        basins.pulse();
        basinCard.pulse();
        pages.pulse();
        critical.pulse(now);
        scene.pulse(now);
        axes.setVisible(scene.camera().spatial());
        caption.pulse();
        legend.pulse();
        cards.pulse();
        errorBar.pulse();
        form.pulse();
        table.pulse(now);
        plots.pulse(now);
        chart.pulse(now);
        playbackBar.pulse(now);
        header.pulse();
        actions.pulse();
    }

    /// Brings everything up to date and waits for what is worked out beside the pulses, for a picture of the window.
    void settle(long now) {
        certificate.settle();
        critical.settle();
        pulse(now);
        basins.settle();
        basinCard.pulse();
        pulse(now);
        scene.settle();
        plots.settle();
        playbackBar.settle();
    }

    /// Offers what an earlier window left behind.
    void recover() {
        autosave.offer();
    }

    /// Shows the hints for somebody who sees the program for the first time.
    void hint() {
        hints.setVisible(true);
    }

    /// Says something over the scene.
    void tell(String line) {
        errorBar.say(line);
    }

    WorkspaceColumns columns() {
        return columns;
    }

    /// Closes the window, after asking about work that would be lost.
    void quit(Runnable close) {
        files.unlessLost(close);
    }

    SceneView sceneView() {
        return scene;
    }

    /// Everything that can be asked for.
    List<Action> actions() {
        return all;
    }

    SceneGestures gestures() {
        return gestures;
    }

    BasinPreview basins() {
        return basins;
    }

    CriticalPreview critical() {
        return critical;
    }

    ForecastPreview forecast() {
        return forecast;
    }
}
