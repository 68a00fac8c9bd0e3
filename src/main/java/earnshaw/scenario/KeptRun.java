package earnshaw.scenario;

import earnshaw.algorithm.Algorithm;
import earnshaw.problem.Problem;
import earnshaw.problem.ReachedState;
import earnshaw.schema.Knob;
import java.util.List;
import java.util.Optional;

/// A run that stands still beside the one that goes on. Title, texts and view are those of the document.
public record KeptRun(
        @Knob(doc = "what a person calls it") String name,
        @Knob(doc = "whether it is drawn", initial = "true") boolean shown,
        @Knob(doc = "seed of every random draw", initial = "0") long seed,
        @Knob(doc = "what is minimised") Problem problem,
        @Knob(doc = "how the state moves", initial = "{\"type\": \"gradientFlow\"}") Algorithm algorithm,
        @Knob(doc = "when it ends", initial = "{\"time\": 50, \"gradientNorm\": 1e-8, \"steps\": 1000000}") Stop stop,
        @Knob(doc = "where it stands") Optional<ReachedState> state,
        @Knob(doc = "what a person changed on the way", initial = "[]") List<Edit> edits) {

    /// What is kept of a document's run.
    public static KeptRun of(String name, boolean shown, Scenario document) {
        return new KeptRun(name, shown, document.seed(), document.problem(), document.algorithm(), document.stop(),
                document.state(),
                document.edits());
    }

    /// The same with another problem.
    KeptRun withProblem(Problem other) {
        return new KeptRun(name, shown, seed, other, algorithm, stop, state, edits);
    }

    /// A document with this as its run, and none beside it.
    public Scenario in(Scenario document) {
        return document.withSeed(seed).withProblem(problem).withAlgorithm(algorithm).withStop(stop)
                .withRuns(Optional.empty())
                .at(state, edits);
    }
}
