package earnshaw.simulation.run;

import earnshaw.algorithm.Algorithm;
import earnshaw.algorithm.SharedObjective;
import earnshaw.algorithm.step.Path;
import earnshaw.algorithm.step.Step;
import earnshaw.algorithm.step.StepFailure;
import earnshaw.algorithm.step.Stepper;
import earnshaw.problem.Event;
import earnshaw.problem.Motion;
import earnshaw.problem.Observable;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.simulation.record.EventLog;
import earnshaw.simulation.record.History;
import earnshaw.simulation.record.HistoryRow;
import earnshaw.simulation.record.HistorySegment;
import earnshaw.simulation.record.OpenSegment;
import earnshaw.simulation.record.PartialPath;
import earnshaw.simulation.record.RecordedSegment;
import earnshaw.simulation.record.RowListener;
import earnshaw.simulation.record.RowNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One trajectory in the making: the last natural state, the step that follows it once it is computed, and the record
/// of the way there.
public final class Integration {

    // With many electrons the partners change at every step; so many events would push out all others.
    private static final int FEW_BODIES = 160;
    private static final int[] NONE = {};

    private final RowListener recorder;
    private final EventLog events = new EventLog();
    private final List<OpenSegment> closed = new ArrayList<>();

    private RegimeState now;
    private boolean disturbed;
    private Stepper stepper;
    private OpenSegment segment;
    private StateReader reader;
    private boolean recorded;
    private Step flight;
    private int[] partners = NONE;

    /// @param disturbed whether somebody changed the run before
    Integration(RegimeState start, boolean disturbed, RowListener recorder) {
        this.recorder = recorder;
        this.disturbed = disturbed;
        become(start);
        record(null);
        partners = partners();
    }

    /// Goes on from a checkpoint.
    Integration(Checkpoint from, RowListener recorder) {
        this.recorder = recorder;
        disturbed = !from.edits().all().isEmpty();
        events.take(from.events());
        from.segments().stream().map(RecordedSegment::resumed).forEach(closed::add);
        become(from.now());
        recorded = segment.recording().endsWith(natural());
        if (from.segments().isEmpty()) {
            record(null);
        }
        partners = recorded ? partners() : NONE;
    }

    /// What is recorded so far, the present segment last.
    List<RecordedSegment> passed() {
        return Stream.concat(closed.stream(), Stream.of(segment)).map(OpenSegment::passed).toList();
    }

    /// Lets go of what is recorded but the natural state.
    void forget() {
        closed.clear();
        segment = OpenSegment.under(now.regime());
        flight = null;
        recorded = false;
    }

    /// Puts what another track recorded, which ends where this record begins, before it.
    void precede(Integration earlier) {
        earlier.keep();
        List<OpenSegment> before = new ArrayList<>(earlier.closed);
        before.add(earlier.segment);
        boolean alone = closed.isEmpty();
        OpenSegment first = alone ? segment : closed.removeFirst();
        if (before.getLast().regime().equals(first.regime())) {
            first = first.behind(before.removeLast());
        }
        if (alone) {
            segment = first;
        } else {
            closed.addFirst(first);
        }
        closed.addAll(0, before);
        events.precede(earlier.events());
        recorded = segment.recording().endsWith(natural());
    }

    /// The last natural state with its regime.
    public RegimeState now() {
        return now;
    }

    /// The last natural state.
    public State natural() {
        return now.state();
    }

    /// The step after the natural state, computed when first asked for.
    ///
    /// @throws StepFailure when there is none
    public Step ahead() {
        if (flight == null) {
            keep();
            Step step = stepper.step(natural());
            if (!step.to().finite()) {
                throw new StepFailure(reader.culprit(step.to()) + " is no longer at a finite place");
            }
            if (isLost(reader.stepLoss(step.to()))) {
                throw new StepFailure("step " + step.to().step()
                        + ": the loss is no longer a finite number; a shorter step may help");
            }
            flight = step;
        }
        return flight;
    }

    // Beyond what can be computed nothing is known of a state. A loss may be infinite from the start, where charges
    // stand in one pole that nothing holds.
    private boolean isLost(double loss) {
        return Double.isNaN(loss) || Double.isInfinite(loss) && Double.isFinite(reader.stepLoss(natural()));
    }

