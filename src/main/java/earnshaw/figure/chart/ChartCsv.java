package earnshaw.figure.chart;

import earnshaw.problem.Observable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The curves of a chart as a table: `run,step,time`, then the numbers of each quantity that is shown, under the names
/// and with the digits that `--csv` gives them. A cell is empty where a number is not defined.
public final class ChartCsv {

    /// A row of a run: two states may have the same step and differ in time, and the other way round.
    private record Moment(int run, double time, long step) implements Comparable<Moment> {
        @Override
        public int compareTo(Moment other) {
            int byRun = Integer.compare(run, other.run);
            int byTime = byRun != 0 ? byRun : Double.compare(time, other.time);
            return byTime != 0 ? byTime : Long.compare(step, other.step);
        }
    }

    private ChartCsv() {}

    /// The rows in sight of the axis across.
    ///
    /// @param shown  curves of the chart
    /// @param across what the axis covers
    public static String of(ChartCurves curves, List<ChartCurve> shown, ChartScale across) {
        Set<String> columns = new LinkedHashSet<>();
        Map<Moment, Map<String, Double>> rows = new TreeMap<>();
        for (ChartCurve curve : shown) {
            String beside = curves.choice().rises() ? "" : beside(curves, curve);
            columns.add(beside);
            columns.add(curve.column());
            for (int row = 0; row < curve.x().length; row++) {
                double share = across.share(curve.x()[row] * curves.acrossFactor());
                if (share >= 0 && share <= 1) {
                    Moment moment = new Moment(curve.source().run(), curve.time()[row], curve.step()[row]);
                    Map<String, Double> cells = rows.computeIfAbsent(moment, _ -> new TreeMap<>());
                    cells.put(beside, curve.x()[row]);
                    cells.put(curve.column(), curve.y()[row]);
                }
            }
        }
        columns.remove("");
        List<String> lines = new ArrayList<>();
        lines.add("run,step,time" + columns.stream().map(column -> "," + column).collect(Collectors.joining()));
        rows.forEach((moment, cells) -> lines.add(moment.run + 1 + "," + moment.step + "," + moment.time
                + columns.stream().map(column -> "," + cell(cells.get(column))).collect(Collectors.joining())));
        return String.join("\n", lines) + "\n";
    }

    // The column of the quantity across that belongs to the electron of a curve.
    private static String beside(ChartCurves curves, ChartCurve curve) {
        String across = curves.choice().across();
        return curves.question().runs().get(curve.source().run()).recorded().last().observables().stream()
                .filter(one -> one.id().equals(across) && !one.bodies().isEmpty())
                .map(Observable::bodies)
                .map(bodies -> across + "_" + (bodies.indexOf(curve.source().body()) + 1))
                .findFirst().orElse(across);
    }

    private static String cell(@Nullable Double number) {
        return number == null || !Double.isFinite(number) ? "" : number.toString();
    }
}
