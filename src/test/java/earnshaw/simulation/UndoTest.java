package earnshaw.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.problem.Body;
import earnshaw.problem.Event;
import earnshaw.problem.State;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.record.RowListener;
import earnshaw.simulation.record.Status;
import earnshaw.simulation.run.Command;
import earnshaw.simulation.undo.UndoList;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndoTest {

    private static final long SECOND = 1_000_000_000L;

    private long now;

    private Engine engine(Scenario scenario) {
        return new Engine(scenario, () -> now, RowListener.NONE);
    }

    private Engine pair() {
        return engine(Trials.scenario(Trials.PAIR, Trials.FLOW, "{\"time\": 3}"));
    }

    private static String text(Engine engine) {
        return ScenarioFile.write(engine.document());
    }

    private static UndoList todo(Engine engine) {
        return engine.frame().todo();
    }

    private static void place(Engine engine, double x) {
        engine.apply(new Command.Place(1, new double[] {x, 0.8}));
    }

    // One gesture of a person who does not know what he wants.
    private static void gesture(Engine engine, RandomGenerator random) {
        List<Body> bodies = engine.frame().run().picture().bodies();
        Body body = bodies.get(random.nextInt(bodies.size()));
        Scenario document = engine.frame().present();
        switch (random.nextInt(12)) {
            case 0 -> engine.apply(new Command.Advance(1 + random.nextInt(4)));
            case 1 -> {
                engine.apply(new Command.Play());
                int[] steps = {0};
                engine.advance(random.nextDouble(0.3), () -> ++steps[0] > 8);
                engine.apply(new Command.Pause());
            }
            case 2 -> engine.apply(new Command.Change(document.withProblem(
                    document.problem().added(Body.Kind.ELECTRON, at(random, document), -1))));
            case 3 -> {
                if (bodies.size() > 3) {
                    engine.apply(new Command.Change(document.withProblem(document.problem().removed(body.id()))));
                } else {
                    engine.apply(new Command.Place(body.id(), at(random, document)));
                }
            }
            case 4 -> engine.apply(new Command.Change(document.withSeed(random.nextLong(1000))));
            case 5 -> engine.apply(new Command.Reset());
            case 6 -> {
                engine.apply(new Command.Seek(engine.natural().time() * random.nextDouble()));
                Body seen = engine.frame().run().picture().bodies().getFirst();
                engine.apply(new Command.Place(seen.id(), at(random, engine.frame().present())));
            }
            case 7 -> {
                engine.apply(new Command.Grasp());
                for (int i = 0; i < 5; i++) {
                    engine.apply(new Command.Place(body.id(), at(random, document)));
                }
                engine.apply(new Command.Release());
            }
            case 8 -> engine.apply(new Command.Change(
                    Catalog.schema().with(document, "title", "title " + random.nextInt(100))));
            default -> engine.apply(new Command.Place(body.id(), at(random, document)));
        }
    }

    private static double[] at(RandomGenerator random, Scenario document) {
        return random.doubles(document.problem().ground().dimension(), -1.5, 1.5).toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-electrons", "sign-circle"})
    void threeHundredGesturesAreTakenBackToTheByteAtEveryStep(String preset) throws InputRefused {
        Engine engine = engine(Presets.read(preset));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        List<String> texts = new ArrayList<>(List.of(text(engine)));
        for (int i = 0; i < 300; i++) {
            int before = todo(engine).undo().size();
            now += SECOND;
            gesture(engine, random);
            if (todo(engine).undo().size() > before) {
                texts.add(text(engine));
            }
            assertEquals(texts.size() - 1, todo(engine).undo().size(), "one gesture is one deed");
        }
        assertTrue(texts.size() > 250, texts.size() + " deeds");
        int at = texts.size() - 1;
        for (int turn = 0; turn < 3 * texts.size() / 2; turn++) {
            boolean back = turn < texts.size() - 1 || random.nextInt(5) < 2;
            int many = turn < texts.size() - 1 ? 1 : 1 + random.nextInt(4);
            engine.apply(back ? new Command.Undo(many) : new Command.Redo(many));
            at = Math.clamp(at + (back ? -many : many), 0, texts.size() - 1);
            assertEquals(texts.get(at), text(engine), "turn " + turn);
            assertEquals(at, todo(engine).undo().size());
        }
    }

    @Test
    void aRunIsTakenBackAndItsPlotsStand() {
        Engine engine = pair();
        engine.apply(new Command.Advance(20));
        now += SECOND;
        place(engine, 0.7);
        State placed = engine.natural();
        now += SECOND;
        engine.apply(new Command.Play());
        engine.advance(0.5, () -> false);
        engine.apply(new Command.Undo(1));
        assertEquals(placed, engine.natural());
        assertEquals(Status.Phase.PAUSED, engine.frame().status().phase());
        engine.apply(new Command.Undo(1));
        Frame frame = engine.frame();
        assertEquals(20, frame.run().natural().step());
        assertEquals(21, frame.run().history().last().rows().count());
        assertEquals(List.of(), frame.scenario().edits());
        engine.apply(new Command.Redo(2));
        assertTrue(engine.natural().time() > placed.time());
        assertEquals(List.of("electron 1 moved by hand"), engine.frame().run().events().stream()
                .map(Event::words).filter(words -> words.contains("hand")).toList());
    }

    @Test
    void whatWasTakenBackRunsOnToTheSameBytes() {
        Engine engine = pair();
        engine.apply(new Command.Advance(9));
        Engine other = pair();
        other.apply(new Command.Advance(9));
        place(engine, 1.5);
        engine.apply(new Command.Advance(5));
        engine.apply(new Command.Undo(9));
        engine.apply(new Command.Redo(1));
        Trials.toTheEnd(engine);
        Trials.toTheEnd(other);
        assertEquals(text(other), text(engine));
    }

    /// What was taken back and is followed by another change is gone: to do it again would mix two ways.
    @Test
    void anotherChangeForgetsWhatCouldBeDoneAgain() {
        Engine engine = pair();
        place(engine, 0.1);
        now += 1_000_000_000;
        place(engine, 0.2);
        engine.apply(new Command.Undo(1));
        assertEquals(1, todo(engine).redo().size());
        now += 1_000_000_000;
        place(engine, 0.7);
        assertEquals(List.of(), todo(engine).redo());
        assertEquals(2, todo(engine).undo().size());
        String there = text(engine);
        engine.apply(new Command.Redo(1));
        assertEquals(there, text(engine));
        assertEquals(0.7, engine.natural().x()[0]);
    }

    @Test
    void editsWithinAQuarterOfASecondAreOneAndOthersAreNot() {
        Engine engine = pair();
        String start = text(engine);
        place(engine, 0.1);
        now += 249_000_000;
        place(engine, 0.2);
        now += 249_000_000;
        place(engine, 0.3);
        assertEquals(List.of("electron 1 moved by hand"), todo(engine).undo());
        now += 250_000_000;
        place(engine, 0.4);
        assertEquals(2, todo(engine).undo().size());
        engine.apply(new Command.Undo(2));
        assertEquals(start, text(engine));
        engine.apply(new Command.Redo(1));
        assertEquals(0.3, engine.natural().x()[0]);
    }

    @Test
    void aHandThatRestsInTheMiddleOfADragMakesOneDeed() {
        Engine engine = pair();
        engine.apply(new Command.Grasp());
        place(engine, 0.1);
        now += 10 * SECOND;
        place(engine, 0.2);
        engine.apply(new Command.Release());
        place(engine, 0.3);
        assertEquals(2, todo(engine).undo().size());
    }

    @Test
    void aDragThatIsPutBackIsNoDeed() {
        Engine engine = pair();
        double x = engine.natural().x()[0];
        engine.apply(new Command.Grasp());
        place(engine, 0.1);
        place(engine, x);
        engine.apply(new Command.Release());
        assertEquals(List.of(), todo(engine).undo());
    }

    @Test
    void whatCannotBeDoneIsNoDeed() {
        Engine engine = pair();
        try {
            engine.apply(new Command.Place(1, new double[] {Double.NaN, 0}));
        } catch (IllegalArgumentException expected) {
            assertEquals(List.of(), todo(engine).undo());
            return;
        }
        throw new AssertionError("a place that is no place");
    }

    @Test
    void openingADocumentForgetsWhatWasDoneAndLookingAtItDoesNot() {
        Engine engine = pair();
        place(engine, 0.1);
        engine.apply(new Command.Speed(4));
        assertEquals(1, todo(engine).undo().size());
        Scenario looked = engine.document().withView(
                Catalog.schema().with(engine.document().view(), "yaw", 1.0));
        engine.apply(new Command.Change(looked));
        engine.apply(new Command.Undo(1));
        assertEquals(looked.view(), engine.document().view(), "undo leaves the view alone");
        assertEquals(4, engine.frame().status().speed());
        engine.apply(new Command.Load(engine.document()));
        assertEquals(new UndoList(List.of(), List.of()), todo(engine));
    }

    @Test
    void theWordsSayWhatWasDone() {
        Engine engine = pair();
        Scenario before = engine.document();
        engine.apply(new Command.Change(
                before.withProblem(before.problem().added(Body.Kind.PROTON, new double[] {1, 1}, 1))));
        now += SECOND;
        engine.apply(new Command.Change(engine.document().withSeed(5)));
        now += SECOND;
        engine.apply(new Command.Advance(3));
        now += SECOND;
        engine.apply(new Command.Reset());
        assertEquals(List.of("back to the start", "run from the start", "seed 0 \u2192 5", "proton added"),
                todo(engine).undo());
        engine.apply(new Command.Undo(3));
        assertEquals(List.of("seed 0 \u2192 5", "run from the start", "back to the start"), todo(engine).redo());
    }
}
