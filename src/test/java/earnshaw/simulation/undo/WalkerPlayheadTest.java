package earnshaw.simulation.undo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.problem.State;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Frame;
import earnshaw.simulation.Trials;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.Recording;
import earnshaw.simulation.record.RowListener;
import earnshaw.simulation.record.Status;
import earnshaw.simulation.run.Command;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WalkerPlayheadTest {

    // A clock by which nothing follows closely.
    private static Engine pair() {
        AtomicLong clock = new AtomicLong();
        return new Engine(Trials.scenario(Trials.PAIR, Trials.FLOW, "{\"time\": 3}"),
                () -> clock.addAndGet(1_000_000_000), RowListener.NONE);
    }

    private static Engine descent() {
        return new Engine(Trials.scenario(Trials.PAIR, Trials.DESCENT, "{\"steps\": 100000}"));
    }

    private static void seek(Engine engine, double time) {
        engine.apply(new Command.Seek(time));
    }

    private static String text(Scenario document) {
        return ScenarioFile.write(document);
    }

    @Test
    void lookingBackShowsWhatWasRecordedAndForwardAgainTheSameBytes() {
        Engine engine = pair();
        Trials.toTheEnd(engine);
        Frame latest = engine.frame();
        HistoryRows rows = latest.run().history().last().rows();
        for (int row = rows.count() - 3; row >= 0; row -= 4) {
            seek(engine, rows.time(row));
            Frame past = engine.frame();
            assertEquals(rows.state(row), past.run().shown());
            assertEquals(row + 1, past.run().history().last().rows().count());
            assertEquals(rows.count(), past.run().recorded().last().rows().count());
            assertEquals(text(latest.scenario()), text(past.scenario()), "nothing is lost");
            assertEquals(Status.Phase.PAUSED, past.status().phase());
            for (int number = 0; number < past.run().numbers().length; number++) {
                assertEquals(rows.number(row, number), past.run().numbers()[number]);
            }
        }
        seek(engine, Double.MAX_VALUE);
        Frame again = engine.frame();
        assertEquals(Optional.empty(), again.past());
        assertEquals(text(latest.scenario()), text(again.scenario()));
        assertEquals(latest.run().shown(), again.run().shown());
        assertEquals(latest.status(), again.status());
    }

    @Test
    void theLossOfABatchIsLookedUpToo() {
        Engine engine = new Engine(Trials.scenario(
                "{\"type\": \"network\", \"inputs\": 3, \"width\": 2, \"depth\": 2, \"trainingSize\": 20, \"testSize\": 10}",
                "{\"type\": \"stochasticDescent\", \"step\": 0.1, \"batch\": 5}", "{\"steps\": 100}"));
        engine.apply(new Command.Advance(9));
        HistoryRows rows = engine.frame().run().history().last().rows();
        for (int row = 1; row < 9; row++) {
            seek(engine, rows.time(row));
            double[] losses = rows.state(row).memory();
            assertEquals(losses[losses.length - 1], rows.number(row, 0));
            assertEquals(rows.number(row, 0), engine.frame().run().numbers()[0]);
        }
    }

    @Test
    void betweenTwoNaturalStatesAFlowIsShownOnItsCurve() {
        Engine engine = pair();
        engine.apply(new Command.Advance(12));
        HistoryRows rows = engine.frame().run().history().last().rows();
        double time = 0.3 * rows.time(7) + 0.7 * rows.time(8);
        double[] there = new double[rows.state(0).x().length];
        rows.path(8).at(0.7, there);
        seek(engine, time);
        Frame past = engine.frame();
        assertEquals(time, past.run().shown().time());
        assertArrayEquals(there, past.run().shown().x(), 1e-12);
        assertEquals(rows.state(7), past.past().orElseThrow().state().orElseThrow().each().getFirst(),
                "a change goes on from before");
    }

    @Test
    void stepsGoBackAndForwardOneByOne() {
        Engine engine = descent();
        engine.apply(new Command.Advance(60));
        State end = engine.natural();
        engine.apply(new Command.Advance(-1));
        assertEquals(59, engine.frame().run().shown().step());
        engine.apply(new Command.Advance(-50));
        assertEquals(9, engine.frame().run().shown().step());
        engine.apply(new Command.Advance(-50));
        assertEquals(0, engine.frame().run().shown().step());
        engine.apply(new Command.Advance(1));
        engine.apply(new Command.Advance(50));
        assertEquals(51, engine.frame().run().shown().step());
        engine.apply(new Command.Advance(50));
        assertEquals(Optional.empty(), engine.frame().past());
        assertSame(end, engine.natural());
        engine.apply(new Command.Advance(1));
        assertEquals(61, engine.natural().step());
    }

    @Test
    void whatWasThinnedIsComputedAgainToTheSameBytes() {
        Engine engine = descent();
        engine.apply(new Command.Advance(Recording.MOST_ROWS + 5000));
        for (long step : new long[] {12_345, 12_346}) {
            Engine fresh = descent();
            fresh.apply(new Command.Advance((int) step));
            seek(engine, fresh.natural().time());
            assertEquals(fresh.natural(), engine.frame().run().shown());
        }
    }

    @Test
    void playingFromAPastMomentShowsTheRecordAndThenGoesOn() {
        Engine engine = pair();
        engine.apply(new Command.Play());
        engine.advance(1, () -> false);
        engine.apply(new Command.Pause());
        double latest = engine.natural().time();
        seek(engine, 0.2);
        engine.apply(new Command.Play());
        engine.advance(0.3, () -> false);
        assertEquals(0.5, engine.frame().run().shown().time(), 1e-12);
        assertEquals(Status.Phase.PLAYING, engine.frame().status().phase());
        engine.advance(10, () -> false);
        assertEquals(Optional.empty(), engine.frame().past());
        assertTrue(engine.playing());
        engine.advance(0.1, () -> false);
        assertTrue(engine.frame().run().shown().time() > latest);
        assertEquals(List.of(), engine.frame().branches().kept());
    }

    private static Scenario alone(Engine engine) {
        return engine.document().withRuns(Optional.empty());
    }

    @Test
    void aChangeAtAPastMomentIsABranchAndTheOldRunIsKept() {
        Engine engine = pair();
        Trials.toTheEnd(engine);
        Frame old = engine.frame();
        HistoryRows rows = old.run().history().last().rows();
        seek(engine, rows.time(9));
        engine.apply(new Command.Place(2, new double[] {0.9, 0.4}));
        Frame branched = engine.frame();
        assertEquals(Optional.empty(), branched.past());
        assertEquals(9, branched.run().natural().step());
        assertEquals("run 2", branched.branches().name());
        Branch kept = branched.branches().kept().getFirst();
        assertEquals("run 1", kept.name());
        assertEquals(text(old.scenario()), text(kept.scenario()));
        assertEquals(old.run().shown(), kept.runs().getFirst().shown());

        Engine straight = pair();
        straight.apply(new Command.Advance(9));
        straight.apply(new Command.Place(2, new double[] {0.9, 0.4}));
        assertEquals(text(straight.document()), text(alone(engine)));
        Trials.toTheEnd(straight);
        Trials.toTheEnd(engine);
        assertEquals(text(straight.document()), text(alone(engine)));

        engine.apply(new Command.Take(kept.id()));
        Frame taken = engine.frame();
        assertEquals(text(old.scenario()), text(alone(engine)));
        assertEquals(old.status().words(), taken.status().words());
        assertEquals("run 1", taken.branches().name());
        assertEquals(List.of("run 2"), taken.branches().kept().stream().map(Branch::name).toList());
        engine.apply(new Command.Undo(3));
        assertEquals(text(old.scenario()), text(engine.document()), "the branch is taken back");
        assertEquals(List.of(), engine.frame().branches().kept());
    }

    @Test
    void aChangeOfTheLawAtAPastMomentForgetsLaterOnes() {
        Engine engine = pair();
        engine.apply(new Command.Advance(8));
        engine.apply(new Command.Change(engine.document().withSeed(3)));
        engine.apply(new Command.Advance(8));
        engine.apply(new Command.Advance(-12));
        Scenario past = engine.frame().present();
        assertEquals(0, past.seed());
        assertEquals(List.of(), past.edits());
        engine.apply(new Command.Change(past.withSeed(9)));
        assertEquals(9, engine.document().seed());
        assertEquals(1, engine.document().edits().size());
        assertEquals(4, engine.natural().step());
        assertEquals(3, engine.frame().branches().kept().getFirst().scenario().seed());
    }

    @Test
    void aRunIsPinnedNamedHiddenAndDropped() {
        Engine engine = pair();
        Trials.toTheEnd(engine);
        engine.apply(new Command.Pin());
        engine.apply(new Command.Reset());
        long id = engine.frame().branches().kept().getFirst().id();
        engine.apply(new Command.Name(id, "the first"));
        engine.apply(new Command.Show(id, false));
        Branch kept = engine.frame().branches().kept().getFirst();
        assertEquals("the first", kept.name());
        assertEquals(false, kept.shown());
        assertTrue(kept.runs().getFirst().shown().time() > 0, "it does not go back with the other");
        engine.apply(new Command.Drop(id));
        assertEquals(List.of(), engine.frame().branches().kept());
        engine.apply(new Command.Undo(1));
        assertEquals(id, engine.frame().branches().kept().getFirst().id());
    }

    @Test
    void aStepBackFromBetweenTwoStatesLeadsToTheOneBefore() {
        Engine engine = pair();
        engine.apply(new Command.Advance(12));
        HistoryRows rows = engine.frame().run().history().last().rows();
        seek(engine, 0.4 * rows.time(7) + 0.6 * rows.time(8));
        engine.apply(new Command.Advance(-1));
        assertEquals(rows.state(7), engine.frame().run().shown());
        engine.apply(new Command.Advance(-1));
        assertEquals(rows.state(6), engine.frame().run().shown());
    }
}
