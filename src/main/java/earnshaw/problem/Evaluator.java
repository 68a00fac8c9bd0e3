package earnshaw.problem;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Calculates with one problem. Owns its scratch space, so it belongs to one thread; allocates nothing in
/// [#loss] and [#gradient].
public interface Evaluator {

    /// The [#leap] at tips and creases: far below the usual radius of capture, so that a tip is not jumped over.
    double SHORT_LEAP = 5e-5;

    /// Says which electrons are held from now on (as in [State#held]); none at first.
    default void hold(int[] held) {}

    /// Says how the state moves from now on: some theorems speak of one algorithm alone. [Motion#UNKNOWN] at first.
    default void under(Motion motion) {}

    /// Writes the numbers of `x` that follow from the others, such as charges that are always optimal. An algorithm
    /// calls it on every point it makes; all other methods take `x` as it stands.
    default void complete(double[] x) {}

    /// The loss at `x`.
    double loss(double[] x);

    /// Writes the Riemannian gradient of the loss, as many numbers as `x` has; zero for what is frozen or held.
    ///
    /// @return the loss
    double gradient(double[] x, double[] g);

    /// Whether the loss can be estimated from samples, so that stochastic algorithms apply.
    default boolean samples() {
        return false;
    }

    /// Samples in a step where a stochastic algorithm names no number.
    default int batch() {
        return 100;
    }

    /// The gradient of the loss of a batch of samples: fresh ones, or picked from those the problem has fixed.
    ///
    /// @param generator where the samples come from
    /// @return the batch's loss
    /// @throws UnsupportedOperationException unless [#samples]
    default double gradient(double[] x, int batch, RandomGenerator generator, double[] g) {
        throw new UnsupportedOperationException("no samples");
    }

    /// The number of the first body whose part of `g` is not finite, in words; for the message when a run breaks.
    String culprit(double[] g);

    /// Smallest eigenvalue of the loss's Hessian in all that is free to move in space; empty without a Hessian.
    default OptionalDouble minEigenvalue(double[] x) {
        return OptionalDouble.empty();
    }

    /// The lowest curvature in all that descends; empty without a Hessian or where it is not defined.
    default Optional<LowestMode> lowest(double[] x) {
        return Optional.empty();
    }

    /// Writes the plotted numbers at a state; a loss that is left undefined becomes that of the last batch where steps
    /// take samples, otherwise [#loss]. Laid out as [Problem#observables] says; NaN where not defined.
    void observe(State state, double[] numbers);

    /// Writes the numbers of a row of a run's record, laid out alike, at every step: what costs more than a step may be
    /// left undefined at most of them (see [Observable#sparse]).
    default void record(State state, double[] numbers) {
        observe(state, numbers);
    }

    /// Writes the number of one column of such a row, and those of others that come with it; the rest is left as it is.
    default void record(State state, int column, double[] numbers) {
        record(state, numbers);
    }

    /// What views show of a state.
    Picture picture(State state);

    /// Ids of the electrons and of their partners (0 for none) in turn.
    default int[] partners(State state) {
        return picture(state).bodies().stream()
                .filter(Body::isElectron)
                .flatMapToInt(body -> IntStream.of(body.id(), body.partner()))
                .toArray();
    }

    /// Where a state stands, with the laws it is under; empty for problems that have no such.
    default Optional<StateSummary> standing(State state) {
        return Optional.empty();
    }

    /// How each electron does, in the order of the picture, without the rest of [#standing]; empty for problems that
    /// have no such.
    default List<StateSummary.Fate> fates(State state) {
        return List.of();
    }

    /// The numbers that `evaluate` prints.
    Evaluation evaluate(State state);

    /// Lets go what no longer holds, before a step.
    default Settled release(State state) {
        return new Settled(state, List.of());
    }

    /// Holds what has been caught, after a step.
    default Settled capture(State state) {
        return new Settled(state, List.of());
    }

    /// Holds what falls so fast that the time left cannot be told from the time of the state; no event where nothing
    /// does.
    default Settled collapse(State state) {
        return new Settled(state, List.of());
    }

    /// How far a flow may go in one step where the gradient jumps and error control would ask for ever shorter ones, as
    /// a share of the scale; 0 where the gradient jumps nowhere.
    default double leap() {
        return 0;
    }

    /// By how much rounding may change the loss at `x`, beyond the last places of the loss itself: more than nothing where
    /// the loss is a small sum of large terms.
    default double rounding(double[] x) {
        return 0;
    }

    /// Whether the gradient is finite and without jumps wherever a flow may lead, so that long steps skip nothing.
    default boolean smooth() {
        return false;
    }

    /// Whether nothing is left that could move.
    default boolean settled(State state) {
        return false;
    }

    /// Calculates with many states of walkers that differ in nothing but the numbers of their states. `x[i][l]` is
    /// number i of the state in lane l. What comes out for a lane has the bytes of [Evaluator#gradient].
    interface Lanes {

        /// How many of the first numbers of a state move.
        int moving();

        /// Takes a state into a lane.
        void put(int lane, double[] x);

        /// Writes gradients and losses.
        void gradient(double[][] x, double[][] g, double[] loss);
    }

    /// A state after captures or releases, and what happened.
    record Settled(State state, List<Event> events) {}
}
