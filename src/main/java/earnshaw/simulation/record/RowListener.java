package earnshaw.simulation.record;

import earnshaw.problem.State;

/// Takes every row of a run as it is made, none left out however long the run is.
@FunctionalInterface
public interface RowListener {

    /// For runs of which nobody keeps rows.
    RowListener NONE = (walker, state, numbers) -> {};

    /// @param walker  whose row it is, counted from 0
    /// @param state   a natural state
    /// @param numbers its observables, laid out as `walker.observables()`; not to be written
    void row(int walker, State state, double[] numbers);
}
