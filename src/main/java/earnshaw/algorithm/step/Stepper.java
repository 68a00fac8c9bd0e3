package earnshaw.algorithm.step;

import earnshaw.problem.State;
import java.util.Optional;

/// One algorithm at work on one problem, for one thread. What it returns depends on the state alone, never on what
/// was asked before; only scratch space is kept.
public interface Stepper {

    /// One natural step, capture and release included.
    ///
    /// @throws StepFailure when a number stops being finite; `from` is still good
    Step step(State from);

    /// A look at a time within the step that follows `from`: one shortened step of the same method, exact in every
    /// number, never to be stepped from.
    ///
    /// @param time at or after `from.time()`
    State reading(State from, double time);

    /// The length the next natural step will try.
    double length(State from);

    /// Whether the algorithm's own test has ended it in this state; never for those that have none.
    default boolean done(State state) {
        return false;
    }

    /// Whether the step that led to this state went along a jump of the gradient, farther than its error control asks
    /// for.
    default boolean slides(State state) {
        return false;
    }

    /// Losses of the batches of the last steps, newest last, at most `BatchLosses.MOST`; empty for steps that take no
    /// samples.
    default Optional<double[]> batches(State state) {
        return Optional.empty();
    }

    /// Whether a vanished gradient is an end; not where the algorithm goes on to something else then.
    default boolean rests() {
        return true;
    }

    /// What the algorithm is about in this state, for a person: which electron's turn it is, where its own test stands;
    /// empty where there is nothing to tell.
    default String doing(State state) {
        return "";
    }
}
