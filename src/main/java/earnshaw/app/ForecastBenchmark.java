package earnshaw.app;

import earnshaw.problem.Body;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Forecast;
import earnshaw.simulation.run.Command;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/// Measures what is drawn of the future while an electron is dragged, for several numbers of charges: frames while the
/// hand moves on, the time from a move to the sketch and to the real way that belong to it, and frames while that is
/// worked out.
final class ForecastBenchmark extends AnimationTimer {

    private static final List<Integer> SIZES = List.of(2, 10, 50);
    private static final double PULSE = 1e9 / 60;
    private static final int WARM = 180;
    private static final int WATCHED = 180;
    private static final int RESTS = 16;
    private static final int SETTLED = 20;

    /// A way that is not there by then is counted with this time.
    private static final double LOST = 3000;

    private final Window window;
    private final CompletableFuture<List<String>> report;
    private final List<String> lines = new ArrayList<>();
    private final Robot robot = new Robot();
    private final List<Double> sketches = new ArrayList<>();
    private final List<Double> exacts = new ArrayList<>();
    private int size = -1;
    private boolean held;
    private int moves;
    private long before;
    private long since;
    private int drawn;
    private long dropped;
    private long refining;
    private long refined;
    private long asked;
    private long serial;
    private int waited;
    private Point2D centre;

    ForecastBenchmark(Window window, CompletableFuture<List<String>> report) {
        this.window = window;
        this.report = report;
        next();
    }

    private static Scenario scenario(int count) {
        String text = String.format(Locale.ROOT, """
                {"format": "earnshaw/1", "title": "%d against %d", "seed": 4,
                 "problem": {"type": "charges", "dimension": 2, "potential": {"type": "gaussian"},
                             "protons": {"count": %d, "draw": "uniform", "scale": 2.5},
                             "electrons": {"count": %d, "draw": "uniform", "scale": 2.5}}}
                """, count, count, count, count);
        try {
            return ScenarioFile.read(new StringReader(text), "measure");
        } catch (InputRefused broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void next() {
        size++;
        held = false;
        waited = 0;
        moves = 0;
        drawn = 0;
        dropped = 0;
        refining = 0;
        refined = 0;
        asked = 0;
        sketches.clear();
        exacts.clear();
        if (size < SIZES.size()) {
            window.session().send(new Command.Load(scenario(SIZES.get(size))));
        } else {
            stop();
            window.shut();
            report.complete(lines);
        }
    }

    @Override
    public void handle(long now) {
        long interval = now - before;
        before = now;
        if (!held) {
            hold();
        } else if (moves < WARM + WATCHED) {
            watch(now, interval);
            move();
        } else if (sketches.size() == RESTS && exacts.size() == RESTS) {
            robot.mouseRelease(MouseButton.PRIMARY);
            say();
            next();
        } else {
            rest(interval);
        }
    }

    private Body electron() {
        return window.session().frame().picture().body(1);
    }

    private void hold() {
        boolean there = window.session().frame().picture().bodies().size() == 2 * SIZES.get(size);
        // The camera turns to another document in the pulse after it.
        if (there && ++waited > SETTLED) {
            java.awt.geom.Point2D at = window.workspace().sceneView().where(electron());
            centre = window.workspace().sceneView().localToScreen(
                    window.workspace().sceneView().getWidth() / 2, window.workspace().sceneView().getHeight() / 2);
            robot.mouseMove(window.workspace().sceneView().localToScreen(at.getX(), at.getY()));
            robot.mousePress(MouseButton.PRIMARY);
            held = true;
        }
    }

    private void move() {
        serial = window.session().frame().serial();
        double turn = moves * 0.05;
        robot.mouseMove(centre.add(120 * Math.cos(turn), 120 * Math.sin(turn)));
        moves++;
    }

    private void watch(long now, long interval) {
        if (moves == WARM) {
            since = now;
            drawn = (int) window.workspace().sceneView().drawings();
        } else if (moves > WARM) {
            dropped += Math.max(0, Math.round(interval / PULSE) - 1);
        }
        if (moves == WARM + WATCHED - 1) {
            double seconds = (now - since) * 1e-9;
            line("%d + %d charges: %.0f frames per second while the hand moves, %d of %d pulses dropped",
                    SIZES.get(size),
                    SIZES.get(size), (window.workspace().sceneView().drawings() - drawn) / seconds, dropped,
                    WATCHED + dropped);
        }
    }

    // Of one move at a time: the next comes when the real way is there.
    private void rest(long interval) {
        if (asked == 0) {
            move();
            asked = System.nanoTime();
            return;
        }
        refining += interval;
        refined++;
        double since = (System.nanoTime() - asked) * 1e-6;
        Optional<Forecast> here = window.workspace().forecast().forecast().filter(this::belongs);
        if (sketches.size() == exacts.size() && (here.isPresent() || since > LOST)) {
            sketches.add(since);
        }
        if (sketches.size() > exacts.size() && (here.filter(Forecast::exact).isPresent() || since > LOST)) {
            exacts.add(since);
            asked = 0;
        }
    }

    private boolean belongs(Forecast forecast) {
        return window.session().frame().serial() > serial && forecast.from() == window.session().frame().scenario();
    }

    private void say() {
        sketches.sort(null);
        exacts.sort(null);
        line("  sketch: median %.0f ms, nine of ten within %.0f ms; real way: median %.0f ms, nine of ten within %.0f ms",
                sketches.get(RESTS / 2), sketches.get(RESTS * 9 / 10), exacts.get(RESTS / 2),
                exacts.get(RESTS * 9 / 10));
        line("  while it is worked out: %.0f pulses per second", refined / (refining * 1e-9));
    }

    private void line(String form, Object... numbers) {
        lines.add(String.format(Locale.ROOT, form, numbers));
    }
}
