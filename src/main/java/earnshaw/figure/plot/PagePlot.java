package earnshaw.figure.plot;

import earnshaw.figure.style.AxisFrame;
import earnshaw.figure.style.AxisPanel;
import earnshaw.figure.style.FigurePart;
import earnshaw.figure.style.KeyEntry;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Palette;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.figure.style.Ticks;
import earnshaw.problem.Body;
import earnshaw.problem.Observable;
import earnshaw.problem.Walker;
import earnshaw.scenario.Plot;
import earnshaw.scenario.View;
import earnshaw.simulation.record.Run;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/// One quantity of all runs against time or step, as a page shows it: names and numbers of both axes outside of the
/// curves, and what the curves are in the legend of the page. Curves of a few electrons differ by their strokes too, so
/// that they can be told apart without colours.
public final class PagePlot implements AxisPanel {

    /// So many curves at most are named and have strokes of their own.
    private static final int MOST_NAMED = 7;

    /// Lengths of dashes and gaps, by the id of an electron in turn; an unbroken line first.
    private static final float[][] DASHES =
            {{}, {7, 2.5f}, {7, 2, 1.5f, 2}, {2.2f, 1.8f}, {11, 3}, {7, 2, 1.5f, 2, 1.5f, 2}, {4, 1.6f}};

    /// Height of a tick's number with its air.
    private static final double UP = 22;
    private static final double MOST_UP = 6;

    /// What stands out above and at the right.
    private static final double ABOVE = 14;

    private final PlotFigure figure;
    private final Observable observable;
    private final PlotRange range;
    private final double[] extent;

    private PagePlot(PlotFigure figure, Observable observable, OptionalDouble from, OptionalDouble to) {
        this.figure = figure;
        this.observable = observable;
        extent = figure.extent();
        PlotRange taken = PlotRange.of(curves(Pen.measuring(figure.style()), 1 << 12).all(), figure.plot().log());
        range = taken.between(from, to);
    }

