package earnshaw.simulation;

import earnshaw.problem.Observable;
import earnshaw.problem.Walker;
import java.util.List;

/// The part of a track under one law, with its record.
record Leg(Law law, Walker walker, List<Observable> observables, Recording recording) {

    static Leg under(Law law) {
        Walker walker = law.walker();
        List<Observable> observables = List.copyOf(walker.observables());
        return new Leg(law, walker, observables, Recording.wide(Observable.width(observables)));
    }

    /// What is recorded so far and, if it is not null, one more row.
    Stretch stretch(Row tip) {
        return new Stretch(walker, observables, recording.view(tip));
    }

    /// What is recorded so far.
    Passed passed() {
        return new Passed(law, walker, observables, recording.view(null));
    }
}
