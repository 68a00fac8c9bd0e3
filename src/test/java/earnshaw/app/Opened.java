package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earnshaw.app.form.ChargeTable;
import earnshaw.app.kit.FilePicker;
import earnshaw.app.kit.UserFolders;
import earnshaw.app.scene.SceneView;
import earnshaw.problem.Body;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Frame;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

/// A real window on the headless screen, with a hand for mouse and keys. Closing it fails the test when the program failed
/// inside of the window, whether the test looked for that or not.
final class Opened extends Hand implements AutoCloseable {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 900;

    private final Window window;
    private final LoggedFailures failures = new LoggedFailures();
    private final Deque<Path> answers = new ArrayDeque<>();

    /// @param folder where settings are kept
    Opened(Scenario scenario, Optional<Path> file, Path folder) {
        this(scenario, file, folder, window -> window.show(WIDTH, HEIGHT));
    }

    private Opened(Scenario scenario, Optional<Path> file, Path folder, Consumer<Window> show) {
        FilePicker chooser = new FilePicker() {
            @Override
            public Optional<Path> open(Optional<Path> start) {
                return Optional.ofNullable(answers.poll());
            }

            @Override
            public Optional<Path> save(Optional<Path> start, String name, List<String> endings) {
                return Optional.ofNullable(answers.poll());
            }
        };
        UserFolders folders = new UserFolders(folder.resolve("config"), folder.resolve("state"));
        window = Fx.get(() -> {
            var stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            var opened = new Window(stage, scenario, file, folders, Optional.of(chooser));
            show.accept(opened);
            return opened;
        });
        Fx.until("the window shows", () -> window.stage().isFocused() && window.workspace().sceneView().drawings() > 0);
    }

    static Opened preset(String name, Path folder) {
        return new Opened(read(name), Optional.empty(), folder);
    }

    /// As large as the window was when it was last closed, or as it is at the very first.
    static Opened first(String name, Path folder) {
        return new Opened(read(name), Optional.empty(), folder, Window::show);
    }

    static Scenario read(String preset) {
        try {
            return Presets.read(preset);
        } catch (InputRefused broken) {
            throw new AssertionError(broken);
        }
    }

    Window window() {
        return window;
    }

    Frame frame() {
        return Fx.get(() -> window.session().frame());
    }

    Body body(int id) {
        return frame().run().picture().body(id);
    }

    /// What the person will answer when asked for a file.
    void answer(Path file) {
        answers.add(file);
    }

    /// Where a body is drawn, on the screen.
    Point2D where(int body) {
        return Fx.get(() -> at(body));
    }

    /// A point of the scene on the screen, by shares of its width and height.
    Point2D spot(double x, double y) {
        return Fx.get(() -> {
            SceneView scene = window.workspace().sceneView();
            return scene.localToScreen(x * scene.getWidth(), y * scene.getHeight());
        });
    }

    void click(String selector) {
        click(middle(node(selector)));
    }

    Point2D middle(Node node) {
        return Fx.get(() -> {
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    /// The node of a selector; waits until it is there.
    Node node(String selector) {
        Fx.until(selector + " is there", () -> window.workspace().lookup(selector) != null);
        return Fx.get(() -> window.workspace().lookup(selector));
    }

    void focusScene() {
        Fx.run(() -> window.workspace().sceneView().requestFocus());
    }

    /// A double click with Shift held on a point of the scene, by shares of its width and height. The headless robot's
    /// mouse does not know of keys, so the event is made by hand.
    void shiftDoubleClick(double x, double y) {
        Fx.run(() -> {
            SceneView scene = window.workspace().sceneView();
            Point2D at = new Point2D(x * scene.getWidth(), y * scene.getHeight());
            Point2D screen = scene.localToScreen(at);
            scene.fireEvent(new MouseEvent(scene, scene, MouseEvent.MOUSE_PRESSED, at.getX(), at.getY(), screen.getX(),
                    screen.getY(), MouseButton.PRIMARY, 2, true, false, false, false, true, false, false, false, false,
                    true, null));
        });
    }

    /// Does what the menu calls so.
    void act(String id) {
        Fx.run(() -> window.workspace().actions().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow()
                .act());
    }

    double shownTime() {
        return frame().run().shown().time();
    }

    /// A number that changes with every pixel of a part of the window.
    int inkOf(String selector) {
        return Fx.get(() -> {
            WritableImage image = window.workspace().lookup(selector).snapshot(null, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return Arrays.hashCode(pixels);
        });
    }

    /// Where a body is drawn, asked on the toolkit's thread.
    Point2D at(int body) {
        java.awt.geom.Point2D at =
                window.workspace().sceneView().where(window.session().frame().run().picture().body(body));
        return window.workspace().sceneView().localToScreen(at.getX(), at.getY());
    }

    /// An electron, on the sphere one on the near side.
    Body frontElectron() {
        return Fx.get(() -> window.session().frame().run().picture().bodies().stream()
                .filter(body -> body.isElectron() && window.workspace().sceneView().camera().depth(body.at()) >= 0)
                .findFirst()
                .orElseThrow());
    }

    /// Waits until a coordinate of a body is a number, up to rounding.
    void until(int body, int coordinate, double value) {
        Fx.until("coordinate " + coordinate + " of " + body + " is " + value, () -> Math.abs(
                window.session().frame().run().picture().body(body).at()[coordinate] - value) < 1e-12);
    }

    /// A cell of the table of charges.
    TableCell<?, ?> cell(int row, int column) {
        return Fx.get(() -> {
            var table = (ChargeTable) window.workspace().lookup("#charges");
            return table.lookupAll(".table-cell").stream()
                    .map(node -> (TableCell<?, ?>) node)
                    .filter(cell -> cell.getIndex() == row && cell.getTableColumn() == table.getColumns().get(column))
                    .findFirst()
                    .orElseThrow();
        });
    }

    /// Chooses what reads so in a choice.
    void choose(String selector, String words) {
        var box = (ComboBox<?>) node(selector);
        Fx.run(() -> box.getSelectionModel().select(
                box.getItems().stream().map(Object::toString).toList().indexOf(words)));
    }

    String text(String selector) {
        return ((TextInputControl) node(selector)).getText();
    }

    /// What the program could not do since the last call, an exception each.
    List<String> failures() {
        return failures.taken();
    }

    @Override
    public void close() {
        Fx.run(() -> window.shut());
        failures.close();
        assertEquals(List.of(), failures());
    }
}
