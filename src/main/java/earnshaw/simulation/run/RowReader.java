package earnshaw.simulation.run;

import earnshaw.algorithm.step.Stepper;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Motion;
import earnshaw.problem.Observable;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.simulation.record.RowNumbers;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Works out the numbers of recorded rows for whoever asks, on whichever thread: it has an evaluator of its own, which serves
/// one question at a time.
final class RowReader {

    private final Walker walker;
    private final Stepper stepper;
    private final Motion motion;
    private final int width;
    private final int loss;
    private @Nullable Evaluator evaluator;
    private int[] held = {};

    /// @param observables layout of the rows
    /// @param motion      how the states came about
    RowReader(Walker walker, Stepper stepper, List<Observable> observables, Motion motion) {
        this.walker = walker;
        this.stepper = stepper;
        this.motion = motion;
        width = Observable.width(observables);
        loss = Observable.column(observables, "loss");
    }

    /// The row of a natural state.
    RowNumbers row(State state) {
        return RowNumbers.from(new Row(this, state));
    }

    private record Row(RowReader reader, State state) implements RowNumbers.Source {

        @Override
        public int width() {
            return reader.width;
        }

        @Override
        public void read(int column, double[] numbers) {
            reader.read(state, column, numbers);
        }
    }

    private synchronized void read(State state, int column, double[] numbers) {
        Evaluator calculator = evaluator();
        if (!Arrays.equals(held, state.held())) {
            held = state.held();
            calculator.hold(held);
        }
        calculator.record(state, column, numbers);
        complete(numbers, loss, stepper, calculator, state);
    }

    private Evaluator evaluator() {
        Evaluator made = evaluator;
        if (made == null) {
            made = walker.evaluator();
            made.under(motion);
            evaluator = made;
        }
        return made;
    }

    /// Puts the loss of the last batch, or the loss itself, where a row has none.
    ///
    /// @param loss its column, -1 for none
    static void complete(double[] row, int loss, Stepper stepper, Evaluator evaluator, State state) {
        if (loss >= 0 && RowNumbers.isUndefined(row[loss])) {
            row[loss] = stepper.batches(state)
                    .filter(losses -> losses.length > 0)
                    .map(losses -> losses[losses.length - 1])
                    .orElseGet(() -> evaluator.loss(state.x()));
        }
    }
}