    /// Makes the end of the step ahead the natural state.
    void commit() {
        Step step = ahead();
        flight = null;
        now = now.with(step.to());
        record(step.path());
        step.events().forEach(events::add);
        int[] after = partners();
        for (int i = 0; after != partners && i + 1 < after.length; i += 2) {
            if (after.length == partners.length && after[i + 1] != partners[i + 1]) {
                note(Event.Kind.MATCHING, natural().time(), after[i], SimulationText.matching(after[i], after[i + 1]));
            }
        }
        partners = after;
    }

    /// Goes on from another state, at the same step, and under another regime if it differs.
    void edit(RegimeState after) {
        disturbed = true;
        if (after.regime().equals(now.regime())) {
            now = after;
            reader.under(motion());
        } else {
            become(after);
        }
        flight = null;
        recorded = segment.recording().endsWith(natural());
        partners = NONE;
    }

    /// Tells who takes the rows that the run has ended.
    ///
    /// @param shown the natural state, or a reading within the step ahead
    void ended(State shown) {
        recorder.ended(now.regime().index(), shown, reader.numbers(shown));
    }

    void note(Event.Kind kind, double time, int body, String words) {
        events.add(new Event(natural().step(), time, kind, body, words));
    }

    List<Event> events() {
        return events.all();
    }

    /// Whether it slides along a jump of the gradient.
    boolean isSliding() {
        return stepper.slides(natural());
    }

    /// Exact numbers at a time within the step ahead.
    State reading(double time) {
        return stepper.reading(natural(), time);
    }

    /// A picture's view of a time within the step ahead.
    State between(double time) {
        double[] x = new double[natural().x().length];
        ahead().path().at(share(time), x);
        return reader.between(natural(), time, x);
    }

    /// How its states come about.
    Motion motion() {
        return now.regime().algorithm().motion().disturbed(disturbed);
    }

    double length() {
        return stepper.length(natural());
    }

    /// Whether the algorithm's own test has ended the run.
    boolean done() {
        return stepper.done(natural());
    }

    /// What the algorithm is about; empty where there is nothing to tell.
    String doing() {
        return stepper.doing(natural());
    }

    /// The algorithm that makes the next step.
    Algorithm algorithm() {
        return now.regime().algorithm();
    }

    /// Whether a vanished gradient is an end for the algorithm.
    boolean rests() {
        return stepper.rests();
    }

    Walker walker() {
        return segment.walker();
    }

    /// What can be read off its states.
    StateReader reader() {
        return reader;
    }

    List<Observable> observables() {
        return segment.observables();
    }

    /// The rows up to the state on show.
    ///
    /// @param shown the natural state, or one on the step ahead
    History history(State shown) {
        HistoryRow tip = null;
        if (shown != natural()) {
            tip = new HistoryRow(shown.step(), shown.time(), RowNumbers.of(reader.numbers(shown)), null,
                    new PartialPath(ahead().path(), share(shown.time())));
        } else if (!recorded) {
            tip = HistoryRow.of(shown, RowNumbers.of(reader.numbers(shown)), null);
        }
        List<HistorySegment> segments = new ArrayList<>();
        closed.forEach(past -> segments.add(past.history(null)));
        segments.add(segment.history(tip));
        return new History(segments);
    }

    private double share(double time) {
        double from = natural().time();
        double length = ahead().to().time() - from;
        return length > 0 ? Math.clamp((time - from) / length, 0, 1) : 1;
    }

    private void become(RegimeState after) {
        OpenSegment next = OpenSegment.under(after.regime());
        SharedObjective objective = SharedObjective.of(next.walker());
        Stepper nextStepper = after.regime().algorithm().stepper(objective, after.regime().draws());
        StateReader nextReader = new StateReader(
                next.walker(), nextStepper, objective.evaluator(), next.observables(),
                after.regime().algorithm().motion().disturbed(disturbed));
        if (segment != null && segment.recording().count() > 0) {
            closed.add(segment);
        }
        boolean back = !closed.isEmpty() && closed.getLast().regime().equals(after.regime());
        segment = back ? closed.removeLast() : next;
        now = after;
        stepper = nextStepper;
        reader = nextReader;
    }

    /// Records the natural state unless it is.
    void keep() {
        if (!recorded) {
            record(null);
        }
    }

    private void record(Path path) {
        RowNumbers row = reader.row(natural());
        segment.recording().add(HistoryRow.of(natural(), row, path));
        recorder.row(now.regime().index(), natural(), row);
        recorded = true;
    }

    // Electron and partner ids in turn; empty where there are too many to tell of.
    private int[] partners() {
        if (natural().x().length > FEW_BODIES * now.regime().problem().ground().dimension()) {
            return NONE;
        }
        return reader.partners(natural());
    }
}
