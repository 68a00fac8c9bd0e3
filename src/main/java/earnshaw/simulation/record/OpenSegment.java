package earnshaw.simulation.record;

import earnshaw.problem.Observable;
import earnshaw.problem.Walker;
import earnshaw.scenario.Regime;
import java.util.List;

/// The part of a track under one regime, with its record.
public record OpenSegment(Regime regime, Walker walker, List<Observable> observables, Recording recording) {

    /// An empty segment under a regime.
    public static OpenSegment under(Regime regime) {
        Walker walker = regime.walker();
        List<Observable> observables = List.copyOf(walker.observables());
        return new OpenSegment(regime, walker, observables, Recording.wide(Observable.width(observables)));
    }

    /// The same with an earlier record before its own, which ends where this one begins.
    public OpenSegment behind(OpenSegment earlier) {
        return new OpenSegment(regime, walker, observables,
                recording.behind(earlier.recording, Observable.width(observables)));
    }

    /// What is recorded so far and, if it is not null, one more row.
    public HistorySegment history(HistoryRow tip) {
        return new HistorySegment(walker, observables, recording.view(tip));
    }

    /// What is recorded so far.
    public RecordedSegment passed() {
        return new RecordedSegment(regime, walker, observables, recording.view(null));
    }
}
