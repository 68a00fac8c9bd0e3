package earnshaw.figure.chart;

import earnshaw.figure.style.NumberLabels;
import earnshaw.problem.Observable;
import java.util.ArrayList;
import java.util.List;

/// The numbers of a chart at a moment: of each curve those of the recorded row that is nearest in time, never a number
/// between two rows, so that each of them also stands in the table that `--csv` writes.
///
/// @param time   of the nearest row of the first curve
/// @param step   of that row
/// @param points one for each curve that has a number
public record ChartReading(double time, long step, List<Point> points) {

    private static final int DIGITS = 6;

    /// One curve at the moment.
    ///
    /// @param curve which one
    /// @param row   of the curve
    /// @param x     across, as the axis shows it
    /// @param y     up, as the axis shows it
    /// @param words the number up as a person reads it
    public record Point(ChartCurve curve, int row, double x, double y, String words) {}

    public ChartReading {
        points = List.copyOf(points);
    }

    /// What some curves of a chart say at a time.
    ///
    /// @param shown curves of the chart
    public static ChartReading at(double time, ChartCurves curves, List<ChartCurve> shown) {
        List<Point> points = new ArrayList<>();
        for (ChartCurve curve : shown) {
            int row = curve.nearest(time);
            if (row >= 0) {
                double y = curve.y()[row] * curves.upFactor();
                points.add(new Point(curve, row, curve.x()[row] * curves.acrossFactor(), y, words(y, curves.upUnit())));
            }
        }
        if (points.isEmpty()) {
            return new ChartReading(time, 0, points);
        }
        ChartCurve first = points.getFirst().curve();
        int row = points.getFirst().row();
        return new ChartReading(first.time()[row], first.step()[row], points);
    }

    /// The time in which a place of the chart lies: of the nearest row where time or steps stand across, otherwise that
    /// of the nearest point of any curve.
    ///
    /// @param shown curves of the chart, not empty
    public static double time(double x, double y, ChartArea area, ChartCurves curves, List<ChartCurve> shown) {
        double wanted = area.across().value(area.acrossShare(x));
        if (curves.choice().across().equals(ChartChoice.TIME)) {
            return wanted;
        }
        double best = Double.POSITIVE_INFINITY;
        double time = 0;
        for (ChartCurve curve : shown) {
            for (int row = 0; row < curve.x().length; row++) {
                double far = curves.choice().rises() ? Math.abs(curve.x()[row] - wanted)
                        : square(area.x(curve.x()[row] * curves.acrossFactor()) - x)
                                + square(area.y(curve.y()[row] * curves.upFactor()) - y);
                if (far < best) {
                    best = far;
                    time = curve.time()[row];
                }
            }
        }
        return time;
    }

    private static double square(double value) {
        return value * value;
    }

    /// A number of a chart as a person reads it, to six digits.
    public static String words(double value, Observable.Unit unit) {
        return NumberLabels.written(value, DIGITS) + (unit == Observable.Unit.ANGLE ? "°" : "");
    }
}
