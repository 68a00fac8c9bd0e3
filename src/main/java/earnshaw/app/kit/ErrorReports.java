package earnshaw.app.kit;

import earnshaw.simulation.Failure;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// What went wrong beside the run: in a calculation of the window, or in what a key or button asked for. Any thread may
/// tell it, the window takes it up in its next pulse; of several the newest stays.
public final class ErrorReports {

    private static final Logger LOGGER = System.getLogger("earnshaw");

    private final AtomicReference<String> newest = new AtomicReference<>();

    /// Tells it.
    ///
    /// @param line what failed and why, for a person
    public void tell(String line) {
        newest.set(line);
    }

    /// Tells of a failure that nothing else took care of, and leaves its trace in the program's log.
    public void tell(Throwable failure) {
        LOGGER.log(Level.ERROR, "not done", failure);
        tell("This could not be done: " + Failure.line(failure));
    }

    /// What was told since the last call.
    public Optional<String> taken() {
        return Optional.ofNullable(newest.getAndSet(null));
    }
}
