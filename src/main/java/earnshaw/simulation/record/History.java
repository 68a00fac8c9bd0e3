package earnshaw.simulation.record;

import java.util.List;

/// What a run recorded: one [HistorySegment] for each form the problem had on the way.
public record History(List<HistorySegment> stretches) {

    public History {
        stretches = List.copyOf(stretches);
    }

    /// The stretch that the run is in.
    public HistorySegment last() {
        return stretches.getLast();
    }
}
