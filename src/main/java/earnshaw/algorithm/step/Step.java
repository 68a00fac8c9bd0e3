package earnshaw.algorithm.step;

import earnshaw.problem.Event;
import earnshaw.problem.State;
import java.util.List;

/// What one natural step did.
///
/// @param to     the state after it
/// @param path   the way there, for pictures
/// @param events captures, releases and the like, in order
public record Step(State to, Path path, List<Event> events) {

    /// The time behind a step of a fixed length: k alpha as long as that is what the sum has been, so that 50 steps of .1
    /// end at 5 and not a rounding before it.
    ///
    /// @param step  number of the state before it
    /// @param time  of that state
    /// @param alpha length of the step
    public static double timeBehind(long step, double time, double alpha) {
        return time == step * alpha ? (step + 1) * alpha : time + alpha;
    }
}
