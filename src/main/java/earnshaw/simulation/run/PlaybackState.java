package earnshaw.simulation.run;

import earnshaw.problem.State;
import earnshaw.scenario.Stop;
import java.util.Optional;

/// How a walker's run stands still.
///
/// @param reason  why it ended; empty unless ended
/// @param ended   the same in words
/// @param error   what went wrong
/// @param reading the state on show where that is exact and not the natural one; null otherwise
public record PlaybackState(Optional<Stop.Reason> reason, String ended, Optional<String> error, State reading) {

    /// On a natural state, able to go on.
    public static final PlaybackState PAUSED = new PlaybackState(Optional.empty(), "", Optional.empty(), null);
}
