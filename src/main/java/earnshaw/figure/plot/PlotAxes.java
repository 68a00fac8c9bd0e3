package earnshaw.figure.plot;

import earnshaw.figure.style.Ticks;
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

/// Axes of JFreeChart that draw nothing themselves and have their marks where [Ticks] puts them.
final class PlotAxes {

    private PlotAxes() {}

    static ValueAxis of(double from, double to, boolean log, Ticks ticks) {
        ValueAxis axis = log ? new Logarithmic(ticks) : new Linear(ticks);
        axis.setTickLabelsVisible(false);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        axis.setAutoRange(false);
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        axis.setRange(from, to);
        return axis;
    }

    private static List<NumberTick> marks(Ticks ticks) {
        return ticks.marks().stream()
                .map(mark -> new NumberTick(mark, "", TextAnchor.CENTER, TextAnchor.CENTER, 0))
                .toList();
    }

    private static final class Linear extends NumberAxis {
        private final transient Ticks ticks;

        Linear(Ticks ticks) {
            this.ticks = ticks;
        }

        @Override
        public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
            return marks(ticks);
        }
    }

    private static final class Logarithmic extends LogAxis {
        private final transient Ticks ticks;

        Logarithmic(Ticks ticks) {
            this.ticks = ticks;
            setSmallestValue(Double.MIN_NORMAL);
        }

        @Override
        public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
            return marks(ticks);
        }
    }
}
