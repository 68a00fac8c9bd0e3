package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.app.session.PathEdits;
import earnshaw.figure.camera.Camera;
import earnshaw.problem.Body;
import earnshaw.simulation.run.Command;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class DragWindowTest {

    private static final double PIXEL = 1.01;

    @TempDir Path folder;

    @Test
    void aDragAtTheStartSetsTheStartAndPlotsAndSceneFollow() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            int scene = opened.inkOf("#scene");
            int plots = opened.inkOf("#plots");
            double loss = opened.frame().run().numbers()[0];
            Point2D from = opened.where(2);
            Point2D to = from.add(70, -50);
            opened.drag(from, to);
            Fx.until("the start has moved",
                    () -> opened.window().session().frame().scenario().problem().walkers().getFirst().start().x()[2]
                            != 0.3);
            assertTrue(to.distance(opened.where(2)) < PIXEL, "it is under the hand");
            assertEquals(0, opened.frame().run().shown().time());
            double[] at = opened.body(2).at();
            double[] start = opened.frame().scenario().problem().walkers().getFirst().start().x();
            assertArrayEquals(at, new double[] {start[2], start[3]}, "the document starts there");
            assertNotEquals(loss, opened.frame().run().numbers()[0]);
            Fx.pulses(20);
            assertNotEquals(scene, opened.inkOf("#scene"));
            assertNotEquals(plots, opened.inkOf("#plots"));
            assertEquals(2, Fx.get(() -> opened.window().session().selected().get()), "what was dragged is selected");
        }
    }

    @Test
    void whileItRunsAnElectronIsHeldInTheHandAndFlowsOnFromThere() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            Fx.run(() -> opened.window().session().send(new Command.Play()));
            Fx.until("time passes", () -> opened.window().session().frame().run().shown().time() > 0.2);
            Fx.run(() -> opened.window().session().send(new Command.Speed(0.01)));
            Fx.pulses(2);
            Point2D from = opened.where(5);
            opened.press(from, MouseButton.PRIMARY);
            opened.move(opened.where(5).add(20, 20));
            Point2D to = from.add(50, 60);
            opened.move(to);
            Fx.until("it is in the hand", () -> opened.at(5).distance(to) < 12);
            double[] held = opened.body(5).at();
            Fx.pulses(10);
            assertArrayEquals(held, opened.body(5).at(), "the run waits");
            double before = opened.shownTime();
            opened.release(MouseButton.PRIMARY);
            Fx.until("time goes on", () -> opened.window().session().frame().run().shown().time() > before);
            assertEquals(1, opened.frame().scenario().edits().size(), "one drag is one edit");
        }
    }

    /// A hand that reaches for an electron while it flows is late by a few pixels.
    @Test
    void aMissWhileCatchingAnElectronDoesNotMoveTheScene() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            Fx.run(() -> opened.window().session().send(new Command.Play()));
            Fx.until("time passes", () -> opened.window().session().frame().run().shown().time() > 0.2);
            Fx.run(() -> opened.window().session().send(new Command.Speed(0.01)));
            Fx.pulses(2);
            Camera camera = Fx.get(() -> opened.window().workspace().sceneView().camera());
            Point2D near = beside(opened, 5, 24);
            opened.press(near, MouseButton.PRIMARY);
            assertEquals(5, Fx.get(() -> opened.window().session().selected().get()), "caught");
            opened.move(near.add(20, 20));
            opened.release(MouseButton.PRIMARY);
            Fx.until("it plays on", () -> opened.window().session().playing());
            Point2D far = beside(opened, 5, 40);
            opened.drag(far, far.add(30, 30));
            assertEquals(camera, Fx.get(() -> opened.window().workspace().sceneView().camera()), "missed");
            assertEquals(5, Fx.get(() -> opened.window().session().selected().get()), "still selected");
            Point2D ground = opened.spot(0.02, 0.5);
            opened.drag(ground, ground.add(20, 0));
            assertNotEquals(camera, Fx.get(() -> opened.window().workspace().sceneView().camera()),
                    "an empty start pans");
        }
    }

    // At a distance from an electron, in a direction in which nothing else is near.
    private static Point2D beside(Opened opened, int electron, double distance) {
        Point2D at = opened.where(electron);
        return IntStream.range(0, 16)
                .mapToObj(i -> at.add(distance * Math.cos(i * Math.PI / 8), distance * Math.sin(i * Math.PI / 8)))
                .filter(place -> opened.frame().picture().bodies().stream()
                        .allMatch(body -> body.id() == electron || place.distance(opened.where(body.id())) > 55))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whileItRunsAProtonIsDraggedAndTheElectronsFollow() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            Fx.run(() -> opened.window().session().send(new Command.Play()));
            Fx.until("time passes", () -> opened.window().session().frame().run().shown().time() > 0.2);
            Point2D from = opened.where(-1);
            Point2D to = from.add(40, -60);
            opened.press(from, MouseButton.PRIMARY);
            opened.move(to);
            Fx.until("it is in the hand", () -> opened.at(-1).distance(to) < PIXEL);
            double before = opened.shownTime();
            Fx.until("time goes on", () -> opened.window().session().frame().run().shown().time() > before + 0.1);
            assertTrue(to.distance(opened.where(-1)) < PIXEL);
            opened.release(MouseButton.PRIMARY);
        }
    }

    @Test
    void escapePutsItBack() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            double[] before = opened.body(1).at();
            Point2D from = opened.where(1);
            opened.press(from, MouseButton.PRIMARY);
            opened.move(from.add(40, 40));
            Fx.until("it moves", () -> opened.window().session().frame().run().picture().body(1).at()[0] != before[0]);
            opened.keys(KeyCode.ESCAPE);
            Fx.until("it is back",
                    () -> opened.window().session().frame().run().picture().body(1).at()[0] == before[0]);
            opened.move(from.add(60, 10));
            opened.release(MouseButton.PRIMARY);
            Fx.pulses(5);
            assertArrayEquals(before, opened.body(1).at());
        }
    }

    @Test
    void aProtonIsDraggedLikeAnElectron() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            Point2D from = opened.where(-4);
            opened.drag(from, from.add(-30, 45));
            Fx.until("it is there", () -> opened.at(-4).distance(from.add(-30, 45)) < PIXEL);
        }
    }

    @Test
    void onTheSphereItFollowsTheSurface() {
        try (var opened = Opened.preset("sign-sphere", folder)) {
            Body front = opened.frontElectron();
            Point2D from = opened.where(front.id());
            Point2D to = from.interpolate(opened.spot(0.5, 0.5), 0.4);
            opened.drag(from, to);
            Fx.until("it is there", () -> opened.at(front.id()).distance(to) < PIXEL);
            double[] at = opened.body(front.id()).at();
            assertEquals(1, Math.sqrt(at[0] * at[0] + at[1] * at[1] + at[2] * at[2]), 1e-9);
        }
    }

    @Test
    void inSpaceItKeepsItsDepth() {
        try (var opened = Opened.preset("coulomb-three", folder)) {
            double depth = Fx.get(() -> opened.window().workspace().sceneView().camera().depth(
                    opened.window().session().frame().run().picture().body(2).at()));
            Point2D from = opened.where(2);
            opened.drag(from, from.add(25, 35));
            Fx.until("it is there", () -> opened.at(2).distance(from.add(25, 35)) < PIXEL);
            assertEquals(depth, Fx.get(() -> opened.window().workspace().sceneView().camera().depth(
                    opened.window().session().frame().run().picture().body(2).at())), 1e-9);
        }
    }

    @Test
    void whatIsLockedStays() {
        try (var opened = Opened.preset("five-electrons", folder)) {
            Fx.run(() -> opened.window().session().change(PathEdits.set(3, "locked", "true")));
            Fx.until("it is locked", () -> opened.window().session().frame().run().picture().body(3).locked());
            double[] before = opened.body(3).at();
            opened.drag(opened.where(3), opened.where(3).add(40, 0));
            Fx.pulses(5);
            assertArrayEquals(before, opened.body(3).at());
        }
    }
}
