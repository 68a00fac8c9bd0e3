package earnshaw.simulation.undo;

import earnshaw.scenario.Scenario;
import earnshaw.simulation.run.Checkpoint;
import java.util.List;
import java.util.stream.IntStream;

/// A moment of a simulation that can be gone back to. Never written.
///
/// @param scenario the document but for where its run stands
/// @param lanes    of all walkers
/// @param branches    runs kept beside
public record SimulationCheckpoint(Scenario scenario, List<Checkpoint> lanes, Branches branches) {

    public SimulationCheckpoint {
        lanes = List.copyOf(lanes);
    }

    /// Whether another moment has the same document.
    boolean stands(SimulationCheckpoint other) {
        return scenario.equals(other.scenario) && branches.equals(other.branches) && lanes.size() == other.lanes.size()
                && IntStream.range(0, lanes.size()).allMatch(i -> lanes.get(i).stands(other.lanes.get(i)));
    }

    /// The same moment with its records forgotten.
    SimulationCheckpoint bare() {
        return new SimulationCheckpoint(scenario, lanes.stream().map(Checkpoint::bare).toList(), branches);
    }
}
