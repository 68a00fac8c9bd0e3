package earnshaw.simulation;

import earnshaw.problem.Observable;
import earnshaw.problem.Walker;
import java.util.List;

/// The part of a track under one regime, with its record.
record Leg(Regime regime, Walker walker, List<Observable> observables, Recording recording) {

    static Leg under(Regime regime) {
        Walker walker = regime.walker();
        List<Observable> observables = List.copyOf(walker.observables());
        return new Leg(regime, walker, observables, Recording.wide(Observable.width(observables)));
    }

    /// What is recorded so far and, if it is not null, one more row.
    Stretch stretch(Row tip) {
        return new Stretch(walker, observables, recording.view(tip));
    }

    /// What is recorded so far.
    Passed passed() {
        return new Passed(regime, walker, observables, recording.view(null));
    }
}
