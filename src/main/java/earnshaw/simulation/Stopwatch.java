package earnshaw.simulation;

import java.util.function.LongSupplier;

/// Seconds on the clock while a run was playing.
final class Stopwatch {

    private final LongSupplier nanos;
    private boolean running;
    private long since;
    private long before;

    Stopwatch(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void start() {
        if (!running) {
            since = nanos.getAsLong();
            running = true;
        }
    }

    void stop() {
        if (running) {
            before += nanos.getAsLong() - since;
            running = false;
        }
    }

    double seconds() {
        return (running ? before + nanos.getAsLong() - since : before) * 1e-9;
    }
}
