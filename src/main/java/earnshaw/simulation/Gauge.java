package earnshaw.simulation;

import earnshaw.algorithm.Batches;
import earnshaw.algorithm.Stepper;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Observable;
import earnshaw.problem.State;
import java.util.List;

/// Reads the plotted numbers off the states of one leg, whose electrons the evaluator holds already.
final class Gauge {

    private final Stepper stepper;
    private final Evaluator evaluator;
    private final int width;
    private final int loss;
    private State last;
    private double[] numbers;

    Gauge(Stepper stepper, Evaluator evaluator, List<Observable> observables) {
        this.stepper = stepper;
        this.evaluator = evaluator;
        width = Observable.width(observables);
        loss = Observable.column(observables, "loss");
    }

    /// All numbers.
    double[] numbers(State state) {
        if (state != last) {
            numbers = new double[width];
            evaluator.observe(state, numbers);
            complete(state, numbers);
            last = state;
        }
        return numbers;
    }

    /// Those of a row.
    double[] row(State state) {
        double[] row = new double[width];
        evaluator.record(state, row);
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

    /// The loss as a stop looks at it.
    double judgedLoss(State state) {
        return stepper.batches(state).map(Batches::mean).orElseGet(() -> evaluator.loss(state.x()));
    }
}
