package earnshaw.simulation.record;

import earnshaw.problem.State;

/// Takes every row of a run as it is made, none left out however long the run is.
@FunctionalInterface
public interface RowListener {

    /// For runs of which nobody keeps rows.
    RowListener NONE = (walker, state, numbers) -> {};

    /// @param walker  whose row it is, counted from 0
    /// @param state   a natural state
    /// @param numbers its observables, laid out as `walker.observables()`
    void row(int walker, State state, RowNumbers numbers);

    /// Told when the run of a walker ends, and that no rows of it will come unless a person changes something.
    ///
    /// @param walker  whose run it is, counted from 0
    /// @param shown   where it ended: the last natural state, or a reading behind it
    /// @param numbers the observables of `shown`; not to be written
    default void ended(int walker, State shown, double[] numbers) {}
}
