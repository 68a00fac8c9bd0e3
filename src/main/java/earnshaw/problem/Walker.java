package earnshaw.problem;

import earnshaw.schema.Checked;
import java.util.List;
import java.util.Optional;

/// One system of a [Problem] that runs by itself: a loss on a manifold, with its start and with what can be seen and
/// moved of it.
public interface Walker extends Objective {

    /// How its curves are drawn where several walkers share a plot.
    enum Stroke { SOLID, DASHED }

    /// What a legend calls it; empty for the only one of its problem.
    String name();

    /// How its curves are told from those of the walkers beside it.
    default Stroke stroke() {
        return Stroke.SOLID;
    }

    /// The start that the problem describes.
    State start();

    /// Tells what keeps a state that was read from being one of this walker, with paths such as `x` from the state on.
    default void checkState(State state, Checked.Faults faults) {
        int size = space().size();
        if (state.x().length != size) {
            faults.add("x", state.x().length + " numbers", "as many as the problem has, " + size);
        }
    }

    /// Calculators for many states of this walker and of others, whose steps do nothing but follow the gradient; empty
    /// where they differ in more than the numbers of their states, or where there is no such thing.
    default Optional<Evaluator.Lanes> lanes(List<? extends Walker> others, int width) {
        return Optional.empty();
    }

    /// The numbers worth plotting, in the order in which [Evaluator#observe] writes them.
    List<Observable> observables();

    /// Where its bodies are seen.
    Chart chart();

    /// The present state with a body moved by hand: a proton takes its held electrons along, a held electron is
    /// released. The position is projected to the space of charges. The same state where the body is another
    /// walker's.
    ///
    /// @param body an id of [Body]
    /// @param at   as many numbers as the ground has
    /// @throws IllegalArgumentException with a line for a person where no walker can have such a body
    State place(State state, int body, double[] at);

    /// A present state of `before` as one of this walker: bodies are told by their ids, a number that the two
    /// starts give differently is taken from this one's start, new bodies stand where this one starts them.
    State carried(Walker before, State state);
}
