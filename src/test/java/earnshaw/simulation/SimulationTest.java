package earnshaw.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.problem.Body;
import earnshaw.problem.Event;
import earnshaw.problem.State;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.HistorySegment;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.record.Status;
import earnshaw.simulation.run.Command;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The thread: what is sent is seen, nothing kills it, what was published stands still.
@Timeout(60)
class SimulationTest {

    private final Simulation simulation =
            new Simulation(Trials.scenario(Trials.PAIR, Trials.FLOW, "{\"time\": 10}"));

    @AfterEach
    void close() {
        simulation.close();
    }

    private Frame await(Predicate<Frame> wanted) {
        Frame frame = simulation.latest();
        while (!wanted.test(frame)) {
            Thread.onSpinWait();
            frame = simulation.latest();
        }
        return frame;
    }

    private static boolean ended(Frame frame) {
        return frame.status().phase() == Status.Phase.ENDED;
    }

    @Test
    void theFirstFrameIsThereAtOnce() {
        Frame frame = simulation.latest();
        assertEquals("ready", frame.status().words());
        assertEquals(2, frame.run().picture().bodies().stream().filter(Body::isElectron).count());
    }

    @Test
    void commandsAreSeenInALaterFrame() {
        long serial = simulation.latest().serial();
        simulation.send(new Command.Place(1, new double[] {0.25, 0.75}));
        Frame placed = await(frame -> frame.serial() > serial);
        assertArrayEquals(new double[] {0.25, 0.75}, placed.run().picture().body(1).at());
        simulation.send(new Command.Advance(3));
        assertEquals(3, await(frame -> frame.run().natural().step() > 0).run().natural().step());
    }

    /// While a step is made commands wait in the queue; of those that follow each other only one of the same body's replaces another.
    @Test
    void onlyALaterPlaceOfTheSameBodiesOvertakesAPlace() {
        simulation.send(new Command.Advance(3000));
        simulation.send(new Command.Place(1, new double[] {0.1, 0.2}));
        simulation.send(new Command.Place(2, new double[] {0.3, 0.4}));
        simulation.send(new Command.Place(2, new double[] {0.5, 0.6}));
        simulation.send(new Command.Move(List.of(new Command.Place(-1, new double[] {1, 1}))));
        simulation.send(new Command.Move(List.of(new Command.Place(-2, new double[] {3, 2}))));
        Frame frame = await(one -> one.run().picture().body(-2).at()[0] == 3);
        assertArrayEquals(new double[] {0.1, 0.2}, frame.run().picture().body(1).at());
        assertArrayEquals(new double[] {0.5, 0.6}, frame.run().picture().body(2).at());
        assertArrayEquals(new double[] {1, 1}, frame.run().picture().body(-1).at());
        assertEquals(List.of(1, 2, -1, -2), frame.run().events().stream()
                .filter(event -> event.kind() == Event.Kind.EDITED).map(Event::body).toList());
    }

    @Test
    void playedOnTheThreadOrRunWithoutItIsTheSame() {
        simulation.send(new Command.Speed(Double.POSITIVE_INFINITY));
        simulation.send(new Command.Play());
        Frame end = await(SimulationTest::ended);
        Engine engine = new Engine(Trials.scenario(Trials.PAIR, Trials.FLOW, "{\"time\": 10}"));
        Trials.toTheEnd(engine);
        assertEquals(engine.natural(), end.run().natural());
        assertEquals(engine.outcome().shown(), end.run().shown());
        assertEquals(ScenarioFile.write(engine.document()), ScenarioFile.write(end.scenario()));
    }

    @Test
    void aFailureIsSaidAndLivedThrough() {
        simulation.send(new Command.Place(17, new double[] {0, 0}));
        Frame refused = await(frame -> frame.status().error().isPresent());
        assertTrue(refused.status().error().get().contains("17"), refused.status().error().get());
        Scenario broken = Trials.scenario(Trials.FALL, Trials.FLOW, "{}")
                .at(Optional.of(State.start(new double[] {1})), List.of());
        simulation.send(new Command.Load(broken));
        await(frame -> frame.status().error().orElse("").contains("state.x"));
        simulation.send(new Command.Advance(2));
        Frame after = await(frame -> frame.run().natural().step() == 2);
        assertEquals(Optional.empty(), after.status().error());
        assertEquals(refused.scenario().problem(), after.scenario().problem());
    }

    @Test
    void publishedFramesStandStill() {
        Map<Frame, Integer> seen = new LinkedHashMap<>();
        simulation.send(new Command.Speed(0.5));
        simulation.send(new Command.Play());
        Frame frame = simulation.latest();
        while (!ended(frame)) {
            long serial = frame.serial();
            frame = await(next -> next.serial() > serial);
            seen.put(frame, hash(frame));
            if (seen.size() % 5 == 3) {
                simulation.send(new Command.Place(1, new double[] {0.3, 0.1 * seen.size()}));
            }
            if (seen.size() == 12) {
                simulation.send(new Command.Speed(Double.POSITIVE_INFINITY));
            }
        }
        assertTrue(seen.size() >= 12);
        seen.forEach((published, hash) -> assertEquals(hash, hash(published)));
    }

    private static int hash(Frame frame) {
        int hash = Long.hashCode(frame.serial());
        for (Run run : frame.runs()) {
            hash = 31 * hash + Arrays.hashCode(run.shown().x());
            hash = 31 * hash + Arrays.hashCode(run.natural().x());
            hash = 31 * hash + Arrays.hashCode(run.numbers());
            hash = 31 * hash + run.events().hashCode();
            for (Body body : run.picture().bodies()) {
                hash = 31 * hash + Arrays.hashCode(body.at()) + Arrays.hashCode(body.velocity());
            }
            for (HistorySegment segment : run.history().segments()) {
                HistoryRows rows = segment.rows();
                double[] x = new double[run.shown().x().length];
                for (int i = 0; i < rows.count(); i++) {
                    hash = 31 * hash + Double.hashCode(rows.time(i)) + Double.hashCode(rows.number(i, 0));
                    if (rows.path(i) != null) {
                        rows.path(i).at(0.5, x);
                        hash = 31 * hash + Arrays.hashCode(x);
                    }
                }
            }
        }
        return hash;
    }
}
