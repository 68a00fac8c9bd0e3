package earnshaw.simulation.undo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.simulation.RunningDocument;
import earnshaw.simulation.Trials;
import earnshaw.simulation.record.RowListener;
import org.junit.jupiter.api.Test;

class CheckpointMemoryTest {

    private static RunningDocument course() {
        RunningDocument course = new RunningDocument(() -> 0, RowListener.NONE);
        course.load(Trials.scenario(Trials.PAIR, Trials.DESCENT, "{\"steps\": 1000}"));
        return course;
    }

    /// The moments of one run share its record.
    @Test
    void whatMomentsShareIsCountedOnce() {
        RunningDocument course = course();
        course.walkerRuns().step(300);
        SimulationCheckpoint earlier = course.moment();
        course.walkerRuns().step(100);
        SimulationCheckpoint later = course.moment();
        CheckpointMemory weight = new CheckpointMemory(course().moment());
        assertEquals(0, weight.bytes(), "the present costs nothing");
        weight.add(earlier);
        long first = weight.bytes();
        long rows = earlier.checkpoints().getFirst().segments().getFirst().weight();
        assertTrue(first >= rows && first < rows + 2000, first + " bytes for " + rows + " of rows");
        weight.add(later);
        long more = later.checkpoints().getFirst().segments().getFirst().weight() - rows;
        assertTrue(more > 0 && weight.bytes() - first >= more && weight.bytes() - first < more + 2000,
                weight.bytes() - first + " more bytes for " + more + " of rows");
        long both = weight.bytes();
        weight.add(earlier);
        assertEquals(both, weight.bytes());
    }
}
