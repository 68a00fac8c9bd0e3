package earnshaw.problem;

import earnshaw.math.Draws;
import earnshaw.schema.Checked;
import earnshaw.schema.Kind;
import java.util.List;

/// What one paper minimises: a loss on a manifold, together with what can be seen and moved of it. Knows nothing of
/// windows, files or threads.
@Kind
public interface Problem extends Objective {

    /// The name a person reads.
    String title();

    /// One sentence on what it is.
    String about();

    /// This problem with every random draw done and its result noted beside the request; itself when nothing is left
    /// to draw. All other methods expect a drawn problem.
    Problem drawn(Draws draws);

    /// The start this problem describes.
    State start();

    /// Tells what keeps a state that was read from being one of this problem, with paths such as `x` from the state on.
    default void checkState(State state, Checked.Faults faults) {
        int size = space().size();
        if (state.x().length != size) {
            faults.add("x", state.x().length + " numbers", "as many as the problem has, " + size);
        }
    }

    /// The numbers worth plotting, in the order in which [Evaluator#observe] writes them.
    List<Observable> observables();

    /// The problem as it stands around its bodies: what a picture needs that no state changes.
    Ground ground();

    /// The present state with a body moved by hand: a proton takes its held electrons along, a held electron is
    /// released. The position is projected to the space of charges.
    ///
    /// @param body an id of [Body]
    /// @param at   as many numbers as the body has coordinates
    State place(State state, int body, double[] at);

    /// This problem with the start of a body moved.
    Problem placed(int body, double[] at);

    /// This problem with one more body at `at`.
    ///
    /// @param charge its charge
    Problem added(Body.Kind kind, double[] at, double charge);

    /// This problem without a body.
    Problem removed(int body);

    /// A present state of `before` as one of this problem: bodies are told by their ids, a number that the two
    /// starts give differently is taken from this problem's start, new bodies stand where this problem starts them.
    State carried(Problem before, State state);

    /// The id of the body that a path such as `electrons/2` of a file means (counted from 0), and back.
    int body(String path);

    /// @see #body(String)
    String path(int body);
}
