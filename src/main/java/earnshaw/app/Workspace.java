package earnshaw.app;

import earnshaw.app.form.ChargeTable;
import earnshaw.app.form.PotentialPage;
import earnshaw.app.form.ScenarioForm;
import earnshaw.app.form.SidePane;
import earnshaw.app.kit.Action;
import earnshaw.app.kit.Dialogs;
import earnshaw.app.kit.FilePicker;
import earnshaw.app.kit.Preferences;
import earnshaw.app.page.ExperimentPage;
import earnshaw.app.page.ExportPage;
import earnshaw.app.page.RandomPlacementPage;
import earnshaw.app.page.TablePage;
import earnshaw.app.plot.BranchMenu;
import earnshaw.app.plot.PlaybackBar;
import earnshaw.app.plot.PlotsPane;
import earnshaw.app.scene.Caption;
import earnshaw.app.scene.CertificateCard;
import earnshaw.app.scene.ForecastPreview;
import earnshaw.app.scene.FreeSpots;
import earnshaw.app.scene.SceneGestures;
import earnshaw.app.scene.SceneView;
import earnshaw.app.session.AutosaveService;
import earnshaw.app.session.BodyEdits;
import earnshaw.app.session.DocumentFile;
import earnshaw.app.session.ErrorBar;
import earnshaw.app.session.Session;
import earnshaw.problem.Body;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Everything inside the window, and the pulse that keeps it up to date.
final class Workspace extends StackPane {

    private final Session session;
    private final DocumentFile documents;
    private final Dialogs dialogs = new Dialogs();
    private final FileActions files;
    private final SceneView scene;
    private final SceneGestures gestures;
    private final PlotsPane plots;
    private final ScenarioForm form;
    private final ChargeTable table;
    private final Caption caption;
    private final CertificateCard certificate;
    private boolean unplaced = true;
    private final PotentialPage potential;
    private final ExperimentPage experiment;
    private final ForecastPreview foresight;
    private final ErrorBar notice;
    private final MainMenu actions;
    private final HeaderBar header;
    private final PlaybackBar transport;
    private final List<Action> all;
    private final KeyBindings keys;
    private final WorkspaceColumns columns;
    private final PresenterMode presenting;
    private final AutosaveService safekeeping;
    private final HBox axes = new HBox(4);
    private final AnimationTimer timer;

