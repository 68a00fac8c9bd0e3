package earnshaw.figure.plot;

import earnshaw.analysis.LossProfile;
import earnshaw.figure.style.Figure;
import earnshaw.figure.style.MathText;
import earnshaw.figure.style.NumberLabels;
import earnshaw.figure.style.Pen;
import earnshaw.figure.style.Style;
import earnshaw.figure.style.Ticks;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;

/// The loss along the way from one state, A, to another, B: both ends named, and the height of the barrier between them
/// measured from the first.
///
/// @param style colours and sizes
public record ProfileFigure(LossProfile profile, Style style) implements Figure {

    private static final double ACROSS = 66;
    private static final double UP = 26;
    private static final double WIDTH = 1.9;
    private static final double HEAD = 6;

    /// Room over the highest and under the lowest place, as a share of the range: letters and numbers stand there.
    private static final double AIR = 0.12;

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        PlotLayout frame = PlotLayout.of(area, style);
        Rectangle2D data = frame.data();
        Series curve = new Series(0, false, 0, profile.shares(), profile.losses());
        PlotRange near = PlotRange.of(List.of(curve), false);
        double air = AIR * (near.to() - near.from());
        PlotRange range = new PlotRange(near.from() - air, near.to() + air, false);
        double edge = 0.03;
        Ticks across = Ticks.linear(0, 1, Math.max(1, data.getWidth() / style.of(ACROSS)));
        Ticks up = range.ticks(Math.max(2, data.getHeight() / style.of(UP)), false);
        ValueAxis horizontal = PlotAxes.of(-edge, 1 + edge, false, across);
        ValueAxis vertical = PlotAxes.of(range.from(), range.to(), false, up);
        try (Pen pen = Pen.over(g, area, style)) {
            PlotPainter.plot(pen, horizontal, vertical, new PlotData(List.of(curve), false), renderer(pen))
                    .draw(pen.g(), data, null, null, null);
            PlotPainter.numbers(pen, frame, across, up, horizontal, vertical, "share of the way");
            MathText.strong("Loss from A to B").draw(pen.g(), area.getX(), area.getY() + pen.of(16), style.type(),
                    style.palette().ink());
            MathText said = new MathText(words());
            said.drawLeftOf(pen.g(), data.getMaxX(), area.getY() + pen.of(16), style.smallType(),
                    style.palette().faint());
            barrier(pen, data, horizontal, vertical);
            end(pen, "A", data, horizontal.valueToJava2D(0, data, RectangleEdge.BOTTOM), vertical, 0);
            end(pen, "B", data, horizontal.valueToJava2D(1, data, RectangleEdge.BOTTOM), vertical,
                    profile.losses().length - 1);
        }
    }

    // What the picture shows, in one line.
    private String words() {
        return profile.divides() ? "barrier: " + NumberLabels.of(profile.barrier(), 4) + " from A, "
                + NumberLabels.of(profile.barrierBack(), 4) + " from B" : "no barrier between A and B";
    }

    private XYLineAndShapeRenderer renderer(Pen pen) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, style.palette().electron(1));
        renderer.setSeriesStroke(0,
                new BasicStroke((float) pen.of(WIDTH), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        return renderer;
    }

    private void end(Pen pen, String letter, Rectangle2D data, double x, ValueAxis vertical, int place) {
        double loss = profile.losses()[place];
        if (Double.isFinite(loss)) {
            mark(pen, letter, x, Math.clamp(vertical.valueToJava2D(loss, data, RectangleEdge.LEFT), data.getMinY(),
                    data.getMaxY()));
        }
    }

    /// A state as a ring with its letter.
    public static void mark(Pen pen, String letter, double x, double y) {
        double type = pen.of(10);
        pen.disc(x, y, pen.of(9), pen.palette().ground());
        pen.ring(x, y, pen.of(7.6), pen.palette().ink(), 1.3);
        new MathText(letter).drawCentred(pen.g(), x, y + 0.36 * type, type, pen.palette().ink());
    }

    // A dashed line at the level of A and an arrow from there to the highest place.
    private void barrier(Pen pen, Rectangle2D data, ValueAxis horizontal, ValueAxis vertical) {
        if (!profile.divides() || !Double.isFinite(profile.top()) || !Double.isFinite(profile.losses()[0])) {
            return;
        }
        Color colour = style.palette().accent();
        double x = horizontal.valueToJava2D(profile.share(), data, RectangleEdge.BOTTOM);
        double top = vertical.valueToJava2D(profile.top(), data, RectangleEdge.LEFT);
        double level = vertical.valueToJava2D(profile.losses()[0], data, RectangleEdge.LEFT);
        double start = horizontal.valueToJava2D(0, data, RectangleEdge.BOTTOM);
        pen.dash(new Line2D.Double(start, level, x + pen.of(12), level), colour, 1, 4, 3);
        pen.line(x, level, x, top, colour, 1.2);
        for (double tip : new double[] {top, level}) {
            double side = tip == top ? 1 : -1;
            Path2D head = new Path2D.Double();
            head.moveTo(x - pen.of(HEAD) / 2, tip + side * pen.of(HEAD));
            head.lineTo(x, tip);
            head.lineTo(x + pen.of(HEAD) / 2, tip + side * pen.of(HEAD));
            if (level - top > pen.of(2.5 * HEAD)) {
                pen.stroke(head, colour, 1.2);
            }
        }
        MathText number = new MathText(NumberLabels.of(profile.barrier(), 4));
        double wide = number.width(style.smallType());
        double left = x + pen.of(6) + wide > data.getMaxX() ? x - pen.of(6) - wide : x + pen.of(6);
        number.draw(pen.g(), left, (top + level) / 2 + 0.36 * style.smallType(), style.smallType(), colour);
    }
}
