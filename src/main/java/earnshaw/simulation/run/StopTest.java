package earnshaw.simulation.run;

import earnshaw.problem.State;
import earnshaw.scenario.Stop;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// The test of a natural state against the conditions of a stop.
final class StopTest {

    /// A stop without conditions.
    static final Stop NEVER = new Stop(OptionalDouble.empty(), OptionalLong.empty(), OptionalDouble.empty(),
            OptionalDouble.empty(), OptionalDouble.empty());

    private StopTest() {}

    /// The first condition that holds at a track's natural state; the clock's is not among them. A time between natural
    /// states is found by who steps over it.
    static Optional<Stop.Reason> at(Integration track, Stop stop) {
        State state = track.natural();
        if (track.done()) {
            return Optional.of(Stop.Reason.ALGORITHM);
        }
        if (track.reader().settled(state)) {
            return Optional.of(Stop.Reason.CAPTURED);
        }
        if (stop.gradientNorm().isPresent() && track.rests()
                && track.reader().gradientNorm(state) <= stop.gradientNorm().getAsDouble()) {
            return Optional.of(Stop.Reason.GRADIENT_NORM);
        }
        if (stop.loss().isPresent() && track.reader().judgedLoss(state) <= stop.loss().getAsDouble()) {
            return Optional.of(Stop.Reason.LOSS);
        }
        if (stop.steps().isPresent() && state.step() >= stop.steps().getAsLong()) {
            return Optional.of(Stop.Reason.STEPS);
        }
        if (stop.time().isPresent() && state.time() >= stop.time().getAsDouble()) {
            return Optional.of(Stop.Reason.TIME);
        }
        return Optional.empty();
    }

    /// Why a run ended, for a person.
    static String words(Stop.Reason reason, Integration track, Stop stop, State shown) {
        OptionalDouble least =
                reason == Stop.Reason.GRADIENT_NORM ? track.reader().minEigenvalue(track.natural())
                        : OptionalDouble.empty();
        String matched =
                SimulationText.matched(track.reader().picture(shown), track.observables(),
                        track.reader().numbers(shown));
        return SimulationText.ended(
                reason, stop, track.algorithm(), track.doing(), track.reader().loss(shown), least, matched);
    }
}
