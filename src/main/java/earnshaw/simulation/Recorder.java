package earnshaw.simulation;

import earnshaw.problem.State;

/// Takes every row of a run as it is made, none left out however long the run is.
@FunctionalInterface
public interface Recorder {

    /// For runs of which nobody keeps rows.
    Recorder NONE = (state, numbers) -> {};

    /// @param state   a natural state
    /// @param numbers its observables, laid out as `problem.observables()`; not to be written
    void row(State state, double[] numbers);
}
