package earnshaw.figure.scene;

import earnshaw.analysis.BasinMap;
import earnshaw.analysis.ElectronCriticalPoints;
import earnshaw.figure.camera.DragGuide;
import earnshaw.problem.LowestMode;
import earnshaw.problem.StateSummary;
import earnshaw.simulation.Forecast;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.undo.Branch;
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
/// @param basins   which start of an electron leads where, as far as it is known
/// @param critical critical points of an electron's loss, as far as they are known
public record Highlights(
        Set<Integer> selected,
        int hovered,
        Optional<LowestMode> downhill,
        Optional<Forecast> forecast,
        Optional<DragGuide> guide,
        Map<Integer, StateSummary.Fate> fates,
        List<Branch> beside,
        Optional<BasinMap> basins,
        Optional<ElectronCriticalPoints> critical) {

    /// Nothing marked.
    public static final Highlights NONE = new Highlights(Set.of(), 0);

    public Highlights {
        selected = Set.copyOf(selected);
        fates = Map.copyOf(fates);
        beside = List.copyOf(beside);
    }

    /// What is marked on paper, where nobody points at anything: the electrons that are doubled or idle.
    public static Highlights onPaper(List<Run> runs) {
        Map<Integer, StateSummary.Fate> fates = new TreeMap<>();
        runs.forEach(run -> fates.putAll(
                StateSummary.marked(run.picture().bodies(), run.walker().evaluator().fates(run.shown()))));
        return new Highlights(Set.of(), 0, Optional.empty(), Optional.empty(), Optional.empty(), fates, List.of(),
                Optional.empty(), Optional.empty());
    }

    /// Bodies that are selected and hovered, and nothing else.
    public Highlights(Set<Integer> selected, int hovered) {
        this(selected, hovered, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), List.of(),
                Optional.empty(), Optional.empty());
    }

    /// The same with a basin map.
    public Highlights with(Optional<BasinMap> map) {
        return new Highlights(selected, hovered, downhill, forecast, guide, fates, beside, map, critical);
    }

    /// The same with critical points.
    public Highlights with(ElectronCriticalPoints points) {
        return new Highlights(selected, hovered, downhill, forecast, guide, fates, beside, basins, Optional.of(points));
    }
}
