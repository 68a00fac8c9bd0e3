package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.analysis.CriticalPoint;
import earnshaw.analysis.ElectronCriticalPoints.Progress;
import earnshaw.app.kit.FigureView;
import earnshaw.figure.loss.LossBetweenFigure;
import earnshaw.problem.Body;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The critical points in the scene and in their list, driven by a hand.
@Tag("window")
class CriticalWindowTest {

    @TempDir Path folder;

    @SuppressWarnings("unchecked")
    private static TableView<CriticalPoint> list(Opened opened) {
        return (TableView<CriticalPoint>) opened.node("#critical-points");
    }

    private static void untilComplete(Opened opened) {
        Label words = (Label) opened.node("#critical-words");
        Fx.until("the search ends", () -> words.getText().matches("\\d+ critical points?"));
    }

    private static Node row(TableView<CriticalPoint> list, int index) {
        return Fx.get(() -> list.lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> row && row.getIndex() == index && !row.isEmpty())
                .findFirst().orElseThrow());
    }

    private static List<double[]> places(Opened opened) {
        return opened.frame().picture().bodies().stream().filter(Body::isElectron).map(Body::at).toList();
    }

    @Test
    void pointsAreDrawnListedAndGoneToAndTheWayBackIsOneUndo() throws Exception {
        try (var opened = Opened.preset("five-electrons", folder)) {
            Fx.pulses(30);
            int bare = opened.inkOf("#scene");
            opened.act("critical");
            Fx.until("the points are found", () -> opened.window().workspace().critical().points()
                    .filter(found -> found.progress() == Progress.COMPLETE && found.points().size() > 3).isPresent());
            Fx.pulses(5);
            assertNotEquals(bare, opened.inkOf("#scene"), "marks appear");
            opened.act("critical");
            Fx.pulses(5);
            assertEquals(bare, opened.inkOf("#scene"), "and are gone");
            List<double[]> start = places(opened);
            opened.act("critical-points");
            untilComplete(opened);
            TableView<CriticalPoint> list = list(opened);
            List<CriticalPoint> points = Fx.get(() -> List.copyOf(list.getItems()));
            assertTrue(points.size() > 5, points.size() + " points");
            assertEquals(0, points.getFirst().loss(), 1e-9, "every electron at a proton comes first");
            opened.answer(folder.resolve("points.csv"));
            opened.click("#critical-save");
            List<String> lines = Files.readAllLines(folder.resolve("points.csv"));
            assertEquals(points.size() + 1, lines.size());
            assertTrue(lines.get(1).startsWith("1,minimum,0," + points.getFirst().loss() + ","), lines.get(1));
            opened.click(opened.middle(row(list, 1)));
            List<double[]> there =
                    points.get(1).bodies().stream().filter(Body::isElectron).map(Body::at).toList();
            Fx.until("the charges are there", () -> opened.window().session().frame().picture().bodies().getFirst()
                    .at()[0] == there.getFirst()[0]);
            for (int i = 0; i < there.size(); i++) {
                assertArrayEquals(there.get(i), places(opened).get(i));
            }
            assertTrue(Fx.get(() -> !opened.window().workspace().lookup("#dialogs").isVisible()
                    || opened.window().workspace().lookup("#critical-page") == null), "the page is closed");
            opened.act("undo");
            Fx.until("the charges are back", () -> opened.window().session().frame().picture().bodies().getFirst()
                    .at()[0] == start.getFirst()[0]);
            for (int i = 0; i < start.size(); i++) {
                assertArrayEquals(start.get(i), places(opened).get(i));
            }
        }
    }

    @Test
    void theLossBetweenTwoStatesIsDrawnAndExported() throws Exception {
        try (var opened = Opened.preset("gaussian-trap", folder)) {
            opened.act("loss-between");
            FigureView picture = (FigureView) opened.node("#between-picture");
            Fx.until("the plot is drawn", () -> picture.shown() instanceof LossBetweenFigure);
            LossBetweenFigure plot = (LossBetweenFigure) Fx.get(picture::shown);
            assertEquals(List.of("start", "end of this run"), plot.names());
            assertEquals(opened.frame().run().numbers()[0], plot.losses().getFirst(), 1e-12);
            opened.answer(folder.resolve("between.svg"));
            opened.click("#between-export");
            assertTrue(Files.readString(folder.resolve("between.svg")).contains("Loss from A to B"));
            opened.choose("#between-b", "start");
            Fx.until("the same state twice is refused", () -> ((Label) opened.window().workspace()
                    .lookup("#between-words")).getText().contains("twice the same state"));
        }
    }
}
