package earnshaw.simulation;

import java.util.List;

/// What a run recorded: one [Stretch] for each form the problem had on the way.
public record History(List<Stretch> stretches) {

    public History {
        stretches = List.copyOf(stretches);
    }

    /// The stretch that the run is in.
    public Stretch last() {
        return stretches.getLast();
    }
}
