package earnshaw.figure.plot;

import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Pen;
import earnshaw.problem.Observable;
import earnshaw.problem.Walker;
import earnshaw.simulation.record.Run;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/// Which curve is whose, at the right of a plot with one curve for every run: where no curve is, from the top down.
final class PlotLegend {

    private static final int MOST = 6;
    private static final double LINE = 15;
    private static final double SAMPLE = 20;
    private static final double GAP = 6;

    /// Share of the height that it may take.
    private static final double ROOM = 0.5;

    private PlotLegend() {}

    /// @param colour of a run's curve
    /// @param free   whether no curve goes through a part of the surface
    static void draw(
            Pen pen, Rectangle2D data, PlotFigure figure, Observable observable, IntFunction<Color> colour,
            Predicate<Rectangle2D> free) {
        List<Run> runs = figure.runs().subList(0, figure.live());
        boolean named = runs.size() > 1 && runs.size() <= MOST && runs.stream().noneMatch(run -> run.name().isEmpty());
        if (!named || !observable.bodies().isEmpty() || runs.size() * pen.of(LINE) > ROOM * data.getHeight()) {
            return;
        }
        float type = pen.style().smallType();
        double widest = runs.stream().mapToDouble(run -> new MathText(run.name()).width(type)).max().orElse(0);
        double left = data.getMaxX() - widest - pen.of(SAMPLE + GAP);
        double top = data.getY();
        double high = runs.size() * pen.of(LINE);
        while (top + high < data.getMaxY()
                && !free.test(new Rectangle2D.Double(left, top, data.getMaxX() - left, high))) {
            top += pen.of(LINE) / 2;
        }
        top = top + high < data.getMaxY() ? top : data.getY();
        for (int i = 0; i < runs.size(); i++) {
            double y = top + pen.of(LINE) * (i + 0.6);
            boolean dashed = runs.get(i).walker().stroke() == Walker.Stroke.DASHED;
            BasicStroke stroke = dashed
                    ? pen.dashed(PlotCurves.CURVE, PlotCurves.DASH, PlotCurves.DASH_APART)
                    : pen.plain(PlotCurves.CURVE);
            pen.g().setColor(colour.apply(i));
            pen.g().setStroke(stroke);
            pen.g().draw(new Line2D.Double(left, y, left + pen.of(SAMPLE), y));
            new MathText(runs.get(i).name()).draw(
                    pen.g(), left + pen.of(SAMPLE + GAP), y + type * 0.36, type, pen.palette().faint());
        }
    }
}