    /// @param shell what only the window itself can do
    Workspace(Session session, DocumentFile documents, Preferences settings, FilePicker chooser, Shell shell) {
        this.session = session;
        this.documents = documents;
        scene = new SceneView(session);
        plots = new PlotsPane(session);
        form = new ScenarioForm(session);
        table = new ChargeTable(session);
        caption = new Caption(session);
        certificate = new CertificateCard(session);
        potential = new PotentialPage(session, dialogs);
        addEventHandler(PotentialPage.ASKED, wish -> potential.show(wish, getScene().getWindow().getOutputScaleX()));
        experiment = new ExperimentPage(session, dialogs, chooser, settings);
        addEventHandler(ExperimentPage.ASKED, _ -> experiment.show());
        foresight = new ForecastPreview(session);
        scene.marking(certificate::downhill, certificate::fates, foresight::forecast);
        notice = new ErrorBar(session);
        TablePage text = new TablePage(session, scene, dialogs);
        files = new FileActions(session, documents, settings, dialogs, chooser,
                new ExportPage(session, scene, dialogs, chooser, settings), text);
        safekeeping = new AutosaveService(session, documents, dialogs, settings.memory(), notice);
        columns = new WorkspaceColumns(session, new SidePane(form, table, addButtons()),
                new StackPane(scene, overScene(axes)), plots);
        presenting = new PresenterMode(
                session, settings, this, columns.sideShown(), columns.plotsShown(), caption.open());
        actions = new MainMenu(session, scene, plots, caption, dialogs, settings, columns.sideShown(),
                columns.plotsShown(), presenting.on());
        gestures = new SceneGestures(session, scene, this::spaceHeld);
        ChargeActions charges = new ChargeActions(session, scene, gestures, text,
                new RandomPlacementPage(session, scene, dialogs), notice::say);
        List<Action.Chapter> chapters =
                actions.chapters(files.chapter(() -> files.unlessLost(shell::close)), charges, shell);
        all = chapters.stream().flatMap(chapter -> chapter.actions().stream()).toList();
        keys = new KeyBindings(all, List.of(scene, plots), settings::letters, dialogs::open);
        header = new HeaderBar(session, documents, actions.button(documents, files), actions.headerButtons());
        axes.getChildren().addAll(actions.axisButtons());
        axes.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        axes.setMinWidth(Region.USE_PREF_SIZE);
        transport = new PlaybackBar(session, actions.before(), actions.behind());
        addEventHandler(BranchMenu.ASKED,
                _ -> dialogs.show("Runs side by side", transport.runs().page(dialogs::close), List.of()));
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulse(now);
            }
        };
        lay();
        acceptFiles();
    }

    /// What only the window itself can do.
    interface Shell {
        void close();

        /// Fills the screen, or no longer.
        void turnFullScreen();
    }

    private boolean spaceHeld() {
        return keys.spaceHeld();
    }

    private void lay() {
        BorderPane all = new BorderPane(columns);
        all.setTop(new VBox(header, notice));
        all.setBottom(transport);
        getStyleClass().add("desk");
        getChildren().setAll(all, dialogs.pane());
    }

    private BorderPane overScene(HBox axes) {
        BorderPane over = new BorderPane();
        over.setPickOnBounds(false);
        over.setLeft(caption);
        over.setRight(axes);
        over.setBottom(certificate);
        BorderPane.setAlignment(certificate, Pos.BOTTOM_RIGHT);
        BorderPane.setAlignment(axes, Pos.TOP_RIGHT);
        over.getStyleClass().add("over-scene");
        over.layoutBoundsProperty().subscribe(() -> unplaced = true);
        over.widthProperty().subscribe((before, now) -> caption.fit(before.doubleValue(), now.doubleValue()));
        return over;
    }

    private HBox addButtons() {
        Button electron = small("Electron", Feather.PLUS, "Add an electron (E)",
                () -> session.add(Body.Kind.ELECTRON, FreeSpots.free(scene)));
        electron.setId("add-electron");
        Button proton = small("Proton", Feather.PLUS, "Add a proton (P)",
                () -> session.add(Body.Kind.PROTON, FreeSpots.free(scene)));
        proton.setId("add-proton");
        Button random =
                small(null, Feather.SHUFFLE, "Randomise\u2026", new RandomPlacementPage(session, scene, dialogs)::show);
        random.setId("random");
        HBox.setHgrow(random, Priority.NEVER);
        random.setMinWidth(Region.USE_PREF_SIZE);
        Button remove = small(null, Feather.TRASH_2, "Remove the selected charge (Delete)",
                () -> session.attempt(BodyEdits.removed(session.selection().ids().get())));
        remove.setId("remove");
        HBox.setHgrow(remove, Priority.NEVER);
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.disableProperty().bind(session.selected().isEqualTo(0));
        HBox row = new HBox(6, electron, proton, random, remove);
        row.getStyleClass().add("add-buttons");
        return row;
    }

    private static Button small(String words, Feather icon, String tip, Runnable deed) {
        Button button = new Button(words, new FontIcon(icon));
        button.setTooltip(new Tooltip(tip));
        button.setOnAction(_ -> deed.run());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private void acceptFiles() {
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            files.open(event.getDragboard().getFiles().getFirst().toPath());
            event.setDropCompleted(true);
        }
    }

    /// Begins to follow the simulation, once the desk is in its scene.
    void start() {
        getScene().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && dialogs.open()) {
                dialogs.close();
                event.consume();
            }
        });
        gestures.listen(getScene());
        keys.listen(getScene());
        session.theme().subscribe(theme -> theme.dress(getScene()));
        pulse(System.nanoTime());
        timer.start();
    }

    void stop() {
        timer.stop();
        presenting.on().set(false);
        potential.close();
        experiment.close();
        safekeeping.close();
        foresight.close();
        certificate.close();
    }

    /// Brings everything up to date.
    void pulse(long now) {
        session.pulse();
        documents.pulse();
        safekeeping.pulse(now);
        gestures.pulse();
        certificate.pulse(now);
        foresight.pulse(now);
        potential.pulse();
        experiment.pulse();
        scene.pulse(now);
        axes.setVisible(scene.camera().spatial());
        caption.pulse();
        unplaced |= session.opened();
        if (unplaced && scene.getWidth() > 1) {
            unplaced = false;
            BorderPane.setAlignment(caption, caption.corner(scene));
        }
        notice.pulse();
        form.pulse();
        table.pulse(now);
        plots.pulse(now);
        transport.pulse(now);
        header.pulse();
        actions.pulse();
    }

    /// Brings everything up to date and waits for what is worked out beside the pulses, for a picture of the window.
    void settle(long now) {
        certificate.settle();
        pulse(now);
        scene.settle();
        plots.settle();
        transport.settle();
    }

    /// Offers what an earlier window left behind.
    void recover() {
        safekeeping.offer();
    }

    /// Says something over the scene.
    void tell(String line) {
        notice.say(line);
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

    ForecastPreview foresight() {
        return foresight;
    }
}
