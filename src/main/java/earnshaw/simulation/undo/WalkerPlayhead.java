package earnshaw.simulation.undo;

import earnshaw.algorithm.Step;
import earnshaw.algorithm.StepFailure;
import earnshaw.algorithm.Stepper;
import earnshaw.problem.Motion;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import earnshaw.scenario.Edit;
import earnshaw.scenario.Regime;
import earnshaw.simulation.record.History;
import earnshaw.simulation.record.HistoryRow;
import earnshaw.simulation.record.HistoryRows;
import earnshaw.simulation.record.HistorySegment;
import earnshaw.simulation.record.PartialPath;
import earnshaw.simulation.record.RecordedSegment;
import earnshaw.simulation.record.RowListener;
import earnshaw.simulation.record.RowNumbers;
import earnshaw.simulation.record.Run;
import earnshaw.simulation.run.Checkpoint;
import earnshaw.simulation.run.EditLog;
import earnshaw.simulation.run.Integration;
import earnshaw.simulation.run.PlaybackState;
import earnshaw.simulation.run.RegimeState;
import earnshaw.simulation.run.Replay;
import earnshaw.simulation.run.StateReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/// A moment of a lane that has passed, looked up in its record. A state that was let go is computed again from the last
/// one that was kept, which gives the same bytes.
final class WalkerPlayhead {

    private final Checkpoint station;
    private final int leg;
    private final int row;
    private final State natural;
    private final State shown;
    private final double[] numbers;
    private final Picture picture;
    private final HistoryRow tip;

    private WalkerPlayhead(Checkpoint station, int leg, int row, State natural, double time) {
        this.station = station;
        this.leg = leg;
        this.row = row;
        this.natural = natural;
        RecordedSegment passed = passed();
        StateReader gauge = new StateReader(passed.walker(), stepper(passed), passed.walker().evaluator(),
                passed.observables(), motion());
        PartialPath part = time > natural.time() && regime().algorithm().continuous() ? part(time) : null;
        shown = part == null ? natural : between(gauge, part, time);
        numbers = gauge.numbers(shown);
        picture = gauge.picture(shown);
        boolean recorded = part == null && passed.rows().step(row) == natural.step();
        tip = recorded ? null
                : new HistoryRow(shown.step(), shown.time(), RowNumbers.of(numbers), part == null ? natural : null,
                        part);
    }

    /// The moment at a time within the record.
    static WalkerPlayhead at(Checkpoint station, double asked) {
        double time = Math.max(asked, station.legs().getFirst().rows().time(0));
        int leg = last(station.legs().size(), i -> begins(station, i) && station.legs().get(i).rows().time(0) <= time);
        HistoryRows rows = station.legs().get(leg).rows();
        int row = last(rows.count(), i -> rows.time(i) <= time);
        return new WalkerPlayhead(station, leg, row, natural(station, leg, row, state -> state.time() <= time), time);
    }

    /// The moment behind a natural step within the record.
    static WalkerPlayhead behind(Checkpoint station, long asked) {
        long step = Math.max(asked, station.legs().getFirst().rows().step(0));
        int leg = last(station.legs().size(), i -> begins(station, i) && station.legs().get(i).rows().step(0) <= step);
        HistoryRows rows = station.legs().get(leg).rows();
        int row = last(rows.count(), i -> rows.step(i) <= step);
        State natural = natural(station, leg, row, state -> state.step() <= step);
        return new WalkerPlayhead(station, leg, row, natural, natural.time());
    }

    private static boolean begins(Checkpoint station, int leg) {
        return station.legs().get(leg).rows().count() > 0;
    }

    // The last for which a rule holds, 0 when there is none.
    private static int last(int count, IntPredicate rule) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (rule.test(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    // The last natural state that is within, at or behind a row and before the next one.
    private static State natural(Checkpoint station, int leg, int row, Predicate<State> within) {
        RecordedSegment passed = station.legs().get(leg);
        HistoryRows rows = passed.rows();
        int kept = row;
        while (kept > 0 && rows.state(kept) == null) {
            kept--;
        }
        State state = rows.state(kept);
        long to = row + 1 < rows.count() ? Math.max(rows.step(row), rows.step(row + 1) - 1) : rows.step(row);
        // A row behind another one of its step, or the first under a regime, is behind what was changed at its step.
        boolean behind = kept == row && (row == 0 || rows.step(row - 1) == rows.step(row));
        long from = behind ? state.step() + 1 : state.step();
        if (station.edits().all().stream().anyMatch(edit -> edit.step() >= from && edit.step() <= to)) {
            State nearest = state;
            return Replay
                    .to(track -> within.test(track.ahead().to()) && track.ahead().to().step() <= to,
                            station.edits().all(),
                            station.now().regime(), RowListener.NONE, () -> false)
                    .map(Replay::track)
                    .filter(track -> track.now().regime().equals(passed.regime()))
                    .map(Integration::natural)
                    .orElse(nearest);
        }
        Stepper stepper = stepper(passed);
        while (state.step() < to) {
            State next = stepper.step(state).to();
            if (next.step() > rows.step(row) && !within.test(next)) {
                return state;
            }
            state = next;
        }
        return state;
    }

    private static Stepper stepper(RecordedSegment leg) {
        return leg.regime().algorithm().stepper(leg.walker(), leg.regime().draws());
    }

    private PartialPath part(double time) {
        try {
            Step step = stepper(passed()).step(natural);
            return new PartialPath(step.path(), (time - natural.time()) / (step.to().time() - natural.time()));
        } catch (StepFailure _) {
            return null;
        }
    }

    private State between(StateReader gauge, PartialPath part, double time) {
        double[] x = new double[natural.x().length];
        part.at(1, x);
        return gauge.between(natural, time, x);
    }

    private RecordedSegment passed() {
        return station.legs().get(leg);
    }

    /// What governed it then.
    Regime regime() {
        return passed().regime();
    }

    /// The last natural state.
    State natural() {
        return natural;
    }

    /// What is on show.
    State shown() {
        return shown;
    }

    /// The moment as one to go on from.
    Checkpoint station() {
        List<RecordedSegment> legs = new ArrayList<>(station.legs().subList(0, leg));
        legs.add(passed().with(passed().rows().first(row + 1, null)));
        return new Checkpoint(station.start(), new RegimeState(regime(), natural), legs,
                station.events().stream().filter(event -> event.time() <= natural.time()).toList(), EditLog.of(edits()),
                PlaybackState.PAUSED,
                station.lacks());
    }

    private List<Edit> edits() {
        return station.edits().all().stream().filter(edit -> edit.step() <= natural.step()).toList();
    }

    private Motion motion() {
        return regime().algorithm().motion().disturbed(!edits().isEmpty());
    }

    /// The run as it was then, within what is recorded of it by now.
    Run run(Run latest) {
        List<HistorySegment> stretches = new ArrayList<>();
        station.legs().subList(0, leg).forEach(past -> stretches.add(past.stretch()));
        stretches.add(passed().with(passed().rows().first(row + 1, tip)).stretch());
        return new Run(latest.name(), passed().walker(), regime().algorithm(), motion(), latest.natural(), shown,
                picture, numbers,
                new History(stretches), latest.recorded(), latest.events(), latest.status());
    }
}
