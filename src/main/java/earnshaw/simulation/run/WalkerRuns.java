package earnshaw.simulation.run;

import earnshaw.problem.State;
import earnshaw.scenario.Edit;
import earnshaw.scenario.Stop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The runs of all walkers, kept side by side in time: who lags behind goes first. One that has ended waits for the
/// others.
public final class WalkerRuns {

    private final List<WalkerRun> all;
    private double owed;

    /// @param all one run for each walker, in their order
    public WalkerRuns(List<WalkerRun> all) {
        this.all = List.copyOf(all);
    }

    /// The runs, in the order of the walkers.
    public List<WalkerRun> all() {
        return all;
    }

    /// Whether one of them is playing.
    public boolean playing() {
        for (WalkerRun run : all) {
            if (run.playback().playing()) {
                return true;
            }
        }
        return false;
    }

    /// Whether all of them stand at their start.
    public boolean isAtStart() {
        return all.stream().allMatch(WalkerRun::isAtStart);
    }

    /// Lets all of them that have not ended play.
    public void play() {
        if (!playing()) {
            owed = 0;
        }
        all.forEach(run -> run.playback().play());
    }

    /// Pauses all of them.
    public void pause() {
        all.forEach(run -> run.playback().pause());
    }

    /// Stops all of them wherever the display is.
    public void halt() {
        all.forEach(run -> run.playback().halt());
    }

    /// Moves the display of all of them forward to the next natural state.
    public void settle() {
        all.forEach(run -> run.playback().settle());
    }

    /// Puts all of them under another stop.
    public void stop(Stop stop) {
        all.forEach(run -> run.playback().stop(stop));
    }

    /// Makes so many natural steps with each of them.
    public void step(int steps) {
        play();
        for (int i = 0; i < steps && playing(); i++) {
            round();
        }
        pause();
    }

    /// Natural steps to the end of all runs, or until cancelled.
    public void run(Consumer<State> progress, BooleanSupplier cancelled) {
        play();
        while (playing() && !cancelled.getAsBoolean()) {
            progress.accept(round());
        }
        halt();
    }

    /// Goes on by some time (flows) or number of steps (descents), infinite for as far as it gets.
    ///
    /// @param spent asked after every natural step: whether to be content with what was reached
    public void advance(double amount, boolean continuous, BooleanSupplier spent) {
        if (amount == Double.POSITIVE_INFINITY) {
            do {
                round();
            } while (playing() && !spent.getAsBoolean());
        } else if (continuous) {
            List<WalkerRun> behindFirst =
                    under().sorted(Comparator.comparingDouble(run -> run.playback().clock())).toList();
            double target = behindFirst.stream().mapToDouble(run -> run.playback().clock()).min().orElse(0) + amount;
            for (WalkerRun run : behindFirst) {
                if (target > run.playback().clock()) {
                    run.playback().flow(target, spent);
                }
            }
        } else {
            owed += amount;
            while (playing() && owed >= 1) {
                round();
                owed = spent.getAsBoolean() ? 0 : owed - 1;
            }
        }
    }

    /// The states of all, in a file's order.
    public List<State> natural() {
        return all.stream().map(WalkerRun::natural).toList();
    }

    /// What a person changed, each edit with its walker where there are several.
    public List<Edit> edits() {
        return joined(all.stream().map(WalkerRun::edits).toList());
    }

    /// The edits of all walkers in one list.
    public static List<Edit> joined(List<List<Edit>> each) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            OptionalInt walker = each.size() == 1 ? OptionalInt.empty() : OptionalInt.of(i);
            each.get(i).forEach(edit -> edits.add(edit.of(walker)));
        }
        return edits;
    }

    /// Records where all are now.
    public void keep() {
        all.forEach(run -> run.track().keep());
    }

    /// Lets go of all that is recorded but where things stand.
    public void forget() {
        all.forEach(run -> run.track().forget());
    }

    /// Whether the way of one from its start is not recorded and may still be found.
    public boolean forgotten() {
        return all.stream().anyMatch(WalkerRun::isForgotten);
    }

    /// Goes on with finding such ways, which changes nothing else.
    ///
    /// @param spent asked before every step
    public void recall(BooleanSupplier spent) {
        all.forEach(run -> run.recall(spent));
    }

    /// How much of the way that is being found has been made, from 0 to 1; empty when none is.
    public OptionalDouble recalled() {
        return all.stream().map(WalkerRun::recalled).flatMapToDouble(OptionalDouble::stream).findFirst();
    }

    /// Whether the way of one was looked for and led elsewhere.
    public boolean lost() {
        return all.stream().anyMatch(WalkerRun::isLost);
    }

    /// Where all of them are now.
    public List<Checkpoint> checkpoints() {
        return all.stream().map(WalkerRun::checkpoint).toList();
    }

    /// The edits of one walker, of many that `edits` wrote.
    public static List<Edit> own(List<Edit> edits, int walker) {
        return edits.stream()
                .filter(edit -> edit.walker().orElse(0) == walker)
                .map(edit -> edit.of(OptionalInt.empty()))
                .toList();
    }

    // One natural step of those that are farthest behind: of all of them when they step in time.
    private State round() {
        double least = Double.POSITIVE_INFINITY;
        for (WalkerRun run : all) {
            least = run.playback().playing() ? Math.min(least, run.natural().time()) : least;
        }
        WalkerRun last = all.getLast();
        for (WalkerRun run : all) {
            if (run.playback().playing() && run.natural().time() <= least) {
                run.playback().forward();
                last = run;
            }
        }
        return last.natural();
    }

    private Stream<WalkerRun> under() {
        return all.stream().filter(run -> run.playback().playing());
    }
}
