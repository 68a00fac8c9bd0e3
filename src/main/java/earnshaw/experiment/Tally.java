package earnshaw.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How far a campaign has come. Never written after it is published.
///
/// @param results     of finished runs, in the order of the plan
/// @param done        share of the whole work that is done, 0 to 1, runs under way included
/// @param secondsLeft how long the rest will take; empty while nobody can say
/// @param error       what broke it, in one line
public record Tally(
        Plan plan, Phase phase, List<Result> results, double done, OptionalDouble secondsLeft, Optional<String> error) {

    /// What a campaign is doing. `CANCELLED` and `BROKEN` ones may be begun again in the same folder.
    public enum Phase { READY, RUNNING, PAUSED, CANCELLED, BROKEN, FINISHED }

    public Tally {
        results = List.copyOf(results);
    }

    /// Whether nothing goes on any more.
    public boolean ended() {
        return phase == Phase.CANCELLED || phase == Phase.BROKEN || phase == Phase.FINISHED;
    }
}
