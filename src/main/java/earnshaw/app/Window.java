package earnshaw.app;

import earnshaw.app.kit.FilePicker;
import earnshaw.app.kit.FormulaImages;
import earnshaw.app.kit.Preferences;
import earnshaw.app.kit.ToolkitStart;
import earnshaw.app.kit.UserFolders;
import earnshaw.app.kit.WindowLayout;
import earnshaw.app.session.DocumentFile;
import earnshaw.app.session.Session;
import earnshaw.app.session.SimulationLink;
import earnshaw.figure.Icon;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Simulation;
import earnshaw.simulation.run.Command;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// The window: one document, its simulation, and everything to look at it and change it.
public final class Window {

    /// Pixels on a side of the icons that a system may choose from.
    private static final int[] ICONS = {16, 32, 64, 128};

    private final Stage stage;
    private final Preferences settings;
    private final Session session;
    private final DocumentFile documents;
    private final Workspace workspace;
    private final Subscription appearance;
    private final Thread.UncaughtExceptionHandler failures;

    /// @param folders where settings are kept
    Window(Stage stage, Scenario scenario, Optional<Path> file, UserFolders folders, Optional<FilePicker> chooser) {
        this.stage = stage;
        settings = new Preferences(folders);
        session = new Session(SimulationLink.live(new Simulation(scenario)), settings.theme().theme());
        documents = new DocumentFile(session, settings, file);
        // The toolkit's thread outlives the window, and must not hold it.
        failures = (_, failure) -> session.errors().tell(failure);
        Thread.currentThread().setUncaughtExceptionHandler(failures);
        session.theme().get().dress();
        workspace = new Workspace(session, documents, settings, chooser.orElseGet(() -> FilePicker.system(stage)),
                new Workspace.Shell() {
                    @Override
                    public void close() {
                        shut();
                    }

                    @Override
                    public void turnFullScreen() {
                        stage.setFullScreen(!stage.isFullScreen());
                    }

                    @Override
                    public boolean fillScreen() {
                        boolean full = stage.isFullScreen();
                        stage.setFullScreen(true);
                        return full;
                    }

                    @Override
                    public boolean leaveFullScreen() {
                        boolean full = stage.isFullScreen();
                        stage.setFullScreen(false);
                        return full;
                    }

                    @Override
                    public void title(String title) {
                        stage.setTitle(title);
                    }
                });
        appearance = Platform.getPreferences().colorSchemeProperty()
                .subscribe(_ -> session.theme().set(settings.theme().theme()));
        stage.setOnCloseRequest(event -> {
            event.consume();
            workspace.quit(this::shut);
        });
    }

    /// Opens the window and waits until the person has closed it.
    ///
    /// @param file where `scenario` came from and goes back to on save; empty for a preset
    /// @throws java.util.concurrent.CompletionException when the toolkit runs and the window cannot be made
    public static void open(Scenario scenario, Optional<Path> file) {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        Warmup.begin(scenario);
        ToolkitStart.start(() -> {
            // The toolkit does not pass on an exception of its thread, so that the caller would wait for ever.
            try {
                var stage = new Stage();
                var window = new Window(stage, scenario, file, UserFolders.usual(), Optional.empty());
                stage.setOnHidden(_ -> closed.complete(null));
                window.show();
                if (file.isEmpty() && isDefault(scenario)) {
                    window.welcome();
                }
            } catch (RuntimeException | Error failure) {
                closed.completeExceptionally(failure);
            }
        });
        try {
            closed.join();
        } finally {
            Platform.exit();
        }
    }

    /// Shows it where and as it was when it was last closed, as far as the screen has room.
    void show() {
        WindowLayout before = settings.layout();
        Optional<Screen> there =
                Screen.getScreensForRectangle(before.x(), before.y(), before.width(), before.height()).stream()
                        .findFirst();
        WindowLayout layout = before.within(there.orElseGet(Screen::getPrimary).getVisualBounds());
        if (there.isPresent()) {
            stage.setX(layout.x());
            stage.setY(layout.y());
        }
        show(layout.width(), layout.height());
        stage.setMaximized(layout.maximised());
        workspace.columns().lay(layout);
    }

    // Of a window that fills the screen the place and size before that are remembered.
    private WindowLayout layout() {
        WindowLayout before = settings.layout();
        boolean full = stage.isMaximized() || stage.isFullScreen();
        return workspace.columns().in(full
                ? new WindowLayout(before.x(), before.y(), before.width(), before.height(), true, true, true, 0, 0)
                : new WindowLayout(stage.getX(), stage.getY(), workspace.getScene().getWidth(),
                        workspace.getScene().getHeight(),
                        false, true, true, 0, 0));
    }

    /// Shows it at a size.
    void show(double width, double height) {
        stage.setScene(new Scene(workspace, width, height));
        stage.setMinWidth(WindowLayout.LEAST_WIDTH);
        stage.setMinHeight(WindowLayout.LEAST_HEIGHT);
        // The keys of the full screen are among the window's own, so that one press is not taken twice.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("Esc leaves the full screen");
        icon();
        workspace.start();
        stage.show();
        workspace.sceneView().requestFocus();
        workspace.recover();
    }

    private static boolean isDefault(Scenario scenario) {
        try {
            return scenario.title().equals(Presets.read(Presets.DEFAULT).title());
        } catch (InputRefused broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// Plays and shows what to do, until the person has taken the hints away once.
    void welcome() {
        if (settings.hints()) {
            workspace.hint();
            session.send(new Command.Play());
        }
    }

    private void icon() {
        for (int side : ICONS) {
            stage.getIcons().add(FormulaImages.image(new Icon().image(side)));
        }
    }

    void shut() {
        appearance.unsubscribe(); // the toolkit outlives the window
        workspace.stop();
        settings.remember(layout());
        session.close();
        if (Thread.currentThread().getUncaughtExceptionHandler() == failures) {
            Thread.currentThread().setUncaughtExceptionHandler(null);
        }
        // The toolkit remembers for ever which window fills the screen.
        stage.setFullScreen(false);
        stage.hide();
    }

    Session session() {
        return session;
    }

    DocumentFile documents() {
        return documents;
    }

    Workspace workspace() {
        return workspace;
    }

    Stage stage() {
        return stage;
    }
}
