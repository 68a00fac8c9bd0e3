package earnshaw.scenario;

import earnshaw.algorithm.Algorithm;
import earnshaw.problem.Problem;
import earnshaw.schema.Kind;
import earnshaw.schema.Knob;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What a person changed after the start, between two natural steps. A scenario's `problem` and `algorithm` are always
/// the newest; replaying starts from what the first [Change] says was there before.
///
/// With several walkers, which do not step together, what befell each of them is noted for each.
@Kind(key = "do")
public sealed interface Edit {

    /// The natural step after which it took effect.
    long step();

    /// Whose step, counted from 0; empty for the only walker.
    OptionalInt walker();

    /// The same edit as that of another walker.
    Edit of(OptionalInt other);

    /// A charge was moved.
    record Place(
            @Knob(doc = "after this natural step", min = 0) long step,
            @Knob(doc = "of this walker, counted from 0; omitted: the only one", min = 0) OptionalInt walker,
            @Knob(doc = "which charge, counted from 0: electrons/2") String path,
            @Knob(doc = "where to") List<Double> at) implements Edit {

        @Override
        public Place of(OptionalInt other) {
            return new Place(step, other, path, at);
        }
    }

    /// A parameter or the seed was set, or a charge was added or removed.
    record Change(
            @Knob(doc = "after this natural step", min = 0) long step,
            @Knob(doc = "of this walker, counted from 0; omitted: the only one", min = 0) OptionalInt walker,
            @Knob(doc = "the problem before") Problem was,
            @Knob(doc = "the algorithm before") Algorithm with,
            @Knob(doc = "the seed before; omitted: the same as after") OptionalLong seed) implements Edit {

        @Override
        public Change of(OptionalInt other) {
            return new Change(step, other, was, with, seed);
        }
    }
}
