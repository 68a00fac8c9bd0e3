package earnshaw.simulation.run;

import earnshaw.problem.Event;
import earnshaw.problem.State;
import earnshaw.scenario.Regime;
import earnshaw.simulation.record.RecordedSegment;
import java.util.List;
import java.util.Optional;

/// A moment of a walker's run with all that it takes to go on from there. Never written.
///
/// @param start    the first state
/// @param now      the natural state and its regime
/// @param segments what was recorded on the way, the present segment last; empty where that was forgotten
/// @param events   on the way
/// @param edits    on the way
/// @param rest     how it stood
/// @param lacks    where what was recorded begins if that is not the start
public record Checkpoint(State start, RegimeState now, List<RecordedSegment> segments, List<Event> events,
        EditLog edits, PlaybackState rest, Optional<RecordStart> lacks) {

    public Checkpoint {
        segments = List.copyOf(segments);
    }

    /// The same moment with its record forgotten.
    public Checkpoint bare() {
        return new Checkpoint(start, now, List.of(), events, edits, rest, RecordStart.of(now, edits.all()));
    }

    /// The same moment under another regime, as if a person had changed it here.
    public Checkpoint under(Regime other) {
        if (other.equals(now.regime())) {
            return this;
        }
        EditLog changed = edits.change(now, other);
        return new Checkpoint(start, changed.after(), segments, events, changed, PlaybackState.PAUSED, lacks);
    }

    /// Whether another one is at the same moment.
    public boolean stands(Checkpoint other) {
        return now.equals(other.now) && edits.all().equals(other.edits.all());
    }
}
