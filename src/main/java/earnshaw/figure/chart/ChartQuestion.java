package earnshaw.figure.chart;

import earnshaw.simulation.record.Run;
import java.util.List;

/// What the curves of a chart are read from.
///
/// @param runs   all runs, those that go on first
/// @param names  what a legend calls each of them, as `MathText`
/// @param live   how many of them go on, one or more
/// @param choice what the chart shows
public record ChartQuestion(List<Run> runs, List<String> names, int live, ChartChoice choice) {

    public ChartQuestion {
        runs = List.copyOf(runs);
        names = List.copyOf(names);
    }
}
