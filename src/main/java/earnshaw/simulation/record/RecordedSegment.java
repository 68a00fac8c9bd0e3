package earnshaw.simulation.record;

import earnshaw.problem.Observable;
import earnshaw.problem.Walker;
import earnshaw.scenario.Regime;
import java.util.List;

/// A segment as it was recorded up to some moment.
public record RecordedSegment(Regime regime, Walker walker, List<Observable> observables, RecordedRows rows) {

    /// A segment that goes on from here.
    public OpenSegment resumed() {
        return new OpenSegment(regime, walker, observables, Recording.after(rows, Observable.width(observables)));
    }

    /// The segment as views see it.
    public HistorySegment history() {
        return new HistorySegment(walker, observables, rows);
    }

    /// The same segment with other rows.
    public RecordedSegment with(RecordedRows some) {
        return new RecordedSegment(regime, walker, observables, some);
    }

    /// Bytes of its record.
    public long weight() {
        return rows.bytes() + 8L * Observable.width(observables) * rows.recorded();
    }
}
