package earnshaw.app;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// The exceptions that the program wrote to its log since this was made: those that nothing else took care of.
final class LoggedFailures extends Handler {

    private static final Logger LOGGER = Logger.getLogger("earnshaw");

    private final List<String> failures = new ArrayList<>();

    LoggedFailures() {
        LOGGER.addHandler(this);
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        if (thrown != null) {
            failures.add(thrown + " at " + thrown.getStackTrace()[0]);
        }
    }

    /// Those since the last call.
    synchronized List<String> taken() {
        List<String> taken = List.copyOf(failures);
        failures.clear();
        return taken;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGER.removeHandler(this);
    }
}
