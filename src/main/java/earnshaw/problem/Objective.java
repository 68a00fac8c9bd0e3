package earnshaw.problem;

import earnshaw.geometry.Manifold;
import java.util.Optional;

/// What an algorithm sees of a problem: where its numbers live, and calculators.
public interface Objective {

    /// Where the numbers of a state live.
    Manifold space();

    /// A calculator with scratch space of its own, for one thread.
    Evaluator evaluator();

    /// The electrons one by one, for algorithms that go from one to the next; empty when there is no such thing.
    default Optional<NodewiseWalker> nodes() {
        return Optional.empty();
    }
}
