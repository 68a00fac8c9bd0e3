package earnshaw.simulation.undo;

import earnshaw.problem.ReachedState;
import earnshaw.scenario.Regime;
import earnshaw.scenario.Scenario;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.record.Status;
import earnshaw.simulation.run.Checkpoint;
import earnshaw.simulation.run.SimulationText;
import earnshaw.simulation.run.WalkerRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A past moment of all walkers, and how it moves on towards the latest one while it is played.
public final class Playhead {

    private final List<Checkpoint> checkpoints;
    private final double latest;
    private double time;
    private List<WalkerPlayhead> all;
    private boolean playing;
    private double owed;

    /// @param checkpoints the latest moments, of which it begins with the last
    public Playhead(List<Checkpoint> checkpoints) {
        this.checkpoints = checkpoints;
        latest = checkpoints.stream().mapToDouble(checkpoint -> checkpoint.now().state().time()).max().orElse(0);
        to(latest);
    }

    /// The same moment, looked up in more complete records.
    public Playhead in(List<Checkpoint> recalled) {
        Playhead same = new Playhead(recalled);
        same.to(time);
        same.playing = playing;
        same.owed = owed;
        return same;
    }

    /// Looks at another time.
    public void to(double other) {
        time = other;
        all = checkpoints.stream()
                .map(checkpoint -> WalkerPlayhead.at(checkpoint, Math.min(other, checkpoint.now().state().time())))
                .toList();
    }

    /// Looks some natural steps of the first walker back or ahead.
    public void step(int steps) {
        WalkerPlayhead first = all.getFirst();
        // A step back from a moment between two natural states leads to the natural state before it.
        int back = steps < 0 && first.shown() != first.natural() ? 1 : 0;
        WalkerPlayhead there =
                WalkerPlayhead.behind(checkpoints.getFirst(), Math.max(start(), first.natural().step() + steps + back));
        time = there.natural().time();
        List<WalkerPlayhead> looks = new ArrayList<>(checkpoints.stream().skip(1)
                .map(checkpoint -> WalkerPlayhead.at(checkpoint, Math.min(time, checkpoint.now().state().time())))
                .toList());
        looks.addFirst(there);
        all = List.copyOf(looks);
    }

    private long start() {
        return checkpoints.getFirst().start().step();
    }

    /// Whether it has come to the latest moment.
    public boolean arrived() {
        return time >= latest || IntStream.range(0, all.size())
                .allMatch(i -> all.get(i).natural().step() >= checkpoints.get(i).now().state().step());
    }

    /// Whether the past is being played.
    public boolean playing() {
        return playing;
    }

    /// Plays the past on, or stops there.
    public void play(boolean on) {
        playing = on;
        owed = 0;
    }

    /// Goes on by some time, or number of steps where time is not continuous.
    public void advance(double amount, boolean continuous) {
        if (amount == Double.POSITIVE_INFINITY) {
            to(latest);
        } else if (continuous) {
            to(Math.min(latest, time + amount));
        } else {
            owed += amount;
            int steps = (int) Math.min(owed, Integer.MAX_VALUE);
            owed -= steps;
            if (steps > 0) {
                step(steps);
            }
        }
    }

    /// The runs as they were then.
    public List<Run> runs(List<Run> latest) {
        return IntStream.range(0, all.size()).mapToObj(i -> all.get(i).run(latest.get(i))).toList();
    }

    /// What is being done while this is on show.
    public Status status(Status latest) {
        return new Status(playing ? Status.Phase.PLAYING : Status.Phase.PAUSED, Optional.empty(),
                SimulationText.past(time, this.latest),
                latest.error(), latest.speed(), latest.length());
    }

    /// The moments as ones to go on from. A change met one walker before that time and another one behind it: all go on
    /// under what governed the first.
    public List<Checkpoint> moments() {
        Regime lead = all.getFirst().regime();
        return IntStream.range(0, all.size())
                .mapToObj(
                        i -> all.get(i).checkpoint()
                                .under(new Regime(lead.problem(), i, lead.algorithm(), lead.draws())))
                .toList();
    }

    /// The document as it would be if the run went on from here.
    public Scenario document(Scenario scenario) {
        List<Checkpoint> moments = moments();
        Regime regime = all.getFirst().regime();
        Scenario then = scenario.withProblem(regime.problem()).withAlgorithm(regime.algorithm())
                .withSeed(regime.draws().seed());
        boolean start = moments.stream().allMatch(
                checkpoint -> checkpoint.now().state().step() == 0
                        && checkpoint.now().state().equals(checkpoint.start()));
        return start
                ? then.at(Optional.empty(), List.of())
                : then.at(
                        Optional.of(
                                ReachedState.of(moments.stream().map(checkpoint -> checkpoint.now().state()).toList())),
                        WalkerRuns.joined(moments.stream().map(checkpoint -> checkpoint.edits().all()).toList()));
    }
}
