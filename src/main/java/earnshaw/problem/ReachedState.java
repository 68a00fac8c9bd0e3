package earnshaw.problem;

import java.util.List;

/// Where the run of a scenario stands: a state, or with several walkers a list of theirs.
public sealed interface ReachedState permits State, WalkerStates {

    /// The states of all walkers, in their order.
    List<State> each();

    /// The form that so many states have in a file.
    ///
    /// @param states of all walkers, one or more
    static ReachedState of(List<State> states) {
        return states.size() == 1 ? states.getFirst() : new WalkerStates(states);
    }
}
