package earnshaw.experiment;

import earnshaw.scenario.Stop;
import earnshaw.schema.Knob;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How one walker of a run ended.
///
/// @param name   what a legend calls the walker; empty when it is the only one
/// @param reason why it ended; empty when it broke
/// @param value  what the experiment measures, a loss of batches as the mean of the last ones; empty where it is not a
/// number
/// @param curves the loss, and what is measured where that is another quantity
public record WalkerResult(
        @Knob(doc = "which walker", initial = "\"\"") String name,
        @Knob(doc = "why it ended") Optional<Stop.Reason> reason,
        @Knob(doc = "natural steps") long steps,
        @Knob(doc = "time at the end") double time,
        @Knob(doc = "what is measured") OptionalDouble value,
        @Knob(doc = "numbers along the run") List<ThinnedCurve> curves) {

    public WalkerResult {
        curves = List.copyOf(curves);
    }
}
