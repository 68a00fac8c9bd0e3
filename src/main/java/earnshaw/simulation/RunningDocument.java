package earnshaw.simulation;

import earnshaw.math.Draws;
import earnshaw.problem.Problem;
import earnshaw.problem.ReachedState;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.scenario.KeptRun;
import earnshaw.scenario.KeptRuns;
import earnshaw.scenario.Regime;
import earnshaw.scenario.Scenario;
import earnshaw.simulation.record.RowListener;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.record.Status;
import earnshaw.simulation.run.Command;
import earnshaw.simulation.run.SimulationText;
import earnshaw.simulation.run.WalkerRun;
import earnshaw.simulation.run.WalkerRuns;
import earnshaw.simulation.undo.Branch;
import earnshaw.simulation.undo.Branches;
import earnshaw.simulation.undo.Playhead;
import earnshaw.simulation.undo.SimulationCheckpoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// A document and its run: the runs of all walkers, what a hand changes of them, and the runs kept beside.
public final class RunningDocument {

    private final LongSupplier nanos;
    private final RowListener recorder;
    private Scenario scenario;
    private WalkerRuns walkerRuns;
    private Branches branches = Branches.NEW;
    private final BranchRecall branchRecall = new BranchRecall();

    /// @param nanos the clock, in nanoseconds
    public RunningDocument(LongSupplier nanos, RowListener recorder) {
        this.nanos = nanos;
        this.recorder = recorder;
    }

    Scenario scenario() {
        return scenario;
    }

    /// The runs of all walkers.
    public WalkerRuns walkerRuns() {
        return walkerRuns;
    }

    Branches branches() {
        return branches;
    }

    boolean continuous() {
        return scenario.algorithm().continuous();
    }

    /// Opens a document with the runs kept beside.
    public void load(Scenario opened) {
        begin(opened);
        branches = opened.runs().map(this::reopened).orElse(Branches.NEW);
    }

    private Branches reopened(KeptRuns runs) {
        List<Branch> kept = new ArrayList<>();
        for (KeptRun run : runs.kept()) {
            RunningDocument other = new RunningDocument(nanos, RowListener.NONE);
            other.begin(run.in(scenario));
            kept.add(new Branch(kept.size() + 2, run.name(), other.alone(), other.runs(1), run.shown(),
                    other.walkerRuns.checkpoints()));
        }
        return Branches.reopened(runs.name(), kept);
    }

    void reset() {
        begin(scenario.at(Optional.empty(), List.of()));
    }

