package earnshaw.problem;

import earnshaw.problem.TheoremCheck.Premise;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a state moves, as far as theorems ask: with which algorithm and step, and whether somebody interfered.
///
/// @param kind      which of the algorithms that theorems speak of
/// @param name      what a person calls it
/// @param step      its step; 0 for a flow and where it is not known
/// @param disturbed whether somebody has changed the run since its start
public record Motion(Kind kind, String name, double step, boolean disturbed) {

    /// The algorithms that theorems speak of; `OTHER` is any that none of the papers' convergence theorems is about.
    public enum Kind {
        FLOW, DESCENT, STOCHASTIC, NOISY, OTHER;

        private String words() {
            return switch (this) {
                case FLOW -> "gradient flow";
                case DESCENT -> "gradient descent";
                case STOCHASTIC -> "stochastic descent";
                case NOISY -> "noisy descent";
                case OTHER -> "another algorithm";
            };
        }
    }

    /// A state of which nobody has said how it moves.
    public static final Motion UNKNOWN = new Motion(Kind.OTHER, "no run", 0, false);

    /// That of a run that nobody has changed yet.
    public Motion(Kind kind, String name, double step) {
        this(kind, name, step, false);
    }

    /// The same after somebody has changed the run.
    public Motion disturbed(boolean changed) {
        return changed == disturbed ? this : new Motion(kind, name, step, changed);
    }

    /// That one of these algorithms is at work.
    public Premise by(Kind... kinds) {
        String asked = Stream.of(kinds).map(Kind::words).collect(Collectors.joining(" or "));
        return new Premise(asked, Stream.of(kinds).anyMatch(one -> one == kind), name.toLowerCase(Locale.ROOT));
    }

    /// That the run has been left alone since its start.
    public Premise leftAlone() {
        return new Premise("a run that nobody has changed since its start", !disturbed, "it was changed");
    }

    /// That the step is at most so long.
    public Premise stepAtMost(double most) {
        return new Premise(String.format(Locale.ROOT, "a step of at most %.3g", most), step <= most,
                String.format(Locale.ROOT, "%.3g", step));
    }
}
