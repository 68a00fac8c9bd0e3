package earnshaw.app.scene;

import earnshaw.analysis.BasinMap;
import earnshaw.analysis.ElectronCriticalPoints;
import earnshaw.app.session.Session;
import earnshaw.figure.camera.DragGuide;
import earnshaw.figure.scene.Highlights;
import earnshaw.problem.LowestMode;
import earnshaw.problem.StateSummary;
import earnshaw.scenario.View;
import earnshaw.simulation.Forecast;
import earnshaw.simulation.undo.Branch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// What is marked in the scene beyond the bodies: what a hand points at, and what other parts of the window work out beside
/// the pulses.
public final class SceneMarks {

    private final Session session;
    private final Supplier<Optional<LowestMode>> downhill;
    private final Supplier<Map<Integer, StateSummary.Fate>> fates;
    private final Supplier<Optional<Forecast>> forecast;
    private final Supplier<Optional<BasinMap>> basins;
    private final Supplier<Optional<ElectronCriticalPoints>> critical;
    private Supplier<Optional<DragGuide>> guide = Optional::empty;
    private Found found = new Found(Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

    private record Found(Optional<LowestMode> downhill, Map<Integer, StateSummary.Fate> fates,
            Optional<Forecast> forecast, Optional<BasinMap> basins, Optional<ElectronCriticalPoints> critical) {

        // Found things are compared by who they are, since comparing states and maps would cost more than drawing them.
        boolean same(Found other) {
            return downhill == other.downhill && fates == other.fates && forecast == other.forecast
                    && basins == other.basins && critical == other.critical;
        }
    }

    /// @param downhill direction of negative curvature, where there is one
    /// @param fates    how electrons do
    /// @param forecast what is to come
    /// @param basins   which start leads where
    /// @param critical critical points of an electron's loss
    public SceneMarks(Session session, Supplier<Optional<LowestMode>> downhill,
            Supplier<Map<Integer, StateSummary.Fate>> fates, Supplier<Optional<Forecast>> forecast,
            Supplier<Optional<BasinMap>> basins, Supplier<Optional<ElectronCriticalPoints>> critical) {
        this.session = session;
        this.downhill = downhill;
        this.fates = fates;
        this.forecast = forecast;
        this.basins = basins;
        this.critical = critical;
    }

    /// Nothing but what a hand points at.
    SceneMarks(Session session) {
        this(session, Optional::empty, Map::of, Optional::empty, Optional::empty, Optional::empty);
    }

    /// Marks where a hand can move what it holds from now on.
    void guiding(Supplier<Optional<DragGuide>> guide) {
        this.guide = guide;
    }

    /// Takes up what has been found since.
    ///
    /// @return whether anything is new
    boolean pulse() {
        Found now = new Found(downhill.get(), fates.get(), forecast.get(), basins.get(), critical.get());
        boolean fresh = !now.same(found);
        found = now;
        return fresh;
    }

    /// What is to come, as it was at the last pulse.
    Optional<Forecast> forecast() {
        return found.forecast;
    }

    /// Everything as it was at the last pulse.
    Highlights now() {
        View view = session.view().get();
        return new Highlights(Set.copyOf(session.selection().ids().get()), session.hovered().get(), found.downhill,
                found.forecast, guide.get(), view.partners() ? found.fates : Map.of(),
                view.trails() ? Branch.shown(session.frame().branches().kept()) : List.of(), found.basins,
                found.critical);
    }
}
