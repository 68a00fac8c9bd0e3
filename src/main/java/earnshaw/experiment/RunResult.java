package earnshaw.experiment;

import earnshaw.schema.Knob;
import java.util.List;

/// What a run of an experiment gave: the content of its file.
///
/// @param row    of its cell, counted from 0, as is `column`
/// @param repeat its number in the cell, from 0
/// @param seed   of its scenario
/// @param scores one per walker, in the walkers' order
public record RunResult(
        @Knob(doc = "row of the cell, from 0", min = 0) int row,
        @Knob(doc = "column of the cell, from 0", min = 0) int column,
        @Knob(doc = "number in the cell, from 0", min = 0) int repeat,
        @Knob(doc = "seed of the scenario") long seed,
        @Knob(doc = "one per walker") List<WalkerResult> scores) {

    public RunResult {
        scores = List.copyOf(scores);
    }

    PlannedRun trial() {
        return new PlannedRun(row, column, repeat);
    }
}
