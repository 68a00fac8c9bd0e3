package earnshaw.simulation;

import earnshaw.problem.Event;
import earnshaw.problem.State;
import java.util.List;

/// A moment of a lane with all that it takes to go on from there. Never written.
///
/// @param start  the first state
/// @param now    the natural state and its regime
/// @param legs   what was recorded on the way, the present leg last; empty where that was forgotten
/// @param events on the way
/// @param edits  on the way
/// @param rest   how it stood
record Station(State start, Moment now, List<Passed> legs, List<Event> events, Edits edits, Rest rest) {

    Station {
        legs = List.copyOf(legs);
    }

    /// The same moment with its record forgotten.
    Station bare() {
        return new Station(start, now, List.of(), events, edits, rest);
    }

    /// Whether another one is at the same moment.
    boolean stands(Station other) {
        return now.equals(other.now) && edits.all().equals(other.edits.all());
    }
}
