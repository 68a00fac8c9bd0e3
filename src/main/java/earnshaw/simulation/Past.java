package earnshaw.simulation;

import earnshaw.scenario.Scenario;
import java.util.List;
import java.util.stream.IntStream;

/// A moment of a simulation that can be gone back to. Never written.
///
/// @param scenario the document but for where its run stands
/// @param lanes    of all walkers
/// @param shelf    runs kept beside
record Past(Scenario scenario, List<Station> lanes, Shelf shelf) {

    Past {
        lanes = List.copyOf(lanes);
    }

    /// Whether another moment has the same document.
    boolean stands(Past other) {
        return scenario.equals(other.scenario) && shelf.equals(other.shelf) && lanes.size() == other.lanes.size()
                && IntStream.range(0, lanes.size()).allMatch(i -> lanes.get(i).stands(other.lanes.get(i)));
    }

    /// The same moment with its records forgotten.
    Past bare() {
        return new Past(scenario, lanes.stream().map(Station::bare).toList(), shelf);
    }
}
