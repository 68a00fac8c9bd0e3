package earnshaw.simulation;

import earnshaw.problem.State;

/// A state together with what governs it.
record Moment(Law law, State state) {

    /// The start that a law describes.
    static Moment start(Law law) {
        return new Moment(law, law.walker().start());
    }

    Moment with(State state) {
        return new Moment(law, state);
    }

    /// The state carried over into another law, its algorithm's memory forgotten.
    Moment under(Law other) {
        State carried = other.walker().carried(law.walker(), state);
        return new Moment(other, carried.with(carried.x(), carried.held()));
    }
}
