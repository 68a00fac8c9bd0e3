package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.camera.Camera;
import earnshaw.problem.Body;
import earnshaw.problem.Ground;
import earnshaw.problem.Observable;
import earnshaw.simulation.record.Run;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same gestures on the line, in the plane, on the circle, on the sphere and in space: what a hand or a key moves goes there on
/// the screen.
@Tag("window")
class GroundsWindowTest {

    private static final List<String> GROUNDS =
            List.of("bessel-line", "five-electrons", "sign-circle", "sign-sphere", "coulomb-three");
    private static final double PIXEL = 1.01;

    @TempDir Path folder;

    private static boolean flatLine(Ground ground) {
        return ground instanceof Ground.Flat && ground.dimension() == 1;
    }

    private static boolean circle(Ground ground) {
        return ground instanceof Ground.Round && ground.dimension() == 2;
    }

    @Test
    void arrowKeysMoveTheSelectedBodyThatWayOnTheScreen() {
        for (String preset : GROUNDS) {
            try (var opened = Opened.preset(preset, folder)) {
                Body electron = opened.frontElectron();
                Ground ground = opened.frame().run().picture().ground();
                opened.click(opened.where(electron.id()));
                opened.focusScene();
                for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.UP, KeyCode.LEFT, KeyCode.DOWN)) {
                    boolean across = key == KeyCode.LEFT || key == KeyCode.RIGHT;
                    if (!across && flatLine(ground)) {
                        continue; // there is no up on a line
                    }
                    Point2D before = opened.where(electron.id());
                    opened.keys(Opened.SHORTCUT, key); // ten steps at once
                    Fx.until(key + " moves it in " + preset, () -> opened.at(electron.id()).distance(before) > 1e-6);
                    Point2D way = opened.where(electron.id()).subtract(before);
                    double there = key == KeyCode.RIGHT ? way.getX() : key == KeyCode.LEFT ? -way.getX()
                            : key == KeyCode.UP ? -way.getY() : way.getY();
                    double aside = across ? way.getY() : way.getX();
                    assertTrue(ground instanceof Ground.Round ? there > 0 : there > 3 && Math.abs(aside) < PIXEL,
                            preset + ": " + key + " moves it by " + way);
                }
            }
        }
    }

    /// What the camera shows goes the way of the arrow: in space what is near turns, elsewhere the scene slides.
    @Test
    void withAltTheSceneTurnsOrSlidesThatWay() {
        for (String preset : List.of("five-electrons", "sign-sphere", "coulomb-three")) {
            try (var opened = Opened.preset(preset, folder)) {
                opened.focusScene();
                for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.UP, KeyCode.LEFT, KeyCode.DOWN)) {
                    Camera camera = Fx.get(() -> opened.window().desk().sceneView().camera());
                    double[] near = camera.spatial() ? nearest(camera) : new double[camera.ground().dimension()];
                    Rectangle2D area = Fx.get(() -> opened.window().desk().sceneView().area());
                    java.awt.geom.Point2D before = camera.project(near, area);
                    opened.keys(KeyCode.ALT, key);
                    Camera after = Fx.get(() -> opened.window().desk().sceneView().camera());
                    assertNotEquals(camera, after);
                    java.awt.geom.Point2D now = after.project(near, area);
                    double right = now.getX() - before.getX();
                    double up = before.getY() - now.getY();
                    double there = key == KeyCode.RIGHT ? right : key == KeyCode.LEFT ? -right
                            : key == KeyCode.UP ? up : -up;
                    assertTrue(camera.spatial() ? there > 1 : Math.abs(there) > 20,
                            preset + ": " + key + " by " + there);
                }
            }
        }
    }

    // the point at distance one from the middle that is nearest to the eye
    private static double[] nearest(Camera camera) {
        double[] near = new double[3];
        for (int c = 0; c < 3; c++) {
            double[] axis = new double[3];
            axis[c] = 1;
            near[c] = camera.depth(axis) - camera.depth(new double[3]);
        }
        double length = Math.sqrt(near[0] * near[0] + near[1] * near[1] + near[2] * near[2]);
        return new double[] {near[0] / length, near[1] / length, near[2] / length};
    }

    /// The move is asked for while the mouse event is handled, so that the very next pulse shows the body there.
    @Test
    void aDraggedBodyIsAskedToFollowAtOnceAndStandsUnderTheHand() {
        for (String preset : GROUNDS) {
            try (var opened = Opened.preset(preset, folder)) {
                Body electron = opened.frontElectron();
                Ground ground = opened.frame().run().picture().ground();
                Point2D from = opened.where(electron.id());
                Point2D middle = opened.spot(0.5, 0.5);
                Point2D to = flatLine(ground) ? from.add(40, 0) : from.interpolate(middle, 0.3);
                opened.press(from, MouseButton.PRIMARY);
                long touches = Fx.get(() -> opened.window().session().touches());
                long after = Fx.get(() -> {
                    opened.point(to);
                    return opened.window().session().touches();
                });
                assertEquals(touches + 1, after, preset + ": asked for while the mouse moves");
                if (!circle(ground)) {
                    Fx.until("it is in the hand in " + preset, () -> opened.at(electron.id()).distance(to) < PIXEL);
                } else {
                    Fx.until("it moves on the circle", () -> opened.at(electron.id()).distance(from) > PIXEL);
                }
                opened.release(MouseButton.PRIMARY);
                double[] at = opened.body(electron.id()).at();
                double square = 0;
                for (double coordinate : at) {
                    square += coordinate * coordinate;
                }
                assertTrue(!(ground instanceof Ground.Round) || Math.abs(square - 1) < 1e-12);
            }
        }
    }

    /// Numbers beside a body are those of its plots, angles in degrees.
    @Test
    void theCardBesideABodyTellsItsNumbers() {
        for (String preset : GROUNDS) {
            try (var opened = Opened.preset(preset, folder)) {
                Body electron = opened.frontElectron();
                opened.click(opened.where(electron.id()));
                Fx.pulses(10);
                Run run = opened.frame().run();
                String text =
                        Fx.get(() -> String.join("\n", opened.window().desk().lookupAll(".hover-card .label").stream()
                                .map(label -> ((Label) label).getText()).toList()));
                double angle = number(run, "angle", electron.id());
                double distance = number(run, "distance", electron.id());
                double laplacian = number(run, "laplacian", electron.id());
                assertEquals(Math.toDegrees(angle), told(text, "angle ", "\u00b0"), 5e-3 * (1 + Math.toDegrees(angle)),
                        text);
                assertEquals(distance, told(text, "distance ", ","), 5e-3 * (1 + distance), text);
                if (text.contains("Laplacian")) {
                    assertEquals(laplacian, told(text, "Laplacian ", "\n"), 1e-3 * (1 + Math.abs(laplacian)), text);
                }
                double speed = 0;
                for (double part : electron.velocity()) {
                    speed = Math.hypot(speed, part);
                }
                assertEquals(speed, told(text, "size ", "\n"), 5e-3 * (1 + speed), text);
            }
        }
    }

    private static double number(Run run, String id, int body) {
        List<Observable> all = run.walker().observables();
        Observable one = all.stream().filter(other -> other.id().equals(id)).findFirst().orElseThrow();
        return run.numbers()[Observable.column(all, id) + one.bodies().indexOf(body)];
    }

    private static double told(String text, String before, String after) {
        int from = text.indexOf(before) + before.length();
        int to = text.indexOf(after, from);
        return Double.parseDouble(text.substring(from, to < 0 ? text.length() : to).replace('\u2212', '-')
                .replace("\u202f", "").replace(" ", ""));
    }
}
