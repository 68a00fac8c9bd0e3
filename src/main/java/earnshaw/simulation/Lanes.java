package earnshaw.simulation;

import earnshaw.problem.State;
import earnshaw.scenario.Edit;
import earnshaw.scenario.Stop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The lanes of all walkers, kept side by side in time: who lags behind goes first. One that has ended waits for the
/// others.
final class Lanes {

    private final List<Lane> all;
    private double owed;

    Lanes(List<Lane> all) {
        this.all = List.copyOf(all);
    }

    List<Lane> all() {
        return all;
    }

    boolean playing() {
        return all.stream().anyMatch(lane -> lane.player().playing());
    }

    boolean isAtStart() {
        return all.stream().allMatch(Lane::isAtStart);
    }

    void play() {
        if (!playing()) {
            owed = 0;
        }
        all.forEach(lane -> lane.player().play());
    }

    void pause() {
        all.forEach(lane -> lane.player().pause());
    }

    void halt() {
        all.forEach(lane -> lane.player().halt());
    }

    void settle() {
        all.forEach(lane -> lane.player().settle());
    }

    void stop(Stop stop) {
        all.forEach(lane -> lane.player().stop(stop));
    }

    void step(int steps) {
        play();
        for (int i = 0; i < steps && playing(); i++) {
            round();
        }
        pause();
    }

    /// Natural steps to the end of all runs, or until cancelled.
    void run(Consumer<State> progress, BooleanSupplier cancelled) {
        play();
        while (playing() && !cancelled.getAsBoolean()) {
            progress.accept(round());
        }
        halt();
    }

    /// Goes on by some time (flows) or number of steps (descents), infinite for as far as it gets.
    ///
    /// @param spent asked after every natural step: whether to be content with what was reached
    void advance(double amount, boolean continuous, BooleanSupplier spent) {
        if (amount == Double.POSITIVE_INFINITY) {
            do {
                round();
            } while (playing() && !spent.getAsBoolean());
        } else if (continuous) {
            List<Lane> behindFirst = under().sorted(Comparator.comparingDouble(lane -> lane.player().clock())).toList();
            double target = behindFirst.stream().mapToDouble(lane -> lane.player().clock()).min().orElse(0) + amount;
            for (Lane lane : behindFirst) {
                if (target > lane.player().clock()) {
                    lane.player().flow(target, spent);
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
    List<State> natural() {
        return all.stream().map(Lane::natural).toList();
    }

    /// What a person changed, each edit with its walker where there are several.
    List<Edit> edits() {
        return joined(all.stream().map(Lane::edits).toList());
    }

    /// The edits of all walkers in one list.
    static List<Edit> joined(List<List<Edit>> each) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            OptionalInt walker = each.size() == 1 ? OptionalInt.empty() : OptionalInt.of(i);
            each.get(i).forEach(edit -> edits.add(edit.of(walker)));
        }
        return edits;
    }

    /// Records where all are now.
    void keep() {
        all.forEach(lane -> lane.track().keep());
    }

    /// Whether the way of one to its present is not recorded.
    boolean forgotten() {
        return all.stream().anyMatch(Lane::isForgotten);
    }

    /// Where all of them are now.
    List<Station> stations() {
        return all.stream().map(Lane::station).toList();
    }

    /// The edits of one walker, of many that `edits` wrote.
    static List<Edit> own(List<Edit> edits, int walker) {
        return edits.stream()
                .filter(edit -> edit.walker().orElse(0) == walker)
                .map(edit -> edit.of(OptionalInt.empty()))
                .toList();
    }

    // One natural step of those that are farthest behind: of all of them when they step in time.
    private State round() {
        double least = under().mapToDouble(lane -> lane.natural().time()).min().orElse(0);
        List<Lane> behind = under().filter(lane -> lane.natural().time() <= least).toList();
        behind.forEach(lane -> lane.player().forward());
        return behind.getLast().natural();
    }

    private Stream<Lane> under() {
        return all.stream().filter(lane -> lane.player().playing());
    }
}
