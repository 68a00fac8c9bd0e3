package earnshaw.algorithm;

import earnshaw.problem.Event;
import earnshaw.problem.State;
import java.util.List;

/// What one natural step did.
///
/// @param to     the state after it
/// @param path   the way there, for pictures
/// @param events captures, releases and the like, in order
public record Step(State to, Path path, List<Event> events) {}
