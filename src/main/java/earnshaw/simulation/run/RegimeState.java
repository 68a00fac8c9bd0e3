package earnshaw.simulation.run;

import earnshaw.problem.State;
import earnshaw.scenario.Regime;

/// A state together with what governs it.
public record RegimeState(Regime regime, State state) {

    /// The start that a regime describes.
    static RegimeState start(Regime regime) {
        return new RegimeState(regime, regime.walker().start());
    }

    RegimeState with(State state) {
        return new RegimeState(regime, state);
    }

    /// The state carried over into another regime, its algorithm's memory forgotten.
    RegimeState under(Regime other) {
        return new RegimeState(other, other.entered(regime, state));
    }
}
