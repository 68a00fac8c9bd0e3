package earnshaw.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.problem.Body;
import earnshaw.problem.State;
import earnshaw.problem.WalkerStates;
import earnshaw.scenario.Edit;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.record.Status;
import earnshaw.simulation.run.Command;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Several walkers of one problem: they share nothing but what a person does.
class WalkersTest {

    private static final String STARTS = "[-1, 1], [-1, 0.5], [0.3, 0.9]";

    private static Scenario scenario(String starts, String algorithm, String stop) {
        return Trials.scenario("""
                {"type": "neuron", "input": {"draw": "normal", "mean": [0, 1]}, "target": [1, 0], "starts": [%s]}"""
                .formatted(starts), algorithm, stop);
    }

    @ParameterizedTest
    @ValueSource(strings = {Trials.FLOW, Trials.DESCENT})
    void aWalkerGoesTheSameWayWhateverWalksBesideIt(String algorithm) {
        Engine three = new Engine(scenario(STARTS, algorithm, "{\"time\": 3}"));
        Trials.toTheEnd(three);
        Engine alone = new Engine(scenario("[-1, 0.5]", algorithm, "{\"time\": 3}"));
        Trials.toTheEnd(alone);
        Run second = three.frame().runs().get(1);
        assertEquals(alone.natural(), second.natural());
        assertEquals(alone.outcome().shown(), second.shown());
    }

    @Test
    void flowsStayTogetherInTimeAndDescentsInStep() {
        Engine flow = new Engine(scenario(STARTS, Trials.FLOW, "{\"time\": 3}"));
        flow.apply(new Command.Play());
        for (int i = 0; i < 10; i++) {
            flow.advance(0.05, () -> false);
            List<Double> times = flow.frame().runs().stream().map(run -> run.shown().time()).distinct().toList();
            assertEquals(1, times.size(), times::toString);
        }
        Engine descent = new Engine(scenario(STARTS, Trials.DESCENT, "{\"steps\": 100}"));
        Trials.steps(descent, 7);
        descent.frame().runs().forEach(run -> assertEquals(7, run.natural().step()));
    }

    @Test
    void oneThatHasEndedWaitsForTheOthers() {
        Engine engine = new Engine(scenario("[-1, 1], [0.9, 0]", Trials.FLOW, "{\"loss\": 0.02}"));
        engine.apply(new Command.Play());
        while (engine.frame().runs().get(1).status().phase() == Status.Phase.PLAYING) {
            engine.advance(0.05, () -> false);
        }
        State arrived = engine.frame().runs().get(1).natural();
        assertTrue(engine.playing());
        assertEquals(Status.Phase.PLAYING, engine.frame().status().phase());
        Trials.toTheEnd(engine);
        assertEquals(arrived, engine.frame().runs().get(1).natural());
        assertEquals(Status.Phase.ENDED, engine.frame().status().phase());
        assertTrue(engine.outcomes().stream().allMatch(outcome -> outcome.loss() <= 0.02));
    }

    @ParameterizedTest
    @ValueSource(strings = {Trials.FLOW, Trials.DESCENT})
    void aSavedHalfGoesOnToTheWhole(String algorithm) {
        Engine half = new Engine(scenario(STARTS, algorithm, "{\"time\": 9}"));
        Trials.steps(half, 20);
        half.apply(new Command.Place(-1, new double[] {0.8, 0.3}));
        Trials.steps(half, 5);
        half.apply(new Command.Place(2, new double[] {0.5, -0.5}));
        Trials.steps(half, 5);
        Scenario saved = Trials.reopened(half.document());
        Engine resumed = new Engine(saved);
        assertEquals(half.document(), resumed.document());
        Trials.toTheEnd(resumed);
        Trials.toTheEnd(half);
        assertEquals(half.document(), resumed.document());
        Engine replayed = new Engine(saved.at(saved.state(), saved.edits()));
        replayed.retrace(() -> false);
        replayed.frame().runs()
                .forEach(run -> assertEquals(0, run.history().last().rows().time(0), "the way from the start is back"));
        assertEquals(saved, replayed.document());
    }

