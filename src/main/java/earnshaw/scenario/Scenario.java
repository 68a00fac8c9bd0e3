package earnshaw.scenario;

import earnshaw.algorithm.Algorithm;
import earnshaw.problem.Problem;
import earnshaw.problem.ReachedState;
import earnshaw.schema.Knob;
import java.util.List;
import java.util.Optional;

/// Everything a run depends on: a preset, a saved file, the document inside an exported figure.
///
/// @param problem always the start, with all draws done
/// @param state   where the run stands, or with several walkers where each of them does; empty at the start
/// @param edits   what a person changed on the way
public record Scenario(
        @Knob(doc = "version of this format: earnshaw/1") String format,
        @Knob(doc = "title", initial = "\"\"") String title,
        @Knob(doc = "plain text shown beside the scene; $...$ is typeset", lines = true, initial = "\"\"") String about,
        @Knob(doc = "where it comes from", initial = "\"\"") String source,
        @Knob(doc = "seed of every random draw", initial = "0") long seed,
        @Knob(doc = "what is minimised") Problem problem,
        @Knob(doc = "how the state moves", initial = "{\"type\": \"gradientFlow\"}") Algorithm algorithm,
        @Knob(doc = "when a run ends",
                initial = "{\"time\": 50, \"gradientNorm\": 1e-8, \"steps\": 1000000}") Stop stop,
        @Knob(doc = "how it is looked at", initial = "{}") View view,
        @Knob(doc = "a table of runs that differ in a value or two") Optional<Experiment> experiment,
        @Knob(doc = "where the run stands") Optional<ReachedState> state,
        @Knob(doc = "what a person changed on the way", initial = "[]") List<Edit> edits,
        @Knob(doc = "the runs kept beside the one that goes on") Optional<KeptRuns> runs) {

    /// The format this program writes.
    public static final String FORMAT = "earnshaw/1";

    /// The same with another seed.
    public Scenario withSeed(long seed) {
        Copy copy = new Copy();
        copy.seed = seed;
        return copy.made();
    }

    /// The same with another problem.
    public Scenario withProblem(Problem problem) {
        Copy copy = new Copy();
        copy.problem = problem;
        return copy.made();
    }

    /// The same with another algorithm.
    public Scenario withAlgorithm(Algorithm algorithm) {
        Copy copy = new Copy();
        copy.algorithm = algorithm;
        return copy.made();
    }

    /// The same with another stop.
    public Scenario withStop(Stop stop) {
        Copy copy = new Copy();
        copy.stop = stop;
        return copy.made();
    }

    /// The same, looked at in another way.
    public Scenario withView(View view) {
        Copy copy = new Copy();
        copy.view = view;
        return copy.made();
    }

    /// The same with another experiment, or none.
    public Scenario withExperiment(Optional<Experiment> experiment) {
        Copy copy = new Copy();
        copy.experiment = experiment;
        return copy.made();
    }

    /// The same with other kept runs, or none.
    public Scenario withRuns(Optional<KeptRuns> runs) {
        Copy copy = new Copy();
        copy.runs = runs;
        return copy.made();
    }

    /// The same document with its run standing elsewhere.
    public Scenario at(Optional<ReachedState> state, List<Edit> edits) {
        Copy copy = new Copy();
        copy.state = state;
        copy.edits = edits;
        return copy.made();
    }

    // Collects changed components; no other place needs to know the order of all components.
    private final class Copy {
        private long seed = Scenario.this.seed;
        private Problem problem = Scenario.this.problem;
        private Algorithm algorithm = Scenario.this.algorithm;
        private Stop stop = Scenario.this.stop;
        private View view = Scenario.this.view;
        private Optional<Experiment> experiment = Scenario.this.experiment;
        private Optional<ReachedState> state = Scenario.this.state;
        private List<Edit> edits = Scenario.this.edits;
        private Optional<KeptRuns> runs = Scenario.this.runs;

        Scenario made() {
            return new Scenario(format, title, about, source, seed, problem, algorithm, stop, view, experiment, state,
                    edits, runs);
        }
    }
}
