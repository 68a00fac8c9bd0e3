package earnshaw.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.math.Draws;
import earnshaw.problem.Event;
import earnshaw.problem.State;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.Stop;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.RowListener;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.record.Status;
import earnshaw.simulation.run.Command;
import earnshaw.simulation.run.RunOutcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Natural steps, stops and playback.
class EngineTest {

    private static final String TEN = "{\"time\": 10}";

    private static List<State> whole(String algorithm, String stop) {
        Trials.Rows rows = new Trials.Rows();
        Trials.toTheEnd(new Engine(Trials.scenario(Trials.PAIR, algorithm, stop), () -> 0, rows));
        return rows.states;
    }

    @ParameterizedTest
    @CsvSource({"0.013, 1, 0", "0.4, 7, 0", "0.016, 1e9, 0", "0.016, Infinity, 3", "0.016, 100, 2"})
    void playingMakesTheStepsOfARunThrough(double seconds, double speed, int content) {
        Trials.Rows rows = new Trials.Rows();
        Engine engine = new Engine(Trials.scenario(Trials.PAIR, Trials.FLOW, TEN), () -> 0, rows);
        engine.apply(new Command.Speed(speed));
        engine.apply(new Command.Play());
        double before = -1;
        int[] asked = {0};
        while (engine.advance(seconds, () -> content > 0 && ++asked[0] % content == 0)) {
            double now = engine.outcome().shown().time();
            assertTrue(now >= before, "time goes forward");
            before = now;
        }
        assertEquals(whole(Trials.FLOW, TEN), rows.states);
        assertEquals(10, engine.outcome().shown().time());
        assertEquals(Optional.of(Stop.Reason.TIME), engine.outcome().reason());
    }

    @Test
    void aDescentPlaysInStepsPerSecond() {
        Engine engine = new Engine(Trials.scenario(Trials.PAIR, Trials.DESCENT, "{\"steps\": 100}"));
        engine.apply(new Command.Speed(40));
        engine.apply(new Command.Play());
        for (int i = 0; i < 16; i++) {
            engine.advance(0.0625, () -> false);
        }
        assertEquals(40, engine.natural().step());
        engine.advance(10, () -> false);
        assertEquals(whole(Trials.DESCENT, "{\"steps\": 100}").getLast(), engine.natural());
        assertEquals(Optional.of(Stop.Reason.STEPS), engine.outcome().reason());
    }

    @Test
    void betweenNaturalStatesTheCurveIsShownAndNothingElseMoves() {
        Engine engine = new Engine(Trials.scenario(Trials.PAIR, Trials.FLOW, TEN));
        Trials.steps(engine, 8);
        State natural = engine.natural();
        engine.apply(new Command.Play());
        engine.advance(engine.frame().status().length() / 3, () -> false);
        Frame frame = engine.frame();
        assertSame(natural, frame.run().natural());
        assertEquals(natural.time() + frame.status().length() / 3, frame.run().shown().time(), 1e-12);
        State exact = frame.scenario().algorithm().stepper(frame.run().walker(), new Draws(0))
                .reading(natural, frame.run().shown().time());
        assertArrayEquals(exact.x(), frame.run().shown().x(), 1e-5);
        HistoryRows rows = frame.run().history().last().rows();
        assertEquals(10, rows.count());
        assertEquals(frame.run().shown().time(), rows.time(9));
        double[] end = new double[exact.x().length];
        rows.path(9).at(1, end);
        assertArrayEquals(frame.run().shown().x(), end, 1e-12);
        engine.apply(new Command.Pause());
        assertEquals(9, engine.natural().step());
        assertSame(engine.natural(), engine.outcome().shown());
    }

    @Test
    void aTimeBetweenStepsIsReadNotSteppedTo() {
        List<State> longer = whole(Trials.FLOW, TEN);
        double within = 0.3 * longer.get(20).time() + 0.7 * longer.get(21).time();
        Scenario scenario = Trials.scenario(Trials.PAIR, Trials.FLOW, "{\"time\": " + within + "}");
        Engine engine = new Engine(scenario);
        RunOutcome outcome = Trials.toTheEnd(engine);
        assertEquals(longer.get(20), engine.natural());
        assertEquals(within, outcome.time());
        assertEquals(20, outcome.steps());
        State reading = scenario.algorithm().stepper(engine.frame().run().walker(), new Draws(0))
                .reading(longer.get(20), within);
        assertEquals(reading, engine.outcome().shown());
    }

    @Test
    void aStateExactlyOnTheStopIsTheEnd() {
        List<State> longer = whole(Trials.FLOW, TEN);
        Engine engine = new Engine(
                Trials.scenario(Trials.PAIR, Trials.FLOW, "{\"time\": " + longer.get(20).time() + "}"));
        Trials.toTheEnd(engine);
        assertSame(engine.natural(), engine.outcome().shown());
        assertEquals(longer.get(20), engine.natural());
    }

