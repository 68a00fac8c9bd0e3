package earnshaw.app;

import earnshaw.problem.Body;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.Refused;
import earnshaw.simulation.Command;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// Measures the window where everything is drawn by the processor, on the display if there is one, headless otherwise: the
/// time from the start of the program to a usable window, the frames it shows in a second while a run with 20 electrons,
/// 20 protons, trails and three plots plays as fast as it goes, and the time from a move of the mouse to the pixel it
/// changes.
final class Measure extends AnimationTimer {

    private static final String SCENARIO = """
            {"format": "earnshaw/1", "title": "Twenty against twenty", "seed": 4,
             "problem": {"type": "charges", "dimension": 2, "potential": {"type": "gaussian"},
                         "protons": {"count": 20, "draw": "uniform", "scale": 3},
                         "electrons": {"count": 20, "draw": "uniform", "scale": 3}},
             "stop": {"steps": 100000000}}
            """;

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 900;
    private static final long SECOND = 1_000_000_000L;
    private static final long WARM_UP = 12 * SECOND;
    private static final long WARM_DRAWINGS = 300;
    private static final long LONGEST_WARM_UP = 30 * SECOND;
    private static final long WATCHED = 6 * SECOND;
    private static final int MOVES = 60;

    /// A move that is not seen by then is counted with this time.
    private static final long LOST = 2 * SECOND;
    private static final int PROTON = -1;

    /// A pixel that the marks of a proton and of an electron held by it both cover with their colour.
    private static final Point2D INSIDE = new Point2D(0, 5);

    private final CompletableFuture<List<String>> report;
    private final List<String> lines = new ArrayList<>();
    private final List<Double> latencies = new ArrayList<>();
    private final Window window;
    private final Robot robot = new Robot();
    private long began;
    private long watchedFrom;
    private long drawingsBefore;
    private long nanosBefore;
    private long stepsBefore;
    private Point2D target;
    private Color before;
    private long moved;

    private Measure(Window window, CompletableFuture<List<String>> report, String arrival) {
        this.window = window;
        this.report = report;
        lines.add(arrival);
        window.session().send(new Command.Speed(Double.POSITIVE_INFINITY));
        window.session().send(new Command.Play());
    }

    /// Measures; takes about a quarter of a minute.
    ///
    /// @return one line for each number
    static List<String> report() {
        return opened((window, report) -> new Arrival(window, line -> new Measure(window, report, line).start()).start());
    }

    /// Measures the start alone.
    ///
    /// @return one line
    static List<String> arrival() {
        return opened((window, report) -> new Arrival(window, line -> {
            window.shut();
            report.complete(List.of(line));
        }).start());
    }

    /// Measures what is drawn of the future.
    ///
    /// @return three lines for each number of charges
    static List<String> forecast() {
        return opened((window, report) -> new MeasureForecast(window, report).start());
    }

    private static List<String> opened(BiConsumer<Window, CompletableFuture<List<String>>> measuring) {
        CompletableFuture<List<String>> report = new CompletableFuture<>();
        if (!new Screen().available()) {
            Toolkit.headless();
        }
        Toolkit.software();
        Scenario scenario = scenario();
        Rehearsal.begin(scenario);
        Toolkit.start(() -> {
            try {
                var nowhere = new Folders(Path.of("/dev/null/earnshaw"), Path.of("/dev/null/earnshaw"));
                var window = new Window(new Stage(), scenario, Optional.empty(), nowhere, Optional.empty());
                window.stage().setX(0);
                window.stage().setY(0);
                window.show(WIDTH, HEIGHT);
                measuring.accept(window, report);
            } catch (RuntimeException | Error failure) {
                report.completeExceptionally(failure);
            }
        });
        return report.join();
    }

    private static Scenario scenario() {
        try {
            return ScenarioFile.read(new StringReader(SCENARIO), "measure");
        } catch (Refused broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void handle(long now) {
        if (began == 0) {
            began = now;
        } else if (watchedFrom == 0 && now - began > WARM_UP && isWarm(now)) {
            watchedFrom = now;
            drawingsBefore = window.desk().sceneView().drawings();
            nanosBefore = windowNanos();
            stepsBefore = window.session().frame().run().natural().step();
        } else if (target == null && watchedFrom != 0 && now - watchedFrom > WATCHED) {
            frames(now);
            take();
        } else if (target != null) {
            follow();
        }
    }

    // Code that was drawn with often enough has been compiled; a machine that is busy with other things gets more time.
    private boolean isWarm(long now) {
        return window.desk().sceneView().drawings() > WARM_DRAWINGS || now - began > LONGEST_WARM_UP;
    }

    private void frames(long now) {
        double seconds = (double) (now - watchedFrom) / SECOND;
        long drawn = window.desk().sceneView().drawings() - drawingsBefore;
        say("frames per second, 20 + 20 charges: %.1f", drawn / seconds);
        say("processor time per frame, all threads of the window: %.1f ms", (windowNanos() - nanosBefore) * 1e-6 / drawn);
        say("natural steps per second meanwhile: %.0f", (window.session().frame().run().natural().step() - stepsBefore) / seconds);
    }

    // The thread of the toolkit, the one that paints the window, and the one that draws beside the pulses.
    private static long windowNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && (thread.getThreadName().startsWith("JavaFX Application")
                        || thread.getThreadName().startsWith("QuantumRenderer") || thread.getThreadName().equals("drawing")))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    private void take() {
        Body proton = window.session().frame().picture().body(PROTON);
        java.awt.geom.Point2D at = window.desk().sceneView().where(proton);
        robot.mouseMove(screen(at.getX(), at.getY()));
        robot.mousePress(MouseButton.PRIMARY);
        next();
    }

    private Point2D screen(double x, double y) {
        Point2D at = window.desk().sceneView().localToScreen(x, y);
        return new Point2D(Math.rint(at.getX()), Math.rint(at.getY()));
    }

    private void next() {
        SceneView scene = window.desk().sceneView();
        double turn = latencies.size() * Math.PI * (3 - Math.sqrt(5));
        double radius = 0.2 * Math.min(scene.getWidth(), scene.getHeight());
        target = screen(scene.getWidth() / 2 + radius * Math.cos(turn), scene.getHeight() / 2 + radius * Math.sin(turn));
        before = robot.getPixelColor(target.add(INSIDE));
        robot.mouseMove(target);
        moved = System.nanoTime();
    }

    private void follow() {
        boolean lost = System.nanoTime() - moved > LOST;
        if (lost || differs(robot.getPixelColor(target.add(INSIDE)), before)) {
            latencies.add((System.nanoTime() - moved) * 1e-6);
            if (latencies.size() < MOVES) {
                next();
            } else {
                end();
            }
        }
    }

    private static boolean differs(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue()) > 0.4;
    }

    private void end() {
        stop();
        robot.mouseRelease(MouseButton.PRIMARY);
        latencies.sort(null);
        say("mouse to pixel: median %.0f ms, nine of ten within %.0f ms",
                latencies.get(MOVES / 2), latencies.get(MOVES * 9 / 10));
        window.shut();
        report.complete(lines);
    }

    private void say(String form, Object... numbers) {
        lines.add(String.format(Locale.ROOT, form, numbers));
    }
}
