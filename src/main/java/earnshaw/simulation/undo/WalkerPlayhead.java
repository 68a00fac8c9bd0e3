package earnshaw.simulation.undo;

import earnshaw.algorithm.step.Step;
import earnshaw.algorithm.step.StepFailure;
import earnshaw.algorithm.step.Stepper;
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

/// A moment of a walker's run that has passed, looked up in its record. A state that was let go is computed again from the last
/// one that was kept, which gives the same bytes.
final class WalkerPlayhead {

    private final Checkpoint checkpoint;
    private final int segment;
    private final int row;
    private final State natural;
    private final State shown;
    private final double[] numbers;
    private final Picture picture;
    private final HistoryRow tip;

    private WalkerPlayhead(Checkpoint checkpoint, int segment, int row, State natural, double time) {
        this.checkpoint = checkpoint;
        this.segment = segment;
        this.row = row;
        this.natural = natural;
        RecordedSegment passed = passed();
        StateReader reader = new StateReader(passed.walker(), stepper(passed), passed.walker().evaluator(),
                passed.observables(), motion());
        PartialPath part = time > natural.time() && regime().algorithm().continuous() ? part(time) : null;
        shown = part == null ? natural : between(reader, part, time);
        numbers = reader.numbers(shown);
        picture = reader.picture(shown);
        boolean recorded = part == null && passed.rows().step(row) == natural.step();
        tip = recorded ? null
                : new HistoryRow(shown.step(), shown.time(), RowNumbers.of(numbers), part == null ? natural : null,
                        part);
    }

    /// The moment at a time within the record.
    static WalkerPlayhead at(Checkpoint checkpoint, double asked) {
        double time = Math.max(asked, checkpoint.segments().getFirst().rows().time(0));
        int segment = last(checkpoint.segments().size(),
                i -> begins(checkpoint, i) && checkpoint.segments().get(i).rows().time(0) <= time);
        HistoryRows rows = checkpoint.segments().get(segment).rows();
        int row = last(rows.count(), i -> rows.time(i) <= time);
        return new WalkerPlayhead(checkpoint, segment, row,
                natural(checkpoint, segment, row, state -> state.time() <= time), time);
    }

    /// The moment behind a natural step within the record.
    static WalkerPlayhead behind(Checkpoint checkpoint, long asked) {
        long step = Math.max(asked, checkpoint.segments().getFirst().rows().step(0));
        int segment = last(checkpoint.segments().size(),
                i -> begins(checkpoint, i) && checkpoint.segments().get(i).rows().step(0) <= step);
        HistoryRows rows = checkpoint.segments().get(segment).rows();
        int row = last(rows.count(), i -> rows.step(i) <= step);
        State natural = natural(checkpoint, segment, row, state -> state.step() <= step);
        return new WalkerPlayhead(checkpoint, segment, row, natural, natural.time());
    }

    private static boolean begins(Checkpoint checkpoint, int segment) {
        return checkpoint.segments().get(segment).rows().count() > 0;
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
    private static State natural(Checkpoint checkpoint, int segment, int row, Predicate<State> within) {
        RecordedSegment passed = checkpoint.segments().get(segment);
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
        if (checkpoint.edits().all().stream().anyMatch(edit -> edit.step() >= from && edit.step() <= to)) {
            State nearest = state;
            return Replay
                    .to(track -> within.test(track.ahead().to()) && track.ahead().to().step() <= to,
                            checkpoint.edits().all(),
                            checkpoint.now().regime(), RowListener.NONE, () -> false)
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

    private static Stepper stepper(RecordedSegment segment) {
        return segment.regime().algorithm().stepper(segment.walker(), segment.regime().draws());
    }

    private PartialPath part(double time) {
        try {
            Step step = stepper(passed()).step(natural);
            return new PartialPath(step.path(), (time - natural.time()) / (step.to().time() - natural.time()));
        } catch (StepFailure _) {
            return null;
        }
    }

    private State between(StateReader reader, PartialPath part, double time) {
        double[] x = new double[natural.x().length];
        part.at(1, x);
        return reader.between(natural, time, x);
    }

    private RecordedSegment passed() {
        return checkpoint.segments().get(segment);
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
    Checkpoint checkpoint() {
        List<RecordedSegment> segments = new ArrayList<>(checkpoint.segments().subList(0, segment));
        segments.add(passed().with(passed().rows().first(row + 1, null)));
        return new Checkpoint(checkpoint.start(), new RegimeState(regime(), natural), segments,
                checkpoint.events().stream().filter(event -> event.time() <= natural.time()).toList(),
                EditLog.of(edits()),
                PlaybackState.PAUSED,
                checkpoint.lacks());
    }

    private List<Edit> edits() {
        return checkpoint.edits().all().stream().filter(edit -> edit.step() <= natural.step()).toList();
    }

    private Motion motion() {
        return regime().algorithm().motion().disturbed(!edits().isEmpty());
    }

    /// The run as it was then, within what is recorded of it by now.
    Run run(Run latest) {
        List<HistorySegment> segments = new ArrayList<>();
        checkpoint.segments().subList(0, segment).forEach(past -> segments.add(past.history()));
        segments.add(passed().with(passed().rows().first(row + 1, tip)).history());
        return new Run(latest.name(), passed().walker(), regime().algorithm(), motion(), latest.natural(), shown,
                picture, numbers,
                new History(segments), latest.recorded(), latest.events(), latest.status());
    }
}
