package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.problem.State;
import earnshaw.simulation.Forecast;
import earnshaw.simulation.record.Status;
import earnshaw.simulation.run.Command;
import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class ForecastWindowTest {

    @TempDir Path folder;

    private static Forecast exact(Opened opened) {
        Fx.until("the hand rests and the future is known", () -> opened.window().workspace().forecast().forecast()
                .filter(forecast -> forecast.exact()
                        && forecast.from().problem() == opened.window().session().frame().scenario().problem())
                .isPresent());
        return Fx.get(() -> opened.window().workspace().forecast().forecast().orElseThrow());
    }

    private static void movedFrom(Opened opened, double x) {
        Fx.until("it has moved", () -> opened.window().session().frame().run().picture().body(2).at()[0] != x);
    }

    @Test
    void theFutureFollowsADragAndDroppingRunsIt() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            assertTrue(Fx.get(() -> opened.window().workspace().forecast().forecast()).isEmpty(),
                    "nothing is drawn unasked");
            Point2D from = opened.where(2);
            double before = opened.body(2).at()[0];
            opened.press(from, MouseButton.PRIMARY);
            opened.move(from.add(30, -20));
            movedFrom(opened, before);
            Forecast first = exact(opened);
            int ink = opened.inkOf("#scene");
            opened.move(from.add(70, -50));
            movedFrom(opened, first.ways().get(1).at().getFirst()[0]);
            Forecast second = exact(opened);
            assertNotEquals(first.ways().get(1).at().getFirst()[0], second.ways().get(1).at().getFirst()[0]);
            Fx.pulses(2);
            assertNotEquals(ink, opened.inkOf("#scene"), "it is drawn");
            assertArrayEquals(opened.body(2).at(), second.ways().get(1).at().getFirst());
            opened.release(MouseButton.PRIMARY);
            Fx.run(() -> {
                opened.window().session().send(new Command.Speed(Double.POSITIVE_INFINITY));
                opened.window().session().send(new Command.Play());
            });
            Fx.until("it has ended", () -> opened.window().session().frame().status().phase() == Status.Phase.ENDED);
            State run = opened.frame().run().natural();
            assertEquals(second.end().run().natural(), run, "what was foreseen, to the byte");
            assertTrue(Fx.get(() -> opened.window().workspace().forecast().forecast()).isEmpty());
        }
    }

    @Test
    void aSliderAndAnArrowKeyShowItToo() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            var slider = (Slider) opened.node(".record-form .slider");
            Fx.run(() -> {
                slider.setValueChanging(true);
                slider.setValue(slider.getValue() + 0.1);
            });
            Forecast first = exact(opened);
            Fx.run(() -> slider.setValueChanging(false));
            opened.click(opened.where(3));
            opened.keys(KeyCode.UP);
            Forecast second = exact(opened);
            assertTrue(second.ways().get(2).at().getFirst()[1] > first.ways().get(2).at().getFirst()[1]);
        }
    }

    @Test
    void openingAnotherDocumentForgetsIt() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.drag(opened.where(2), opened.where(2).add(20, 20));
            exact(opened);
            Fx.run(() -> opened.window().session().send(new Command.Load(opened.window().session().document())));
            Fx.until("it is gone", () -> opened.window().workspace().forecast().forecast().isEmpty());
        }
    }
}
