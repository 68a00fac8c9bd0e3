package earnshaw.figure;

import earnshaw.problem.Mode;
import earnshaw.problem.Standing;
import earnshaw.simulation.Forecast;
import earnshaw.simulation.Kept;
import earnshaw.simulation.Run;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What is marked in a scene beyond the bodies themselves.
///
/// @param selected ids of the selected bodies
/// @param hovered  id of the body under the pointer, 0 for none
/// @param downhill direction of negative curvature at a saddle
/// @param forecast what is to come
/// @param guide    where a hand moves what it holds
/// @param fates    how electrons do, by id; those without an entry are not marked
/// @param beside   runs kept beside, drawn dimmed
public record Marks(
        Set<Integer> selected,
        int hovered,
        Optional<Mode> downhill,
        Optional<Forecast> forecast,
        Optional<Guide> guide,
        Map<Integer, Standing.Fate> fates,
        List<Kept> beside) {

    /// Nothing marked.
    public static final Marks NONE = new Marks(Set.of(), 0);

    public Marks {
        selected = Set.copyOf(selected);
        fates = Map.copyOf(fates);
        beside = List.copyOf(beside);
    }

    /// What is marked on paper, where nobody points at anything: the electrons that are doubled or idle.
    static Marks onPaper(List<Run> runs) {
        Map<Integer, Standing.Fate> fates = new TreeMap<>();
        runs.forEach(run -> fates.putAll(
                Standing.marked(run.picture().bodies(), run.walker().evaluator().fates(run.shown()))));
        return new Marks(Set.of(), 0, Optional.empty(), Optional.empty(), Optional.empty(), fates, List.of());
    }

    public Marks(Set<Integer> selected, int hovered) {
        this(selected, hovered, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), List.of());
    }
}
