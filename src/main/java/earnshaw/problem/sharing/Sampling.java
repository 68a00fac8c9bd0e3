package earnshaw.problem.sharing;

import earnshaw.problem.Request;
import earnshaw.schema.Knob;
import java.util.OptionalLong;

/// The draw of what is no list of vectors: the fixed inputs of a sampled loss, and what a learnt readout starts with.
///
/// @param drawn the seed that was drawn with; empty before the draw
public record Sampling(@Knob(doc = "the seed that was drawn with") OptionalLong drawn) implements Request {

    @Override
    public Sampling open() {
        return new Sampling(OptionalLong.empty());
    }

    /// The same with a seed, unless it has one.
    Sampling with(long seed) {
        return drawn.isPresent() ? this : new Sampling(OptionalLong.of(seed));
    }
}
