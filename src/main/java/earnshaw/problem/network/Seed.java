package earnshaw.problem.network;

import earnshaw.problem.Request;
import earnshaw.schema.Knob;
import java.util.OptionalLong;

/// A draw that is too large for a file: what is saved is the seed it is done with.
///
/// @param drawn empty before the draw
public record Seed(@Knob(doc = "the seed it was drawn with") OptionalLong drawn) implements Request {

    @Override
    public Seed open() {
        return new Seed(OptionalLong.empty());
    }
}
