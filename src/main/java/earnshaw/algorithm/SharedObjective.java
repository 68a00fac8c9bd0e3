package earnshaw.algorithm;

import earnshaw.geometry.Manifold;
import earnshaw.problem.NodewiseWalker;
import earnshaw.problem.Objective;
import java.util.Optional;

/// An objective with a single evaluator, which everybody who asks for one gets: an algorithm, and who tests its states
/// on the same thread.
///
/// @param given     what it stands for
/// @param evaluator of one thread
public record SharedObjective(Objective given, SharedEvaluator evaluator) implements Objective {

    /// The same objective with an evaluator to share.
    public static SharedObjective of(Objective given) {
        return new SharedObjective(given, new SharedEvaluator(given.evaluator(), given.space().size()));
    }

    @Override
    public Manifold space() {
        return given.space();
    }

    @Override
    public Optional<NodewiseWalker> nodes() {
        return given.nodes();
    }
}
