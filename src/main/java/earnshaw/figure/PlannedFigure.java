package earnshaw.figure;

import earnshaw.figure.basin.BasinMemory;
import earnshaw.figure.camera.Camera;
import earnshaw.figure.export.Length;
import earnshaw.figure.page.GridPanel;
import earnshaw.figure.page.PanelGrid;
import earnshaw.figure.plot.PagePlot;
import earnshaw.figure.plot.PotentialFigure;
import earnshaw.figure.scene.CriticalLayer;
import earnshaw.figure.scene.Highlights;
import earnshaw.figure.scene.SceneFigure;
import earnshaw.figure.scene.ScenePanel;
import earnshaw.figure.style.NumberLabels;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Style;
import earnshaw.problem.Body;
import earnshaw.problem.Observable;
import earnshaw.scenario.FigurePanel;
import earnshaw.scenario.FigurePlan;
import earnshaw.scenario.Plot;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.View;
import earnshaw.simulation.Frame;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The panels that the plan of a figure names.
///
/// @param plan   with one panel or more
/// @param frames what each panel shows, as many
/// @param camera of all scenes, before it follows their charges
/// @param style  colours and sizes
public record PlannedFigure(FigurePlan plan, List<Frame> frames, Camera camera, Style style) implements Sheet {

    public PlannedFigure {
        frames = List.copyOf(frames);
    }

    /// A page of a scenario: as its view describes it, or where it describes no panels, its scene and plots.
    ///
    /// @param scenario whose run is shown
    /// @param now      where it stands
    /// @param shows    what is shown where no panels are described
    /// @param style    of the page
    public static Sheet sheet(Scenario scenario, Frame now, Camera camera, List<String> shows,
            Optional<FigurePlan> plan,
            Style style) {
        Style asked = plan.map(one -> style(one, style, now)).orElse(style);
        return plan.filter(one -> !one.panels().isEmpty())
                .<Sheet>map(one -> new PlannedFigure(one, PlannedFrames.of(one, scenario, now), camera, asked))
                .orElseGet(() -> new ScenarioFigure(now, camera, shows, asked));
    }

    /// The colours that a plan asks for.
    public static Palette palette(FigurePlan plan) {
        return switch (plan.theme()) {
            case PRINT -> Palette.PRINT;
            case GREY -> Palette.GREY;
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
        };
    }

    /// Sizes and colours that a plan asks for, on top of those of a page.
    ///
    /// @param frame whose electrons are drawn
    public static Style style(FigurePlan plan, Style page, Frame frame) {
        int electrons = (int) frame.picture().bodies().stream().filter(Body::isElectron).count();
        List<Integer> ids = frame.picture().bodies().stream().filter(Body::isElectron).map(Body::id).toList();
        int chosen = plan.emphasis() > 0 && plan.emphasis() <= electrons ? ids.get(plan.emphasis() - 1) : 0;
        Palette palette = chosen == 0 ? page.palette()
                : page.palette().emphasising(chosen, ids.stream().mapToInt(Integer::intValue).max().orElse(1));
        return new Style(palette, page.unit() * plan.scale(), plan.lines());
    }

    /// The width that a plan asks for.
    ///
    /// @param panels that are drawn
    public static Length width(FigurePlan plan, int panels) {
        return plan.wide().isEmpty() ? Length.mm(panels > 1 ? 183 : 89) : Length.parse(plan.wide());
    }

    @Override
    public double aspect(double wide) {
        return grid(this::scene).height(wide) / wide;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        PanelGrid plain = grid(this::scene);
        grid(i -> searched(i, plain.place(i, area))).draw(g, area);
    }

    @Override
    public List<ShownPanel> panels() {
        return IntStream.range(0, frames.size())
                .mapToObj(i -> new ShownPanel(plan.panels().get(i).show(), frames.get(i),
                        plot(plan.panels().get(i), frames.get(i)).log()))
                .toList();
    }

    private interface Scenes {
        SceneFigure at(int panel);
    }

    private PanelGrid grid(Scenes scenes) {
        List<GridPanel> panels = new ArrayList<>();
        for (int i = 0; i < plan.panels().size(); i++) {
            panels.add(panel(i, scenes));
        }
        return new PanelGrid(panels, plan.columns(),
                plan.legend() ? PanelGrid.Legend.BELOW : PanelGrid.Legend.NONE, style);
    }

    private GridPanel panel(int i, Scenes scenes) {
        FigurePanel asked = plan.panels().get(i);
        String letter = plan.letters() && plan.panels().size() > 1 ? "(" + (char) ('a' + i % 26) + ") " : "";
        String time = asked.at().isPresent()
                ? "$t = " + NumberLabels.shortest(asked.at().getAsDouble()).replace("$", "") + "$" : "";
        String head = (letter + (asked.title().isEmpty() ? time : asked.title())).strip();
        return switch (asked.show()) {
            case FigurePanel.SCENE -> GridPanel.of(head, new ScenePanel(scenes.at(i)), style);
            case FigurePanel.POTENTIAL -> PotentialFigure
                    .of(frames.get(i).scenario().problem(), new Style(palette(plan), style.unit(), style.lines()))
                    .map(figure -> new GridPanel(head, PotentialFigure.ASPECT, figure, List.of(), List.of()))
                    .orElseThrow();
            default -> GridPanel.of(head, PagePlot.of(frames.get(i).runs(), plot(asked, frames.get(i)),
                    frames.get(i).scenario().view(), style, asked.from(), asked.to()), style);
        };
    }

    private static Plot plot(FigurePanel asked, Frame frame) {
        boolean usual = frame.scenario().view().plots().stream().filter(plot -> plot.show().equals(asked.show()))
                .findFirst().map(Plot::log)
                .orElseGet(() -> frame.scenario().problem().observables().stream()
                        .filter(one -> one.id().equals(asked.show())).anyMatch(Observable::logarithmic));
        return new Plot(asked.show(), switch (asked.scale()) {
            case USUAL -> usual;
            case LOG -> true;
            case LINEAR -> false;
        });
    }

    private SceneFigure scene(int i) {
        Frame frame = frames.get(i);
        View view = frame.scenario().view();
        Highlights marks = view.partners() ? Highlights.onPaper(frame.runs()) : Highlights.NONE;
        return new SceneFigure(frame.runs(), view, camera.at(view, frame.runs()), style, marks);
    }

    private SceneFigure searched(int i, Rectangle2D place) {
        Frame frame = frames.get(i);
        SceneFigure scene = new CriticalLayer(scene(i)).searched(frame.scenario().seed());
        Rectangle2D drawn = new ScenePanel(scene).drawn(place);
        return scene.basinsOf(frame.present(), drawn, 0)
                .map(question -> scene.over(BasinMemory.map(question, frame.scenario().view().basinSize())))
                .orElse(scene);
    }
}
