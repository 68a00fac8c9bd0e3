package earnshaw.figure;

import earnshaw.scenario.FigurePanel;
import earnshaw.scenario.FigurePlan;
import earnshaw.scenario.Scenario;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Frame;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The moments of a run that the panels of a figure show.
public final class PlannedFrames {

    private PlannedFrames() {}

    /// A frame for each panel: the present one, or that of the time which the panel names, for which the run is made
    /// again from its start.
    public static List<Frame> of(FigurePlan plan, Scenario scenario, Frame now) {
        Map<Double, Frame> frames = new TreeMap<>();
        plan.panels().stream().filter(panel -> panel.at().isPresent())
                .forEach(panel -> frames.put(panel.at().getAsDouble(), now));
        if (!frames.isEmpty()) {
            Engine engine = new Engine(scenario);
            engine.seek(0);
            frames.replaceAll((time, _) -> {
                engine.seek(time);
                return engine.frame().with(now.scenario());
            });
        }
        return plan.panels().stream().map(panel -> frame(panel, frames, now)).toList();
    }

    private static Frame frame(FigurePanel panel, Map<Double, Frame> frames, Frame now) {
        return panel.at().isPresent() ? frames.getOrDefault(panel.at().getAsDouble(), now) : now;
    }
}
