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
public record ExperimentProgress(
        ExperimentPlan plan, Phase phase, List<RunResult> results, double done, OptionalDouble secondsLeft,
        Optional<String> error) {

    /// What a campaign is doing. `CANCELLED` and `BROKEN` ones may be begun again in the same folder.
    public enum Phase {
        READY, RUNNING, PAUSED, CANCELLED, BROKEN, FINISHED;

        /// Whether nothing goes on any more.
        public boolean ended() {
            return this == CANCELLED || this == BROKEN || this == FINISHED;
        }
    }

    public ExperimentProgress {
        results = List.copyOf(results);
    }

    /// For a person: `12 of 45 runs, about 3 min left`.
    public String words() {
        String runs = results.size() + " of " + plan.trials().size() + " runs";
        return switch (phase) {
            case READY -> runs + secondsLeft.stream().mapToObj(seconds -> ", about " + duration(seconds) + " to go")
                    .findFirst().orElse("");
            case RUNNING -> runs + secondsLeft.stream().mapToObj(seconds -> ", about " + duration(seconds) + " left")
                    .findFirst().orElse("");
            case PAUSED -> runs + ", paused";
            case CANCELLED -> runs + ", cancelled";
            case BROKEN -> runs + ", broken: " + error.orElse("");
            case FINISHED -> runs + ", finished";
        };
    }

    /// A length of time for a person: `40 s`, `12 min`, `3 h 20 min`, `2 d 4 h`.
    public static String duration(double seconds) {
        long whole = Math.round(seconds);
        long minutes = Math.round(seconds / 60);
        if (whole < 90) {
            return whole + " s";
        }
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes < 48 * 60 ? minutes / 60 + " h " + minutes % 60 + " min"
                : minutes / 1440 + " d " + minutes % 1440 / 60 + " h";
    }
}
