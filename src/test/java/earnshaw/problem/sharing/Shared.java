package earnshaw.problem.sharing;

import earnshaw.problem.Seed;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Problems to try things on.
final class Shared {

    private Shared() {}

    /// One architecture with given vectors.
    static Sharing given(Sharing.Objective objective, int k, double[] target, double[] start) {
        Sharing.Architecture part = start.length == target.length ? Sharing.Architecture.SHARED : Sharing.Architecture.FULL;
        return new Sharing(objective, k, target.length, part, Vectors.Given.one(target), Vectors.Given.of(start, target.length),
                OptionalDouble.empty(), Sharing.Function.BOTH, Sharing.Knowledge.KNOWN, new Input.Normal(), 128, new Seed(OptionalLong.of(0)));
    }

    /// Both architectures of the sampled objective, nothing drawn yet.
    static Sharing sampled(int k, int d, Sharing.Function function, Sharing.Knowledge readout, Input input) {
        Vectors draw = new Vectors.Drawn(Vectors.Law.NORMAL, OptionalDouble.empty(), Optional.empty());
        return new Sharing(Sharing.Objective.SAMPLED, k, d, Sharing.Architecture.BOTH, draw, draw, OptionalDouble.empty(), function,
                readout, input, 128, new Seed(OptionalLong.empty()));
    }
}
