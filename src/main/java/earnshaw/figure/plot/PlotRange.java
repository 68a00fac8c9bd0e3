package earnshaw.figure.plot;

import earnshaw.figure.style.AxisTicks;
import earnshaw.figure.style.Ticks;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// What a vertical axis covers.
///
/// @param from below `to`; above 0 when logarithmic
/// @param log  whether it is logarithmic
record PlotRange(double from, double to, boolean log) {

    private static final double AIR = 0.07;

    /// A range so many times wider than that of the starts and of nearly all numbers would press those into a line: the
    /// few outliers of a near collision leave the plot instead.
    private static final double SQUEEZED = 8;
    private static final double NEARLY_ALL = 0.04;

    /// Places, evenly apart on the horizontal axis, that nearly all is counted over: not points, of which a near
    /// collision has most.
    private static final int PLACES = 160;

    /// Numbers that are nearly all smaller are zeros with rounding errors, as the Laplacians of harmonic potentials
    /// are.
    private static final double ROUNDING = 1e-9;

    /// Decades below the largest number that a logarithmic axis reaches at most.
    private static final double DEPTH = 1e-18;

    /// Numbers beyond it are off every plot: twice as much would overflow, and an axis with an infinite end has no marks.
    private static final double LARGEST = 1e300;

    /// The range of some numbers.
    ///
    /// @param log whether a logarithmic axis is wanted; where no number has a logarithm it is a linear one
    static PlotRange of(List<Series> series, boolean log) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Series one : series) {
            for (double value : one.y()) {
                if (isShown(value) && (!log || value > 0)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        if (low > high && log && finite(series)) {
            return of(series, false);
        }
        if (low > high) {
            return log ? new PlotRange(0.1, 10, true) : new PlotRange(0, 1, false);
        }
        return log ? logarithmic(low, high) : linear(low, high, usual(series));
    }

    private static boolean finite(List<Series> series) {
        return series.stream().anyMatch(one -> Arrays.stream(one.y()).anyMatch(PlotRange::isShown));
    }

    private static boolean isShown(double value) {
        return Math.abs(value) <= LARGEST;
    }

    private static PlotRange logarithmic(double lowest, double high) {
        double low = Math.max(lowest, high * DEPTH);
        double air = Math.max(Math.pow(high / low, AIR), 1.1);
        return new PlotRange(low / air, high * air, true);
    }

    // What nearly all numbers and all starts lie between, or nothing.
    private static double[] usual(List<Series> series) {
        double[] all = series.stream()
                .filter(one -> one.x().length > 0)
                .flatMapToDouble(one -> IntStream.rangeClosed(0, PLACES)
                        .mapToDouble(i -> one.at(one.x()[0] + (one.x()[one.x().length - 1] - one.x()[0]) * i / PLACES)))
                .filter(PlotRange::isShown)
                .sorted()
                .toArray();
        if (all.length == 0) {
            return all;
        }
        double low = all[(int) (NEARLY_ALL * (all.length - 1))];
        double high = all[(int) Math.ceil((1 - NEARLY_ALL) * (all.length - 1))];
        for (Series one : series) {
            for (int i = 0; i < one.y().length; i++) {
                boolean start = i == 0 || Double.isNaN(one.y()[i - 1]); // of a curve, or behind a gap
                if (start && isShown(one.y()[i])) {
                    low = Math.min(low, one.y()[i]);
                    high = Math.max(high, one.y()[i]);
                }
            }
        }
        return new double[] {low, high};
    }

    private static PlotRange linear(double lowest, double highest, double[] usual) {
        double low = lowest;
        double high = highest;
        double inner = usual.length > 0 ? usual[0] : low;
        double outer = usual.length > 0 ? usual[usual.length - 1] : high;
        if (Math.max(Math.abs(inner), Math.abs(outer)) < ROUNDING) {
            return new PlotRange(lowest < 0 ? -1 : 0, 1, false);
        }
        if (outer > inner && high - low > SQUEEZED * (outer - inner)) {
            low = Math.max(low, inner - (outer - inner));
            high = Math.min(high, outer + (outer - inner));
        }
        if (low > 0 && low < 0.4 * high) {
            low = 0;
        }
        double air = (high - low) * AIR;
        if (!(air > Math.ulp(Math.max(Math.abs(low), Math.abs(high))) * 1e3)) {
            air = Math.max(Math.abs(high) * 0.1, 1e-3);
        }
        return new PlotRange(low == 0 ? -0.4 * air : low - air, high + air, false);
    }

    /// The same with ends that a person chose, where they leave a range.
    PlotRange between(OptionalDouble low, OptionalDouble high) {
        double least = low.isPresent() && (!log || low.getAsDouble() > 0) ? low.getAsDouble() : from;
        double most = high.orElse(to);
        return least < most ? new PlotRange(least, most, log) : this;
    }

    /// Ticks of an axis on a page: three or more.
    Ticks enough(double most, boolean degrees) {
        return log ? AxisTicks.logarithmic(from, to, most, degrees ? "°" : "")
                : AxisTicks.enough(most, asked -> ticks(asked, degrees));
    }

    Ticks ticks(double most, boolean degrees) {
        if (log) {
            return Ticks.decades(from, to, most, degrees ? "°" : "");
        }
        return degrees ? Ticks.degrees(from, to, most) : Ticks.linear(from, to, most);
    }
}
