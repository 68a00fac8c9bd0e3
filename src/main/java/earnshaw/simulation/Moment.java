package earnshaw.simulation;

import earnshaw.problem.State;

/// A state together with what governs it.
record Moment(Regime regime, State state) {

    /// The start that a regime describes.
    static Moment start(Regime regime) {
        return new Moment(regime, regime.walker().start());
    }

    Moment with(State state) {
        return new Moment(regime, state);
    }

    /// The state carried over into another regime, its algorithm's memory forgotten.
    Moment under(Regime other) {
        State carried = other.walker().carried(regime.walker(), state);
        return new Moment(other, carried.with(carried.x(), carried.held()));
    }
}
