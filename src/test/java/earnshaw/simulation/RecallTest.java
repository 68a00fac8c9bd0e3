package earnshaw.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.problem.State;
import earnshaw.scenario.Scenario;
import earnshaw.simulation.record.HistorySegment;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.run.Command;
import earnshaw.simulation.undo.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The way from the start of a reopened run, found again while things go on.
class RecallTest {

    private static final String LONG = "{\"time\": 1e9}";

    private static Engine begun() {
        Engine engine = new Engine(Trials.scenario(Trials.PAIR, Trials.FLOW, LONG));
        Trials.steps(engine, 10);
        engine.apply(new Command.Place(1, new double[] {-0.5, 0.5}));
        Trials.steps(engine, 10);
        return engine;
    }

    private static List<String> record(List<Run> runs) {
        List<String> rows = new ArrayList<>();
        for (Run run : runs) {
            for (HistorySegment segment : run.history().segments()) {
                for (int i = 0; i < segment.rows().count(); i++) {
                    State state = segment.rows().state(i);
                    rows.add(segment.rows().step(i) + " " + segment.rows().time(i) + " " + segment.rows().number(i, 0)
                            + " " + state.x()[0]
                            + " " + (segment.rows().path(i) == null));
                }
            }
        }
        return rows;
    }

    private static void onward(Engine engine) {
        Trials.steps(engine, 3);
        engine.apply(new Command.Place(2, new double[] {1, -1}));
        Trials.steps(engine, 3);
        Scenario document = engine.document();
        engine.apply(new Command.Change(document.withAlgorithm(document.algorithm().rough())));
        Trials.steps(engine, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 1000})
    void theRecordIsTheSameHoweverItWasFound(int slice) {
        Engine live = begun();
        Engine reopened = new Engine(Trials.reopened(live.document()));
        slice(reopened, slice);
        onward(live);
        onward(reopened);
        while (reopened.forgotten()) {
            slice(reopened, slice);
        }
        assertEquals(record(live.frame().runs()), record(reopened.frame().runs()));
        assertEquals(live.document(), reopened.document());
        assertEquals(live.frame().run().events().stream().map(event -> event.step() + " " + event.kind()).toList(),
                reopened.frame().run().events().stream().map(event -> event.step() + " " + event.kind()).toList());
    }

    private static void slice(Engine engine, int steps) {
        int[] asked = {0};
        engine.retrace(() -> asked[0]++ >= steps);
    }

    @Test
    void theStatusSaysHowFarItHasCome() {
        Engine reopened = new Engine(Trials.reopened(begun().document()));
        slice(reopened, 5);
        String words = reopened.frame().status().words();
        assertTrue(words.endsWith("; retracing the run from its start, 25 %"), words);
        reopened.retrace(() -> false);
        assertFalse(reopened.frame().status().words().contains("retracing"), reopened.frame().status().words());
    }

    @Test
    void aWayThatLeadsElsewhereIsSaidToBeLost() {
        Scenario document = begun().document();
        State there = document.state().orElseThrow().each().getFirst();
        double[] x = there.x().clone();
        x[0] += 1e-9;
        Engine reopened = new Engine(document.at(Optional.of(there.with(x, there.held())), document.edits()));
        reopened.retrace(() -> false);
        assertTrue(
                reopened.frame().status().words().endsWith("cannot be retraced from its start: its record begins here"),
                reopened.frame().status().words());
        assertFalse(reopened.forgotten());
    }

    @Test
    void aPastMomentOnShowStaysWhileTheRestIsFound() {
        Engine live = begun();
        Engine reopened = new Engine(Trials.reopened(live.document()));
        Trials.steps(reopened, 6);
        reopened.apply(new Command.Advance(-2));
        Run shown = reopened.frame().run();
        reopened.retrace(() -> false);
        assertEquals(shown.shown(), reopened.frame().run().shown());
        reopened.apply(new Command.Seek(0));
        assertEquals(0, reopened.frame().run().shown().step());
    }

    @Test
    void keptRunsAreInTheDocumentWithTheirNamesAndWays() {
        Engine live = begun();
        live.apply(new Command.Name(0, "the first"));
        live.apply(new Command.Pin());
        Trials.steps(live, 5);
        live.apply(new Command.Pin());
        hide(live, 1);
        live.apply(new Command.Place(2, new double[] {1, -1}));
        Engine reopened = new Engine(Trials.reopened(live.document()));
        assertEquals(live.document(), reopened.document());
        assertTrue(reopened.forgotten());
        reopened.retrace(() -> false);
        same(live, reopened, branches -> {});
        same(live, reopened,
                engine -> engine.apply(new Command.Take(engine.frame().branches().kept().getFirst().id())));
        same(live, reopened, engine -> Trials.steps(engine, 4));
    }

    private static void hide(Engine engine, int which) {
        engine.apply(new Command.Show(engine.frame().branches().kept().get(which).id(), false));
    }

    private static void same(Engine live, Engine reopened, Consumer<Engine> deed) {
        deed.accept(live);
        deed.accept(reopened);
        List<Branch> before = live.frame().branches().kept();
        List<Branch> after = reopened.frame().branches().kept();
        assertEquals(live.frame().branches().name(), reopened.frame().branches().name());
        assertEquals(before.stream().map(kept -> kept.name() + kept.shown()).toList(),
                after.stream().map(kept -> kept.name() + kept.shown()).toList());
        for (int i = 0; i < before.size(); i++) {
            assertEquals(record(before.get(i).runs()), record(after.get(i).runs()));
        }
        assertEquals(record(live.frame().runs()), record(reopened.frame().runs()));
        assertEquals(live.document(), reopened.document());
    }

    /// Longer than an opening document is waited for.
    @Test
    void aSimulationFindsALongWayWithoutBeingAsked() throws InterruptedException {
        Engine engine = new Engine(
                Trials.scenario(Trials.PAIR, "{\"type\": \"gradientDescent\", \"step\": 1e-5}", "{\"steps\": 300000}"));
        Trials.toTheEnd(engine);
        try (Simulation simulation = new Simulation(engine.document())) {
            while (simulation.latest().run().history().segments().getFirst().rows().step(0) > 0) {
                Thread.sleep(5);
            }
            assertEquals(engine.document(), simulation.latest().scenario());
        }
    }
}
