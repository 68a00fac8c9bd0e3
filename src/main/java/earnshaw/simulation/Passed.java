package earnshaw.simulation;

import earnshaw.problem.Observable;
import earnshaw.problem.Walker;
import java.util.List;

/// A leg as it was recorded up to some moment.
record Passed(Regime regime, Walker walker, List<Observable> observables, Recorded rows) {

    /// A leg that goes on from here.
    Leg leg() {
        return new Leg(regime, walker, observables, Recording.after(rows, Observable.width(observables)));
    }

    Stretch stretch() {
        return new Stretch(walker, observables, rows);
    }

    Passed with(Recorded some) {
        return new Passed(regime, walker, observables, some);
    }

    /// Bytes of its record.
    long weight() {
        return rows.bytes() + 8L * Observable.width(observables) * rows.recorded();
    }
}
