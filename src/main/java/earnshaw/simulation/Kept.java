package earnshaw.simulation;

import earnshaw.scenario.Scenario;
import java.util.List;

/// A run that was left for another one, or pinned: it stands still and is looked at beside what runs.
///
/// @param id       stays while it is kept
/// @param name     what a person calls it
/// @param scenario its document, as it would be saved
/// @param runs     of all walkers
/// @param shown    whether it is drawn
/// @param lanes    where it would go on
public record Kept(long id, String name, Scenario scenario, List<Run> runs, boolean shown, List<Station> lanes) {

    public Kept {
        runs = List.copyOf(runs);
        lanes = List.copyOf(lanes);
    }

    /// Under another name.
    public Kept named(String other) {
        return new Kept(id, other, scenario, runs, shown, lanes);
    }

    /// Drawn or not.
    public Kept shown(boolean on) {
        return new Kept(id, name, scenario, runs, on, lanes);
    }

    /// The runs of those of several that are drawn.
    public static List<Run> runs(List<Kept> all) {
        return shown(all).stream().flatMap(kept -> kept.runs.stream()).toList();
    }

    /// Those of several that are drawn.
    public static List<Kept> shown(List<Kept> all) {
        return all.stream().filter(Kept::shown).toList();
    }
}
