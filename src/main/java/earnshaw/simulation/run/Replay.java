package earnshaw.simulation.run;

import earnshaw.problem.Event;
import earnshaw.problem.State;
import earnshaw.scenario.Edit;
import earnshaw.scenario.Regime;
import earnshaw.simulation.record.RowListener;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// A run made again from its start, everything a person changed on the way done again at its step.
///
/// @param track standing at the last natural state at or before the time asked for
/// @param start its first state
/// @param edits those met on the way
public record Replay(Integration track, State start, List<Edit> edits) {

    /// @param all    the edits of the run
    /// @param newest the regime behind the last of them
    /// @param cancelled asked before every step
    /// @return empty when it was cancelled
    static Optional<Replay> to(
            double time, List<Edit> all, Regime newest, RowListener recorder, BooleanSupplier cancelled) {
        return to(track -> track.natural().time() < time && track.ahead().to().time() <= time, all, newest, recorder, cancelled);
    }

    /// @param onward whether it goes on to the step ahead
    public static Optional<Replay> to(
            Predicate<Integration> onward, List<Edit> all, Regime newest, RowListener recorder, BooleanSupplier cancelled) {
        Integration track = new Integration(EditLog.start(all, newest), recorder);
        State start = track.natural();
        int done = 0;
        do {
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
            int from = done;
            while (done < all.size() && all.get(done).step() <= track.natural().step()) {
                done++;
            }
            if (done > from) {
                track.edit(EditLog.redo(track.now(), all, from, done, newest));
                track.note(Event.Kind.EDITED, track.natural().time(), 0, "edited by hand");
            }
        } while (passes(track, onward));
        return Optional.of(new Replay(track, start, all.subList(0, done)));
    }

    private static boolean passes(Integration track, Predicate<Integration> onward) {
        boolean on = onward.test(track);
        if (on) {
            track.commit();
        }
        return on;
    }
}
