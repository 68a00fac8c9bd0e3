package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.figure.camera.Camera;
import earnshaw.math.Norms;
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
import javafx.scene.transform.Rotate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// On the line, in the plane, on the circle, on the sphere and in space, what a hand or a key moves goes there on the screen, and
/// the numbers beside a body are its own.
@Tag("window")
class GroundsWindowTest {

    private static final List<KeyCode> ARROWS = List.of(KeyCode.RIGHT, KeyCode.UP, KeyCode.LEFT, KeyCode.DOWN);
    private static final double PIXEL = 1.01;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bessel-line", "five-electrons", "sign-circle", "sign-sphere", "coulomb-three"})
    void numbersKeysDragsAndTheCameraAgreeWithTheScreen(String preset) {
        try (var opened = Opened.preset(preset, folder)) {
            Body electron = opened.frontElectron();
            Ground ground = opened.frame().run().picture().ground();
            opened.click(opened.where(electron.id()));
            theCardTellsTheNumbersOf(opened, electron);
            opened.focusScene();
            ARROWS.forEach(key -> moves(opened, electron.id(), ground, key));
            follows(opened, electron.id(), ground);
            ARROWS.forEach(key -> turns(opened, key));
        }
    }

    private static boolean flatLine(Ground ground) {
        return ground instanceof Ground.Flat && ground.dimension() == 1;
    }

    private static boolean circle(Ground ground) {
        return ground instanceof Ground.Round && ground.dimension() == 2;
    }

    // how far a way leads in the direction of an arrow key, with y downwards
    private static double along(KeyCode key, double x, double y) {
        return switch (key) {
            case RIGHT -> x;
            case LEFT -> -x;
            case UP -> -y;
            default -> y;
        };
    }

    // On a sphere an electron at the rim cannot go farther out.
    private static void moves(Opened opened, int electron, Ground ground, KeyCode key) {
        boolean across = key == KeyCode.LEFT || key == KeyCode.RIGHT;
        if (flatLine(ground) && !across) {
            return; // there is no up on a line
        }
        Point2D before = opened.where(electron);
        opened.keys(Opened.SHORTCUT, key); // ten steps at once
        Fx.until(key + " moves it", () -> opened.at(electron).distance(before) > 1e-6);
        Point2D way = opened.where(electron).subtract(before);
        double there = along(key, way.getX(), way.getY());
        double aside = across ? way.getY() : way.getX();
        assertTrue(ground instanceof Ground.Round ? there > 0 : there > 3 && Math.abs(aside) < PIXEL,
                key + " moves it by " + way);
    }

    // The move is asked for while the mouse event is handled, so that the very next pulse shows the body there.
    private static void follows(Opened opened, int electron, Ground ground) {
        Point2D from = opened.where(electron);
        Point2D middle = opened.spot(0.5, 0.5);
        Point2D to = flatLine(ground) ? from.add(40, 0)
                : circle(ground) ? new Rotate(20, middle.getX(), middle.getY()).transform(from)
                : from.interpolate(middle, 0.3);
        opened.press(from, MouseButton.PRIMARY);
        long touches = Fx.get(() -> opened.window().session().touches());
        long after = Fx.get(() -> {
            opened.point(to);
            return opened.window().session().touches();
        });
        assertEquals(touches + 1, after, "moves asked for while the mouse moves");
        Fx.until("it is in the hand", () -> opened.at(electron).distance(to) < PIXEL);
        opened.release(MouseButton.PRIMARY);
        assertTrue(!(ground instanceof Ground.Round) || Math.abs(Norms.of(opened.body(electron).at()) - 1) < 1e-12);
    }

    // With Alt what is near turns that way where there is depth; elsewhere the scene slides against it.
    private static void turns(Opened opened, KeyCode key) {
        Camera camera = Fx.get(() -> opened.window().workspace().sceneView().camera());
        if (flatLine(camera.ground()) && (key == KeyCode.UP || key == KeyCode.DOWN)) {
            return;
        }
        double[] near = camera.spatial() ? nearest(camera) : new double[camera.ground().dimension()];
        Rectangle2D area = Fx.get(() -> opened.window().workspace().sceneView().area());
        java.awt.geom.Point2D before = camera.project(near, area);
        opened.keys(KeyCode.ALT, key);
        Camera after = Fx.get(() -> opened.window().workspace().sceneView().camera());
        assertNotEquals(camera, after);
        java.awt.geom.Point2D now = after.project(near, area);
        double there = along(key, now.getX() - before.getX(), now.getY() - before.getY());
        assertTrue(camera.spatial() ? there > 1 : there < -20, "Alt and " + key + " move it by " + there);
    }

    // the point at distance one from the middle that is nearest to the eye
    private static double[] nearest(Camera camera) {
        double[] near = new double[3];
        for (int c = 0; c < 3; c++) {
            double[] axis = new double[3];
            axis[c] = 1;
            near[c] = camera.depth(axis) - camera.depth(new double[3]);
        }
        double length = Norms.of(near);
        return new double[] {near[0] / length, near[1] / length, near[2] / length};
    }

    // angles in degrees
    private static void theCardTellsTheNumbersOf(Opened opened, Body electron) {
        Fx.pulses(10);
        Run run = opened.frame().run();
        String text =
                Fx.get(() -> String.join("\n", opened.window().workspace().lookupAll(".hover-card .label").stream()
                        .map(label -> ((Label) label).getText()).toList()));
        double angle = Math.toDegrees(number(run, "angle", electron.id()));
        double distance = number(run, "distance", electron.id());
        double laplacian = number(run, "laplacian", electron.id());
        double speed = Norms.of(electron.velocity());
        assertEquals(angle, told(text, "angle ", "\u00b0"), 5e-3 * (1 + angle), text);
        assertEquals(distance, told(text, "distance ", ","), 5e-3 * (1 + distance), text);
        assertEquals(speed, told(text, "size ", "\n"), 5e-3 * (1 + speed), text);
        if (Double.isFinite(laplacian)) {
            assertEquals(laplacian, told(text, "Laplacian ", "\n"), 1e-3 * (1 + Math.abs(laplacian)), text);
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
        return Double.parseDouble(text.substring(from, to < 0 ? text.length() : to).replace('\u2212', '-'));
    }
}
