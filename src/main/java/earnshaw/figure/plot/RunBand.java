package earnshaw.figure.plot;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/// The repeats of a run in one: their median and the band around it, at even places. A run that has ended keeps its
/// last number.
///
/// @param median of the repeats
/// @param low    lower end of the band at the median's places
/// @param high   upper end
record RunBand(Series median, double[] low, double[] high) {

    /// Fewer runs are drawn as they are.
    static final int FEWEST = 3;

    private static final int PLACES = 200;

    /// From so many runs on the band leaves out a tenth at either end, below it has all.
    private static final int MANY = 10;
    private static final double TAIL = 0.1;

    /// @param runs of one walker and quantity
    /// @param to   right end of the axis
    static RunBand of(List<Series> runs, double to) {
        double[] x = new double[PLACES + 1];
        double[] middle = new double[PLACES + 1];
        double[] low = new double[PLACES + 1];
        double[] high = new double[PLACES + 1];
        double tail = runs.size() < MANY ? 0 : TAIL;
        for (int i = 0; i <= PLACES; i++) {
            double place = to * i / PLACES;
            double[] sorted =
                    runs.stream().mapToDouble(run -> at(run, place)).filter(Double::isFinite).sorted().toArray();
            x[i] = place;
            middle[i] = quantile(sorted, 0.5);
            low[i] = quantile(sorted, tail);
            high[i] = quantile(sorted, 1 - tail);
        }
        return new RunBand(new Series(runs.getFirst().body(), false, runs.getFirst().run(), x, middle), low, high);
    }

    /// What the band of so many runs shows, in words.
    static String words(int runs) {
        return runs < MANY ? "range" : "middle 80 %";
    }

    private static double at(Series run, double place) {
        int last = run.x().length - 1;
        return last >= 0 && place > run.x()[last] ? run.y()[last] : run.at(place);
    }

    // Of sorted numbers, on the straight line between the two nearest ranks; NaN of none.
    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double rank = share * (sorted.length - 1);
        int below = (int) rank;
        return below + 1 < sorted.length ? sorted[below] + (rank - below) * (sorted[below + 1] - sorted[below])
                : sorted[below];
    }

    /// The band on a surface, along the upper ends and back along the lower ones.
    Path2D outline(Rectangle2D data, ValueAxis horizontal, ValueAxis vertical) {
        Path2D outline = new Path2D.Double();
        int[] defined = IntStream.range(0, low.length).filter(i -> Double.isFinite(high[i])).toArray();
        for (int i : defined) {
            point(outline, median.x()[i], high[i], data, horizontal, vertical);
        }
        for (int k = defined.length - 1; k >= 0; k--) {
            point(outline, median.x()[defined[k]], low[defined[k]], data, horizontal, vertical);
        }
        if (outline.getCurrentPoint() != null) {
            outline.closePath();
        }
        return outline;
    }

    private static void point(Path2D outline, double at, double value, Rectangle2D data, ValueAxis horizontal,
            ValueAxis vertical) {
        double x = horizontal.valueToJava2D(at, data, RectangleEdge.BOTTOM);
        double y = vertical instanceof LogAxis && value <= 0 ? data.getMaxY()
                : Math.clamp(vertical.valueToJava2D(value, data, RectangleEdge.LEFT), data.getMinY(), data.getMaxY());
        if (outline.getCurrentPoint() == null) {
            outline.moveTo(x, y);
        } else {
            outline.lineTo(x, y);
        }
    }
}
