package earnshaw.simulation.record;

import java.util.List;

/// What a run recorded: one [HistorySegment] for each form the problem had on the way.
public record History(List<HistorySegment> segments) {

    public History {
        segments = List.copyOf(segments);
    }

    /// The segment that the run is in.
    public HistorySegment last() {
        return segments.getLast();
    }
}
