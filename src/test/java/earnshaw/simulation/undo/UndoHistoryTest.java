package earnshaw.simulation.undo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.problem.State;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Engine;
import earnshaw.simulation.RunningDocument;
import earnshaw.simulation.Trials;
import earnshaw.simulation.record.RowListener;
import earnshaw.simulation.run.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class UndoHistoryTest {

    private static final int MANY = 20;
    private static final long BOUND = 1 << 20;

    private final AtomicLong clock = new AtomicLong();

    private Engine engine(Scenario scenario) {
        return new Engine(scenario, () -> clock.addAndGet(1_000_000_000), RowListener.NONE);
    }

    private RunningDocument course(Scenario scenario, int steps) {
        RunningDocument course = new RunningDocument(clock::incrementAndGet, RowListener.NONE);
        course.load(scenario);
        course.walkerRuns().step(steps);
        return course;
    }

    @Test
    void aThousandAreKeptAndTheOldestGoFirst() {
        Engine engine = engine(Trials.scenario(Trials.PAIR, Trials.FLOW, "{\"time\": 3}"));
        engine.apply(new Command.Advance(2));
        List<State> states = new ArrayList<>();
        for (int i = 0; i < UndoHistory.MOST + 50; i++) {
            states.add(engine.natural());
            engine.apply(new Command.Place(1 + i % 2, new double[] {i * 0.01, -2}));
        }
        assertEquals(UndoHistory.MOST, engine.frame().todo().undo().size());
        engine.apply(new Command.Undo(2 * UndoHistory.MOST));
        assertEquals(states.get(50), engine.natural());
        assertEquals(List.of(), engine.frame().todo().undo());
        assertEquals(UndoHistory.MOST, engine.frame().todo().redo().size());
    }

    @Test
    void fiveHundredOfAHundredAgainstAHundredFit() throws InputRefused {
        UndoHistory deeds = new UndoHistory(() -> clock.addAndGet(1_000_000_000));
        RunningDocument course = course(Presets.read("hundred"), 2);
        for (int i = 0; i < MANY; i++) {
            deeds.add(UndoHistory.Kind.CHANGE, "deed", course.moment());
            course.place(List.of(new Command.Place(1 + i, new double[] {i * 0.01, -2})));
        }
        assertTrue(500 * deeds.weight() / MANY < UndoHistory.MOST_BYTES, deeds.weight() + " bytes");
    }

    @Test
    void recordsAreForgottenBeforeDeeds() {
        UndoHistory deeds = new UndoHistory(() -> clock.addAndGet(1_000_000_000), BOUND);
        List<SimulationCheckpoint> moments = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            moments.add(course(Trials.scenario(Trials.PAIR, Trials.DESCENT, "{\"steps\": 100000}"), 1000 + i).moment());
            deeds.add(UndoHistory.Kind.CHANGE, "deed " + i, moments.getLast());
        }
        assertTrue(deeds.weight() <= BOUND, deeds.weight() + " bytes");
        assertEquals(MANY, deeds.todo().undo().size());
        List<Boolean> recorded = new ArrayList<>();
        SimulationCheckpoint present = moments.getLast();
        while (!deeds.todo().undo().isEmpty()) {
            present = deeds.undo(present).orElseThrow();
            assertTrue(moments.get(MANY - 1 - recorded.size()).stands(present), "deed " + (MANY - 1 - recorded.size()));
            recorded.add(!present.checkpoints().getFirst().segments().isEmpty());
        }
        assertTrue(recorded.getFirst(), "the newest has its record");
        assertFalse(recorded.getLast(), "the oldest has not");
    }
}
