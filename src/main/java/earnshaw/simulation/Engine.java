package earnshaw.simulation;

import earnshaw.problem.State;
import earnshaw.scenario.Scenario;
import earnshaw.simulation.record.RowListener;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.record.Status;
import earnshaw.simulation.run.Command;
import earnshaw.simulation.run.RunOutcome;
import earnshaw.simulation.run.SimulationText;
import earnshaw.simulation.run.WalkerRun;
import earnshaw.simulation.undo.Branch;
import earnshaw.simulation.undo.Branches;
import earnshaw.simulation.undo.Playhead;
import earnshaw.simulation.undo.SimulationCheckpoint;
import earnshaw.simulation.undo.UndoHistory;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// A simulation without a thread: takes commands, makes natural steps, shows frames. Belongs to one thread at a time.
///
/// What is run depends on the scenario and its edits alone. Speed, elapsed time and the number of frames decide how far
/// the display has come, never where a natural step leads.
public final class Engine {

    private final RunningDocument course;
    private final UndoHistory deeds;
    private Optional<Playhead> past = Optional.empty();
    private final PlaybackSpeed tempo = new PlaybackSpeed();
    private long loads;
    private long serial;
    private Optional<String> error = Optional.empty();

    /// Opens a scenario; what is not drawn yet is drawn.
    ///
    /// @throws IllegalArgumentException if its state does not fit its problem
    public Engine(Scenario scenario) {
        this(scenario, System::nanoTime, RowListener.NONE);
    }

    /// @param nanos    the clock behind `stop.wallSeconds`, which also tells what a hand did at once
    /// @param recorder takes every row, the first one at once
    public Engine(Scenario scenario, LongSupplier nanos, RowListener recorder) {
        course = new RunningDocument(nanos, recorder);
        deeds = new UndoHistory(nanos);
        load(scenario);
    }

