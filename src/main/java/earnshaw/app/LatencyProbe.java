package earnshaw.app;

import earnshaw.app.scene.SceneView;
import earnshaw.problem.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;

/// Measures the time from a move of the mouse, with a proton in hand, to the pixel that it changes. The mouse moves at
/// moments that have nothing to do with pulses, and the pixel is looked at in between pulses too.
final class LatencyProbe extends Task<Void> {

    private static final int MOVES = 60;

    /// In nanoseconds, as all times here.
    private static final long LOOK_EVERY = 2_000_000L;
    private static final long PAUSE = 30_000_000L;
    private static final long SPREAD = 40_000_000L;

    /// A move that is not seen by then is counted with this time.
    private static final long LOST = 2_000_000_000L;
    private static final int PROTON = -1;

    /// So far below the middle of a mark, but inside of it, is a pixel that a proton and an electron held by it both cover
    /// with their colour.
    private static final double INSIDE = 5;
    private static final double SHARE = 0.6;

    private final SceneView scene;
    private final Consumer<String> told;
    private final Robot robot = new Robot();
    private final List<Double> times = new ArrayList<>();
    private final Point2D inside;
    private Point2D target;
    private Color before;
    private long moved;
    private long next;

    private LatencyProbe(SceneView scene, Consumer<String> told) {
        this.scene = scene;
        this.told = told;
        inside = new Point2D(0, Math.min(INSIDE, Math.rint(SHARE * scene.smallestMark())));
    }

    /// Begins.
    ///
    /// @param told takes one line, on the toolkit's thread
    static void measure(SceneView scene, Consumer<String> told) {
        var reaction = new LatencyProbe(scene, told);
        reaction.take();
        reaction.progressProperty().subscribe(_ -> reaction.look());
        Thread.ofPlatform().daemon().name("looking").start(reaction);
    }

    // Each of these has the thread of the toolkit look once, when it is free; those that pile up are one.
    @Override
    protected Void call() {
        for (long count = 0; !isCancelled(); count++) {
            updateProgress(count, Long.MAX_VALUE);
            LockSupport.parkNanos(LOOK_EVERY);
        }
        return null;
    }

    private void take() {
        Body proton = scene.bodies().stream().filter(body -> body.id() == PROTON).findFirst().orElseThrow();
        java.awt.geom.Point2D at = scene.where(proton);
        robot.mouseMove(screen(at.getX(), at.getY()));
        robot.mousePress(MouseButton.PRIMARY);
        rest();
    }

    private void rest() {
        double share = times.size() * (Math.sqrt(5) - 1) / 2;
        target = null;
        next = System.nanoTime() + PAUSE + (long) (SPREAD * (share - Math.floor(share)));
    }

    private Point2D screen(double x, double y) {
        Point2D at = scene.localToScreen(x, y);
        return new Point2D(Math.rint(at.getX()), Math.rint(at.getY()));
    }

    private void look() {
        long now = System.nanoTime();
        if (isCancelled()) {
            return;
        }
        if (target == null && now > next) {
            move();
        } else if (target != null && (now - moved > LOST || differs(robot.getPixelColor(target.add(inside)), before))) {
            times.add((System.nanoTime() - moved) * 1e-6);
            if (times.size() < MOVES) {
                rest();
            } else {
                end();
            }
        }
    }

    private void move() {
        double turn = times.size() * Math.PI * (3 - Math.sqrt(5));
        double radius = 0.2 * Math.min(scene.getWidth(), scene.getHeight());
        target = screen(scene.getWidth() / 2 + radius * Math.cos(turn),
                scene.getHeight() / 2 + radius * Math.sin(turn));
        before = robot.getPixelColor(target.add(inside));
        robot.mouseMove(target);
        moved = System.nanoTime();
    }

    private static boolean differs(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue()) > 0.4;
    }

    private void end() {
        cancel();
        robot.mouseRelease(MouseButton.PRIMARY);
        times.sort(null);
        told.accept(String.format(Locale.ROOT, "mouse to pixel: median %.0f ms, nine of ten within %.0f ms",
                times.get(MOVES / 2), times.get(MOVES * 9 / 10)));
    }
}