    private void begin(Scenario after) {
        Scenario drawn = drawn(after).withRuns(Optional.empty());
        List<? extends Walker> walkers = drawn.problem().walkers();
        List<State> starts = walkers.stream().map(Walker::start).toList();
        List<State> reached = drawn.state().map(ReachedState::each).orElse(starts);
        if (reached.size() != starts.size()) {
            throw new IllegalArgumentException("state: " + reached.size() + " states, allowed " + starts.size());
        }
        List<WalkerRun> next = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int size = starts.get(i).x().length;
            if (reached.get(i).x().length != size) {
                throw new IllegalArgumentException(
                        "state.x: " + reached.get(i).x().length + " numbers, allowed " + size);
            }
            next.add(new WalkerRun(Regime.of(drawn, i), reached.get(i), WalkerRuns.own(drawn.edits(), i), drawn.stop(),
                    nanos, recorder));
        }
        walkerRuns = new WalkerRuns(next);
        scenario = drawn;
    }

    /// Moves bodies; when one of the places is impossible nothing has changed.
    public void place(List<Command.Place> places) {
        int dimension = scenario.problem().ground().dimension();
        for (Command.Place place : places) {
            if (place.at().length != dimension || !Arrays.stream(place.at()).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        SimulationText.body(place.body()) + " to " + Arrays.toString(place.at()) + ", allowed "
                                + dimension + " finite numbers");
            }
        }
        Problem problem = scenario.problem();
        for (Command.Place place : places) {
            problem = problem.placed(place.body(), place.at().clone()); // refuses what is no place for a body
        }
        walkerRuns.settle();
        if (walkerRuns.isAtStart()) {
            restart(scenario.withProblem(problem));
        } else {
            for (Command.Place place : places) {
                walkerRuns.all().forEach(run -> run.place(place.body(), place.at().clone()));
            }
        }
    }

    /// @param drawn a document with all draws done
    void change(Scenario drawn) {
        boolean moves = !Regime.of(drawn, 0).equals(walkerRuns.all().getFirst().regime());
        if (moves) {
            walkerRuns.settle();
        }
        // Walkers that were not there before have no present: all begin together.
        boolean afresh = drawn.problem().walkers().size() != walkerRuns.all().size();
        if (moves && (walkerRuns.isAtStart() || afresh)) {
            restart(drawn);
        } else if (moves) {
            for (int i = 0; i < walkerRuns.all().size(); i++) {
                walkerRuns.all().get(i).change(Regime.of(drawn, i));
            }
        }
        scenario = drawn.withRuns(Optional.empty());
        walkerRuns.stop(drawn.stop());
    }

    /// Takes over how a document is looked at.
    void view(Scenario drawn) {
        scenario = scenario.withView(drawn.view());
    }

    // Nothing has been run: the start is another one, and a run that was about to play still is.
    private void restart(Scenario after) {
        boolean was = walkerRuns.playing();
        begin(after.at(Optional.empty(), List.of()));
        if (was) {
            walkerRuns.play();
        }
    }

    /// @see Engine#seek(double)
    void seek(double time) {
        walkerRuns.all().forEach(run -> run.seek(time, scenario.stop()));
        Regime regime = walkerRuns.all().getFirst().regime();
        scenario = scenario.withProblem(regime.problem()).withAlgorithm(regime.algorithm())
                .withSeed(regime.draws().seed());
        // A change met one walker before that time and another one behind it.
        for (int i = 1; i < walkerRuns.all().size(); i++) {
            walkerRuns.all().get(i).change(Regime.of(scenario, i));
        }
    }

    /// Whether the way of a run from its start is not recorded and may still be found.
    boolean forgotten() {
        return walkerRuns.forgotten() || branches.kept().stream().anyMatch(Branch::isForgotten);
    }

    /// Goes on with finding such ways, those of the run that goes on first.
    ///
    /// @param spent asked before every step
    /// @return whether that of the run that goes on has come to its end
    boolean recall(BooleanSupplier spent) {
        boolean lacked = walkerRuns.forgotten();
        walkerRuns.recall(spent);
        while (forgotten() && !walkerRuns.forgotten() && !spent.getAsBoolean()) {
            branches = branchRecall.go(branches, this::standing, spent);
        }
        return lacked && !walkerRuns.forgotten();
    }

    /// What there is to tell of it.
    Optional<String> recalling() {
        return SimulationText.recalling(walkerRuns.recalled(), walkerRuns.lost());
    }

    private RunningDocument standing(Branch branch) {
        RunningDocument there = new RunningDocument(nanos, RowListener.NONE);
        there.scenario = branch.scenario();
        there.goOn(new SimulationCheckpoint(branch.scenario(), branch.checkpoints(), Branches.NEW));
        return there;
    }

    /// The present moment.
    public SimulationCheckpoint moment() {
        return new SimulationCheckpoint(scenario, walkerRuns.checkpoints(), branches);
    }

    /// Goes on from another moment, looked at as before.
    void goOn(SimulationCheckpoint moment) {
        scenario = moment.scenario().withView(scenario.view()).at(Optional.empty(), List.of());
        walkerRuns = new WalkerRuns(moment.checkpoints().stream()
                .map(checkpoint -> new WalkerRun(checkpoint, scenario.stop(), nanos, recorder)).toList());
        branches = moment.branches();
    }

    /// Goes on from a past moment; the run that went on from there before is kept beside.
    void branch(Playhead past) {
        goOn(new SimulationCheckpoint(past.document(scenario), past.moments(), left()));
    }

    /// Goes on with a kept run, and keeps the present one.
    void take(Branch chosen) {
        walkerRuns.pause();
        goOn(new SimulationCheckpoint(chosen.scenario(), chosen.checkpoints(),
                left().without(chosen.id()).named(chosen.name())));
    }

    /// The branches with the present run on it, and another one in its place.
    Branches left() {
        return branches.left(alone(), runs(1), walkerRuns.checkpoints());
    }

    void shelve(Branches after) {
        branches = after;
    }

    /// What all runs are doing.
    Status status(List<Run> runs, Optional<String> error) {
        Status together = SimulationText.together(runs, error);
        return recalling().map(together::with).orElse(together);
    }

    /// @param speed of the display
    List<Run> runs(double speed) {
        String title = scenario.title().isBlank() ? scenario.problem().title() : scenario.title();
        return walkerRuns.all().stream().map(run -> run.run(title, speed)).toList();
    }

    /// The document as it would be saved now, its run at the latest moment and the others beside it.
    Scenario document() {
        return alone().withRuns(branches.saved());
    }

    private Scenario alone() {
        return walkerRuns.isAtStart()
                ? scenario.at(Optional.empty(), List.of())
                : scenario.at(Optional.of(ReachedState.of(walkerRuns.natural())), walkerRuns.edits());
    }

    /// The same document with all draws done.
    static Scenario drawn(Scenario scenario) {
        return scenario.withProblem(scenario.problem().drawn(new Draws(scenario.seed())));
    }
}
