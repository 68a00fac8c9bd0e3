package earnshaw.simulation.run;

import earnshaw.problem.State;
import earnshaw.simulation.record.Regime;

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
        State carried = other.walker().carried(regime.walker(), state);
        return new RegimeState(other, carried.with(carried.x(), carried.held()));
    }
}
