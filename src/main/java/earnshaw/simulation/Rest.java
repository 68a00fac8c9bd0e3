package earnshaw.simulation;

import earnshaw.problem.State;
import earnshaw.scenario.Stop;
import java.util.Optional;

/// How a lane stands still.
///
/// @param reason  why it ended; empty unless ended
/// @param ended   the same in words
/// @param error   what went wrong
/// @param reading the state on show where that is exact and not the natural one; null otherwise
record Rest(Optional<Stop.Reason> reason, String ended, Optional<String> error, State reading) {

    /// On a natural state, able to go on.
    static final Rest PAUSED = new Rest(Optional.empty(), "", Optional.empty(), null);
}
