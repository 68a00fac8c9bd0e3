package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.analysis.BasinCell;
import earnshaw.analysis.BasinFate;
import earnshaw.analysis.BasinMap;
import earnshaw.analysis.BasinOutcomes;
import earnshaw.figure.basin.BasinTable;
import earnshaw.figure.export.DocumentReader;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.simulation.record.Status;
import earnshaw.simulation.run.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class BasinWindowTest {

    @TempDir Path folder;

    private static BasinMap whole(Opened opened) {
        Fx.until("the map is whole", () -> opened.window().workspace().basins().map().isPresent()
                && opened.window().workspace().basins().progress().isEmpty());
        return Fx.get(() -> opened.window().workspace().basins().map().orElseThrow());
    }

    private static BasinCell under(Opened opened, BasinMap map, Point2D screen) {
        double[] place = Fx.get(() -> {
            Point2D point = opened.window().workspace().sceneView().screenToLocal(screen);
            return opened.window().workspace().sceneView()
                    .placeUnder(new java.awt.geom.Point2D.Double(point.getX(), point.getY()));
        });
        double[] at = map.region().over(place).orElseThrow();
        return map.cell(at[0], at[1]).orElseThrow();
    }

    /// The basin map from the choice of the layer over a click, undo and a drag until it is left.
    @Test
    void aClickOnTheMapStartsTheRunThatTheMapShows() throws Exception {
        Scenario scenario = ScenarioFile.set(Opened.read("two-electrons"), "view.basinSize", "32");
        try (var opened = new Opened(scenario, Optional.empty(), folder)) {
            opened.focusScene();
            int plain = opened.inkOf("#scene");
            double[] before = opened.body(1).at().clone();
            opened.act("field-basins");
            BasinMap map = whole(opened);
            assertEquals(1, map.electron());
            assertEquals(32, map.size());
            assertNotEquals(plain, opened.inkOf("#scene"));

            // A click runs the start under it, to the end that the map tells.
            Point2D spot = opened.spot(0.3, 0.4);
            BasinCell cell = under(opened, map, spot);
            opened.click(spot);
            Fx.until("the electron stands where the run starts", () -> opened.window().session().frame().run().history()
                    .segments().getFirst().walker().start().x()[0] == cell.x());
            Fx.run(() -> opened.window().session().send(new Command.Speed(Double.POSITIVE_INFINITY)));
            Fx.until("the run ends",
                    () -> opened.window().session().frame().status().phase() == Status.Phase.ENDED);
            assertEquals(cell.fate() == BasinFate.MATCHED ? -cell.proton() : 0, opened.body(1).partner());
            assertEquals(map, Fx.get(() -> opened.window().workspace().basins().map().orElseThrow()),
                    "the map does not change by where its own electron starts");

            // From the end of that run another click goes back to the start, and one undo takes it back.
            double end = opened.shownTime();
            Point2D other = opened.spot(0.7, 0.6);
            opened.click(other);
            BasinCell second = under(opened, map, other);
            Fx.until("another run starts", () -> opened.window().session().frame().run().history()
                    .segments().getFirst().walker().start().x()[0] == second.x());
            opened.keys(Hand.SHORTCUT, KeyCode.Z);
            Fx.until("the first run is back", () -> opened.window().session().frame().run().shown().time() == end);
            opened.keys(Hand.SHORTCUT, KeyCode.Z);
            Fx.until("the electron is where it was at first",
                    () -> opened.window().session().frame().run().shown().time() == 0);
            assertArrayEquals(before, opened.body(1).at());

            // The shares and the figure go to files, and the figure's document names the electron.
            Path shares = folder.resolve("shares.csv");
            opened.answer(shares);
            opened.act("export-basin-shares");
            assertEquals(BasinTable.csv(whole(opened)), Files.readString(shares));
            Path figure = folder.resolve("figure.png");
            opened.answer(figure);
            opened.act("export-figure");
            opened.node("#export-format");
            opened.choose("#export-format", "PNG");
            opened.click("#answer-export-");
            Fx.until("the figure is there", () -> Files.exists(figure));
            assertEquals(1, DocumentReader.read(figure, List.of()).scenario().view().fieldOf());
        }
    }

    /// While a hand drags another charge the map follows; when it rests the map is sharp again.
    @Test
    void theMapFollowsADrag() throws Exception {
        Scenario scenario = ScenarioFile.set(Opened.read("two-electrons"), "view.basinSize", "32");
        try (var opened = new Opened(ScenarioFile.set(scenario, "view.basins", "true"), Optional.empty(), folder)) {
            BasinMap map = whole(opened);
            BasinOutcomes outcomes = map.outcomes();
            Point2D from = opened.where(-1);
            opened.press(from, MouseButton.PRIMARY);
            opened.move(from.add(60, 90));
            Fx.until("a coarse map follows", () -> {
                BasinMap now = opened.window().workspace().basins().map().orElseThrow();
                return now != map && now.size() <= 16 && !now.outcomes().equals(outcomes);
            });
            assertEquals(1, Fx.get(() -> opened.window().workspace().basins().map().orElseThrow().electron()));
            opened.release(MouseButton.PRIMARY);
            BasinMap sharp = whole(opened);
            assertEquals(32, sharp.size());
            assertNotEquals(outcomes, sharp.outcomes());

            // Leaving the layer lets go of the map, and gives up what is being worked out.
            opened.act("field-basins-finer");
            opened.act("field-basins-finer");
            opened.act("field-basins-finer");
            Fx.until("work goes on", () -> opened.window().workspace().basins().progress().isPresent());
            opened.click("#basin-stop");
            Fx.until("it is given up", () -> opened.window().workspace().basins().progress().isEmpty());
            Fx.pulses(3);
            assertTrue(Fx.get(() -> opened.window().workspace().basins().map().isPresent()), "what is known stays");
            assertFalse(Fx.get(() -> opened.window().workspace().basins().map().orElseThrow().complete()
                    && opened.window().workspace().basins().map().orElseThrow().size() == 256));
            opened.act("field-basins");
            Fx.until("no map", () -> opened.window().workspace().basins().map().isEmpty());
        }
    }
}
