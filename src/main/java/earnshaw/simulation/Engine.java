package earnshaw.simulation;

import earnshaw.algorithm.StepFailure;
import earnshaw.math.Draws;
import earnshaw.problem.Event;
import earnshaw.problem.State;
import earnshaw.scenario.Edit;
import earnshaw.scenario.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// A simulation without a thread: takes commands, makes natural steps, shows frames. Belongs to one thread at a time.
///
/// What is run depends on the scenario and its edits alone. Speed, elapsed time and the number of frames decide how far
/// the display has come, never where a natural step leads.
public final class Engine {

    private static final double FLOW_SPEED = 1;
    private static final double DESCENT_SPEED = 60;

    private final LongSupplier nanos;
    private final Recorder recorder;
    private Scenario scenario;
    private State start;
    private Track track;
    private Player player;
    private Edits edits;
    private double speed;
    private long loads;
    private long serial;
    private Optional<String> error = Optional.empty();

    /// Opens a scenario; what is not drawn yet is drawn.
    ///
    /// @throws IllegalArgumentException if its state does not fit its problem
    public Engine(Scenario scenario) {
        this(scenario, System::nanoTime, Recorder.NONE);
    }

    /// @param nanos    the clock behind `stop.wallSeconds`
    /// @param recorder takes every row, the first one at once
    public Engine(Scenario scenario, LongSupplier nanos, Recorder recorder) {
        this.nanos = nanos;
        this.recorder = recorder;
        load(scenario);
    }

    /// Does what a person asked for, between natural steps. When it cannot be done nothing has changed.
    ///
    /// @throws RuntimeException with a line for a person when it cannot be done
    public void apply(Command command) {
        error = Optional.empty();
        switch (command) {
            case Command.Play() -> player.play();
            case Command.Pause() -> player.pause();
            case Command.Advance(int steps) -> player.step(steps);
            case Command.Reset() -> begin(scenario.at(Optional.empty(), List.of()));
            case Command.Place(int body, double[] at) -> place(body, at.clone());
            case Command.Change(Scenario after) -> change(after);
            case Command.Load(Scenario opened) -> load(opened);
            case Command.Speed(double perSecond) -> speed(perSecond);
        }
    }

    /// Goes on playing: a flow by `seconds` times the speed in simulated time, a descent by as many natural steps. At
    /// infinite speed, as many natural steps as fit.
    ///
    /// @param seconds elapsed since the last call
    /// @param spent   asked after every natural step: whether to be content with what was reached
    /// @return whether it was playing, so that there is something new to see
    public boolean advance(double seconds, BooleanSupplier spent) {
        boolean was = playing();
        if (was) {
            player.advance(speed == Double.POSITIVE_INFINITY ? speed : seconds * speed, continuous(), spent);
        }
        return was;
    }

    /// Runs to the end, in natural steps.
    ///
    /// @param progress  told every natural state
    /// @param cancelled asked before every step; a cancelled run stands at its last natural state
    public Outcome run(Consumer<State> progress, BooleanSupplier cancelled) {
        player.run(progress, cancelled);
        return outcome();
    }

    /// Stands at a time, with exact numbers. A time that has passed is reached by running again from the start, what was
    /// changed on the way changed again; what lay behind it is gone, from the document too. A time to come is reached in
    /// natural steps, unless the run ends before it.
    public void seek(double time) {
        if (time < track.natural().time()) {
            Replay.to(time, edits.all(), track.now().law(), recorder, () -> false).ifPresent(past -> take(past, time));
        } else {
            player.reach(time);
        }
    }

    /// Goes over the way from the start to the present once more, so that the history of a reopened document begins at
    /// its start. Where that way leads elsewhere (another build, a state written by hand) nothing changes.
    ///
    /// @param cancelled asked before every step
    public void retrace(BooleanSupplier cancelled) {
        State present = track.natural();
        List<Edit> all = edits.all();
        if (present.step() == 0) {
            return;
        }
        try {
            Replay.to(present.time(), all, track.now().law(), recorder, cancelled)
                    .filter(past -> past.track().natural().equals(present) && past.edits().equals(all))
                    .ifPresent(past -> take(past, present.time()));
        } catch (StepFailure | IllegalArgumentException _) {
            return;
        }
    }

    /// Whether it is on the way to its end.
    public boolean playing() {
        return player.playing();
    }

    /// The last natural state: what is saved and resumed.
    public State natural() {
        return track.natural();
    }

    /// The state on show.
    public State shown() {
        return player.shown();
    }

    /// How the run stands, with all numbers of the state on show.
    public Outcome outcome() {
        State shown = shown();
        return new Outcome(
                player.reason(),
                track.natural().step(),
                shown.time(),
                track.loss(shown),
                track.picture(shown),
                track.evaluation(shown),
                player.error());
    }

