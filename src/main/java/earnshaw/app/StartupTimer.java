package earnshaw.app;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/// Waits until a window has been painted for the first time, and tells how long that took from the start of the
/// program.
final class StartupTimer extends AnimationTimer {

    private final Window window;
    private final Consumer<String> told;
    private boolean drawn;

    /// @param told takes one line, on the toolkit's thread
    StartupTimer(Window window, Consumer<String> told) {
        this.window = window;
        this.told = told;
    }

    // The pulse after the one that draws begins when that one has been painted.
    @Override
    public void handle(long now) {
        if (drawn) {
            stop();
            long start = ManagementFactory.getRuntimeMXBean().getStartTime();
            told.accept(String.format(Locale.ROOT, "start to usable window: %.2f s",
                    (System.currentTimeMillis() - start) * 1e-3));
        }
        drawn = window.workspace().sceneView().drawings() > 0;
    }
}
