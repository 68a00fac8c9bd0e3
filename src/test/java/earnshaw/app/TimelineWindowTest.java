package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import earnshaw.scenario.ScenarioFile;
import earnshaw.simulation.Frame;
import earnshaw.simulation.record.Status;
import earnshaw.simulation.run.Command;
import earnshaw.simulation.undo.Branch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class TimelineWindowTest {

    @TempDir Path folder;

    private static void run(Opened opened) {
        Fx.run(() -> {
            opened.window().session().send(new Command.Speed(Double.POSITIVE_INFINITY));
            opened.window().session().send(new Command.Play());
        });
        Fx.until("it has ended", () -> opened.window().session().frame().status().phase() == Status.Phase.ENDED);
    }

    private static Point2D along(Opened opened, double share) {
        var timeline = opened.node("#timeline");
        return Fx.get(() -> {
            Bounds bounds = timeline.localToScreen(timeline.getBoundsInLocal());
            return new Point2D(bounds.getMinX() + share * bounds.getWidth(), bounds.getMinY() + 12);
        });
    }

    private static String text(Opened opened) {
        return ScenarioFile.write(opened.frame().scenario());
    }

    private static void looks(Opened opened, boolean past) {
        Fx.until(past ? "a past moment shows" : "the latest moment shows",
                () -> opened.window().session().frame().past().isPresent() == past);
    }

    private static void fire(Opened opened, String selector) {
        var button = (ButtonBase) opened.node(selector);
        Fx.run(button::fire);
    }

    @Test
    void scrubbingShowsThePastAndTheEndKeyTheLatestToTheByte() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            run(opened);
            Frame latest = opened.frame();
            String before = text(opened);
            int scene = opened.inkOf("#scene");
            opened.press(along(opened, 0.8), MouseButton.PRIMARY);
            opened.move(along(opened, 0.02));
            looks(opened, true);
            opened.move(along(opened, 0.01));
            opened.release(MouseButton.PRIMARY);
            Fx.until("an early time shows",
                    () -> opened.window().session().frame().run().shown().time() < 0.04 * latest.run().shown().time());
            Fx.pulses(5);
            assertNotEquals(scene, opened.inkOf("#scene"));
            assertEquals(before, text(opened), "nothing is lost");
            opened.focusScene();
            opened.keys(KeyCode.END);
            looks(opened, false);
            assertEquals(before, text(opened));
            assertEquals(latest.run().shown(), opened.frame().run().shown());
            assertEquals(List.of(), opened.frame().branches().kept());
        }
    }

    @Test
    void keysStepBackAndForwardAndGoFromEventToEvent() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            run(opened);
            long last = opened.frame().run().natural().step();
            opened.focusScene();
            opened.keys(KeyCode.LEFT);
            Fx.until("one back", () -> opened.window().session().frame().run().shown().step() == last - 1);
            opened.keys(KeyCode.PAGE_UP);
            Fx.until("fifty back",
                    () -> opened.window().session().frame().run().shown().step() == Math.max(0, last - 51));
            opened.keys(KeyCode.RIGHT);
            Fx.until("one on",
                    () -> opened.window().session().frame().run().shown().step() == Math.max(0, last - 51) + 1);
            opened.keys(KeyCode.HOME);
            Fx.until("the start", () -> opened.window().session().frame().run().shown().time() == 0);
            double first = opened.frame().run().events().getFirst().time();
            opened.keys(KeyCode.SHIFT, KeyCode.PAGE_DOWN);
            Fx.until("the first event", () -> opened.window().session().frame().run().shown().time() == first);
            opened.keys(KeyCode.END);
            looks(opened, false);
        }
    }

    @Test
    void aDragInThePastBranchesAndTheOldRunIsShownHiddenTakenAndDropped() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            run(opened);
            String old = text(opened);
            opened.press(along(opened, 0.02), MouseButton.PRIMARY);
            opened.release(MouseButton.PRIMARY);
            looks(opened, true);
            opened.drag(opened.where(1), opened.where(1).add(90, 60));
            Fx.until("the old run is kept", () -> opened.window().session().frame().branches().kept().size() == 1);
            looks(opened, false);
            Branch kept = opened.frame().branches().kept().getFirst();
            assertEquals(old, ScenarioFile.write(kept.scenario()));
            assertEquals(List.of("run 1", "run 2"), List.of(kept.name(), opened.frame().branches().name()));
            run(opened);
            Fx.pulses(5);
            int both = opened.inkOf("#scene");
            Fx.run(() -> opened.window().session().send(new Command.Show(kept.id(), false)));
            Fx.until("it is hidden", () -> !opened.window().session().frame().branches().kept().getFirst().shown());
            Fx.pulses(5);
            assertNotEquals(both, opened.inkOf("#scene"));
            var menu = (MenuButton) opened.node("#runs");
            assertEquals("2", Fx.get(menu::getText));
            Fx.run(menu::show);
            Fx.run(() -> ((ButtonBase) menu.getItems().get(2).getStyleableNode().lookup("#take-run-" + kept.id()))
                    .fire());
            Fx.until("the old run goes on", () -> opened.window().session().frame().branches().name().equals("run 1"));
            assertEquals(old, ScenarioFile.write(opened.frame().scenario().withRuns(Optional.empty())));
            long other = opened.frame().branches().kept().getFirst().id();
            Fx.run(() -> opened.window().session().send(new Command.Drop(other)));
            Fx.until("it is dropped", () -> opened.window().session().frame().branches().kept().isEmpty());
        }
    }

    @Test
    void undoAndRedoByKeyByButtonAndFromTheList() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            String start = text(opened);
            double[] at = opened.body(2).at();
            opened.drag(opened.where(2), opened.where(2).add(50, 30));
            Fx.until("one deed", () -> opened.window().session().frame().todo().undo().size() == 1);
            String dragged = text(opened);
            run(opened);
            String ran = text(opened);
            assertEquals(List.of("run from the start", "electron 2 moved by hand"), opened.frame().todo().undo());
            opened.focusScene();
            opened.keys(Opened.SHORTCUT, KeyCode.Z);
            Fx.until("back to the drag", () -> opened.window().session().frame().todo().undo().size() == 1);
            assertEquals(dragged, text(opened));
            fire(opened, "#undo");
            Fx.until("back to the start", () -> opened.window().session().frame().todo().undo().isEmpty());
            assertEquals(start, text(opened));
            assertArrayEquals(at, opened.body(2).at());
            opened.keys(Opened.SHORTCUT, KeyCode.Y);
            Fx.until("dragged again", () -> opened.window().session().frame().todo().undo().size() == 1);
            fire(opened, "#redo");
            Fx.until("run again", () -> opened.window().session().frame().todo().undo().size() == 2);
            assertEquals(ran, text(opened));
            var list = (MenuButton) opened.node("#undo-list");
            Fx.run(list::show);
            assertEquals(List.of("Undo: run from the start", "Undo: electron 2 moved by hand"),
                    Fx.get(() -> list.getItems().stream().map(item -> item.getText()).toList()));
            Fx.run(() -> {
                list.getItems().getLast().fire();
                list.hide();
            });
            Fx.until("both undone", () -> opened.window().session().frame().todo().redo().size() == 2);
            assertEquals(start, text(opened));
            var undo = opened.node("#undo");
            Fx.until("there is nothing more to undo", undo::isDisabled);
        }
    }
}
