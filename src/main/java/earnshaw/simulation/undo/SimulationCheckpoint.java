package earnshaw.simulation.undo;

import earnshaw.scenario.Scenario;
import earnshaw.simulation.run.Checkpoint;
import java.util.List;
import java.util.stream.IntStream;

/// A moment of a simulation that can be gone back to. Never written.
///
/// @param scenario the document but for where its run stands
/// @param checkpoints    of all walkers
/// @param branches runs kept beside
public record SimulationCheckpoint(Scenario scenario, List<Checkpoint> checkpoints, Branches branches) {

    public SimulationCheckpoint {
        checkpoints = List.copyOf(checkpoints);
    }

    /// Whether another moment has the same document.
    boolean stands(SimulationCheckpoint other) {
        return scenario.equals(other.scenario) && branches.equals(other.branches)
                && checkpoints.size() == other.checkpoints.size()
                && IntStream.range(0, checkpoints.size())
                        .allMatch(i -> checkpoints.get(i).stands(other.checkpoints.get(i)));
    }

    /// The same moment with its records forgotten.
    SimulationCheckpoint bare() {
        return new SimulationCheckpoint(scenario, checkpoints.stream().map(Checkpoint::bare).toList(), branches);
    }
}
