package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.app.chart.ChartPane;
import earnshaw.figure.chart.ChartArea;
import earnshaw.simulation.record.Status;
import earnshaw.simulation.run.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The large chart below the scene.
@Tag("window")
class ChartWindowTest {

    @TempDir Path folder;

    private static ChartPane chart(Opened opened) {
        return (ChartPane) opened.node("#chart");
    }

    private static boolean open(Opened opened) {
        return Fx.get(() -> opened.window().workspace().lookup("#chart") != null);
    }

    private static void until(Opened opened, boolean open) {
        Fx.until(open ? "it is open" : "it is closed",
                () -> opened.window().workspace().lookup("#chart") != null == open);
        if (open) {
            ChartPane chart = chart(opened);
            Fx.until("it is drawn", () -> chart.area().isPresent());
            Fx.pulses(12);
        }
    }

    private static ChartArea area(Opened opened) {
        ChartPane chart = chart(opened);
        return Fx.get(() -> chart.area().orElseThrow());
    }

    /// A point of the plotted part on the screen, by shares from its lower left corner.
    private static Point2D at(Opened opened, double across, double up) {
        Node surface = opened.node("#chart-surface");
        var data = area(opened).data();
        return Fx.get(() -> surface.localToScreen(data.getX() + across * data.getWidth(),
                data.getMaxY() - up * data.getHeight()));
    }

    private static void fire(Opened opened, String selector) {
        var button = (ButtonBase) opened.node(selector);
        Fx.run(button::fire);
        Fx.pulses(4);
    }

    private static void run(Opened opened) {
        Fx.run(() -> {
            opened.window().session().send(new Command.Speed(Double.POSITIVE_INFINITY));
            opened.window().session().send(new Command.Play());
        });
        Fx.until("it has ended", () -> opened.window().session().frame().status().phase() == Status.Phase.ENDED);
        Fx.pulses(12);
    }

