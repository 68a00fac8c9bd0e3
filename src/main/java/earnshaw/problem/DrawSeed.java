package earnshaw.problem;

import earnshaw.schema.Knob;
import java.util.OptionalLong;

/// A draw that is too large for a file: what is saved is the seed it is done with.
///
/// @param drawn empty before the draw
public record DrawSeed(@Knob(doc = "the seed it was drawn with",
        elsewhere = "the result of a draw: Seed and Draw again make another") OptionalLong drawn)
        implements DrawRequest {

    /// Not drawn yet.
    public static final DrawSeed OPEN = new DrawSeed(OptionalLong.empty());

    /// With a seed, unless there is one.
    public DrawSeed or(long seed) {
        return drawn.isPresent() ? this : new DrawSeed(OptionalLong.of(seed));
    }

    @Override
    public DrawSeed open() {
        return OPEN;
    }
}
