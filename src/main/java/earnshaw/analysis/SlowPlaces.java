package earnshaw.analysis;

import earnshaw.math.Norms;
import earnshaw.problem.Evaluator;
import earnshaw.problem.State;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where a run was slow: recorded states at which its gradient was smaller than before and after, as beside a saddle, and
/// the state on show. Good places to begin a search for critical points.
public final class SlowPlaces {

    /// Recorded states that are looked at, evenly spread over the run.
    private static final int LOOKED_AT = 400;

    private SlowPlaces() {}

    /// Between two places the gradient grows by this factor at least; what differs less is the same place.
    private static final double APART = 2;

    /// A gradient below this share of the largest is as good as none: its size is rounding.
    private static final double NOTHING = 1e-6;

    /// The slowest of them.
    ///
    /// @param most how many at most, 1 or more
    public static List<State> of(Run run, int most) {
        List<Slow> seen = seen(run);
        double floor = NOTHING * seen.stream().mapToDouble(Slow::size).max().orElse(0);
        List<Slow> slow = new ArrayList<>();
        double peak = Double.POSITIVE_INFINITY;
        for (Slow one : seen) {
            double size = Math.max(one.size, floor);
            peak = Math.max(peak, size);
            if (peak >= APART * size && (slow.isEmpty() || peak >= APART * Math.max(slow.getLast().size, floor))) {
                slow.add(one);
                peak = size;
            } else if (one.size < slow.getLast().size) {
                slow.set(slow.size() - 1, one);
                peak = size;
            }
        }
        return slow.stream().sorted(Comparator.comparingDouble(Slow::size)).limit(most).map(Slow::state).toList();
    }

    private record Slow(State state, double size) {}

    private static List<Slow> seen(Run run) {
        HistoryRows rows = run.history().last().rows();
        Evaluator evaluator = run.walker().evaluator();
        double[] gradient = new double[run.walker().space().size()];
        int stride = Math.max(1, rows.count() / LOOKED_AT);
        List<Slow> seen = new ArrayList<>();
        for (int row = 0; row < rows.count(); row += stride) {
            State state = rows.state(row);
            if (state != null && state.x().length == gradient.length) {
                add(seen, evaluator, state, gradient);
            }
        }
        if (seen.isEmpty() || !seen.getLast().state.equals(run.shown())) {
            add(seen, evaluator, run.shown(), gradient);
        }
        return seen;
    }

    private static void add(List<Slow> seen, Evaluator evaluator, State state, double[] gradient) {
        evaluator.hold(state.held());
        evaluator.gradient(state.x(), gradient);
        seen.add(new Slow(state, Norms.of(gradient)));
    }
}
