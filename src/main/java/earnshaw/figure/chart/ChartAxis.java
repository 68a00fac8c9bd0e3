package earnshaw.figure.chart;

import earnshaw.figure.style.MathText;
import earnshaw.figure.style.Style;
import earnshaw.figure.style.Ticks;
import earnshaw.problem.Observable;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/// Axes of JFreeChart with the marks of [Ticks] and the type of all figures.
final class ChartAxis {

    private static final double ACROSS = 84;
    private static final double UP = 34;

    /// Labels stand so far from the plotted part.
    private static final double BELOW = 16;
    private static final double BESIDE = 7;
    private static final double MIDDLE = 0.36;

    private ChartAxis() {}

    static ValueAxis across(ChartArea area, Observable.Unit unit, Style style) {
        return of(area.across(), ticks(area.across(), unit, area.data().getWidth() / style.of(ACROSS)), style);
    }

    static ValueAxis up(ChartArea area, Observable.Unit unit, Style style) {
        Ticks ticks = ticks(area.up(), unit, Math.max(2, area.data().getHeight() / style.of(UP)));
        return of(area.up(), ticks.shortened(unit == Observable.Unit.ANGLE ? "°" : ""), style);
    }

    private static Ticks ticks(ChartScale scale, Observable.Unit unit, double most) {
        boolean degrees = unit == Observable.Unit.ANGLE;
        return scale.log() ? Ticks.decades(scale.from(), scale.to(), most, degrees ? "°" : "")
                : degrees ? Ticks.degrees(scale.from(), scale.to(), most)
                : Ticks.linear(scale.from(), scale.to(), most);
    }

    private static ValueAxis of(ChartScale scale, Ticks ticks, Style style) {
        ValueAxis axis = scale.log() ? new Logarithmic(ticks, style) : new Linear(ticks, style);
        axis.setAxisLineVisible(false);
        axis.setAutoRange(false);
        axis.setRange(scale.from(), scale.to());
        return axis;
    }

    private static AxisState drawn(ValueAxis axis, Ticks ticks, Style style, Graphics2D g, double cursor,
            Rectangle2D data, RectangleEdge edge) {
        AxisState state = new AxisState(cursor);
        state.setTicks(marks(ticks));
        float type = style.smallType();
        for (int i = 0; i < ticks.marks().size(); i++) {
            double place = axis.valueToJava2D(ticks.marks().get(i), data, edge);
            MathText label = new MathText(ticks.labels().get(i));
            if (edge == RectangleEdge.BOTTOM) {
                label.drawCentred(g, place, data.getMaxY() + style.of(BELOW), type, style.palette().faint());
            } else {
                label.drawLeftOf(g, data.getX() - style.of(BESIDE), place + MIDDLE * type, type,
                        style.palette().faint());
            }
        }
        if (edge != RectangleEdge.BOTTOM && !ticks.offset().isEmpty()) {
            new MathText(ticks.offset()).draw(g, data.getX() + style.of(3), data.getY() + type, type,
                    style.palette().faint());
        }
        return state;
    }

    private static List<NumberTick> marks(Ticks ticks) {
        return ticks.marks().stream()
                .map(mark -> new NumberTick(mark, "", TextAnchor.CENTER, TextAnchor.CENTER, 0))
                .toList();
    }

    private static final class Linear extends NumberAxis {

        private final transient Ticks ticks;
        private final transient Style style;

        Linear(Ticks ticks, Style style) {
            this.ticks = ticks;
            this.style = style;
        }

        @Override
        protected AxisState drawTickMarksAndLabels(Graphics2D g, double cursor, Rectangle2D area, Rectangle2D data,
                RectangleEdge edge) {
            return drawn(this, ticks, style, g, cursor, data, edge);
        }
    }

    private static final class Logarithmic extends LogAxis {

        private final transient Ticks ticks;
        private final transient Style style;

        Logarithmic(Ticks ticks, Style style) {
            this.ticks = ticks;
            this.style = style;
            setSmallestValue(Double.MIN_NORMAL);
        }

        @Override
        protected AxisState drawTickMarksAndLabels(Graphics2D g, double cursor, Rectangle2D area, Rectangle2D data,
                RectangleEdge edge) {
            return drawn(this, ticks, style, g, cursor, data, edge);
        }
    }
}
