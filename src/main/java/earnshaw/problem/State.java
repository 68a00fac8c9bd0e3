package earnshaw.problem;

import earnshaw.schema.Knob;
import java.util.Arrays;
import java.util.List;

/// Where a run stands, complete: from it and the scenario the rest of the run follows to the byte.
///
/// The arrays belong to the state and are never written after it is made.
///
/// @param step   number of natural steps since the start
/// @param time   flow time, or the sum of the step lengths of a discrete algorithm
/// @param x      the numbers of the problem, in the order it documents
/// @param memory what the algorithm carries from step to step, such as the next step length
/// @param held   captured electrons: one number per electron, see `CaptureSites`; empty when none is
public record State(
        @Knob(doc = "natural steps since the start", min = 0) long step,
        @Knob(doc = "time since the start") double time,
        @Knob(doc = "the numbers of the problem") double[] x,
        @Knob(doc = "what the algorithm remembers", initial = "[]") double[] memory,
        @Knob(doc = "captured electrons", initial = "[]") int[] held)
        implements ReachedState {

    private static final double[] NO_MEMORY = {};
    private static final int[] NONE_HELD = {};

    /// A start: step 0, time 0, nothing remembered, nothing held.
    public static State start(double[] x) {
        return new State(0, 0, x, NO_MEMORY, NONE_HELD);
    }

    /// The same moment with other numbers and an algorithm that has forgotten, as after a hand has moved something.
    public State with(double[] x, int[] held) {
        return new State(step, time, x, NO_MEMORY, held);
    }

    @Override
    public List<State> each() {
        return List.of(this);
    }

    /// Whether every number is finite.
    public boolean finite() {
        for (double value : x) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return Double.isFinite(time);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof State that
                && step == that.step
                && Double.doubleToLongBits(time) == Double.doubleToLongBits(that.time)
                && Arrays.equals(x, that.x)
                && Arrays.equals(memory, that.memory)
                && Arrays.equals(held, that.held);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(step) * 31 + Arrays.hashCode(x);
    }
}
