package earnshaw.figure;

import earnshaw.figure.basin.BasinMemory;
import earnshaw.figure.camera.Camera;
import earnshaw.figure.plot.PlotFigure;
import earnshaw.figure.plot.PotentialFigure;
import earnshaw.figure.plot.SeriesReader;
import earnshaw.figure.scene.CriticalLayer;
import earnshaw.figure.scene.Highlights;
import earnshaw.figure.scene.SceneFigure;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.problem.Body;
import earnshaw.problem.Observable;
import earnshaw.scenario.Plot;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.View;
import earnshaw.simulation.Frame;
import earnshaw.simulation.record.Run;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Scene and plots of a frame laid out on one page: the scene alone, plots below each other beside it, or plots alone.
///
/// @param frame  what is shown; its view says which layers
/// @param camera from where the scene is seen
/// @param shows  `scene`, `potential` and ids of observables, in the order wanted
/// @param style  colours and sizes
public record ScenarioFigure(Frame frame, Camera camera, List<String> shows, Style style) implements Figure {

    /// What `shows` calls the scene.
    public static final String SCENE = "scene";

    private static final double GAP = 14;
    private static final double MARGIN = 7;

    /// Share of the width that the scene has beside plots.
    private static final double SCENE_SHARE = 0.6;

    /// Height over width of a plot that stands alone, and of one in a column.
    private static final double PLOT_ASPECT = 0.58;

    private static final double KEY = 20;
    private static final int MOST_NAMED = 9;

    public ScenarioFigure {
        shows = List.copyOf(shows);
    }

    /// A page as its frame's view describes it.
    public static ScenarioFigure of(Frame frame, List<String> shows, Style style) {
        Camera camera = Camera.of(frame.scenario().view(), frame.runs());
        return new ScenarioFigure(frame, camera, shows, style);
    }

    /// Height over width at which it looks best.
    public double aspect() {
        int plots = plots().size();
        if (shows.equals(List.of(PotentialFigure.NAME))) {
            return PotentialFigure.ASPECT;
        }
        if (!shows.contains(SCENE)) {
            return Math.max(1, plots) * PLOT_ASPECT;
        }
        return plots == 0 ? 1 : Math.max(SCENE_SHARE, plots * (1 - SCENE_SHARE) * PLOT_ASPECT);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        double margin = style.of(MARGIN);
        Rectangle2D inner = style.inside(area, MARGIN);
        List<Figure> plots = plots();
        if (!shows.contains(SCENE)) {
            double key = key() ? style.of(KEY) : 0;
            if (key()) {
                key(g, inner);
            }
            column(g, plots, new Rectangle2D.Double(
                    inner.getX(), inner.getY() + key, inner.getWidth(), inner.getHeight() - key));
        } else if (plots.isEmpty()) {
            scene(area).draw(g, area);
        } else {
            double gap = style.of(GAP);
            double wide = (inner.getWidth() - gap) * SCENE_SHARE;
            Rectangle2D side = new Rectangle2D.Double(area.getX(), area.getY(), wide + margin, area.getHeight());
            scene(side).draw(g, side);
            column(g, plots, new Rectangle2D.Double(
                    inner.getX() + wide + gap, inner.getY(), inner.getWidth() - wide - gap, inner.getHeight()));
        }
    }

    // Plots without a scene beside them get a legend of their colours, unless there are too many curves for one.
    private boolean key() {
        int electrons = electrons().size();
        boolean coloured = shows.stream()
                .flatMap(show -> SeriesReader.observable(frame.runs(), show).stream())
                .anyMatch(observable -> observable.width() > 1);
        return (coloured || frame.runs().size() > 1) && electrons <= MOST_NAMED;
    }

    private List<Body> electrons() {
        return frame.picture().bodies().stream().filter(Body::isElectron).toList();
    }

    // Where every run has one electron, the legend shows the name of the run, which says more than that of the
    // electron.
    private String name(Body electron) {
        List<Run> runs = frame.runs();
        int index = electrons().indexOf(electron);
        return runs.size() > 1 && runs.size() == electrons().size() ? runs.get(index).name()
                : "$" + electron.label() + "$";
    }

    private void key(Graphics2D g, Rectangle2D area) {
        try (Pen pen = Pen.over(g, area, style)) {
            double x = area.getX();
            double y = area.getY() + style.of(KEY) / 2;
            for (Body body : electrons()) {
                MathText name = new MathText(name(body));
                pen.disc(x + style.of(4), y, style.of(4), style.palette().electron(body.id()));
                name.draw(pen.g(), x + style.of(12), y + style.of(4), style.type(), style.palette().ink());
                x += style.of(26) + name.width(style.type());
            }
        }
    }

    private SceneFigure scene(Rectangle2D area) {
        View view = frame.scenario().view();
        Highlights marks = view.partners() ? Highlights.onPaper(frame.runs()) : Highlights.NONE;
        SceneFigure bare = new SceneFigure(frame.runs(), view, camera, style, marks);
        SceneFigure scene = new CriticalLayer(bare).searched(frame.scenario().seed());
        return scene.basinsOf(frame.present(), area, 0)
                .map(question -> scene.over(BasinMemory.map(question, view.basinSize()))).orElse(scene);
    }

    private List<Figure> plots() {
        Scenario scenario = frame.scenario();
        View view = scenario.view();
        List<Figure> plots = new ArrayList<>();
        for (String show : shows) {
            if (show.equals(PotentialFigure.NAME)) {
                PotentialFigure.of(scenario.problem(), style).ifPresent(plots::add);
            } else if (!show.equals(SCENE)) {
                plots.add(new PlotFigure(
                        frame.runs(), frame.runs().size(), plot(show, view), view, style, OptionalDouble.empty()));
            }
        }
        return plots;
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

    private void column(Graphics2D g, List<Figure> plots, Rectangle2D area) {
        double gap = style.of(GAP);
        double height = (area.getHeight() - gap * (plots.size() - 1)) / plots.size();
        for (int i = 0; i < plots.size(); i++) {
            double y = area.getY() + i * (height + gap);
            plots.get(i).draw(g, new Rectangle2D.Double(area.getX(), y, area.getWidth(), height));
        }
    }
}
