package earnshaw.experiment;

import earnshaw.math.Norms;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What the runs of one cell measured for one walker.
///
/// @param runs      finished runs
/// @param broken    those of them that ended because a number was no longer finite: neither successes nor failures
/// @param values    of those whose value is a number, in the order of the repeats
/// @param successes runs that ended at or below the experiment's bound; empty without one
public record CellSummary(int runs, int broken, List<Double> values, OptionalInt successes) {

    public CellSummary {
        values = List.copyOf(values);
    }

    /// Runs that came to an end.
    public int ended() {
        return runs - broken;
    }

    /// The share of the runs that came to an end which succeeded; empty without a bound or such a run.
    public Optional<SuccessShare> share() {
        return successes.isPresent() && ended() > 0 ? Optional.of(new SuccessShare(successes.getAsInt(), ended()))
                : Optional.empty();
    }

    /// How many runs broke, in words: `2 not finite`; empty where none did.
    public String brokenWords() {
        return broken == 0 ? "" : broken + " not finite";
    }

    /// Empty without values.
    public OptionalDouble mean() {
        return values.stream().mapToDouble(Double::doubleValue).average();
    }

    /// Standard deviation of single runs (n - 1 below the line); empty with fewer than two values.
    public OptionalDouble deviation() {
        if (values.size() < 2) {
            return OptionalDouble.empty();
        }
        double mean = mean().getAsDouble();
        double spread = Norms.of(values.stream().mapToDouble(value -> value - mean).toArray());
        return OptionalDouble.of(spread / Math.sqrt(values.size() - 1));
    }

    /// Empty without values.
    public OptionalDouble median() {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
    }

    /// Empty without values.
    public OptionalDouble least() {
        return values.stream().mapToDouble(Double::doubleValue).min();
    }

    /// Empty without values.
    public OptionalDouble most() {
        return values.stream().mapToDouble(Double::doubleValue).max();
    }
}
