package earnshaw.simulation;

import earnshaw.scenario.Scenario;
import java.util.List;

/// A moment of a simulation that can be gone back to. Never written.
///
/// @param scenario the document but for where its run stands
/// @param lanes    of all walkers
/// @param shelf    runs kept beside
record Past(Scenario scenario, List<Station> lanes, Shelf shelf) {

    Past {
        lanes = List.copyOf(lanes);
    }

    /// The same moment with its records forgotten.
    Past bare() {
        return new Past(scenario, lanes.stream().map(Station::bare).toList(), shelf);
    }
}
