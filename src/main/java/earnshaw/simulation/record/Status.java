package earnshaw.simulation.record;

import earnshaw.scenario.Stop;
import java.util.Optional;

/// What the simulation is doing, for a person.
///
/// @param phase  playing, paused, or ended
/// @param reason why it ended; empty unless ended
/// @param words  one plain sentence: "flowing, 2 of 5 matched", "stopped: a saddle, ..."
/// @param error  a failure in one line; empty when all is well
/// @param speed  time units (flow) or steps (descent) per second; infinite: as fast as it goes
/// @param length the length the next natural step will try
public record Status(
        Phase phase, Optional<Stop.Reason> reason, String words, Optional<String> error, double speed, double length) {

    /// What a simulation can be doing.
    public enum Phase { PAUSED, PLAYING, ENDED }

    /// The same with something more to say.
    public Status with(String more) {
        return new Status(phase, reason, words + "; " + more, error, speed, length);
    }

    /// The same with a failure to see more.
    public Status failed(boolean playing, String message, double speed) {
        return new Status(playing ? Phase.PLAYING : Phase.PAUSED, Optional.empty(), words, Optional.of(message), speed,
                length);
    }
}
