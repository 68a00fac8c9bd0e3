package earnshaw.simulation;

import earnshaw.math.Draws;
import earnshaw.problem.Reached;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.scenario.Scenario;
import java.util.ArrayList;
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
    private Lanes lanes;
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
            case Command.Play() -> lanes.play();
            case Command.Pause() -> lanes.pause();
            case Command.Advance(int steps) -> lanes.step(steps);
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
            lanes.advance(speed == Double.POSITIVE_INFINITY ? speed : seconds * speed, continuous(), spent);
        }
        return was;
    }

    /// Runs to the end, in natural steps.
    ///
    /// @param progress  told a natural state after every step
    /// @param cancelled asked before every step; a cancelled run stands at its last natural state
    /// @return how the first walker stands
    public Outcome run(Consumer<State> progress, BooleanSupplier cancelled) {
        lanes.run(progress, cancelled);
        return outcomes().getFirst();
    }

    /// Stands at a time, with exact numbers. A time that has passed is reached by running again from the start, what was
    /// changed on the way changed again; what lay behind it is gone, from the document too. A time to come is reached in
    /// natural steps, unless a run ends before it.
    public void seek(double time) {
        lanes.all().forEach(lane -> lane.seek(time, scenario.stop()));
        Law law = lanes.all().getFirst().law();
        scenario = scenario.withProblem(law.problem()).withAlgorithm(law.algorithm()).withSeed(law.draws().seed());
        // A change met one walker before that time and another one behind it.
        for (int i = 1; i < lanes.all().size(); i++) {
            lanes.all().get(i).change(law(scenario, i));
        }
    }

    /// Goes over the way from the start to the present once more, so that the history of a reopened document begins at
    /// its start. Where that way leads elsewhere (another build, a state written by hand) nothing changes.
    ///
    /// @param cancelled asked before every step
    public void retrace(BooleanSupplier cancelled) {
        lanes.all().forEach(lane -> lane.retrace(scenario.stop(), cancelled));
    }

    /// Whether it is on the way to its end.
    public boolean playing() {
        return lanes.playing();
    }

    /// The last natural state of the first walker: what is saved and resumed.
    public State natural() {
        return lanes.all().getFirst().natural();
    }

    /// The state of the first walker on show.
    public State shown() {
        return lanes.all().getFirst().player().shown();
    }

    /// How the first walker stands, with all numbers of the state on show.
    public Outcome outcome() {
        return lanes.all().getFirst().outcome();
    }

    /// How all walkers stand, in their order.
    public List<Outcome> outcomes() {
        return lanes.all().stream().map(Lane::outcome).toList();
    }

    /// Everything there is to see at this moment.
    public Frame frame() {
        serial++;
        String title = scenario.title().isBlank() ? scenario.problem().title() : scenario.title();
        List<Run> runs = lanes.all().stream().map(lane -> lane.run(title, speed)).toList();
        return new Frame(serial, loads, document(), runs, 0, Words.together(runs, error));
    }

    /// What was seen before, with a failure to see more.
    Frame frame(Frame before, String message) {
        serial++;
        Status was = before.status();
        Status broken = new Status(playing() ? Status.Phase.PLAYING : Status.Phase.PAUSED, Optional.empty(), was.words(),
                Optional.of(message), speed, was.length());
        return new Frame(serial, before.loads(), before.scenario(), before.runs(), before.main(), broken);
    }

    /// The document as it would be saved now.
    public Scenario document() {
        return lanes.isAtStart()
                ? scenario.at(Optional.empty(), List.of())
                : scenario.at(Optional.of(Reached.of(lanes.natural())), lanes.edits());
    }

    /// Says what went wrong with a command or a step that broke, and stands still.
    void failed(String message) {
        lanes.halt();
        error = Optional.of(message);
    }

    private void load(Scenario opened) {
        begin(opened);
        loads++;
        speed = continuous() ? FLOW_SPEED : DESCENT_SPEED;
    }

    private void begin(Scenario after) {
        Scenario drawn = drawn(after);
        List<? extends Walker> walkers = drawn.problem().walkers();
        List<State> starts = walkers.stream().map(Walker::start).toList();
        List<State> reached = drawn.state().map(Reached::each).orElse(starts);
        if (reached.size() != starts.size()) {
            throw new IllegalArgumentException("state: " + reached.size() + " states, allowed " + starts.size());
        }
        List<Lane> next = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int size = starts.get(i).x().length;
            if (reached.get(i).x().length != size) {
                throw new IllegalArgumentException(
                        "state.x: " + reached.get(i).x().length + " numbers, allowed " + size);
            }
            next.add(new Lane(law(drawn, i), reached.get(i), Lanes.own(drawn.edits(), i), drawn.stop(), nanos, recorder));
        }
        lanes = new Lanes(next);
        scenario = drawn;
    }

    private void place(int body, double[] at) {
        int dimension = scenario.problem().ground().dimension();
        if (at.length != dimension || !Arrays.stream(at).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    Words.body(body) + " to " + Arrays.toString(at) + ", allowed " + dimension + " finite numbers");
        }
        lanes.settle();
        if (lanes.isAtStart()) {
            restart(scenario.withProblem(scenario.problem().placed(body, at)));
        } else {
            lanes.all().forEach(lane -> lane.place(body, at));
        }
    }

    private void change(Scenario after) {
        Scenario drawn = drawn(after);
        boolean continuous = continuous();
        boolean moves = !law(drawn, 0).equals(lanes.all().getFirst().law());
        if (moves) {
            lanes.settle();
        }
        // Walkers that were not there before have no present: all begin together.
        boolean afresh = drawn.problem().walkers().size() != lanes.all().size();
        if (moves && (lanes.isAtStart() || afresh)) {
            restart(drawn);
        } else if (moves) {
            for (int i = 0; i < lanes.all().size(); i++) {
                lanes.all().get(i).change(law(drawn, i));
            }
        }
        scenario = drawn;
        lanes.stop(drawn.stop());
        if (continuous != continuous()) {
            speed = continuous() ? FLOW_SPEED : DESCENT_SPEED;
        }
    }

    // Nothing has been run: the start is another one, and a run that was about to play still is.
    private void restart(Scenario after) {
        boolean was = playing();
        begin(after.at(Optional.empty(), List.of()));
        if (was) {
            lanes.play();
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

    private static Scenario drawn(Scenario scenario) {
        return scenario.withProblem(scenario.problem().drawn(new Draws(scenario.seed())));
    }

    private static Law law(Scenario scenario, int walker) {
        return new Law(scenario.problem(), walker, scenario.algorithm(), new Draws(scenario.seed()));
    }
}