    /// Everything there is to see at this moment.
    public Frame frame() {
        serial++;
        State shown = shown();
        Moment now = track.now();
        String title = scenario.title().isBlank() ? now.law().problem().title() : scenario.title();
        Run run = new Run(title, now.law().problem(), now.law().algorithm(), now.state(), shown,
                track.picture(shown), track.numbers(shown), track.history(shown), track.events());
        return new Frame(serial, loads, document(), List.of(run), 0, status());
    }

    /// What was seen before, with a failure to see more.
    Frame frame(Frame before, String message) {
        serial++;
        Status was = before.status();
        Status broken = new Status(
                player.phase(), player.reason(), was.words(), Optional.of(message), speed, was.length());
        return new Frame(serial, before.loads(), before.scenario(), before.runs(), before.main(), broken);
    }

    /// The document as it would be saved now.
    public Scenario document() {
        return isAtStart()
                ? scenario.at(Optional.empty(), List.of())
                : scenario.at(Optional.of(track.natural()), edits.all());
    }

    /// Says what went wrong with a command or a step that broke, and stands still.
    void failed(String message) {
        player.halt();
        error = Optional.of(message);
    }

    private Status status() {
        String matched = Words.matched(track.picture(shown()), track.observables(), track.numbers(shown()));
        String doing = track.doing().isEmpty() ? "" : "; " + track.doing();
        String words = switch (player.phase()) {
            case PLAYING -> Words.moving(continuous(), track.isSliding(), matched) + doing;
            case ENDED -> player.ended();
            case PAUSED -> isAtStart() ? "ready" : Words.paused(continuous(), player.shown(), matched) + doing;
        };
        return new Status(player.phase(), player.reason(), words, error.or(player::error), speed, track.length());
    }

    private void load(Scenario opened) {
        begin(opened);
        loads++;
        speed = continuous() ? FLOW_SPEED : DESCENT_SPEED;
    }

    private void begin(Scenario after) {
        Scenario drawn = drawn(after);
        State origin = drawn.problem().start();
        State at = drawn.state().orElse(origin);
        if (at.x().length != origin.x().length) {
            throw new IllegalArgumentException("state.x: " + at.x().length + " numbers, allowed " + origin.x().length);
        }
        track = new Track(new Moment(law(drawn), at), recorder);
        player = new Player(track, drawn.stop(), new Stopwatch(nanos));
        edits = Edits.of(drawn.edits());
        scenario = drawn;
        start = origin;
    }

    private void place(int body, double[] at) {
        int dimension = scenario.problem().ground().dimension();
        if (at.length != dimension || !Arrays.stream(at).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    Words.body(body) + " to " + Arrays.toString(at) + ", allowed " + dimension + " finite numbers");
        }
        player.settle();
        if (isAtStart()) {
            restart(scenario.withProblem(scenario.problem().placed(body, at)));
        } else {
            edit(edits.place(track.now(), body, at));
            track.note(Event.Kind.EDITED, natural().time(), body, Words.moved(body));
        }
    }

    private void take(Replay replay, double time) {
        // What ended the run on the way the first time was overcome then, by hand or by another stop.
        Player there = new Player(replay.track(), Ending.NEVER, new Stopwatch(nanos));
        there.reach(time);
        there.stop(scenario.stop());
        Law law = replay.track().now().law();
        scenario = scenario.withProblem(law.problem()).withAlgorithm(law.algorithm()).withSeed(law.draws().seed());
        start = replay.start();
        track = replay.track();
        player = there;
        edits = Edits.of(replay.edits());
    }

    private void edit(Edits next) {
        player.edit(next.after());
        edits = next;
    }

    private void change(Scenario after) {
        Scenario drawn = drawn(after);
        boolean continuous = continuous();
        boolean moves = !law(drawn).equals(track.now().law());
        if (moves) {
            player.settle();
        }
        if (moves && isAtStart()) {
            restart(drawn);
        } else if (moves) {
            String what = Words.changed(track.now().law(), law(drawn));
            edit(edits.change(track.now(), law(drawn)));
            track.note(Event.Kind.EDITED, natural().time(), 0, what);
        }
        scenario = drawn;
        player.stop(drawn.stop());
        if (continuous != continuous()) {
            speed = continuous() ? FLOW_SPEED : DESCENT_SPEED;
        }
    }

    // Nothing has been run: the start is another one, and a run that was about to play still is.
    private void restart(Scenario after) {
        boolean was = playing();
        begin(after.at(Optional.empty(), List.of()));
        if (was) {
            player.play();
        }
    }

    private void speed(double perSecond) {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("speed " + perSecond + ", allowed above 0");
        }
        speed = perSecond;
    }

    private boolean continuous() {
        return scenario.algorithm().continuous();
    }

    private boolean isAtStart() {
        return track.natural().step() == 0 && track.natural().equals(start);
    }

    private static Scenario drawn(Scenario scenario) {
        return scenario.withProblem(scenario.problem().drawn(new Draws(scenario.seed())));
    }

    private static Law law(Scenario scenario) {
        return new Law(scenario.problem(), scenario.algorithm(), new Draws(scenario.seed()));
    }
}
