package earnshaw.simulation.run;

import earnshaw.algorithm.step.StepFailure;
import earnshaw.simulation.record.RowListener;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The way from the start to where a record begins, made again a few steps at a time.
final class RecordSearch {

    private final RecordStart to;
    private final Replay replay;

    RecordSearch(RecordStart to) {
        this.to = to;
        replay = new Replay(to.edits(), to.now().regime(), RowListener.NONE);
    }

    /// Goes on.
    ///
    /// @param spent asked before every step
    /// @return whether it has come to its end
    boolean go(BooleanSupplier spent) {
        try {
            // By steps, since some take no time.
            while (!spent.getAsBoolean()) {
                if (!replay.next(track -> track.natural().step() < to.now().state().step())) {
                    return true;
                }
            }
            return false;
        } catch (StepFailure | IllegalArgumentException _) {
            return true;
        }
    }

    /// What was made, unless it led elsewhere: another build wrote the document, or its state was written by hand.
    Optional<Replay> found() {
        boolean same = replay.track().now().equals(to.now()) && replay.edits().equals(to.edits());
        return same ? Optional.of(replay) : Optional.empty();
    }

    /// How much of the way has been made, from 0 to 1.
    double share() {
        return (double) replay.track().natural().step() / to.now().state().step();
    }
}
