package earnshaw.simulation.record;

import earnshaw.algorithm.step.Path;
import earnshaw.problem.State;

/// Recorded rows, oldest first: a fixed view of a record that only ever grows behind it. While a flow is shown between
/// two natural states, the last row is what is shown: its state is null and its path the part gone so far.
public interface HistoryRows {

    int count();

    long step(int row);

    double time(int row);

    /// An observable's number; NaN where not defined.
    double number(int row, int column);

    /// The complete natural state of a row, or null where only its numbers were kept.
    State state(int row);

    /// The curve from the row before to this one, or null at the first row and where it was not kept.
    Path path(int row);
}
