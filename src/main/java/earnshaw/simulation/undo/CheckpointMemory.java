package earnshaw.simulation.undo;

import earnshaw.problem.State;
import earnshaw.simulation.record.RecordedSegment;
import earnshaw.simulation.run.Checkpoint;
import earnshaw.simulation.run.EditLog;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/// Bytes that moments hold, what they share counted once and what the present holds anyway not at all. Estimated from
/// the numbers in them.
final class CheckpointMemory {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Object, Long> records = new IdentityHashMap<>();
    private long bytes;

    /// @param present what is held anyway
    CheckpointMemory(SimulationCheckpoint present) {
        add(present);
        bytes = 0;
    }

    void add(SimulationCheckpoint past) {
        past.checkpoints().forEach(this::add);
        if (seen.add(past.branches())) {
            past.branches().kept().forEach(kept -> kept.checkpoints().forEach(this::add));
        }
        if (seen.add(past.scenario().problem())) {
            // A list of charges: a reference for each and room for the one that was changed.
            bytes += past.checkpoints().stream().mapToLong(checkpoint -> 8L * checkpoint.now().state().x().length).sum()
                    + 256;
        }
    }

    private void add(Checkpoint checkpoint) {
        if (!seen.add(checkpoint)) {
            return;
        }
        add(checkpoint.now().state());
        EditLog edits = checkpoint.edits();
        if (seen.add(edits)) {
            bytes += 8L * (edits.past().size() + edits.here().size()) + 256;
        }
        if (edits.after() != null) {
            add(edits.base().state());
            add(edits.after().state());
        }
        for (RecordedSegment segment : checkpoint.segments()) {
            long before = records.getOrDefault(segment.rows().lineage(), 0L);
            long now = Math.max(before, segment.weight());
            records.put(segment.rows().lineage(), now);
            bytes += now - before;
        }
    }

    private void add(State state) {
        if (seen.add(state)) {
            bytes += 8L * (state.x().length + state.memory().length) + 4L * state.held().length + 64;
        }
    }

    long bytes() {
        return bytes;
    }
}
