package earnshaw.simulation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import earnshaw.algorithm.GradientFlow;
import earnshaw.math.Draws;
import earnshaw.problem.Body;
import earnshaw.problem.State;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Trials;
import earnshaw.simulation.record.History;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.record.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Runs made again from their start, with all that a hand did on the way, and times sought in them.
class ReplayTest {

    private final Trials.Rows rows = new Trials.Rows();
    private Engine engine;

    @BeforeEach
    void open() {
        engine = new Engine(Trials.scenario(Trials.PAIR, Trials.FLOW, "{\"time\": 10}"), () -> 0, rows);
    }

    private void place(int body, double... at) {
        engine.apply(new Command.Place(body, at));
    }

    private void change(UnaryOperator<Scenario> change) {
        engine.apply(new Command.Change(change.apply(engine.document())));
    }

    @Test
    void aReplayPassesThroughTheSameBytes() {
        edited();
        List<State> first = List.copyOf(rows.states);
        Scenario saved = Trials.reopened(engine.document());
        assertEquals(5, saved.edits().size());
        for (State state : List.of(first.get(3), first.get(11), first.get(20), first.get(26), first.get(29))) {
            Trials.Rows again = new Trials.Rows();
            Engine replayed = new Engine(saved, () -> 0, again);
            again.states.clear();
            replayed.seek(state.time());
            assertEquals(first.subList(0, again.states.size()), again.states);
            assertEquals(state.time(), replayed.outcome().shown().time());
            assertEquals(last(first, state.step()), replayed.natural());
        }
    }

    @Test
    void aReplayedTimeBetweenStepsIsTheReadingOfARunThrough() {
        edited();
        State from = rows.states.get(20);
        double within = 0.5 * (from.time() + rows.states.get(21).time());
        Engine replayed = new Engine(Trials.reopened(engine.document()));
        replayed.seek(within);
        Run run = replayed.frame().run();
        State exact = run.algorithm().stepper(run.walker(), new Draws(0)).reading(from, within);
        assertEquals(exact, replayed.outcome().shown());
        assertFalse(replayed.playing());
        Trials.steps(replayed, 1);
        assertEquals(rows.states.get(21), replayed.natural());
    }

    @Test
    void aReplayPassesWhatEndedTheRunTheFirstTime() {
        engine.apply(new Command.Load(Trials.scenario(Trials.PAIR, Trials.FLOW, "{\"gradientNorm\": 0.1}")));
        Trials.toTheEnd(engine);
        place(1, 1, 1);
        Trials.steps(engine, 1);
        State after = engine.natural();
        Trials.steps(engine, 1);
        engine.seek(after.time());
        assertEquals(after, engine.outcome().shown());
        assertEquals(Status.Phase.PAUSED, engine.frame().status().phase());
    }

    @Test
    void aReplayPassesAStopThatWasSetLater() {
        Trials.steps(engine, 20);
        double within = 0.5 * (rows.states.get(18).time() + rows.states.get(19).time());
        change(document -> document.withStop(Trials.scenario(Trials.PAIR, Trials.FLOW, "{\"steps\": 5}").stop()));
        engine.seek(within);
        assertEquals(within, engine.outcome().shown().time());
        assertEquals(rows.states.get(18), engine.natural());
    }

    @Test
    void aSeedChangedOnTheWayIsReplayed() throws InputRefused {
        rows.states.clear();
        engine = new Engine(Presets.read("stochastic"), () -> 0, rows);
        Trials.steps(engine, 4);
        change(document -> document.withSeed(99));
        Trials.steps(engine, 4);
        State last = engine.natural();
        Engine again = new Engine(Trials.reopened(engine.document()));
        again.seek(rows.states.get(2).time());
        assertEquals(rows.states.get(2), again.natural());
        assertEquals(4, again.document().seed());
        again = new Engine(Trials.reopened(engine.document()));
        again.retrace(() -> false);
        assertEquals(10, again.frame().run().history().segments().stream()
                .mapToInt(segment -> segment.rows().count()).sum());
        assertEquals(last, again.natural());
        assertEquals(99, again.document().seed());
    }

    @Test
    void anEditedRunGoesOnAfterReopening() {
        edited();
        Engine reopened = new Engine(Trials.reopened(engine.document()));
        Trials.toTheEnd(engine);
        Trials.toTheEnd(reopened);
        assertEquals(engine.natural(), reopened.natural());
        assertEquals(engine.outcome().shown(), reopened.outcome().shown());
    }

    @Test
    void theHistoryOfAReopenedRunBeginsAtItsStart() {
        edited();
        place(1, 0.1, 0.2);
        Engine reopened = new Engine(Trials.reopened(engine.document()));
        assertEquals(1, reopened.frame().run().history().last().rows().count());
        reopened.retrace(() -> true);
        assertEquals(1, reopened.frame().run().history().last().rows().count());
        reopened.retrace(() -> false);
        History first = engine.frame().run().history();
        History second = reopened.frame().run().history();
        assertEquals(first.segments().size(), second.segments().size());
        for (int i = 0; i < first.segments().size(); i++) {
            HistoryRows one = first.segments().get(i).rows();
            HistoryRows other = second.segments().get(i).rows();
            assertEquals(one.count(), other.count());
            for (int row = 0; row < one.count(); row++) {
                assertEquals(one.state(row), other.state(row));
                assertEquals(one.number(row, 0), other.number(row, 0));
            }
        }
        assertEquals(engine.document(), reopened.document());
        Trials.toTheEnd(engine);
        Trials.toTheEnd(reopened);
        assertEquals(engine.outcome().shown(), reopened.outcome().shown());
    }

    @Test
    void aStateThatTheStartDoesNotLeadToIsLeftAlone() {
        Trials.steps(engine, 5);
        State foreign = engine.natural().with(new double[engine.natural().x().length], new int[0]);
        Engine reopened = new Engine(engine.document().at(Optional.of(foreign), List.of()));
        reopened.retrace(() -> false);
        assertEquals(foreign, reopened.natural());
        assertEquals(1, reopened.frame().run().history().last().rows().count());
    }

    @Test
    void aFutureTimeIsReachedInNaturalSteps() {
        engine.seek(2.5);
        State shown = engine.outcome().shown();
        assertEquals(2.5, shown.time());
        Engine stopped = new Engine(Trials.scenario(Trials.PAIR, Trials.FLOW, "{\"time\": 2.5}"));
        Trials.toTheEnd(stopped);
        assertEquals(stopped.outcome().shown(), shown);
        assertEquals(stopped.natural(), engine.natural());
    }

    // moves, a new electron and another potential on the way, some of them while it plays
    private void edited() {
        Trials.steps(engine, 10);
        place(1, -0.5, 0.5);
        place(-2, 2, 0);
        Trials.steps(engine, 5);
        change(document -> document.withProblem(
                document.problem().added(Body.Kind.ELECTRON, new double[] {-1, -1}, -0.5)));
        Trials.steps(engine, 5);
        engine.apply(new Command.Play());
        engine.advance(1e-3, () -> false);
        place(3, 0.5, -0.5);
        change(document -> document.withAlgorithm(new GradientFlow(1e-6)));
        engine.apply(new Command.Pause());
        Trials.steps(engine, 8);
    }

    private static State last(List<State> states, long step) {
        List<State> there = new ArrayList<>(states);
        there.removeIf(state -> state.step() != step);
        return there.getLast();
    }
}
