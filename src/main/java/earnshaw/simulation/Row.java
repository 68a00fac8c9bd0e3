package earnshaw.simulation;

import earnshaw.algorithm.Path;
import earnshaw.problem.State;

/// One row of a history, shared by all frames that show it.
///
/// @param state null where only the numbers are kept
/// @param path  null where there is none
record Row(long step, double time, double[] numbers, State state, Path path) {

    /// The row of a natural state.
    static Row of(State state, double[] numbers, Path path) {
        return new Row(state.step(), state.time(), numbers, state, path);
    }

    /// The same row reduced to its numbers.
    Row light() {
        return new Row(step, time, numbers, null, null);
    }

    boolean isLight() {
        return state == null && path == null;
    }

    /// The same row behind one left out, with the curve over both steps.
    Row over(Row dropped, Row before) {
        Path both = path == null || dropped.path == null
                ? null
                : new Joined(dropped.path, path, share(dropped.time - before.time, time - before.time));
        return new Row(step, time, numbers, state, both);
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