    /// Walkers do not step together: a change met some of them before the moment that is gone back to, and some behind it.
    @Test
    void allGoOnFromAPastMomentUnderOneAlgorithm() throws InputRefused {
        Engine engine = new Engine(scenario(STARTS, Trials.FLOW, "{\"time\": 9}"));
        Trials.steps(engine, 9);
        DoubleSummaryStatistics changed =
                engine.frame().runs().stream().mapToDouble(run -> run.natural().time()).summaryStatistics();
        assertTrue(changed.getMin() < changed.getMax());
        engine.apply(new Command.Change(ScenarioFile.set(engine.document(), "algorithm", "{\"type\": \"newtonian\"}")));
        Trials.steps(engine, 9);
        engine.apply(new Command.Seek((changed.getMin() + changed.getMax()) / 2));
        engine.apply(new Command.Place(2, new double[] {0.5, -0.5}));
        assertEquals(1, engine.frame().runs().stream().map(Run::algorithm).distinct().count());
        Trials.steps(engine, 9);
        Engine reopened = new Engine(Trials.reopened(engine.document()));
        reopened.retrace(() -> false);
        Trials.steps(reopened, 9);
        Trials.steps(engine, 9);
        assertEquals(engine.document(), reopened.document());
        reopened.frame().runs().forEach(run -> assertEquals(0, run.history().segments().getFirst().rows().step(0)));
    }

    /// Putting an electron in is a step that takes no time.
    @Test
    void theWayOfARunThatEndsWithAStepWithoutTimeIsFound() throws InputRefused {
        Engine engine = new Engine(Presets.read("one-by-one"));
        long step;
        do {
            step = engine.natural().step();
            Trials.steps(engine, 1);
        } while (step < 2 || engine.frame().run().events().stream().noneMatch(event -> event.step() > 2));
        Engine reopened = new Engine(Trials.reopened(engine.document()));
        reopened.retrace(() -> false);
        assertEquals(0, reopened.frame().run().history().segments().getFirst().rows().step(0));
    }

    @Test
    void theTargetMovesInAllAndAnElectronInItsOwn() {
        Engine engine = new Engine(scenario(STARTS, Trials.DESCENT, "{\"steps\": 100}"));
        Trials.steps(engine, 5);
        List<State> before = engine.frame().runs().stream().map(Run::natural).toList();
        engine.apply(new Command.Place(-1, new double[] {0.5, 0.5}));
        Frame moved = engine.frame();
        moved.runs().forEach(run -> assertArrayEquals(new double[] {0.5, 0.5}, run.picture().body(-1).at()));
        engine.apply(new Command.Place(3, new double[] {0.1, 0.2}));
        Frame frame = engine.frame();
        assertArrayEquals(new double[] {0.1, 0.2}, frame.run(3).picture().body(3).at());
        assertEquals(moved.runs().getFirst().natural(), frame.runs().getFirst().natural());
        assertNotEquals(before.getFirst(), frame.runs().getFirst().natural());
        assertEquals(List.of(OptionalInt.of(0), OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(2)),
                frame.scenario().edits().stream().map(Edit::walker).toList());
        assertEquals(4, frame.picture().bodies().size(), "the target once");
        assertEquals(List.of(1, 2, 3, -1), frame.picture().bodies().stream().map(Body::id).toList());
    }

    @Test
    void aFurtherWalkerBeginsWithAllOthers() {
        Engine engine = new Engine(scenario(STARTS, Trials.DESCENT, "{\"steps\": 100}"));
        Trials.steps(engine, 5);
        Scenario document = engine.document();
        engine.apply(new Command.Change(document.withProblem(
                document.problem().added(Body.Kind.ELECTRON, new double[] {0.2, 0.2}, -1))));
        Frame frame = engine.frame();
        assertEquals(4, frame.runs().size());
        frame.runs().forEach(run -> assertEquals(0, run.natural().step()));
        assertTrue(frame.scenario().state().isEmpty() && frame.scenario().edits().isEmpty());
    }

    @Test
    void statesThatAreNotOnePerWalkerAreRefused() {
        Engine engine = new Engine(scenario(STARTS, Trials.DESCENT, "{\"steps\": 100}"));
        Trials.steps(engine, 5);
        Scenario document = engine.document();
        WalkerStates two = new WalkerStates(document.state().orElseThrow().each().subList(0, 2));
        String message = assertThrows(IllegalArgumentException.class,
                () -> Trials.reopened(document.at(Optional.of(two), List.of()))).getMessage();
        assertTrue(message.endsWith("state: found 2 states, allowed one for each walker, 3"), message);
    }

    @Test
    void theStatusCountsAllWalkers() {
        Engine engine = new Engine(scenario(STARTS, Trials.FLOW, "{\"time\": 3}"));
        Trials.steps(engine, 1);
        engine.apply(new Command.Place(1, new double[] {1, 0}));
        String words = engine.frame().status().words();
        assertTrue(words.endsWith("1 of 3 matched"), words);
    }
}
