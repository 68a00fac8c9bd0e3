package earnshaw.problem;

import earnshaw.schema.Knob;
import java.util.OptionalLong;

/// A draw that is too large for a file: what is saved is the seed it is done with.
///
/// @param drawn empty before the draw
public record Seed(@Knob(doc = "the seed it was drawn with") OptionalLong drawn) implements Request {

    /// Not drawn yet.
    public static final Seed OPEN = new Seed(OptionalLong.empty());

    /// With a seed, unless there is one.
    public Seed or(long seed) {
        return drawn.isPresent() ? this : new Seed(OptionalLong.of(seed));
    }

    @Override
    public Seed open() {
        return OPEN;
    }
}
