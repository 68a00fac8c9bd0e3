package earnshaw.simulation.undo;

import earnshaw.scenario.Scenario;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.run.Checkpoint;
import java.util.List;

/// A run that was left for another one, or pinned: it stands still and is looked at beside what runs.
///
/// @param id       stays while it is kept
/// @param name     what a person calls it
/// @param scenario its document, as it would be saved
/// @param runs     of all walkers
/// @param shown    whether it is drawn
/// @param checkpoints    where it would go on
public record Branch(long id, String name, Scenario scenario, List<Run> runs, boolean shown,
        List<Checkpoint> checkpoints) {

    public Branch {
        runs = List.copyOf(runs);
        checkpoints = List.copyOf(checkpoints);
    }

    /// Under another name.
    public Branch named(String other) {
        return new Branch(id, other, scenario, runs, shown, checkpoints);
    }

    /// Drawn or not.
    public Branch shown(boolean on) {
        return new Branch(id, name, scenario, runs, on, checkpoints);
    }

    /// With the way from its start recorded, or what there is of it.
    public Branch recalled(List<Run> ways, List<Checkpoint> checkpoints) {
        return new Branch(id, name, scenario, ways, shown, checkpoints);
    }

    /// Whether the way from its start is not recorded and may still be found.
    public boolean isForgotten() {
        return checkpoints.stream().anyMatch(checkpoint -> checkpoint.lacks().isPresent());
    }

    /// The runs of those of several that are drawn.
    public static List<Run> runs(List<Branch> all) {
        return shown(all).stream().flatMap(kept -> kept.runs.stream()).toList();
    }

    /// Those of several that are drawn.
    public static List<Branch> shown(List<Branch> all) {
        return all.stream().filter(Branch::shown).toList();
    }
}
