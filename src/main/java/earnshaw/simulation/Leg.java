package earnshaw.simulation;

import earnshaw.problem.Observable;
import java.util.List;

/// The part of a track under one law, with its record.
record Leg(Law law, List<Observable> observables, Recording recording) {

    static Leg under(Law law) {
        List<Observable> observables = List.copyOf(law.problem().observables());
        return new Leg(law, observables, Recording.wide(Observable.width(observables)));
    }

    /// What is recorded so far and, if it is not null, one more row.
    Stretch stretch(Row tip) {
        return new Stretch(law.problem(), observables, recording.view(tip));
    }
}
