package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.app.form.ChargeTable;
import earnshaw.problem.Body;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class SelectWindowTest {

    private static final double PIXEL = 1.01;

    @TempDir Path folder;

    private static List<Integer> selected(Opened opened) {
        return Fx.get(() -> opened.window().session().selection().ids().get());
    }

    private static Map<Integer, double[]> places(Opened opened) {
        return opened.frame().run().picture().bodies().stream().collect(Collectors.toMap(Body::id, Body::at));
    }

    @Test
    void aRubberBandSelectsWhatLiesInside() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            HeldKey shift = new HeldKey(opened, KeyCode.SHIFT);
            Point2D from = opened.spot(0.02, 0.98);
            Point2D to = opened.spot(0.98, 0.02);
            shift.begin(from, to);
            assertTrue(opened.node("#rubber-band").isVisible());
            shift.end(to);
            assertFalse(opened.node("#rubber-band").isVisible());
            Set<Integer> inside =
                    opened.frame().run().picture().bodies().stream().map(Body::id).collect(Collectors.toSet());
            assertEquals(inside, Set.copyOf(selected(opened)));
            Point2D one = opened.where(1);
            opened.click(opened.spot(0.02, 0.98));
            assertEquals(List.of(), selected(opened), "a click on the ground selects nothing");
            shift.drag(one.add(-25, -25), one.add(12, 12));
            assertTrue(selected(opened).contains(1));
            assertTrue(selected(opened).size() < inside.size());
        }
    }

    @Test
    void escapeGivesBackWhatWasSelectedBeforeTheBand() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click(opened.where(2));
            HeldKey shift = new HeldKey(opened, KeyCode.SHIFT);
            shift.begin(opened.spot(0.02, 0.98), opened.spot(0.98, 0.02));
            assertTrue(selected(opened).size() > 5);
            opened.keys(KeyCode.ESCAPE);
            assertEquals(List.of(2), selected(opened));
            assertFalse(opened.node("#rubber-band").isVisible());
        }
    }

    @Test
    void aShiftClickTurnsTheSelectionOfOne() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            HeldKey shift = new HeldKey(opened, KeyCode.SHIFT);
            opened.click(opened.where(1));
            shift.click(opened.where(3));
            shift.click(opened.where(-2));
            assertEquals(List.of(1, 3, -2), selected(opened));
            shift.click(opened.where(3));
            assertEquals(List.of(1, -2), selected(opened));
            opened.click(opened.where(-2));
            assertEquals(List.of(-2), selected(opened), "a plain click on one of several selects that one");
        }
    }

    /// Shift over a drag keeps an axis and leaves the selection alone, whether or not the charge belongs to it.
    @Test
    void aShiftDragKeepsAnAxisAndLeavesTheSelection() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            HeldKey shift = new HeldKey(opened, KeyCode.SHIFT);
            opened.click(opened.where(2));
            Map<Integer, double[]> before = places(opened);
            shift.drag(opened.where(1), opened.where(1).add(60, 8));
            Fx.until("it moved", () -> opened.window().session().frame().run().picture().body(1).at()[0]
                    != before.get(1)[0]);
            Fx.pulses(3);
            assertEquals(List.of(2), selected(opened));
            assertEquals(before.get(1)[1], opened.body(1).at()[1], 1e-12, "along one axis");
            assertArrayEquals(before.get(2), opened.body(2).at(), "what is selected stays");
            shift.drag(opened.where(2), opened.where(2).add(5, 40));
            assertEquals(List.of(2), selected(opened));
        }
    }

    @Test
    void keysSelect() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.focusScene();
            opened.keys(KeyCode.N);
            assertEquals(List.of(1), selected(opened));
            opened.keys(KeyCode.N);
            assertEquals(List.of(2), selected(opened));
            opened.keys(KeyCode.SHIFT, KeyCode.N);
            opened.keys(KeyCode.SHIFT, KeyCode.N);
            assertEquals(List.of(-5), selected(opened), "round the corner");
            opened.keys(Opened.SHORTCUT, KeyCode.A);
            assertEquals(10, selected(opened).size());
            opened.keys(KeyCode.ESCAPE);
            assertEquals(List.of(), selected(opened));
        }
    }

    @Test
    void inATextFieldTheShortcutSelectsText() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click("#problem-potential-c");
            opened.keys(Opened.SHORTCUT, KeyCode.A);
            assertEquals(List.of(), selected(opened));
        }
    }

    @Test
    void aGroupMovesAsOne() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            Map<Integer, double[]> before = places(opened);
            new HeldKey(opened, KeyCode.SHIFT).click(opened.where(1));
            new HeldKey(opened, KeyCode.SHIFT).click(opened.where(-3));
            Point2D from = opened.where(1);
            opened.drag(from, from.add(40, -25));
            Fx.until("the first is there", () -> opened.at(1).distance(from.add(40, -25)) < PIXEL);
            Fx.pulses(3);
            Map<Integer, double[]> after = places(opened);
            for (int c = 0; c < 2; c++) {
                assertEquals(after.get(1)[c] - before.get(1)[c], after.get(-3)[c] - before.get(-3)[c], 1e-12);
            }
            assertArrayEquals(before.get(2), after.get(2));
            opened.focusScene();
            opened.keys(KeyCode.RIGHT);
            double there = after.get(1)[0];
            Fx.until("nudged", () -> opened.window().session().frame().run().picture().body(1).at()[0] > there);
            Fx.pulses(3);
            Map<Integer, double[]> nudged = places(opened);
            assertEquals(nudged.get(1)[0] - there, nudged.get(-3)[0] - after.get(-3)[0], 1e-12);
            assertEquals(after.get(1)[1], nudged.get(1)[1]);
        }
    }

    @Test
    void whatIsLockedStaysWhenTheGroupMoves() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            opened.click(opened.where(2));
            opened.keys(Opened.SHORTCUT, KeyCode.L);
            Fx.until("it is locked", () -> opened.window().session().frame().run().picture().body(2).locked());
            double[] locked = opened.body(2).at();
            double[] free = opened.body(4).at();
            opened.keys(Opened.SHORTCUT, KeyCode.A);
            opened.keys(KeyCode.UP);
            Fx.until("the others moved",
                    () -> opened.window().session().frame().run().picture().body(4).at()[1] != free[1]);
            assertArrayEquals(locked, opened.body(2).at());
        }
    }

    @Test
    void onTheSphereAGroupTurns() {
        try (var opened = Opened.preset("sign-sphere", folder)) {
            opened.focusScene();
            opened.keys(Opened.SHORTCUT, KeyCode.A);
            Body front = opened.frontElectron();
            Map<Integer, double[]> before = places(opened);
            Point2D from = opened.where(front.id());
            Point2D to = from.interpolate(opened.spot(0.5, 0.5), 0.3);
            opened.drag(from, to);
            Fx.until("it is there", () -> opened.at(front.id()).distance(to) < PIXEL);
            Fx.pulses(3);
            Map<Integer, double[]> after = places(opened);
            int[] ids = {front.id(), -1, -2};
            for (int i : ids) {
                for (int j : ids) {
                    assertEquals(dot(before.get(i), before.get(j)), dot(after.get(i), after.get(j)), 1e-9,
                            "angles stay");
                }
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void theTableSelectsSeveral() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            Fx.run(() -> {
                var table = (ChargeTable) opened.window().workspace().lookup("#charges");
                table.getSelectionModel().selectRange(0, 3);
            });
            assertEquals(List.of(1, 2, 3), selected(opened));
            opened.click(opened.where(4));
            Fx.run(() -> {
                var table = (ChargeTable) opened.window().workspace().lookup("#charges");
                assertEquals(List.of(3), List.copyOf(table.getSelectionModel().getSelectedIndices()));
            });
        }
    }

    @Test
    void allSelectedAreRemovedAtOnce() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            new HeldKey(opened, KeyCode.SHIFT).click(opened.where(1));
            new HeldKey(opened, KeyCode.SHIFT).click(opened.where(-3));
            opened.keys(KeyCode.DELETE);
            Fx.until("both are gone", () -> opened.window().session().frame().run().picture().bodies().size() == 8);
            assertEquals(List.of(), selected(opened));
        }
    }
}
