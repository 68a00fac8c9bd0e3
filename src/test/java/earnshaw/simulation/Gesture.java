package earnshaw.simulation;

import earnshaw.problem.Body;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Schema;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.run.Command;
import earnshaw.simulation.undo.Branch;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Something that a person does in a window. Its numbers, from 0 to 1, mean what there is to choose from at the time, so that
/// a sequence of gestures still makes sense when some are left out.
record Gesture(Kind kind, double a, double b, double c) {

    enum Kind {
        PLAY, PAUSE, STEP, BACK, SEEK, END, PLACE, DRAG, ALGORITHM, SEED, REDRAW, STOP, PROBLEM, BODY, PIN, NAME, SHOW,
        DROP, TAKE, UNDO, REDO, RESET,
        RELOAD
    }

    private static final List<String> STOPS =
            List.of("{}", "{\"time\": 50, \"gradientNorm\": 1e-8}", "{\"steps\": %d}", "{\"time\": %s}");
    private static final List<String> PROBLEMS =
            List.of("outputWeights=\"free\"", "outputWeights=\"optimal\"", "outputWeights=\"fixed\"",
                    "potential.c=0.7", "potential={\"type\": \"laplace\"}", "potential={\"type\": \"coulomb\"}",
                    "captureRadius=0.1",
                    "regularization=0.1", "samples=40", "dimension=3", "manifold=\"sphere\"", "architecture=\"both\"",
                    "patches=5",
                    "activation={\"type\": \"tanh\"}", "depth=3");
    // Gestures closer than this are one for the undo history; half of them are.
    private static final long APART = 300_000_000;

    static Gesture random(RandomGenerator random) {
        Kind[] kinds = Kind.values();
        return new Gesture(kinds[random.nextInt(kinds.length)], random.nextDouble(), random.nextDouble(),
                random.nextDouble());
    }

    /// @return how far the clock has gone on
    long make(Engine engine) throws InputRefused {
        switch (kind) {
            case PLAY -> play(engine);
            case PAUSE -> engine.apply(new Command.Pause());
            case STEP -> engine.apply(new Command.Advance(1 + share(a * a * a, 60)));
            case BACK -> engine.apply(new Command.Advance(-1 - share(a, 5)));
            case SEEK -> engine.apply(new Command.Seek(1.1 * a * time(engine)));
            case END -> engine.apply(new Command.Seek(Double.POSITIVE_INFINITY));
            case PLACE -> engine.apply(place(engine, a, b, c));
            case DRAG -> drag(engine);
            case ALGORITHM -> algorithm(engine);
            case SEED -> set(engine, "seed", String.valueOf(share(a, 100)));
            case REDRAW -> change(engine, ScenarioFile.redrawn(engine.frame().present(), share(a, 100)));
            case STOP -> set(engine, "stop", STOPS.get(share(a, STOPS.size()))
                    .formatted(engine.natural().step() + share(b, 10), (float) (2 * b * time(engine))));
            case PROBLEM -> problem(engine);
            case BODY -> body(engine);
            case PIN -> engine.apply(new Command.Pin());
            case NAME -> engine.apply(new Command.Name(0, "run " + share(a, 10)));
            case SHOW -> branch(engine).ifPresent(kept -> engine.apply(new Command.Show(kept.id(), b < 0.5)));
            case DROP -> branch(engine).ifPresent(kept -> engine.apply(new Command.Drop(kept.id())));
            case TAKE -> branch(engine).ifPresent(kept -> engine.apply(new Command.Take(kept.id())));
            case UNDO -> engine.apply(new Command.Undo(1 + share(a, 3)));
            case REDO -> engine.apply(new Command.Redo(1 + share(a, 3)));
            case RESET -> engine.apply(new Command.Reset());
            case RELOAD -> engine.apply(new Command.Load(Trials.reopened(engine.document())));
        }
        return c < 0.5 ? APART : 0;
    }

    private static int share(double part, int whole) {
        return (int) (part * whole);
    }

    private static double time(Engine engine) {
        return engine.frame().runs().stream().mapToDouble(run -> run.natural().time()).max().orElse(0);
    }

    private void play(Engine engine) {
        engine.apply(new Command.Speed(a < 0.2 ? Double.POSITIVE_INFINITY : 1000 * Math.pow(1e-4, b)));
        engine.apply(new Command.Play());
        int[] asked = {0};
        for (int pulse = 0; pulse <= share(c, 8); pulse++) {
            engine.advance(0.016, () -> ++asked[0] % 4 == 0);
        }
    }

    private static Command.Place place(Engine engine, double which, double right, double up) {
        List<Body> bodies = engine.frame().picture().bodies();
        if (bodies.isEmpty()) {
            throw new IllegalArgumentException("nothing to move");
        }
        Body body = bodies.get(share(which, bodies.size()));
        double[] at = body.at().clone();
        at[0] += right - 0.5;
        at[at.length - 1] += up - 0.5;
        return new Command.Place(body.id(), at);
    }

    private void drag(Engine engine) {
        engine.apply(new Command.Grasp());
        engine.apply(place(engine, a, b, c));
        engine.apply(new Command.Move(List.of(place(engine, a, c, b), place(engine, (a + 0.5) % 1, a, b))));
        engine.apply(new Command.Release());
    }

    // As the form does it: only what the problem allows is on offer.
    private void algorithm(Engine engine) throws InputRefused {
        Scenario present = engine.frame().present();
        Class<? extends Record> type = Catalog.ALGORITHMS.get(share(a, Catalog.ALGORITHMS.size()));
        String json = "{\"type\": \"" + Schema.id(type) + "\"}";
        Scenario alone = Catalog.schema().set(present, "algorithm", json, "gesture");
        if (present.problem().walkers().stream().allMatch(walker -> alone.algorithm().refusal(walker).isEmpty())) {
            set(engine, "algorithm", json);
        }
    }

    // What a problem has no such setting for, or refuses, is not on offer.
    private void problem(Engine engine) {
        String[] setting = PROBLEMS.get(share(a, PROBLEMS.size())).split("=", 2);
        try {
            set(engine, "problem." + setting[0], setting[1]);
        } catch (InputRefused refused) {
            throw new IllegalArgumentException(refused.getMessage());
        }
    }

    private void body(Engine engine) {
        Scenario present = engine.frame().present();
        List<Body> bodies = engine.frame().picture().bodies();
        if (bodies.isEmpty()) {
            return;
        }
        Body body = bodies.get(share(b, bodies.size()));
        double[] at = body.at().clone();
        at[0] += c - 0.5;
        change(engine, present.withProblem(a < 0.5
                ? present.problem().added(body.kind(), at, body.charge()) : present.problem().removed(body.id())));
    }

    private static void set(Engine engine, String path, String json) throws InputRefused {
        change(engine, ScenarioFile.set(engine.frame().present(), path, json));
    }

    private static void change(Engine engine, Scenario after) {
        engine.apply(new Command.Change(after));
    }

    private Optional<Branch> branch(Engine engine) {
        List<Branch> kept = engine.frame().branches().kept();
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(share(a, kept.size())));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.4f %.4f %.4f", kind, a, b, c);
    }
}
