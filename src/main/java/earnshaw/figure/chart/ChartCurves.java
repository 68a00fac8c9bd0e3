package earnshaw.figure.chart;

import earnshaw.problem.Observable;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The curves of a chart as they were read at one moment.
///
/// @param question   what was asked
/// @param all        the curves, those of the first run first
/// @param acrossUnit how the numbers across read
/// @param upUnit     how the numbers up read
/// @param taken      nanoseconds that the reading took
public record ChartCurves(
        ChartQuestion question, List<ChartCurve> all, Observable.Unit acrossUnit, Observable.Unit upUnit, long taken) {

    private static final double AIR = 0.05;

    public ChartCurves {
        all = List.copyOf(all);
    }

    /// What the chart shows.
    public ChartChoice choice() {
        return question.choice();
    }

    /// The same curves where the axes alone are chosen otherwise.
    ///
    /// @param choice of the same quantities
    public ChartCurves with(ChartChoice choice) {
        ChartQuestion other = new ChartQuestion(question.runs(), question.names(), question.live(), choice);
        return new ChartCurves(other, all, acrossUnit, upUnit, taken);
    }

    /// Those that a person has not put out.
    ///
    /// @param out keys of the curves that were put out
    public List<ChartCurve> shown(Set<String> out) {
        return all.stream().filter(curve -> !out.contains(curve.source().key())).toList();
    }

    /// What a number across is multiplied with before it is shown: angles are shown in degrees.
    public double acrossFactor() {
        return factor(acrossUnit);
    }

    /// The same of numbers up.
    public double upFactor() {
        return factor(upUnit);
    }

    private static double factor(Observable.Unit unit) {
        return unit == Observable.Unit.ANGLE ? 180 / Math.PI : 1;
    }

    /// The axis across over all curves that are shown.
    public ChartScale across(Set<String> out) {
        return scale(out, ChartCurve::across, acrossFactor(), choice().acrossLog(), choice().rises() ? 0 : AIR);
    }

    /// The axis up over all curves that are shown.
    public ChartScale up(Set<String> out) {
        return scale(out, ChartCurve::up, upFactor(), choice().upLog(), AIR);
    }

    private ChartScale scale(Set<String> out, Function<ChartCurve, ChartExtent> numbers, double factor, boolean log,
            double air) {
        return ChartScale.over(
                shown(out).stream().map(numbers).reduce(ChartExtent.NONE, ChartExtent::with).times(factor), log, air);
    }
}
