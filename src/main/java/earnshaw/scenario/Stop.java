package earnshaw.scenario;

import earnshaw.schema.Knob;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// When a run ends: the first condition that holds. All but `time` are tested on natural states; `time` and `steps`
/// count from the start. A stop that is given names all its conditions; only an omitted one has defaults.
public record Stop(
        @Knob(doc = "flow time, or sum of the steps", min = 0) OptionalDouble time,
        @Knob(doc = "natural steps", min = 0) OptionalLong steps,
        @Knob(doc = "norm of the gradient at or below this", min = 0) OptionalDouble gradientNorm,
        @Knob(doc = "loss at or below this") OptionalDouble loss,
        @Knob(doc = "seconds on the clock", min = 0) OptionalDouble wallSeconds) {

    /// The stop of a scenario that names none.
    public static final Stop DEFAULT = new Stop(
            OptionalDouble.of(50),
            OptionalLong.of(1_000_000),
            OptionalDouble.of(1e-8),
            OptionalDouble.empty(),
            OptionalDouble.empty());

    /// Why a run ended, as `run --json` prints it.
    public enum Reason { TIME, STEPS, GRADIENT_NORM, LOSS, WALL_SECONDS, CAPTURED, ALGORITHM, NOT_FINITE }
}
