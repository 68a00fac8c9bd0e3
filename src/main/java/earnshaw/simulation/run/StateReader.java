package earnshaw.simulation.run;

import earnshaw.algorithm.BatchLosses;
import earnshaw.algorithm.Stepper;
import earnshaw.math.Norms;
import earnshaw.problem.Evaluation;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Motion;
import earnshaw.problem.Observable;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// Reads what can be read off the states of one leg. Remembers the last picture and the last numbers, which are asked for
/// several times.
public final class StateReader {

    private final Walker walker;
    private final Stepper stepper;
    private final Evaluator evaluator;
    private final int width;
    private final int loss;
    private final double[] gradient;
    private int[] held = {};
    private State read;
    private double[] numbers;
    private State pictured;
    private Picture picture;

    /// @param observables layout of the numbers it reads
    /// @param motion      how the states came about
    public StateReader(Walker walker, Stepper stepper, List<Observable> observables, Motion motion) {
        this.walker = walker;
        this.stepper = stepper;
        evaluator = walker.evaluator();
        evaluator.under(motion);
        width = Observable.width(observables);
        loss = Observable.column(observables, "loss");
        gradient = new double[walker.space().size()];
    }

    /// Says that the states from now on came about otherwise.
    void under(Motion motion) {
        evaluator.under(motion);
        read = null;
    }

    /// All numbers; not to be written.
    public double[] numbers(State state) {
        if (state != read) {
            numbers = new double[width];
            at(state).observe(state, numbers);
            complete(state, numbers);
            read = state;
        }
        return numbers;
    }

    /// Those of a row.
    double[] row(State state) {
        double[] row = new double[width];
        at(state).record(state, row);
        complete(state, row);
        return row;
    }

    private void complete(State state, double[] row) {
        if (loss >= 0 && Double.isNaN(row[loss])) {
            row[loss] = stepper.batches(state)
                    .filter(losses -> losses.length > 0)
                    .map(losses -> losses[losses.length - 1])
                    .orElseGet(() -> evaluator.loss(state.x()));
        }
    }

    /// Ids of the electrons and of their partners (0 for none) in turn.
    int[] partners(State state) {
        return at(state).partners(state);
    }

    double loss(State state) {
        return at(state).loss(state.x());
    }

    /// The loss in a row; 0 where a row has none.
    double loss(double[] row) {
        return loss < 0 ? 0 : row[loss];
    }

    /// The loss as a stop looks at it: of steps that take samples the mean of the last batches, NaN while there are too few.
    double judgedLoss(State state) {
        return stepper.batches(state).map(BatchLosses::mean).orElseGet(() -> loss(state));
    }

    /// Norm of the gradient as the next step will see it.
    double gradientNorm(State state) {
        State seen = released(state);
        at(seen).gradient(seen.x(), gradient);
        return Norms.of(gradient);
    }

    /// Whether nothing is left that the next step could move.
    boolean settled(State state) {
        State seen = released(state);
        return at(seen).settled(seen);
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
        return at(state).release(state).state();
    }

    private Evaluator at(State state) {
        if (!Arrays.equals(held, state.held())) {
            held = state.held();
            evaluator.hold(held);
        }
        return evaluator;
    }
}