    /// A plot of a quantity that some of the runs have.
    public static PagePlot of(List<Run> runs, Plot plot, View view, Style style) {
        return of(runs, plot, view, style, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /// The same with ends of the vertical axis; an empty one is what the curves take.
    public static PagePlot of(List<Run> runs, Plot plot, View view, Style style, OptionalDouble from,
            OptionalDouble to) {
        Observable observable = SeriesReader.observable(runs, plot.show()).orElseThrow();
        return new PagePlot(new PlotFigure(runs, runs.size(), plot, view, style, OptionalDouble.empty()), observable,
                from, to);
    }

    private PlotCurves curves(Pen pen, double columns) {
        double column = (extent[1] - extent[0]) / columns;
        return new PlotCurves(pen, figure,
                figure.under().map(show -> figure.series(show, column, extent)).orElse(List.of()),
                figure.bounds(column, extent),
                figure.series(figure.over().map(Observable::id).orElse(figure.plot().show()), column, extent));
    }

    private boolean degrees() {
        return observable.unit() == Observable.Unit.ANGLE;
    }

    private Ticks up(double high) {
        return range.enough(Math.clamp(high / figure.style().of(UP), 3, MOST_UP), degrees())
                .shortened(degrees() ? "°" : "");
    }

    private List<String> name() {
        boolean chosen = observable.id().equals("angle") && figure.view().angleTo() > 0;
        String symbol = chosen ? "\\angle(\\theta_i,w_{" + figure.view().angleTo() + "})" : observable.symbol();
        String over = figure.over().map(one -> ", " + one.title().toLowerCase(Locale.ROOT)).orElse("");
        return List.of(observable.title() + over, "$" + symbol + "$");
    }

    @Override
    public double left(double high) {
        return AxisFrame.left(figure.style(), up(high), name(), high);
    }

    @Override
    public boolean shared() {
        return true;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D data, double left, Foot foot) {
        Ticks up = up(data.getHeight());
        Ticks across = AxisFrame.fitting(figure.style(), extent[0], extent[1], data.getWidth());
        ValueAxis horizontal = PlotAxes.of(extent[0], extent[1], false, across);
        ValueAxis vertical = PlotAxes.of(range.from(), range.to(), range.log(), up);
        DoubleUnaryOperator x = value -> horizontal.valueToJava2D(value, data, RectangleEdge.BOTTOM);
        DoubleUnaryOperator y = value -> vertical.valueToJava2D(value, data, RectangleEdge.LEFT);
        Rectangle2D around = new Rectangle2D.Double(left, data.getY() - figure.style().of(ABOVE),
                data.getMaxX() + figure.style().of(ABOVE) - left,
                data.getHeight() + figure.style().of(ABOVE + AxisFrame.FOOT));
        try (Pen inside = Pen.over(g, data, figure.style()); Pen pen = Pen.over(g, around, figure.style())) {
            List<PhaseLines.Named> phases = PhaseLines.lines(inside, figure, data, x);
            PlotCurves curves = curves(pen, data.getWidth() / figure.style().of(1));
            List<Series> seen = curves.simplified(data, horizontal, vertical, range.log());
            new FigurePart(told() ? FigurePart.Kind.CURVES : FigurePart.Kind.OTHER, observable.title(), this)
                    .draw(pen.g(), () -> curves.draw(pen.g(), data, horizontal, vertical, seen, range.log(),
                            one -> stroke(pen, one)));
            CaptureJumps.marks(pen, figure, data, x, y);
            AxisFrame frame = new AxisFrame(pen, data);
            frame.up(up, y, name(), left);
            if (foot == Foot.NUMBERS) {
                frame.across(across, x, figure.view().along() == View.Along.TIME ? "time $t$" : "step");
            } else {
                frame.ticks(across, x);
            }
            names(pen, data, phases);
        }
    }

    // Above the curves; one that does not fit beside its neighbour moves to the right.
    private static void names(Pen pen, Rectangle2D data, List<PhaseLines.Named> phases) {
        float type = pen.style().smallType();
        double end = data.getX() - pen.of(3);
        for (PhaseLines.Named phase : phases) {
            MathText name = new MathText(phase.name());
            double x = Math.max(phase.x() - name.width(type) / 2, end + pen.of(4));
            if (x + name.width(type) < data.getMaxX()) {
                name.draw(pen.g(), x, data.getY() - pen.of(3), type, pen.palette().faint());
                end = x + name.width(type);
            }
        }
    }

    private BasicStroke stroke(Pen pen, Series one) {
        Run run = figure.runs().get(one.run());
        int first = run.picture().bodies().getFirst().id();
        return stroke(pen, run, one.body() > 0 ? one.body() : figure.live() > 1 ? first : 1);
    }

    // A run that is drawn dashed is so in the window too; the electrons of the others begin with an unbroken line.
    private BasicStroke stroke(Pen pen, Run run, int electron) {
        if (run.walker().stroke() == Walker.Stroke.DASHED) {
            return pen.dashed(PlotCurves.CURVE, PlotCurves.DASH, PlotCurves.DASH_APART);
        }
        int before = (int) electrons().stream().filter(body -> body.id() < electron).count() - dashedElectrons();
        float[] dashes = told() ? DASHES[Math.max(0, before) % DASHES.length] : DASHES[0];
        if (dashes.length == 0) {
            return pen.plain(PlotCurves.CURVE);
        }
        float[] lengths = new float[dashes.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = (float) pen.of(dashes[i]);
        }
        return new BasicStroke((float) pen.of(PlotCurves.CURVE), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                lengths, 0);
    }

    private int dashedElectrons() {
        return (int) figure.runs().stream().filter(run -> run.walker().stroke() == Walker.Stroke.DASHED)
                .flatMap(run -> run.picture().bodies().stream()).filter(Body::isElectron).count();
    }

    private boolean told() {
        return electrons().size() <= MOST_NAMED;
    }

    private List<Body> electrons() {
        return figure.runs().stream().flatMap(run -> run.picture().bodies().stream()).filter(Body::isElectron).toList();
    }

    @Override
    public List<KeyEntry> entries() {
        List<KeyEntry> entries = new ArrayList<>();
        List<Run> runs = figure.runs();
        boolean coloured = !observable.bodies().isEmpty() && electrons().size() > 1 || runs.size() > 1;
        boolean alike = runs.size() == electrons().size() && runs.stream().noneMatch(run -> run.name().isEmpty());
        for (Run run : coloured && told() ? runs : List.<Run>of()) {
            for (Body body : run.picture().bodies()) {
                if (body.isElectron()) {
                    String name = "$" + body.label() + "$";
                    String words = runs.size() == 1 ? name : alike ? run.name() : name + " (" + run.name() + ")";
                    entries.add(new KeyEntry((pen, x, y, wide) -> line(pen, x, y, wide, run, body.id()), words));
                }
            }
        }
        if (!told() && dashedElectrons() > 0) {
            for (Run run : runs) {
                boolean dashed = run.walker().stroke() == Walker.Stroke.DASHED;
                entries.add(new KeyEntry((pen, x, y, wide) -> {
                    pen.g().setColor(pen.palette().ink());
                    pen.g().setStroke(dashed
                            ? pen.dashed(PlotCurves.CURVE, PlotCurves.DASH, PlotCurves.DASH_APART)
                            : pen.plain(PlotCurves.CURVE));
                    pen.g().draw(new Line2D.Double(x, y, x + wide, y));
                }, run.name()));
            }
        }
        others(entries);
        return entries;
    }

    private void others(List<KeyEntry> entries) {
        if (observable.id().equals("laplacian") && observable.bodies().size() > 1) {
            entries.add(new KeyEntry((pen, x, y, wide) -> pen.line(x + pen.of(1), y, x + wide - pen.of(1), y,
                    pen.palette().neutral(), PlotCurves.SUM), "sum over $i$"));
        }
        figure.over().ifPresent(over -> entries.add(new KeyEntry((pen, x, y, wide) -> pen.line(x, y, x + wide, y,
                Palette.mix(pen.palette().ink(), pen.palette().ground(), 0.45), 0.7),
                observable.title().toLowerCase(Locale.ROOT))));
        if (figure.runs().stream().flatMap(run -> run.history().last().observables().stream())
                .anyMatch(one -> one.bounds().equals(observable.id()))) {
            entries.add(new KeyEntry((pen, x, y, wide) -> pen.dots(new Line2D.Double(x, y, x + wide, y),
                    pen.palette().neutral(), PlotCurves.BOUND, PlotCurves.BOUND_APART), "bound of a theorem"));
        }
        boolean jumps = figure.runs().stream().flatMap(run -> run.recorded().segments().stream()
                .map(segment -> CaptureJumps.of(run, segment, figure.plot().show(), figure.view().along())))
                .anyMatch(found -> !found.isEmpty());
        if (jumps) {
            entries.add(new KeyEntry((pen, x, y, wide) -> {
                pen.dash(new Line2D.Double(x, y, x + wide, y), pen.palette().faint(), 1, 2, 2);
                pen.disc(x + wide, y, pen.of(CaptureJumps.RING), pen.palette().ground());
                pen.ring(x + wide, y, pen.of(CaptureJumps.RING), pen.palette().faint(), 1.2);
            }, "capture"));
        }
    }

    private void line(Pen pen, double x, double y, double wide, Run run, int electron) {
        pen.g().setColor(pen.palette().electron(electron));
        pen.g().setStroke(stroke(pen, run, electron));
        pen.g().draw(new Line2D.Double(x, y, x + wide, y));
    }
}
