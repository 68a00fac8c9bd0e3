package earnshaw.algorithm;

import earnshaw.algorithm.step.StepLanes;
import earnshaw.algorithm.step.Stepper;
import earnshaw.math.Draws;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Motion;
import earnshaw.problem.Objective;
import earnshaw.schema.Described;
import earnshaw.schema.Kind;
import java.util.Optional;
import java.util.OptionalDouble;

/// How the state of a problem moves. A value: its settings are its components, what it remembers travels in the state.
@Kind
public interface Algorithm extends Described {

    /// What theorems ask of it.
    default Motion motion() {
        return new Motion(Motion.Kind.OTHER, title(), 0);
    }

    /// Whether time is continuous (a flow) or counts steps (a descent): playback runs in time or in steps accordingly.
    default boolean continuous() {
        return false;
    }

    /// The error that it allows itself in a step, as a share of a position; empty where steps have a fixed length.
    default OptionalDouble allowedError() {
        return OptionalDouble.empty();
    }

    /// Whether it ends by a test of its own, so that a run that ends without having passed it has failed.
    default boolean tests() {
        return false;
    }

    /// Whether its steps draw random numbers, so that another seed makes another run.
    default boolean draws() {
        return false;
    }

    /// Whether its steps take samples, so that its losses are those of batches and are read as means of
    /// [BatchLosses#MOST].
    default boolean samples() {
        return false;
    }

    /// The longest step with which it does not explode where the largest eigenvalue of the Hessian is `curvature` > 0;
    /// infinite where there is no such bound.
    default double longestStep(double curvature) {
        return Double.POSITIVE_INFINITY;
    }

    /// What it needs, in words, when it cannot work on a problem; empty when it can.
    default String refusal(Objective objective) {
        return "";
    }

    /// The same with less care, for a sketch of what comes; itself where there is nothing to spare.
    default Algorithm rough() {
        return this;
    }

    /// Whether a state's memory can be one that it wrote; an empty one always can.
    default boolean remembers(double[] memory, Objective objective) {
        return memory.length == 0;
    }

    /// The algorithm at work on one problem that it does not refuse, with scratch space for one thread.
    Stepper stepper(Objective objective, Draws draws);

    /// The algorithm at work on many runs at a time; empty where it cannot.
    ///
    /// @param objective of one of the runs, which differ in nothing but the numbers of their states
    /// @param lanes     calculates with all of them
    /// @param width     how many
    default Optional<StepLanes> lanes(Objective objective, Evaluator.Lanes lanes, int width) {
        return Optional.empty();
    }
}