    @Test
    void aStartThatIsAtItsStopTakesNoStep() {
        Engine engine = new Engine(Trials.scenario(Trials.PAIR, Trials.FLOW, "{\"gradientNorm\": 100}"));
        RunOutcome outcome = Trials.toTheEnd(engine);
        assertEquals(0, outcome.steps());
        assertEquals(Optional.of(Stop.Reason.GRADIENT_NORM), outcome.reason());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"gradientNorm\": 1e-8} | GRADIENT_NORM | stopped: gradient below 1e-8, every electron matched",
        "{\"loss\": 0.1}          | LOSS          | stopped: loss below 0.1, 0 of 2 matched",
        "{\"steps\": 7}           | STEPS         | stopped after 7 steps, 0 of 2 matched",
        "{\"time\": 0.5}          | TIME          | 'stopped at time 0.5, 0 of 2 matched'"
    })
    void endsForTheReasonItSays(String stop, Stop.Reason reason, String words) {
        Engine engine = new Engine(Trials.scenario(Trials.PAIR, Trials.FLOW, stop));
        assertEquals(Optional.of(reason), Trials.toTheEnd(engine).reason());
        Frame frame = engine.frame();
        assertEquals(Status.Phase.ENDED, frame.status().phase());
        assertEquals(words, frame.status().words());
        assertEquals(Event.Kind.STOPPED, frame.run().events().getLast().kind());
    }

    @Test
    void theClockEndsARunBetweenSteps() {
        AtomicLong nanos = new AtomicLong();
        Engine engine = new Engine(
                Trials.scenario(Trials.PAIR, Trials.FLOW, "{\"wallSeconds\": 2}"),
                () -> nanos.addAndGet(100_000_000), RowListener.NONE);
        RunOutcome outcome = Trials.toTheEnd(engine);
        assertEquals(Optional.of(Stop.Reason.WALL_SECONDS), outcome.reason());
        assertTrue(outcome.steps() > 5 && outcome.steps() <= 20, "steps " + outcome.steps());
    }

    @Test
    void whenEveryElectronIsHeldTheRunIsOver() {
        Engine engine = new Engine(Trials.scenario(Trials.FALL, Trials.FLOW, "{\"gradientNorm\": 1e-8}"));
        assertEquals(Optional.of(Stop.Reason.CAPTURED), Trials.toTheEnd(engine).reason());
        assertEquals("captured: every electron is held", engine.frame().status().words());
        assertEquals(Event.Kind.CAPTURED, engine.frame().run().events().getFirst().kind());
    }

    @Test
    void aSaddleIsCalledOne() {
        Engine engine = new Engine(Trials.scenario("""
                {"type": "charges", "dimension": 1, "potential": {"type": "gaussian"},
                 "protons": [{"at": [-1.1]}, {"at": [1.1]}], "electrons": [{"at": [0]}]}""",
                Trials.FLOW, "{\"gradientNorm\": 1e-8}"));
        Trials.toTheEnd(engine);
        String words = engine.frame().status().words();
        assertTrue(words.startsWith("stopped at a saddle: smallest eigenvalue -0."), words);
    }

    @Test
    void aStepThatFailsLeavesTheLastGoodState() {
        Trials.Rows rows = new Trials.Rows();
        Scenario bare = Trials.scenario(
                Trials.FALL.replace("\"dimension\"", "\"captureRadius\": 0, \"dimension\""), Trials.FLOW, "{}");
        Engine engine = new Engine(bare, () -> 0, rows);
        RunOutcome outcome = Trials.toTheEnd(engine);
        assertEquals(Optional.of(Stop.Reason.NOT_FINITE), outcome.reason());
        assertTrue(outcome.error().orElseThrow().contains("electron 1"), outcome.error()::get);
        assertTrue(engine.natural().finite());
        assertEquals(rows.states.getLast(), engine.outcome().shown());
        assertTrue(engine.natural().step() > 3);
        engine.apply(new Command.Play());
        assertFalse(engine.playing(), "an ended run stays ended");
    }

    @Test
    void cancellingLeavesALastNaturalState() {
        Trials.Rows rows = new Trials.Rows();
        Engine engine = new Engine(Trials.scenario(Trials.PAIR, Trials.FLOW, TEN), () -> 0, rows);
        engine.run(_ -> {}, () -> rows.states.size() > 12);
        assertEquals(Optional.empty(), engine.outcome().reason());
        assertEquals(whole(Trials.FLOW, TEN).subList(0, 13), rows.states);
        assertEquals(rows.states.getLast(), engine.outcome().shown());
    }

    @Test
    void aSavedRunGoesOnAsIfItHadNeverStopped() {
        List<State> through = whole(Trials.FLOW, TEN);
        Engine first = new Engine(Trials.scenario(Trials.PAIR, Trials.FLOW, "{\"steps\": 17, \"time\": 10}"));
        Trials.toTheEnd(first);
        Scenario saved = Trials.reopened(first.document().withStop(stop(TEN)));
        Trials.Rows rows = new Trials.Rows();
        Engine second = new Engine(saved, () -> 0, rows);
        Trials.toTheEnd(second);
        assertEquals(through.subList(17, through.size()), rows.states);
        Engine direct = new Engine(Trials.scenario(Trials.PAIR, Trials.FLOW, TEN));
        Trials.toTheEnd(direct);
        assertEquals(direct.outcome().shown(), second.outcome().shown());
    }

    @Test
    void aRaisedStopLetsAnEndedRunGoOn() {
        Engine engine = new Engine(Trials.scenario(Trials.PAIR, Trials.FLOW, "{\"time\": 1.234}"));
        Trials.toTheEnd(engine);
        Scenario document = engine.document();
        engine.apply(new Command.Change(document.withStop(stop(TEN))));
        assertEquals(Status.Phase.PAUSED, engine.frame().status().phase());
        assertEquals(1.234, engine.outcome().shown().time());
        Trials.toTheEnd(engine);
        assertEquals(whole(Trials.FLOW, TEN).getLast(), engine.natural());
        assertTrue(engine.document().edits().isEmpty());
    }

    @Test
    void aStopSetUnderARunHoldsAtOnce() {
        Engine engine = new Engine(Trials.scenario(Trials.PAIR, Trials.FLOW, TEN));
        Trials.steps(engine, 5);
        engine.apply(new Command.Change(engine.document().withStop(stop("{\"steps\": 5}"))));
        assertEquals(5, Trials.toTheEnd(engine).steps());
        assertEquals(Optional.of(Stop.Reason.STEPS), engine.outcome().reason());
    }

    @Test
    void whatWasHeldAndIsLetGoRunsOn() {
        String circle = """
                {"type": "charges", "manifold": "sphere", "dimension": 2, "potential": {"type": "sign"},
                 "protons": [{"at": [1, 0]}, {"at": [0, 1], "charge": %s}], "electrons": [{"at": [0.8, 0.6]}]}""";
        Engine engine = new Engine(Trials.scenario(circle.formatted("0.5"), Trials.FLOW, TEN));
        assertEquals(Optional.of(Stop.Reason.CAPTURED), Trials.toTheEnd(engine).reason());
        assertArrayEquals(new double[] {1, 0}, engine.frame().run().picture().body(1).at());
        Scenario stronger = Trials.scenario(circle.formatted("3"), Trials.FLOW, TEN);
        engine.apply(new Command.Change(engine.document().withProblem(stronger.problem())));
        long before = engine.natural().step();
        RunOutcome outcome = Trials.toTheEnd(engine);
        assertTrue(outcome.steps() > before);
        assertArrayEquals(new double[] {0, 1}, outcome.picture().body(1).at());
    }

    @Test
    void speedIsAboveZero() {
        Engine engine = new Engine(Trials.scenario(Trials.PAIR, Trials.FLOW, TEN));
        assertThrows(IllegalArgumentException.class, () -> engine.apply(new Command.Speed(0)));
        assertThrows(IllegalArgumentException.class, () -> engine.apply(new Command.Speed(Double.NaN)));
        assertNotEquals(0, engine.frame().status().speed());
    }

    private static Stop stop(String json) {
        return Trials.scenario(Trials.PAIR, Trials.FLOW, json).stop();
    }

    @Test
    void whatWasOwedToADescentIsForgottenByAPause() {
        Engine engine = new Engine(Trials.scenario(Trials.PAIR, Trials.DESCENT, "{\"steps\": 100}"));
        engine.apply(new Command.Speed(40));
        for (int i = 0; i < 4; i++) {
            engine.apply(new Command.Play());
            engine.advance(0.02, () -> false);
            engine.apply(new Command.Pause());
        }
        assertEquals(0, engine.natural().step(), "0.8 of a step each time");
    }

    /// The infinite term of a captured pair is left out, and the one that is held has no Laplacian.
    @Test
    void theNumbersOfAHeldElectronAreThoseOfOne() {
        Engine engine = new Engine(Trials.scenario(Trials.FALL, Trials.FLOW, TEN));
        RunOutcome outcome = Trials.toTheEnd(engine);
        assertEquals(Optional.of(Stop.Reason.CAPTURED), outcome.reason());
        assertEquals(0, outcome.loss());
        Run run = engine.frame().run();
        assertEquals(0, run.numbers()[0], "loss");
        assertEquals(0, run.numbers()[1], "gradient");
        assertTrue(Double.isNaN(run.numbers()[2]), "Laplacian");
        HistoryRows rows = run.history().last().rows();
        assertEquals(0, rows.number(rows.count() - 1, 0));
    }
}
