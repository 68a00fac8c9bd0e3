package earnshaw.simulation.record;

import earnshaw.algorithm.step.Path;
import earnshaw.problem.State;

/// One row of a history, shared by all frames that show it.
///
/// @param state null where only the numbers are kept
/// @param path  null where there is none
public record HistoryRow(long step, double time, RowNumbers numbers, State state, Path path) {

    /// The row of a natural state.
    public static HistoryRow of(State state, RowNumbers numbers, Path path) {
        return new HistoryRow(state.step(), state.time(), numbers, state, path);
    }

    /// The same row reduced to its numbers, which are worked out while the state is there.
    HistoryRow light() {
        return new HistoryRow(step, time, RowNumbers.of(numbers.all()), null, null);
    }

    boolean isLight() {
        return state == null && path == null;
    }

    /// The same row behind one left out, with the curve over both steps.
    ///
    /// @param pieces most straight pieces of that curve, 1 or more; one that would have more is reduced to so many
    HistoryRow over(HistoryRow dropped, HistoryRow before, int pieces) {
        if (path == null || dropped.path == null) {
            return new HistoryRow(step, time, numbers, state, null);
        }
        Path both = new JoinedPath(dropped.path, path, share(dropped.time - before.time, time - before.time));
        if (both.pieces() > pieces) {
            both = before.state == null || state == null ? null : SampledPath.of(both, pieces, before.state, state);
        }
        return new HistoryRow(step, time, numbers, state, both);
    }

    /// Bytes that [#light] would free.
    long weight() {
        long doubles = path == null ? 0 : path.doubles();
        if (state != null) {
            doubles += state.x().length + state.memory().length + state.held().length;
        }
        return 8 * doubles;
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0.5;
    }
}
