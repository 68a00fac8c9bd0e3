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
public final class Replay {

    private final Integration track;
    private final State start;
    private final List<Edit> all;
    private final Regime newest;
    private int done;

    /// @param all    the edits of the run
    /// @param newest the regime behind the last of them
    Replay(List<Edit> all, Regime newest, RowListener recorder) {
        this.all = all;
        this.newest = newest;
        track = new Integration(EditLog.start(all, newest), false, recorder);
        start = track.natural();
    }

    /// @param cancelled asked before every step
    /// @return standing at the last natural state at or before the time asked for; empty when it was cancelled
    static Optional<Replay> to(
            double time, List<Edit> all, Regime newest, RowListener recorder, BooleanSupplier cancelled) {
        return to(track -> track.natural().time() < time && track.ahead().to().time() <= time, all, newest, recorder,
                cancelled);
    }

    /// @param onward whether it goes on to the step ahead
    public static Optional<Replay> to(
            Predicate<Integration> onward, List<Edit> all, Regime newest, RowListener recorder,
            BooleanSupplier cancelled) {
        Replay replay = new Replay(all, newest, recorder);
        do {
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
        } while (replay.next(onward));
        return Optional.of(replay);
    }

    /// Does the edits of the step it stands at, and makes the step ahead if that is wanted.
    ///
    /// @param onward whether it is
    /// @return the same
    boolean next(Predicate<Integration> onward) {
        int from = done;
        while (done < all.size() && all.get(done).step() <= track.natural().step()) {
            done++;
        }
        if (done > from) {
            track.edit(EditLog.redo(track.now(), all, from, done, newest));
            track.note(Event.Kind.EDITED, track.natural().time(), 0, "edited by hand");
        }
        boolean on = onward.test(track);
        if (on) {
            track.commit();
        }
        return on;
    }

    /// Where it stands.
    public Integration track() {
        return track;
    }

    /// Its first state.
    State start() {
        return start;
    }

    /// Those met on the way.
    List<Edit> edits() {
        return all.subList(0, done);
    }
}
