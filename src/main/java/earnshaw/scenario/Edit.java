package earnshaw.scenario;

import earnshaw.algorithm.Algorithm;
import earnshaw.problem.Problem;
import earnshaw.schema.Kind;
import earnshaw.schema.Knob;
import java.util.List;
import java.util.OptionalLong;

/// What a person changed after the start, between two natural steps. A scenario's `problem` and `algorithm` are always
/// the newest; replaying starts from what the first [Change] says was there before.
@Kind(key = "do")
public sealed interface Edit {

    /// The natural step after which it took effect.
    long step();

    /// A charge was moved.
    record Place(
            @Knob(doc = "after this natural step", min = 0) long step,
            @Knob(doc = "which charge, counted from 0: electrons/2") String path,
            @Knob(doc = "where to") List<Double> at) implements Edit {}

    /// A parameter or the seed was set, or a charge was added or removed.
    record Change(
            @Knob(doc = "after this natural step", min = 0) long step,
            @Knob(doc = "the problem before") Problem was,
            @Knob(doc = "the algorithm before") Algorithm with,
            @Knob(doc = "the seed before; omitted: the same as after") OptionalLong seed) implements Edit {}
}
