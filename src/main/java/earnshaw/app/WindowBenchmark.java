package earnshaw.app;

import earnshaw.app.kit.ToolkitStart;
import earnshaw.app.kit.UserFolders;
import earnshaw.cli.Desktop;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.run.Command;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/// Measures the window where everything is drawn by the processor, on the display if there is one, headless otherwise:
/// the time from the start of the program to a usable window, the frames it shows in a second while a run plays as fast as
/// it goes, how long the longest of them stand, and the time from a move of the mouse to the pixel it changes. The run
/// has 20 electrons, 20 protons, trails and three plots, unless a scenario is given.
final class WindowBenchmark extends AnimationTimer {

    private static final String SCENARIO = """
            {"format": "earnshaw/1", "title": "Twenty against twenty", "seed": 4,
             "problem": {"type": "charges", "dimension": 2, "potential": {"type": "gaussian"},
                         "protons": {"count": 20, "draw": "uniform", "scale": 3},
                         "electrons": {"count": 20, "draw": "uniform", "scale": 3}},
             "algorithm": {"type": "gradientDescent", "step": 0.0001},
             "stop": {"steps": 100000000}}
            """;

    private static final Desktop.Measured USUAL = new Desktop.Measured(Optional.empty(), new Desktop.Pixels(1000, 900));
    private static final long SECOND = 1_000_000_000L;
    private static final long WARM_UP = 12 * SECOND;
    private static final long WARM_DRAWINGS = 300;
    private static final long LONGEST_WARM_UP = 30 * SECOND;
    private static final long WATCHED = 6 * SECOND;

    private final CompletableFuture<List<String>> report;
    private final List<String> lines = new ArrayList<>();
    private final Window window;
    private final List<Double> stands = new ArrayList<>();
    private long began;
    private long drawnAt;
    private long drawings;
    private long watchedFrom;
    private long drawingsBefore;
    private long nanosBefore;
    private long stepsBefore;

    private WindowBenchmark(Window window, CompletableFuture<List<String>> report, String arrival) {
        this.window = window;
        this.report = report;
        lines.add(arrival);
        window.session().send(new Command.Speed(Double.POSITIVE_INFINITY));
        window.session().send(new Command.Play());
    }

    /// Measures; takes about a quarter of a minute.
    ///
    /// @return one line for each number
    static List<String> report(Desktop.Measured what) {
        return opened(what, (window,
                report) -> new StartupTimer(window, line -> new WindowBenchmark(window, report, line).start()).start());
    }

    /// Measures the start alone.
    ///
    /// @return one line
    static List<String> arrival() {
        return opened(USUAL, (window, report) -> new StartupTimer(window, line -> {
            window.shut();
            report.complete(List.of(line));
        }).start());
    }

    /// Measures what is drawn of the future.
    ///
    /// @return three lines for each number of charges
    static List<String> forecast() {
        return opened(USUAL, (window, report) -> new ForecastBenchmark(window, report).start());
    }

    private static List<String> opened(Desktop.Measured what,
            BiConsumer<Window, CompletableFuture<List<String>>> measuring) {
        CompletableFuture<List<String>> report = new CompletableFuture<>();
        if (!new WindowDesktop().available()) {
            ToolkitStart.headless();
        }
        ToolkitStart.software();
        Scenario scenario = what.scenario().orElseGet(WindowBenchmark::scenario);
        Warmup.begin(scenario);
        ToolkitStart.start(() -> {
            try {
                var window = new Window(new Stage(), scenario, Optional.empty(), UserFolders.NOWHERE, Optional.empty());
                window.stage().setX(0);
                window.stage().setY(0);
                window.show(what.size().width(), what.size().height());
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
        } catch (InputRefused broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void handle(long now) {
        if (began == 0) {
            began = now;
        } else if (watchedFrom == 0 && now - began > WARM_UP && isWarm(now)) {
            watchedFrom = now;
            drawingsBefore = window.workspace().sceneView().drawings();
            nanosBefore = windowNanos();
            stepsBefore = window.session().frame().run().natural().step();
            drawings = drawingsBefore;
            drawnAt = now;
        } else if (watchedFrom != 0) {
            watch(now);
        }
    }

    private void watch(long now) {
        if (window.workspace().sceneView().drawings() > drawings) {
            drawings = window.workspace().sceneView().drawings();
            stands.add((now - drawnAt) * 1e-6);
            drawnAt = now;
        }
        if (now - watchedFrom > WATCHED) {
            frames(now);
            stop();
            LatencyProbe.measure(window.workspace().sceneView(), this::end);
        }
    }

    // Code that was drawn with often enough has been compiled; a machine that is busy with other things gets more time.
    private boolean isWarm(long now) {
        return window.workspace().sceneView().drawings() > WARM_DRAWINGS || now - began > LONGEST_WARM_UP;
    }

    private void frames(long now) {
        double seconds = (double) (now - watchedFrom) / SECOND;
        long drawn = window.workspace().sceneView().drawings() - drawingsBefore;
        stands.sort(null);
        say("frames per second: %.1f; 99 of 100 stand for %.0f ms at most", drawn / seconds,
                stands.isEmpty() ? Double.NaN : stands.get(stands.size() * 99 / 100));
        say("processor time per frame, all threads of the window: %.1f ms",
                (windowNanos() - nanosBefore) * 1e-6 / drawn);
        say("natural steps per second meanwhile: %.0f",
                (window.session().frame().run().natural().step() - stepsBefore) / seconds);
    }

    // The thread of the toolkit, the one that paints the window, and the one that draws beside the pulses.
    private static long windowNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && (thread.getThreadName().startsWith("JavaFX Application")
                        || thread.getThreadName().startsWith("QuantumRenderer")
                        || thread.getThreadName().equals("drawing")))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    private void end(String line) {
        lines.add(line);
        window.shut();
        report.complete(lines);
    }

    private void say(String form, Object... numbers) {
        lines.add(String.format(Locale.ROOT, form, numbers));
    }
}
