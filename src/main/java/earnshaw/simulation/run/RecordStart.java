package earnshaw.simulation.run;

import earnshaw.scenario.Edit;
import java.util.List;
import java.util.Optional;

/// Where a record begins that lacks the way from the start, as that of a reopened run does.
///
/// @param now   the moment
/// @param edits on the way there
public record RecordStart(RegimeState now, List<Edit> edits) {

    /// Empty at the start of a run, where no way is lacking.
    static Optional<RecordStart> of(RegimeState now, List<Edit> edits) {
        return now.state().step() == 0 ? Optional.empty() : Optional.of(new RecordStart(now, edits));
    }
}
