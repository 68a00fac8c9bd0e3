package earnshaw.simulation.record;

import earnshaw.algorithm.Algorithm;
import earnshaw.problem.Event;
import earnshaw.problem.Motion;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import java.util.List;

/// One trajectory: that of the only walker of a problem, or of one of several.
///
/// @param name    what a legend calls it
/// @param motion  how it came where it is
/// @param natural the last natural state: what is saved and resumed
/// @param shown   the state on show; between natural states while playing a flow
/// @param picture of `shown`
/// @param numbers observables of `shown`, laid out as `walker.observables()`
/// @param history all recorded rows, up to `shown`
/// @param recorded the same and, while a past moment is on show, what is recorded behind it
/// @param events  all events so far
/// @param status  what it is doing
public record Run(
        String name,
        Walker walker,
        Algorithm algorithm,
        Motion motion,
        State natural,
        State shown,
        Picture picture,
        double[] numbers,
        History history,
        History recorded,
        List<Event> events,
        Status status) {}
