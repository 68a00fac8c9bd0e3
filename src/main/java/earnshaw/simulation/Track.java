package earnshaw.simulation;

import earnshaw.algorithm.Path;
import earnshaw.algorithm.Step;
import earnshaw.algorithm.StepFailure;
import earnshaw.algorithm.Stepper;
import earnshaw.problem.Body;
import earnshaw.problem.Evaluation;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Event;
import earnshaw.problem.Observable;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One trajectory in the making: the last natural state, the step that follows it once it is computed, and the record of
/// the way there.
final class Track {

    // Finding who is matched to whom costs more than a step when there are many.
    private static final int FEW_BODIES = 32;
    private static final int[] NONE = {};

    private final Recorder recorder;
    private final Events events = new Events();
    private final List<Leg> closed = new ArrayList<>();

    private Moment now;
    private Stepper stepper;
    private Evaluator evaluator;
    private double[] gradient;
    private int[] held = NONE;

    private Leg leg;
    private boolean recorded;
    private Step flight;
    private int[] partners = NONE;
    private State pictured;
    private Picture picture;
    private Gauge gauge;

    Track(Moment start, Recorder recorder) {
        this.recorder = recorder;
        become(start);
        record(null);
        partners = partners();
    }

    /// Goes on from a station.
    Track(Station from, Recorder recorder) {
        this.recorder = recorder;
        events.take(from.events());
        from.legs().stream().map(Passed::leg).forEach(closed::add);
        become(from.now());
        recorded = leg.recording().endsWith(natural());
        if (from.legs().isEmpty()) {
            record(null);
        }
        partners = recorded ? partners() : NONE;
    }

    /// What is recorded so far, the present leg last.
    List<Passed> passed() {
        return Stream.concat(closed.stream(), Stream.of(leg)).map(Leg::passed).toList();
    }

    Moment now() {
        return now;
    }

    State natural() {
        return now.state();
    }

    /// The step after the natural state, computed when first asked for.
    ///
    /// @throws StepFailure when there is none
    Step ahead() {
        if (flight == null) {
            keep();
            Step step = stepper.step(natural());
            if (!step.to().finite()) {
                throw new StepFailure(evaluator.culprit(step.to().x()) + " is no longer at a finite place");
            }
            flight = step;
        }
        return flight;
    }

    /// Makes the end of the step ahead the natural state.
    void commit() {
        Step step = ahead();
        flight = null;
        now = now.with(step.to());
        record(step.path());
        step.events().forEach(events::add);
        int[] after = partners();
        for (int i = 0; i + 1 < after.length; i += 2) {
            if (after.length == partners.length && after[i + 1] != partners[i + 1]) {
                note(Event.Kind.MATCHING, natural().time(), after[i], Words.matching(after[i], after[i + 1]));
            }
        }
        partners = after;
    }

    /// Goes on from another state, at the same step, and under another law if it differs.
    void edit(Moment after) {
        if (after.law().equals(now.law())) {
            now = after;
        } else {
            become(after);
        }
        flight = null;
        recorded = leg.recording().endsWith(natural());
        partners = NONE;
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
        leg.walker().space().project(x, 0);
        evaluator.complete(x);
        return new State(natural().step(), time, x, new double[0], natural().held());
    }

    double length() {
        return stepper.length(natural());
    }

    /// Norm of the gradient as the next step will see it.
    double gradientNorm() {
        State seen = released();
        at(seen).gradient(seen.x(), gradient);
        double square = 0;
        for (double value : gradient) {
            square += value * value;
        }
        return Math.sqrt(square);
    }

    /// Whether nothing is left that the next step could move.
    boolean settled() {
        State seen = released();
        return at(seen).settled(seen);
    }

    /// Whether the algorithm's own test has ended the run.
    boolean done() {
        return stepper.done(natural());
    }

    /// What the algorithm is about; empty where there is nothing to tell.
    String doing() {
        return stepper.doing(natural());
    }

    /// Whether a vanished gradient is an end for the algorithm.
    boolean rests() {
        return stepper.rests();
    }

    OptionalDouble minEigenvalue() {
        return at(natural()).minEigenvalue(natural().x());
    }

    Picture picture(State state) {
        if (state != pictured) {
            picture = at(state).picture(state);
            pictured = state;
        }
        return picture;
    }

    double[] numbers(State state) {
        at(state);
        return gauge.numbers(state);
    }

    double loss(State state) {
        return at(state).loss(state.x());
    }

    /// The loss as a stop looks at it: of steps that take samples the mean of the last batches, NaN while there are too few.
    double judgedLoss() {
        at(natural());
        return gauge.judgedLoss(natural());
    }

    Evaluation evaluation(State state) {
        return at(state).evaluate(state);
    }

    Walker walker() {
        return leg.walker();
    }

    List<Observable> observables() {
        return leg.observables();
    }

    /// The rows up to the state on show.
    ///
    /// @param shown the natural state, or one on the step ahead
    History history(State shown) {
        Row tip = null;
        if (shown != natural()) {
            tip = new Row(shown.step(), shown.time(), numbers(shown), null, new Part(ahead().path(), share(shown.time())));
        } else if (!recorded) {
            tip = Row.of(shown, numbers(shown), null);
        }
        List<Stretch> stretches = new ArrayList<>();
        closed.forEach(past -> stretches.add(past.stretch(null)));
        stretches.add(leg.stretch(tip));
        return new History(stretches);
    }

    private double share(double time) {
        double from = natural().time();
        double length = ahead().to().time() - from;
        return length > 0 ? Math.clamp((time - from) / length, 0, 1) : 1;
    }

    private void become(Moment after) {
        Leg next = Leg.under(after.law());
        Stepper nextStepper = after.law().algorithm().stepper(next.walker(), after.law().draws());
        Evaluator nextEvaluator = next.walker().evaluator();
        if (leg != null && leg.recording().count() > 0) {
            closed.add(leg);
        }
        boolean back = !closed.isEmpty() && closed.getLast().law().equals(after.law());
        leg = back ? closed.removeLast() : next;
        now = after;
        stepper = nextStepper;
        evaluator = nextEvaluator;
        held = NONE;
        gradient = new double[after.state().x().length];
        pictured = null;
        gauge = new Gauge(stepper, evaluator, leg.observables());
    }

    /// Records the natural state unless it is.
    void keep() {
        if (!recorded) {
            record(null);
        }
    }

    private void record(Path path) {
        at(natural());
        double[] row = gauge.row(natural());
        leg.recording().add(Row.of(natural(), row, path));
        recorder.row(now.law().index(), natural(), row);
        recorded = true;
    }

    // What an edit has made too weak to hold is let go by the next step, and does not end a run before it.
    private State released() {
        return at(natural()).release(natural()).state();
    }

    private Evaluator at(State state) {
        if (!Arrays.equals(held, state.held())) {
            held = state.held();
            evaluator.hold(held);
        }
        return evaluator;
    }

    // Electron and partner ids in turn; empty where there are too many to look at every step.
    private int[] partners() {
        if (natural().x().length > FEW_BODIES * now.law().problem().ground().dimension()) {
            return NONE;
        }
        return picture(natural()).bodies().stream()
                .filter(Body::isElectron)
                .flatMapToInt(body -> IntStream.of(body.id(), body.partner()))
                .toArray();
    }
}
