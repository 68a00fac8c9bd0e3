package earnshaw.simulation.run;

import java.util.function.LongSupplier;

/// Seconds on the clock while a run was playing.
final class PlayClock {

    private final LongSupplier nanos;
    private boolean running;
    private long since;
    private long before;

    PlayClock(LongSupplier nanos) {
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
