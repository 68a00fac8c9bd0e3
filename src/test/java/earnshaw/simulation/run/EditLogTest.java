package earnshaw.simulation.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.GradientFlow;
import earnshaw.problem.Body;
import earnshaw.problem.Event;
import earnshaw.problem.Problem;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.scenario.Edit;
import earnshaw.scenario.Scenario;
import earnshaw.simulation.Engine;
import earnshaw.simulation.Frame;
import earnshaw.simulation.Trials;
import earnshaw.simulation.record.History;
import earnshaw.simulation.record.Status;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a hand does to a run, at its start and on the way.
class EditLogTest {

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

    private double[] at(int body) {
        return engine.frame().run().picture().body(body).at();
    }

    @Test
    void aDragAtTheStartMakesAnotherStart() {
        place(2, 3, -1);
        assertEquals(0, engine.natural().step());
        assertTrue(engine.document().edits().isEmpty());
        assertEquals(Optional.empty(), engine.document().state());
        Trials.steps(engine, 10);
        engine.apply(new Command.Reset());
        assertArrayEquals(new double[] {3, -1}, at(2));
        assertEquals("ready", engine.frame().status().words());
    }

    @Test
    void aDragOnTheWayIsForgottenByReset() {
        Trials.steps(engine, 10);
        double time = engine.natural().time();
        place(2, 3, -1);
        assertEquals(time, engine.natural().time());
        assertArrayEquals(new double[] {3, -1}, at(2));
        engine.apply(new Command.Reset());
        Frame frame = engine.frame();
        assertArrayEquals(new double[] {1.2, -0.9}, at(2));
        assertEquals(List.of(), frame.run().events());
        assertEquals(List.of(), frame.scenario().edits());
        assertEquals(Optional.empty(), frame.scenario().state());
        assertEquals(1, frame.run().history().last().rows().count());
        assertEquals(0, frame.run().shown().time());
        Trials.steps(engine, 1);
        assertEquals(List.of(), engine.document().edits());
    }

    @Test
    void aChangeOnTheWaySurvivesReset() {
        Trials.steps(engine, 10);
        change(document -> document.withProblem(
                document.problem().added(Body.Kind.ELECTRON, new double[] {-1, -1}, -0.5)));
        engine.apply(new Command.Reset());
        assertEquals(List.of(), engine.document().edits());
        assertArrayEquals(new double[] {-1, -1}, at(3));
        assertArrayEquals(new double[] {1.2, -0.9}, at(2));
    }

    @Test
    void aDragIsOneEdit() {
        Trials.steps(engine, 5);
        State before = engine.natural();
        place(-1, 0.1, 0.1);
        for (int i = 1; i <= 50; i++) {
            place(1, 0.02 * i, 1);
        }
        place(-1, 0.2, 0.1);
        assertEquals(List.of(
                new Edit.Place(5, OptionalInt.empty(), "electrons/0", List.of(1.0, 1.0)),
                new Edit.Place(5, OptionalInt.empty(), "protons/0", List.of(0.2, 0.1))), engine.document().edits());
        Walker problem = engine.document().problem().walkers().getFirst();
        State once = problem.place(problem.place(before, 1, new double[] {1, 1}), -1, new double[] {0.2, 0.1});
        assertEquals(once, engine.natural());
        assertEquals(3, engine.frame().run().events().stream()
                .filter(event -> event.kind() == Event.Kind.EDITED).count());
        assertEquals(7, engine.frame().run().history().last().rows().count());
    }

    @Test
    void aChangeThereAndBackAtOneStepIsNone() {
        Trials.steps(engine, 5);
        State before = engine.natural();
        Problem problem = engine.document().problem();
        change(document -> document.withProblem(problem.placed(1, new double[] {0.4, 0.4})));
        assertArrayEquals(new double[] {0.4, 0.4}, at(1));
        change(document -> document.withProblem(problem));
        assertEquals(before, engine.natural());
        assertEquals(List.of(), engine.document().edits());
        assertEquals(1, engine.frame().run().history().segments().size());
        assertEquals(6, engine.frame().run().history().last().rows().count());
        Engine untouched = new Engine(Trials.scenario(Trials.PAIR, Trials.FLOW, "{\"time\": 10}"));
        Trials.toTheEnd(engine);
        Trials.toTheEnd(untouched);
        assertEquals(untouched.outcome().shown(), engine.outcome().shown());
    }

    @Test
    void severalChangesAtOneStepStartFromTheStateBeforeThem() {
        Trials.steps(engine, 5);
        Problem problem = engine.document().problem();
        change(document -> document.withProblem(problem.placed(1, new double[] {0.4, 0.4})));
        change(document -> document.withProblem(problem.removed(2)));
        State now = engine.natural();
        Engine again = new Engine(Trials.reopened(engine.document()));
        again.retrace(() -> false);
        assertEquals(2, again.frame().run().history().segments().size());
        assertEquals(now, again.natural());
        assertEquals(1, engine.document().edits().size());
    }

