package earnshaw.algorithm.step;

import earnshaw.problem.State;

/// Many runs of one algorithm at a time, one in each lane, with the bytes of one at a time. Lanes know no end: who uses
/// them looks at every state, and takes a run out before anything else than a step can happen to it.
public interface StepLanes {

    /// Puts the start of a run into a lane: a state without memory in which nothing is held.
    void put(int lane, State start);

    /// Works out losses and gradients of all lanes where they stand.
    void evaluate();

    /// Makes a step with all lanes, after [#evaluate]; a lane whose step must be repeated with a shorter length stays.
    void step();

    /// Whether the last [#step] has led this lane to another state.
    boolean moved(int lane);

    /// Whether the next step is one that a lane can make. Otherwise the run goes on alone from where it stands.
    boolean isPlain(int lane);

    /// Whether a lane's numbers are such that the loops of one run would calculate in the same way: none infinite, none
    /// so large that its square is.
    boolean isSound(int lane);

    /// The latest time at which the next step of a lane can end.
    double next(int lane);

    /// Where a lane stands.
    State state(int lane);

    /// The steps of a lane since its start.
    long steps(int lane);

    /// The time of a lane.
    double time(int lane);

    /// Number i of a lane's state.
    double number(int lane, int i);

    /// The loss of a lane, after [#evaluate].
    double loss(int lane);

    /// The square of the norm of its gradient, summed in order.
    double steepness(int lane);
}
