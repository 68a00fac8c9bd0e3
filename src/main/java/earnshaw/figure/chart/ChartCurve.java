package earnshaw.figure.chart;

import earnshaw.figure.style.Palette;
import earnshaw.problem.Walker;
import java.awt.Color;
import java.util.Arrays;

/// One curve of a chart with every recorded row of it.
///
/// @param source what it belongs to
/// @param column what CSV calls the quantity up: `loss`, `laplacian_2`
/// @param x      the quantity across, a number for each row
/// @param y      the quantity up; NaN where it is not defined
/// @param time   of each row, rising
/// @param step   of each row
/// @param across what the numbers `x` cover, which would cost too much to find at each drawing
/// @param up     what the numbers `y` cover
public record ChartCurve(Source source, String column, double[] x, double[] y, double[] time, long[] step,
        ChartExtent across, ChartExtent up) {

    /// How far a curve of another run is mixed with the ground.
    private static final double SUNK = 0.6;

    /// The run and the electron that a curve belongs to.
    ///
    /// @param run    index of its run
    /// @param body   id of its electron; 0 where it belongs to the run as a whole
    /// @param name   what the legend calls it, as `MathText`
    /// @param colour id of the electron whose colour it has; 0 for ink
    /// @param stroke how its run is drawn
    /// @param place  whether it belongs to the run that goes on or to one kept beside it
    public record Source(int run, int body, String name, int colour, Walker.Stroke stroke, Place place) {

        /// The same on every drawing of one chart: by it a person puts curves out.
        public String key() {
            return run + "/" + body;
        }
    }

    /// Whether a run goes on or is kept beside the one that does.
    public enum Place { LIVE, KEPT }

    /// A curve through some rows.
    public ChartCurve(Source source, String column, double[] x, double[] y, double[] time, long[] step) {
        this(source, column, x, y, time, step, ChartExtent.of(x), ChartExtent.of(y));
    }

    /// The colour of its line.
    public Color colour(Palette palette) {
        Color own = source.colour > 0 ? palette.electron(source.colour) : palette.ink();
        return source.place == Place.KEPT ? Palette.mix(own, palette.ground(), SUNK) : own;
    }

    /// The row with a defined number whose time is nearest; -1 where there is none.
    public int nearest(double moment) {
        int found = Arrays.binarySearch(time, moment);
        int after = found >= 0 ? found : -found - 1;
        int up = after;
        while (up < y.length && Double.isNaN(y[up])) {
            up++;
        }
        int down = after - 1;
        while (down >= 0 && Double.isNaN(y[down])) {
            down--;
        }
        if (up >= y.length || down >= 0 && moment - time[down] <= time[up] - moment) {
            return down;
        }
        return up;
    }

    /// The time of the first row at or behind a step, else of the last one; NaN of a curve without rows.
    public double timeAt(double wanted) {
        int row = 0;
        while (row < step.length - 1 && step[row] < wanted) {
            row++;
        }
        return step.length == 0 ? Double.NaN : time[row];
    }
}