    @Test
    void aChangeOnTheWayOpensASegment() {
        Trials.steps(engine, 5);
        double[] second = at(2);
        Scenario before = engine.document();
        change(document -> document.withProblem(
                document.problem().added(Body.Kind.ELECTRON, new double[] {-1, -1}, -0.5)));
        change(document -> document.withAlgorithm(new GradientFlow(1e-6)));
        Frame frame = engine.frame();
        assertEquals(
                List.of(new Edit.Change(5, OptionalInt.empty(), before.problem(), before.algorithm(),
                        OptionalLong.of(0))),
                frame.scenario().edits());
        assertArrayEquals(second, at(2));
        assertEquals(0, frame.run().natural().memory().length);
        History history = frame.run().history();
        assertEquals(2, history.segments().size());
        assertEquals(6, history.segments().getFirst().rows().count());
        assertEquals(1, history.last().rows().count());
        assertEquals(history.segments().getFirst().rows().time(5), history.last().rows().time(0));
        assertNotEquals(history.segments().getFirst().observables(), history.last().observables());
        Trials.steps(engine, 3);
        assertEquals(4, engine.frame().run().history().last().rows().count());
        assertEquals(1, frame.run().history().last().rows().count());
    }

    @Test
    void wordsAndViewMoveNothing() {
        Trials.steps(engine, 5);
        State before = engine.natural();
        engine.apply(new Command.Play());
        engine.advance(1e-4, () -> false);
        State shown = engine.outcome().shown();
        change(document -> new Scenario(document.format(), "Another", "", "", document.seed(), document.problem(),
                document.algorithm(), document.stop(), document.view(), document.experiment(), document.state(),
                document.edits(), document.runs()));
        assertEquals(before, engine.natural());
        assertEquals(shown, engine.outcome().shown());
        assertTrue(engine.playing());
        assertEquals("Another", engine.frame().run().name());
        assertEquals(List.of(), engine.document().edits());
    }

    @Test
    void whatCannotBeDoneChangesNothing() {
        Trials.steps(engine, 5);
        Scenario before = engine.document();
        assertThrows(IllegalArgumentException.class, () -> place(9, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> place(1, 1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> place(1, 1));
        Scenario other = Trials.scenario(Trials.FALL, Trials.FLOW, "{}");
        Scenario broken = other.at(Optional.of(State.start(new double[] {1, 2})), List.of());
        assertThrows(IllegalArgumentException.class, () -> engine.apply(new Command.Load(broken)));
        assertEquals(before, engine.document());
        Trials.steps(engine, 1);
        assertEquals(6, engine.natural().step());
    }

    @Test
    void aRunEndedByTimeIsEditedAtItsLastNaturalState() {
        Trials.toTheEnd(engine);
        State last = engine.natural();
        place(1, 0, 0.9);
        assertEquals(Status.Phase.PAUSED, engine.frame().status().phase());
        assertEquals(last.time(), engine.outcome().shown().time());
        engine.apply(new Command.Play());
        assertTrue(engine.playing());
    }

    @Test
    void severalBodiesMoveAtOnceOrNotAtAll() {
        double[] first = at(1);
        assertThrows(IllegalArgumentException.class, () -> engine.apply(new Command.Move(List.of(
                new Command.Place(1, new double[] {0.5, 0.5}), new Command.Place(2, new double[] {Double.NaN, 0})))));
        assertArrayEquals(first, at(1));
        engine.apply(new Command.Move(List.of(
                new Command.Place(1, new double[] {0.5, 0.5}), new Command.Place(-1, new double[] {2, 2}))));
        assertArrayEquals(new double[] {0.5, 0.5}, at(1));
        assertArrayEquals(new double[] {2, 2}, at(-1));
        assertEquals(1, engine.frame().todo().undo().size(), "one deed");
        engine.apply(new Command.Undo(1));
        assertArrayEquals(first, at(1));
    }

    @Test
    void severalMovedOnTheWayAreEditsOfThatStep() {
        Trials.steps(engine, 3);
        engine.apply(new Command.Move(List.of(
                new Command.Place(1, new double[] {0.5, 0.5}), new Command.Place(2, new double[] {-0.5, 0.5}))));
        assertEquals(2, engine.document().edits().size());
        State there = engine.natural();
        Trials.steps(engine, 2);
        assertEquals(there.step() + 2, engine.natural().step());
        Engine again = new Engine(Trials.reopened(engine.document()));
        again.retrace(() -> false);
        assertEquals(engine.natural(), again.natural());
    }
}
