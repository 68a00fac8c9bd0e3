package earnshaw.problem.charges;

import earnshaw.problem.DrawRequest;
import earnshaw.schema.Knob;
import java.util.List;
import java.util.Optional;

/// Charges placed at random. The request stays in the file, and beside it the result, which wins.
///
/// @param draw  law of the positions; on the sphere every draw is normalised
/// @param scale standard deviation (normal), half the edge (uniform), radius (sphere, orthonormal)
/// @param drawn the result; empty before the draw
public record Drawn(
        @Knob(doc = "how many", min = 0, max = 100000) int count,
        @Knob(doc = "law of the positions", initial = "\"normal\"") Law draw,
        @Knob(doc = "standard deviation, half edge or radius", min = 0, above = true, initial = "1", sliderMin = 0.1,
                sliderMax = 5) double scale,
        @Knob(doc = "charge, or its law; omitted: 1 for protons, -1 for electrons") Optional<ChargeLaw> charge,
        @Knob(doc = "the result of the draw") Optional<List<Charge>> drawn)
        implements ChargeGroup, DrawRequest {

    /// Coordinates that are drawn at most.
    public static final int MOST_NUMBERS = 10_000_000;

    /// Laws of positions. `ORTHONORMAL`: orthogonal to each other, at most as many as dimensions.
    public enum Law { NORMAL, UNIFORM, SPHERE, ORTHONORMAL }

    public Drawn {
        drawn = drawn.map(List::copyOf);
    }

    @Override
    public Drawn open() {
        return new Drawn(count, draw, scale, charge, Optional.empty());
    }

    /// The same request with its result.
    public Drawn as(List<Charge> result) {
        return new Drawn(count, draw, scale, charge, Optional.of(result));
    }
}