    /// Does what a person asked for, between natural steps. When it cannot be done nothing has changed.
    ///
    /// @throws RuntimeException with a line for a person when it cannot be done
    public void apply(Command command) {
        error = Optional.empty();
        switch (command) {
            case Command.Play() -> play();
            case Command.Pause() -> past.ifPresentOrElse(looks -> looks.play(false), course.walkerRuns()::pause);
            case Command.Advance(int steps) -> step(steps);
            case Command.Seek(double time) -> back(looks -> looks.to(time));
            case Command.Reset() -> {
                // Who only looked back keeps nothing beside: the run is dropped, as from its latest moment.
                past = Optional.empty();
                done("back to the start", course::reset);
            }
            case Command.Place place -> done(SimulationText.moved(place.body()), () -> course.place(List.of(place)));
            case Command.Move(List<Command.Place> places) ->
                done(SimulationText.moved(places), () -> course.place(places));
            case Command.Change(Scenario after) -> change(after);
            case Command.Load(Scenario opened) -> load(opened);
            case Command.Speed(double perSecond) -> tempo.set(perSecond);
            case Command.Grasp() -> deeds.grasp();
            case Command.Release() -> deeds.release(course.moment());
            case Command.Undo(int many) -> turn(many, deeds::undo);
            case Command.Redo(int many) -> turn(many, deeds::redo);
            case Command.Pin() -> shelve("pinned " + branches().name(), branches -> course.left());
            case Command.Name(long kept, String name) -> shelve("renamed a run",
                    branches -> kept == 0 ? branches.named(name) : branches.with(kept, branches.one(kept).named(name)));
            case Command.Show(long kept, boolean on) ->
                course.shelve(branches().with(kept, branches().one(kept).shown(on)));
            case Command.Drop(long kept) ->
                shelve("dropped " + branches().one(kept).name(), branches -> branches.without(kept));
            case Command.Take(long kept) -> take(branches().one(kept));
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
        double amount = tempo.amount(seconds);
        if (was && past.isPresent()) {
            past.get().advance(amount, course.continuous());
            if (arrive()) {
                course.walkerRuns().play();
            }
        } else if (was) {
            course.walkerRuns().advance(amount, course.continuous(), spent);
        }
        return was;
    }

    /// Runs to the end, in natural steps.
    ///
    /// @param progress  told a natural state after every step
    /// @param cancelled asked before every step; a cancelled run stands at its last natural state
    public void run(Consumer<State> progress, BooleanSupplier cancelled) {
        course.walkerRuns().run(progress, cancelled);
    }

    /// Stands at a time, with exact numbers. A time that has passed is reached by running again from the start, what
    /// was changed on the way changed again; what lay behind it is gone, from the document too. A time to come is
    /// reached in natural steps, unless a run ends before it.
    public void seek(double time) {
        course.seek(time);
    }

    /// Goes on with the way from the start to where the record begins, so that the history of a reopened document and
    /// of the runs kept beside begins at the start. Where that way leads elsewhere (another build, a state written by
    /// hand) nothing changes.
    ///
    /// @param spent asked before every step; what was made until then is kept, to go on from
    /// @return whether there is something new to see
    public boolean retrace(BooleanSupplier spent) {
        if (!course.forgotten()) {
            return false;
        }
        Optional<String> told = course.recalling();
        if (course.recall(spent)) {
            past = past.map(looks -> looks.in(course.walkerRuns().checkpoints()));
        }
        return !course.forgotten() || !course.recalling().equals(told);
    }

    /// Whether something is left to [#retrace].
    boolean forgotten() {
        return course.forgotten();
    }

    /// Lets go of all that is recorded, to make room after a failure; where things stand is not touched.
    public void forget() {
        past = Optional.empty();
        deeds.clear();
        course.walkerRuns().forget();
    }

    /// Whether it is on the way to its end, or from a past moment to the latest.
    public boolean playing() {
        return past.map(Playhead::playing).orElseGet(course.walkerRuns()::playing);
    }

    /// The last natural state of the first walker: what is saved and resumed.
    public State natural() {
        return first().natural();
    }

    /// How the first walker stands at the latest moment, with all numbers of the state on show.
    public RunOutcome outcome() {
        return first().outcome();
    }

    /// How all walkers stand, in their order.
    public List<RunOutcome> outcomes() {
        return course.walkerRuns().all().stream().map(WalkerRun::outcome).toList();
    }

    /// Everything there is to see at this moment.
    public Frame frame() {
        serial++;
        List<Run> latest = course.runs(tempo.speed());
        Status status = course.status(latest, error);
        return new Frame(serial, loads, document(), past.map(looks -> looks.runs(latest)).orElse(latest), 0,
                past.map(looks -> looks.status(status)).orElse(status),
                past.map(looks -> looks.document(course.scenario()).withRuns(branches().saved())), branches(),
                deeds.todo());
    }

    /// What was seen before, with a failure to see more.
    Frame frame(Frame before, String message) {
        serial++;
        return before.broken(serial, before.status().failed(playing(), message, tempo.speed()));
    }

    /// The document as it would be saved now, its run at the latest moment.
    public Scenario document() {
        return course.document();
    }

    /// Says what went wrong with a command or a step that broke, and stands still.
    void failed(String message) {
        past.ifPresent(looks -> looks.play(false));
        course.walkerRuns().halt();
        error = Optional.of(message);
    }

    private WalkerRun first() {
        return course.walkerRuns().all().getFirst();
    }

    private Branches branches() {
        return course.branches();
    }

    private void load(Scenario opened) {
        course.load(opened);
        past = Optional.empty();
        deeds.clear();
        loads++;
        tempo.begin(course.continuous());
    }

    // A change of the present, which a past moment on show becomes. When it cannot be done nothing has changed.
    private void done(String words, Runnable deed) {
        SimulationCheckpoint before = course.moment();
        boolean continuous = course.continuous();
        try {
            past.ifPresent(course::branch);
            deed.run();
        } catch (RuntimeException refused) {
            if (past.isPresent()) {
                course.goOn(before);
            }
            throw refused;
        }
        past = Optional.empty();
        deeds.add(UndoHistory.Kind.CHANGE, words, before);
        tempo.follow(continuous, course.continuous());
    }

    private void change(Scenario after) {
        Scenario drawn = RunningDocument.drawn(after).withRuns(Optional.empty());
        String words = DocumentDifference
                .words(past.map(looks -> looks.document(course.scenario())).orElse(course.scenario()), drawn);
        if (words.isEmpty()) {
            course.view(drawn);
        } else {
            done(words, () -> course.change(drawn));
        }
    }

    private void shelve(String words, Function<Branches, Branches> deed) {
        SimulationCheckpoint before = course.moment();
        course.shelve(deed.apply(branches()));
        deeds.add(UndoHistory.Kind.CHANGE, words, before);
    }

    private void take(Branch chosen) {
        past = Optional.empty();
        done("went on with " + chosen.name(), () -> course.take(chosen));
    }

    private void turn(int many, Function<SimulationCheckpoint, Optional<SimulationCheckpoint>> back) {
        past = Optional.empty();
        course.walkerRuns().pause();
        boolean continuous = course.continuous();
        for (int i = 0; i < many; i++) {
            back.apply(course.moment()).ifPresent(course::goOn);
        }
        tempo.follow(continuous, course.continuous());
    }

    private void play() {
        if (past.isPresent()) {
            past.get().play(true);
        } else if (!course.walkerRuns().playing()) {
            SimulationCheckpoint before = course.moment();
            course.walkerRuns().play();
            if (course.walkerRuns().playing()) {
                deeds.add(UndoHistory.Kind.RUN, SimulationText.ran(natural()), before);
            }
        }
    }

    private void step(int steps) {
        if (past.isPresent() || steps < 0) {
            back(looks -> looks.step(steps));
        } else {
            SimulationCheckpoint before = course.moment();
            State from = natural();
            course.walkerRuns().step(steps);
            if (natural() != from) {
                deeds.add(UndoHistory.Kind.RUN, SimulationText.ran(from), before);
            }
        }
    }

    private void back(Consumer<Playhead> move) {
        if (past.isEmpty()) {
            course.walkerRuns().pause();
            course.walkerRuns().keep();
            past = Optional.of(new Playhead(course.walkerRuns().checkpoints()));
        }
        past.get().play(false);
        move.accept(past.get());
        arrive();
    }

    // At the latest moment the present state is shown, and no past one has to be looked up.
    private boolean arrive() {
        past = past.filter(looks -> !looks.arrived());
        return past.isEmpty();
    }
}
