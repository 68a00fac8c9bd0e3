package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.app.kit.FoldingRow;
import earnshaw.app.scene.SceneView;
import earnshaw.cli.Desktop.Pixels;
import earnshaw.cli.Desktop.Shot;
import earnshaw.scenario.Presets;
import earnshaw.schema.InputRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In a window of any size from 640 x 480 on nothing is cut off, and no card lies on a body.
@Tag("window")
class LayoutWindowTest {

    private static final List<String> KINDS = List.of("five-electrons", "coulomb-three", "sign-sphere",
            "neuron-figure-1", "neuron-relief", "cnn-figure-1b", "sharing-ring");

    /// What may be shortened, since the whole of it stands elsewhere.
    private static final Set<String> SHORTENED = Set.of("title", "subtitle", "status");

    private static Workspace laid(String preset, int width, int height) {
        try {
            Shot shot =
                    new Shot(Presets.read(preset), new Pixels(width, height), OptionalDouble.empty(), false);
            return Fx.get(() -> Screenshot.laid(shot));
        } catch (InputRefused broken) {
            throw new AssertionError(broken);
        }
    }

    // 640 x 440 is the inside of a window of 640 x 480; 1280 x 720 is a screen of 2560 x 1440 at scale 2.
    @ParameterizedTest
    @CsvSource({"640, 440", "819, 600", "900, 600", "1000, 700", "1280, 720", "1440, 900",
        "1440, 900", "2560, 1440"})
    void nothingIsCutOffAndNoCardLiesOnABody(int width, int height) {
        for (String preset : KINDS) {
            Workspace workspace = laid(preset, width, height);
            List<String> faults = Fx.get(() -> faults(workspace, width, height));
            assertEquals(List.of(), faults, preset + " at " + width + " x " + height);
        }
    }

    @Test
    void noCardLiesOnABodyOfAnyPreset() {
        List<String> faults = new ArrayList<>();
        for (String preset : Presets.names()) {
            Workspace workspace = laid(preset, 1280, 720);
            Fx.get(() -> covered(workspace)).forEach(fault -> faults.add(preset + ": " + fault));
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void inANarrowWindowOneColumnStandsBesideTheSceneAndBothComeBack() {
        Workspace workspace = laid("five-electrons", 700, 600);
        Fx.run(() -> {
            var side = workspace.columns().sideShown();
            var plots = workspace.columns().plotsShown();
            assertTrue(side.get());
            assertFalse(plots.get());
            plots.set(true);
            assertFalse(side.get(), "one at a time");
            workspace.columns().resize(1200, 500);
            assertTrue(side.get() && plots.get(), "with room both are back");
            plots.set(false);
            workspace.columns().resize(700, 500);
            workspace.columns().resize(1200, 500);
            assertFalse(plots.get(), "what a person has folded stays folded");
        });
    }

    private static List<String> faults(Workspace workspace, double width, double height) {
        List<String> faults = new ArrayList<>(covered(workspace));
        Bounds window = new BoundingBox(-0.5, -0.5, width + 1, height + 1);
        parts(workspace).filter(node -> node instanceof Control && !(node instanceof Separator)).forEach(node -> {
            if (!window.contains(inScene(node))) {
                faults.add("outside: " + node + " " + inScene(node));
            }
        });
        parts(workspace).filter(FoldingRow.class::isInstance).map(FoldingRow.class::cast).forEach(row -> {
            List<Node> shown = row.getChildren().stream().filter(Node::isManaged).toList();
            for (int i = 1; i < shown.size(); i++) {
                if (inScene(shown.get(i - 1)).getMaxX() > inScene(shown.get(i)).getMinX() + 0.5) {
                    faults.add("overlap: " + shown.get(i - 1) + " and " + shown.get(i));
                }
            }
            parts(row).filter(Labeled.class::isInstance).map(Labeled.class::cast)
                    .filter(label -> !SHORTENED.contains(String.valueOf(label.getId()))
                            && label.getWidth() < label.prefWidth(-1) - 1)
                    .forEach(label -> faults.add("shortened: " + label + " " + label.getWidth()));
        });
        return faults;
    }

    // Cards on bodies, on each other and on the buttons of the axes.
    private static List<String> covered(Workspace workspace) {
        List<String> faults = new ArrayList<>();
        SceneView scene = workspace.sceneView();
        List<Node> cards = Stream.of("#caption", "#certificate", "#axes").map(workspace::lookup).filter(Node::isVisible)
                .toList();
        for (Node card : cards) {
            Bounds area = inScene(card);
            scene.bodies().stream()
                    .map(body -> scene.localToScene(scene.where(body).getX(), scene.where(body).getY()))
                    .filter(area::contains)
                    .forEach(body -> faults.add(card.getId() + " covers a body at " + body));
            cards.stream().filter(other -> other != card && inScene(other).intersects(area))
                    .forEach(other -> faults.add(card.getId() + " covers " + other.getId()));
        }
        return faults;
    }

    // All that is shown, without what scrolls.
    private static Stream<Node> parts(Node node) {
        if (!node.isVisible() || node instanceof ScrollPane || node instanceof TableView) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(LayoutWindowTest::parts))
                : Stream.of(node);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
