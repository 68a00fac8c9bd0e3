package earnshaw.simulation;

import earnshaw.algorithm.Algorithm;
import earnshaw.problem.Event;
import earnshaw.problem.Picture;
import earnshaw.problem.Problem;
import earnshaw.problem.State;
import java.util.List;

/// One trajectory: the main run, later also walkers, branches and pinned runs.
///
/// @param name    what a legend calls it
/// @param natural the last natural state: what is saved and resumed
/// @param shown   the state on show; between natural states while playing a flow
/// @param picture of `shown`
/// @param numbers observables of `shown`, laid out as `problem.observables()`
/// @param history all recorded rows, up to `shown`
/// @param events  all events so far
public record Run(
        String name,
        Problem problem,
        Algorithm algorithm,
        State natural,
        State shown,
        Picture picture,
        double[] numbers,
        History history,
        List<Event> events) {}
