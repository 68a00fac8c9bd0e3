package earnshaw.simulation;

import earnshaw.algorithm.Algorithm;
import earnshaw.algorithm.step.Stepper;
import earnshaw.math.Draws;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Observable;
import earnshaw.problem.State;
import earnshaw.problem.StateSummary;
import earnshaw.problem.TheoremCheck;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.HistorySegment;
import earnshaw.simulation.record.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// Where a run stands, with the laws of its state and those of its way. Made from a run on any thread, since it costs
/// more than a step.
///
/// @param standing of the state on show
/// @param laws     those of the state and of the way there
public record Certificate(StateSummary standing, List<TheoremCheck> laws) {

    // What a loss may rise in one step of a flow by rounding and tolerance, against its size at the start.
    private static final double RISE = 1e-7;

    public Certificate {
        laws = List.copyOf(laws);
    }

    /// The certificate of a frame: where its main run stands, and the laws of all runs; empty when the problem has
    /// none.
    public static Optional<Certificate> of(Frame frame) {
        return of(frame.run()).map(main -> {
            SequencedMap<String, TheoremCheck> laws = new LinkedHashMap<>();
            main.laws.forEach(law -> laws.put(law.name(), law));
            frame.runs().stream()
                    .filter(run -> run != frame.run())
                    .forEach(run -> of(run).ifPresent(other -> other.laws.forEach(law -> laws.merge(law.name(), law,
                            (one, more) -> more.verdict().compareTo(one.verdict()) > 0 ? more.of(run.name()) : one))));
            return new Certificate(main.standing, List.copyOf(laws.values()));
        });
    }

    /// The certificate of a run; empty when its problem has none.
    public static Optional<Certificate> of(Run run) {
        Evaluator evaluator = run.walker().evaluator();
        evaluator.under(run.motion());
        evaluator.hold(run.shown().held());
        return evaluator.standing(run.shown()).map(standing -> {
            List<TheoremCheck> laws = new ArrayList<>();
            falling(run).ifPresent(laws::add);
            bounded(run.algorithm(), run.status().length(), standing.largest()).ifPresent(laws::add);
            laws.addAll(standing.laws());
            return new Certificate(standing, laws);
        });
    }

    private static Optional<TheoremCheck> bounded(Algorithm algorithm, double step, double curvature) {
        double longest = curvature > 0 ? algorithm.longestStep(curvature) : Double.POSITIVE_INFINITY;
        if (algorithm.continuous() || longest == Double.POSITIVE_INFINITY) {
            return Optional.empty();
        }
        boolean holds = step <= longest;
        return Optional.of(new TheoremCheck("step below its bound", holds, String.format(Locale.ROOT,
                holds ? "%.3g of at most %.3g here"
                        : "the step %.3g exceeds %.3g, the longest that is stable here: expect it to explode",
                step, longest)));
    }

    // dL/dt = -|grad L|^2: the loss never rises along a flow, but where a capture takes a pair out of it, or where a
    // slide goes farther than its error control asks for
    private static Optional<TheoremCheck> falling(Run run) {
        Algorithm algorithm = run.algorithm();
        HistorySegment segment = run.history().last();
        int column = Observable.column(segment.observables(), "loss");
        if (!algorithm.continuous() || column < 0 || segment.rows().count() < 2) {
            return Optional.empty();
        }
        HistoryRows rows = segment.rows();
        Stepper stepper = algorithm.stepper(run.walker(), new Draws(0));
        double scale = Math.max(1, Math.abs(rows.number(0, column)));
        int jumps = 0;
        int slides = 0;
        for (int row = 1; row < rows.count(); row++) {
            double rise = rows.number(row, column) - rows.number(row - 1, column);
            jumps += Math.abs(rise) > RISE * scale && isCapture(rows, row) ? 1 : 0;
            boolean rises = rise > RISE * scale && flows(rows, row);
            slides += rises && stepper.slides(rows.state(row)) ? 1 : 0;
            if (rises && !stepper.slides(rows.state(row))) {
                return Optional.of(new TheoremCheck("loss falls along the flow", false, String.format(Locale.ROOT,
                        "broken at step %d: it rose by %.3g", rows.step(row), rise)));
            }
        }
        String name = jumps == 0 ? "loss falls along the flow" : "loss falls between captures";
        return Optional.of(new TheoremCheck(name, true, (slides == 0 ? "holds at every step"
                : "holds at every step but " + slides + " of a slide, which is worked out less exactly")
                + (jumps == 0 ? "" : "; it jumps at " + (jumps == 1 ? "one capture" : jumps + " captures")
                        + ", where a pair is put in one place or its infinite term is left out")));
    }

    private static boolean isCapture(HistoryRows rows, int row) {
        State before = rows.state(row - 1);
        State after = rows.state(row);
        return before != null && after != null && after.step() > before.step()
                && !Arrays.equals(before.held(), after.held());
    }

    // Whether a row came from the one before by the flow alone: no hand moved anything, nothing was caught or let go.
    private static boolean flows(HistoryRows rows, int row) {
        State before = rows.state(row - 1);
        State after = rows.state(row);
        return before != null && after != null && after.step() > before.step()
                && Arrays.equals(before.held(), after.held());
    }
}
