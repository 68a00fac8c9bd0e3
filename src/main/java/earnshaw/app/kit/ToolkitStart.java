package earnshaw.app.kit;

import earnshaw.cli.StandardError;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/// Starts JavaFX.
public final class ToolkitStart {

    // The field keeps the logger reachable, because a logger that is collected loses its level.
    private static final Logger LOGGER = Logger.getLogger("javafx");

    /// Pulses in a second. What a hand does waits for the next pulse, and what was painted for the end of one, so that
    /// more of them than a display shows bring the hand's pixel sooner.
    private static final String PULSES = "120";

    private ToolkitStart() {}

    /// Starts it and does something on its thread.
    public static void start(Runnable first) {
        // It warns about being loaded from the class path, which is how this program is packed.
        LOGGER.setLevel(Level.SEVERE);
        System.setProperty("javafx.animation.pulse", PULSES);
        Runnable aloud = StandardError.without("Setting PULSE_DURATION");
        Platform.startup(() -> {
            first.run();
            aloud.run();
        });
    }

    /// Chooses the platform that needs no display and draws in memory; before the start.
    public static void headless() {
        System.setProperty("glass.platform", "Headless");
        software();
    }

    /// Has everything drawn by the processor; before the start.
    public static void software() {
        System.setProperty("prism.order", "sw");
    }
}
