package earnshaw.cli;

import earnshaw.schema.Kind;
import earnshaw.schema.Knob;
import earnshaw.schema.Literal;
import java.util.Optional;

/// One line that `serve` reads.
@Kind(key = "do")
public sealed interface ServeRequest {

    /// What the answer repeats, so that somebody who asks for several things can tell the answers apart.
    Optional<Literal> id();

    /// A scenario as in a file.
    Literal scenario();

    /// Asks for the numbers at the start.
    record Evaluate(
            @Knob(doc = "what the answer repeats") Optional<Literal> id,
            @Knob(doc = "the scenario") Literal scenario)
            implements ServeRequest {}

    /// Asks for the outcome of a run.
    record Run(
            @Knob(doc = "what the answer repeats") Optional<Literal> id,
            @Knob(doc = "the scenario") Literal scenario)
            implements ServeRequest {}
}
