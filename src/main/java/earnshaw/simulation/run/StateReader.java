package earnshaw.simulation.run;

import earnshaw.algorithm.BatchLosses;
import earnshaw.algorithm.step.Stepper;
import earnshaw.math.Norms;
import earnshaw.problem.Evaluation;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Motion;
import earnshaw.problem.Observable;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.simulation.record.RowNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Reads what can be read off the states of one segment. It remembers the last picture and the last numbers, which are asked for
/// several times. What a stop asks of every state comes from the evaluator that the stepper works with, so that the step
/// from a state that was tested costs no second evaluation.
public final class StateReader {

    private static final double[] NONE = {};

    private final Walker walker;
    private final Stepper stepper;
    private final List<Observable> observables;
    private final Evaluator shared;
    private final Evaluator evaluator;
    private final int width;
    private final int loss;
    private final double[] gradient;
    // Whose gradient that is.
    private @Nullable State steep;
    private int[] held = {};
    private RowReader rows;
    private State read;
    private double[] numbers;
    private State pictured;
    private Picture picture;

    /// @param shared      the evaluator of the stepper
    /// @param observables layout of the numbers it reads
    /// @param motion      how the states came about
    public StateReader(Walker walker, Stepper stepper, Evaluator shared, List<Observable> observables, Motion motion) {
        this.walker = walker;
        this.stepper = stepper;
        this.shared = shared;
        this.observables = observables;
        rows = new RowReader(walker, stepper, observables, motion);
        evaluator = walker.evaluator();
        evaluator.under(motion);
        width = Observable.width(observables);
        loss = Observable.column(observables, "loss");
        gradient = new double[walker.space().size()];
    }

    /// Says that the states from now on came about otherwise.
    void under(Motion motion) {
        evaluator.under(motion);
        rows = new RowReader(walker, stepper, observables, motion);
        read = null;
    }

    /// All numbers; not to be written.
    public double[] numbers(State state) {
        if (state != read) {
            numbers = new double[width];
            at(state).observe(state, numbers);
            RowReader.complete(numbers, loss, stepper, evaluator, state);
            read = state;
        }
        return numbers;
    }

    /// Those of a row, worked out when somebody asks for them.
    RowNumbers row(State state) {
        return rows.row(state);
    }

    /// Ids of the electrons and of their partners (0 for none) in turn.
    int[] partners(State state) {
        return at(state).partners(state);
    }

    double loss(State state) {
        return at(state).loss(state.x());
    }

    /// The loss that shows whether a step went well: of steps that take samples that of the last batch; 0 for problems
    /// without a loss. What it costs is not lost: the next step begins with the gradient at the same place.
    double stepLoss(State state) {
        if (loss < 0) {
            return 0;
        }
        double[] batches = stepper.batches(state).orElse(NONE);
        if (batches.length > 0) {
            return batches[batches.length - 1];
        }
        shared.hold(state.held());
        steep = null;
        if (!stepper.rests()) {
            return shared.loss(state.x());
        }
        double value = shared.gradient(state.x(), gradient);
        steep = state;
        return value;
    }

    /// The loss as a stop looks at it: of steps that take samples the mean of the last batches, NaN while there are too few.
    double judgedLoss(State state) {
        return stepper.batches(state).map(BatchLosses::mean).orElseGet(() -> loss(state));
    }

    /// Norm of the gradient as the next step will see it.
    double gradientNorm(State state) {
        State seen = released(state);
        if (seen != steep) {
            shared.hold(seen.held());
            shared.gradient(seen.x(), gradient);
            steep = seen;
        }
        return Norms.of(gradient);
    }

    /// Whether nothing is left that the next step could move.
    boolean settled(State state) {
        State seen = released(state);
        shared.hold(seen.held());
        return shared.settled(seen);
    }

    OptionalDouble minEigenvalue(State state) {
        return at(state).minEigenvalue(state.x());
    }

    Evaluation evaluation(State state) {
        return at(state).evaluate(state);
    }

    /// What views show of a state.
    public Picture picture(State state) {
        if (state != pictured) {
            picture = at(state).picture(state);
            pictured = state;
        }
        return picture;
    }

    /// A point beside the manifold as one of the walker's, at a time between two natural states.
    public State between(State natural, double time, double[] x) {
        walker.space().project(x, 0);
        at(natural).complete(x);
        return new State(natural.step(), time, x, new double[0], natural.held());
    }

    /// Who is no longer at a finite place, in words.
    String culprit(State state) {
        return evaluator.culprit(state.x());
    }

    // What an edit has made too weak to hold is let go by the next step, and does not end a run before it.
    private State released(State state) {
        if (state.held().length == 0) {
            return state;
        }
        shared.hold(state.held());
        return shared.release(state).state();
    }

    private Evaluator at(State state) {
        if (!Arrays.equals(held, state.held())) {
            held = state.held();
            evaluator.hold(held);
        }
        return evaluator;
    }
}
