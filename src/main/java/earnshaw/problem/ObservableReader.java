package earnshaw.problem;

/// An observable with the function that reads it.
///
/// @param <E> the evaluator that it is read from, once that has worked out a state
public record ObservableReader<E>(Observable observable, Reader<E> reader) {

    /// Reads one number of an observable.
    @FunctionalInterface
    public interface Reader<E> {

        /// @param evaluator has worked out `state`
        /// @param i         which of the observable's bodies, counted from 0; 0 for a single number
        /// @return the number; NaN where it is not defined
        double read(E evaluator, State state, int i);
    }
}
