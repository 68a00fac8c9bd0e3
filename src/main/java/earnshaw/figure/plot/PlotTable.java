package earnshaw.figure.plot;

import earnshaw.scenario.View;
import earnshaw.simulation.record.Run;
import java.util.ArrayList;
import java.util.List;

/// The numbers behind the curves of a plot.
public final class PlotTable {

    private PlotTable() {}

    /// A curve.
    ///
    /// @param run  index of its run
    /// @param body id of its electron, 0 when it belongs to the run as a whole
    /// @param sum  whether it is the sum of others
    /// @param x    times or steps, rising
    /// @param y    as many; NaN where it is not defined
    public record Curve(int run, int body, boolean sum, double[] x, double[] y) {}

    /// Every recorded point of a quantity of all runs.
    public static List<Curve> curves(List<Run> runs, String show, View view) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            for (Series one : SeriesReader.of(runs.get(i), i, show, view.along(), view.angleTo(), 0, 0)) {
                curves.add(new Curve(i, one.body(), one.sum(), one.x(), one.y()));
            }
        }
        return curves;
    }
}
