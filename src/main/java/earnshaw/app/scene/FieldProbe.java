package earnshaw.app.scene;

import earnshaw.app.kit.NumberText;
import earnshaw.figure.field.FieldReading;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Reads the field under the pointer, or at a place where a person has pinned it: energy, force and Laplacian of the
/// electron whose field is shown. It is there while a view names a field.
final class FieldProbe extends VBox {

    private static final int DIGITS = 4;
    private static final double AWAY = 18;
    private static final int LINES = 4;

    private final SceneView scene;
    private Optional<Point2D> pointer = Optional.empty();
    private Optional<double[]> pinned = Optional.empty();

    FieldProbe(SceneView scene) {
        this.scene = scene;
        setId("field-probe");
        getStyleClass().addAll("card-over-scene", "hover-card");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        for (int i = 0; i < LINES; i++) {
            getChildren().add(new Label());
        }
    }

    /// Follows the pointer; empty where it is over a body or has left the scene.
    void follow(Optional<Point2D> pointer) {
        this.pointer = pointer;
        show();
    }

    /// Whether there is a reading that can be pinned or let go.
    boolean ready() {
        return pinned.isPresent() || under().isPresent();
    }

    /// Stays at the place under the pointer, or follows the pointer again.
    void pin() {
        pinned = pinned.isPresent() ? Optional.empty()
                : under();
        show();
    }

    private Optional<double[]> under() {
        return pointer.flatMap(point -> scene.shown().fieldUnder(point, scene.area()));
    }

    /// Shows the numbers of the newest frame.
    void show() {
        Optional<double[]> place =
                pinned.or(this::under);
        Optional<FieldReading> reading = place.flatMap(at -> scene.shown().fieldAt(at));
        setVisible(reading.isPresent());
        if (reading.isEmpty()) {
            return;
        }
        say(reading.get());
        Point2D at = pinned.map(one -> scene.camera().project(one, scene.area())).orElseGet(pointer::get);
        applyCss();
        double width = Math.ceil(prefWidth(-1));
        double height = Math.ceil(prefHeight(-1));
        double x = at.getX() + AWAY + width < scene.getWidth() ? at.getX() + AWAY : at.getX() - AWAY - width;
        double y = at.getY() + AWAY + height < scene.getHeight() ? at.getY() + AWAY : at.getY() - AWAY - height;
        resizeRelocate(Math.round(x), Math.round(y), width, height);
    }

    private void say(FieldReading reading) {
        List<String> lines = List.of(
                (pinned.isPresent() ? "pinned at " : "at ") + vector(reading.place()),
                reading.title() + " " + NumberText.shown(reading.energy(), DIGITS),
                "force " + vector(reading.force()) + ", size " + NumberText.shown(reading.size(), DIGITS),
                "Laplacian " + NumberText.shown(reading.laplacian(), DIGITS));
        for (int i = 0; i < LINES; i++) {
            ((Label) getChildren().get(i)).setText(lines.get(i));
        }
    }

    private static String vector(double[] numbers) {
        return Arrays.stream(numbers).limit(4).mapToObj(value -> NumberText.shown(value, DIGITS))
                .collect(Collectors.joining(", ", "(", numbers.length > 4 ? ", \u2026)" : ")"));
    }
}
