package earnshaw.problem.sharing;

import earnshaw.problem.DrawSeed;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Problems to try things on.
final class Shared {

    private Shared() {}

    /// One architecture with given vectors.
    static Sharing given(Sharing.Objective objective, int k, double[] target, double[] start) {
        Sharing.Architecture part =
                start.length == target.length ? Sharing.Architecture.SHARED : Sharing.Architecture.FULL;
        return new Sharing(objective, k, target.length, part, WeightVectors.Given.one(target),
                WeightVectors.Given.of(start, target.length),
                OptionalDouble.empty(), Sharing.Function.BOTH, Sharing.Knowledge.KNOWN, new SharingInput.Normal(), 128,
                new DrawSeed(OptionalLong.of(0)));
    }

    /// Both architectures of the sampled objective, nothing drawn yet.
    static Sharing sampled(int k, int d, Sharing.Function function, Sharing.Knowledge readout, SharingInput input) {
        WeightVectors draw =
                new WeightVectors.Drawn(WeightVectors.Law.NORMAL, OptionalDouble.empty(), Optional.empty());
        return new Sharing(Sharing.Objective.SAMPLED, k, d, Sharing.Architecture.BOTH, draw, draw,
                OptionalDouble.empty(), function,
                readout, input, 128, new DrawSeed(OptionalLong.empty()));
    }
}
