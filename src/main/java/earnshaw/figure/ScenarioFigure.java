package earnshaw.figure;

import earnshaw.figure.basin.BasinMemory;
import earnshaw.figure.camera.Camera;
import earnshaw.figure.page.PageLayout;
import earnshaw.figure.plot.PagePlot;
import earnshaw.figure.plot.PotentialFigure;
import earnshaw.figure.plot.SeriesReader;
import earnshaw.figure.scene.CriticalLayer;
import earnshaw.figure.scene.Highlights;
import earnshaw.figure.scene.SceneFigure;
import earnshaw.figure.scene.ScenePanel;
import earnshaw.figure.style.AxisPanel;
import earnshaw.figure.style.Style;
import earnshaw.problem.Observable;
import earnshaw.scenario.Plot;
import earnshaw.scenario.View;
import earnshaw.simulation.Frame;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Scene and plots of a frame laid out on one page, as [PageLayout] does.
///
/// @param frame  what is shown; its view says which layers
/// @param camera from where the scene is seen
/// @param shows  `scene`, `potential` and ids of observables, in the order wanted
/// @param style  colours and sizes
public record ScenarioFigure(Frame frame, Camera camera, List<String> shows, Style style) implements Sheet {

    /// What `shows` calls the scene.
    public static final String SCENE = "scene";

    public ScenarioFigure {
        shows = List.copyOf(shows);
    }

    /// A page as its frame's view describes it.
    public static ScenarioFigure of(Frame frame, List<String> shows, Style style) {
        Camera camera = Camera.of(frame.scenario().view(), frame.runs());
        return new ScenarioFigure(frame, camera, shows, style);
    }

    @Override
    public double aspect(double wide) {
        if (shows.equals(List.of(PotentialFigure.NAME))) {
            return PotentialFigure.ASPECT;
        }
        return layout(scene()).height(wide) / wide;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        Optional<PotentialFigure> potential = PotentialFigure.of(frame.scenario().problem(), style);
        if (shows.equals(List.of(PotentialFigure.NAME)) && potential.isPresent()) {
            potential.get().draw(g, area);
            return;
        }
        layout(searched(area)).draw(g, area);
    }

    @Override
    public List<ShownPanel> panels() {
        return shows.stream().map(show -> new ShownPanel(show, frame, plot(show, frame.scenario().view()).log()))
                .toList();
    }

    private PageLayout layout(SceneFigure scene) {
        Optional<ScenePanel> panel = shows.contains(SCENE) ? Optional.of(new ScenePanel(scene)) : Optional.empty();
        List<AxisPanel> plots = new ArrayList<>();
        panel.flatMap(ScenePanel::bars).ifPresent(plots::add);
        View view = frame.scenario().view();
        shows.stream().filter(show -> SeriesReader.observable(frame.runs(), show).isPresent())
                .forEach(show -> plots.add(PagePlot.of(frame.runs(), plot(show, view), view, style)));
        return new PageLayout(panel, plots, style);
    }

    private SceneFigure scene() {
        View view = frame.scenario().view();
        Highlights marks = view.partners() ? Highlights.onPaper(frame.runs()) : Highlights.NONE;
        return new SceneFigure(frame.runs(), view, camera, style, marks);
    }

    // With what takes a while to find: critical points, and the basin map for the very area in which it is drawn.
    private SceneFigure searched(Rectangle2D area) {
        if (!shows.contains(SCENE)) {
            return scene();
        }
        SceneFigure scene = new CriticalLayer(scene()).searched(frame.scenario().seed());
        Rectangle2D drawn = new ScenePanel(scene).drawn(layout(scene).panel(area));
        return scene.basinsOf(frame.present(), drawn, 0)
                .map(question -> scene.over(BasinMemory.map(question, frame.scenario().view().basinSize())))
                .orElse(scene);
    }

    // Linear or logarithmic as the view says; without a word of it, as suits the quantity.
    private Plot plot(String show, View view) {
        return view.plots().stream()
                .filter(plot -> plot.show().equals(show))
                .findFirst()
                .orElseGet(() -> new Plot(show, SeriesReader.observable(frame.runs(), show)
                        .map(Observable::logarithmic)
                        .orElse(false)));
    }
}