    @Test
    void aPlotIsOpenedByMouseKeyAndMenuAndEveryGestureDoesWhatItSays() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opensAndCloses(opened);
            followsAndZooms(opened);
            readsAndMovesTheMoment(opened);
            choosesCopiesAndExports(opened);
        }
    }

    private static void opensAndCloses(Opened opened) {
        assertFalse(open(opened));
        List<Node> plots = Fx.get(() -> List.copyOf(opened.window().workspace().lookupAll(".plot-view")));
        opened.doubleClick(opened.middle(plots.get(1)));
        until(opened, true);
        assertEquals("Laplacian", words(opened, "#chart-up"), "the plot that was clicked");
        fire(opened, "#chart-close");
        until(opened, false);
        Fx.run(() -> plots.get(2).requestFocus());
        opened.keys(KeyCode.ENTER);
        until(opened, true);
        assertEquals("Angle", words(opened, "#chart-up"), "the plot with the focus");
        opened.focusScene();
        opened.keys(KeyCode.C);
        until(opened, false);
        Fx.run(() -> ((ButtonBase) plots.getFirst().lookup(".plot-enlarge")).fire());
        until(opened, true);
        assertEquals("Loss", words(opened, "#chart-up"), "the plot whose button was clicked");
        opened.act("large-chart");
        until(opened, false);
        opened.move(opened.middle(plots.getFirst()));
        opened.act("large-chart");
        until(opened, true);
        assertEquals("Loss", words(opened, "#chart-up"), "the plot under the pointer");
        ChartPane chart = chart(opened);
        Fx.get(() -> parts(chart).filter(Control.class::isInstance).map(Control.class::cast)
                .filter(control -> control instanceof ButtonBase || control instanceof ComboBox)
                .peek(control -> assertTrue(control.getTooltip() != null && control.getAccessibleText() != null,
                        control + " has no name"))
                .count());
    }

    private static Stream<Node> parts(Node node) {
        return node instanceof Parent parent ? Stream.concat(Stream.of(node),
                parent.getChildrenUnmodifiable().stream().flatMap(ChartWindowTest::parts)) : Stream.of(node);
    }

    private static String words(Opened opened, String box) {
        return Fx.get(() -> ((ComboBox<?>) opened.window().workspace().lookup(box)).getValue().toString());
    }

    private static void followsAndZooms(Opened opened) {
        double before = area(opened).across().to();
        run(opened);
        ChartArea all = area(opened);
        assertTrue(all.across().to() > before, "the chart follows the run");
        assertEquals(opened.shownTime(), all.across().to(), 1e-9);
        opened.scroll(at(opened, 0.25, 0.5), -2);
        Fx.pulses(2);
        ChartArea near = area(opened);
        assertTrue(near.across().to() - near.across().from() < all.across().to() - all.across().from());
        assertEquals(all.across().value(0.25), near.across().value(0.25), 0.02 * all.across().to());
        opened.press(at(opened, 0.5, 0.5), MouseButton.SECONDARY);
        opened.move(at(opened, 0.75, 0.5));
        opened.release(MouseButton.SECONDARY);
        Fx.pulses(2);
        assertEquals(near.across().value(-0.25), area(opened).across().from(), 0.01 * all.across().to());
        opened.doubleClick(at(opened, 0.5, 0.5));
        Fx.pulses(2);
        assertEquals(all.across(), area(opened).across());
        opened.drag(at(opened, 0.2, 0.8), at(opened, 0.6, 0.3));
        Fx.pulses(2);
        assertEquals(all.across().value(0.2), area(opened).across().from(), 0.01 * all.across().to());
        assertEquals(all.across().value(0.6), area(opened).across().to(), 0.01 * all.across().to());
        assertEquals(0.3, all.up().share(area(opened).up().from()), 0.02);
        assertEquals(0.8, all.up().share(area(opened).up().to()), 0.02);
        fire(opened, "#chart-zoom-out");
        fire(opened, "#chart-zoom-in");
        assertEquals(all.across().value(0.6), area(opened).across().to(), 0.01 * all.across().to());
        fire(opened, "#chart-all");
        assertEquals(all, area(opened));
        fire(opened, "#chart-log-up");
        assertNotEquals(all.up().log(), area(opened).up().log());
        fire(opened, "#chart-log-up");
    }

    private static void readsAndMovesTheMoment(Opened opened) {
        opened.move(at(opened, 0.4, 0.5));
        Fx.pulses(4);
        String under = Fx.get(() -> ((Label) opened.window().workspace().lookup("#chart-moment-words")).getText());
        assertTrue(under.startsWith("t = ") && under.contains(", step "), under);
        assertTrue(Fx.get(() -> opened.window().session().cursor().get().isPresent()),
                "the small plots read there too");
        double end = opened.shownTime();
        opened.drag(at(opened, 1, 0.5), at(opened, 0.3, 0.5));
        Fx.until("a past moment shows", () -> opened.window().session().frame().past().isPresent());
        assertEquals(0.3 * end, opened.shownTime(), 0.1 * end);
        opened.focusScene();
        opened.keys(KeyCode.END);
        Fx.until("the latest", () -> opened.window().session().frame().past().isEmpty());
    }

    private static void choosesCopiesAndExports(Opened opened) {
        opened.choose("#chart-up", "Laplacian");
        Fx.until("five curves", () -> opened.window().workspace().lookup("#chart-curve-0-5") != null);
        Fx.pulses(12);
        int all = opened.inkOf("#chart-surface");
        fire(opened, "#chart-curve-0-5");
        assertNotEquals(all, opened.inkOf("#chart-surface"), "a curve is out");
        fire(opened, "#chart-copy-data");
        String copied = Fx.get(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied.startsWith("run,step,time,laplacian_1,laplacian_2,laplacian_3,laplacian_4\n1,0,0.0,"),
                copied.lines().findFirst().orElse(""));
        fire(opened, "#chart-curve-0-5");
        assertTrue(Fx.get(() -> ((ToggleButton) opened.window().workspace().lookup("#chart-curve-0-5")).isSelected()));
        opened.choose("#chart-across", "Distance");
        Fx.pulses(20);
        fire(opened, "#chart-copy-data");
        assertTrue(Fx.get(() -> Clipboard.getSystemClipboard().getString())
                .startsWith("run,step,time,distance_1,laplacian_1,distance_2,"), "a phase plot");
        opened.choose("#chart-across", "Step");
        Fx.pulses(20);
        assertEquals(opened.frame().run().natural().step(), area(opened).across().to(), 1e-9);
        fire(opened, "#chart-copy-picture");
        assertTrue(Fx.get(() -> Clipboard.getSystemClipboard().hasImage()));
        fire(opened, "#chart-export");
        assertTrue(((CheckBox) opened.node("#export-laplacian")).isSelected());
        opened.keys(KeyCode.ESCAPE);
    }

    @Test
    void inASmallWindowNothingOfItIsCutOff() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            Fx.run(() -> {
                opened.window().stage().setWidth(640);
                opened.window().stage().setHeight(480);
            });
            opened.act("large-chart");
            until(opened, true);
            Bounds window = Fx.get(() -> opened.window().workspace().localToScene(
                    opened.window().workspace().getLayoutBounds()));
            ChartPane chart = chart(opened);
            List<String> outside = Fx.get(() -> parts(chart)
                    .filter(node -> node instanceof Labeled && node.isVisible() && !inScroll(node))
                    .filter(node -> node.getParent().isVisible()
                            && !window.contains(node.localToScene(node.getLayoutBounds())))
                    .map(Node::toString).toList());
            assertEquals(List.of(), outside);
            assertTrue(area(opened).data().getHeight() > 40, "curves have room");
        }
    }

    private static boolean inScroll(Node node) {
        return node != null && (node instanceof ScrollPane || inScroll(node.getParent()));
    }
}
