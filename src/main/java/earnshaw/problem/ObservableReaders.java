package earnshaw.problem;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// All observables of a walker with the functions that read them, in the order in which rows hold them.
///
/// @param <E> the evaluator that they are read from
public record ObservableReaders<E>(List<ObservableReader<E>> readers) {

    public ObservableReaders {
        readers = List.copyOf(readers);
    }

    /// The observables alone.
    public List<Observable> observables() {
        return readers.stream().map(ObservableReader::observable).toList();
    }

    /// Writes all numbers of a state that the evaluator has worked out.
    public void read(E evaluator, State state, double[] numbers) {
        int at = 0;
        for (ObservableReader<E> one : readers) {
            at = write(one, evaluator, state, numbers, at);
        }
    }

    /// Writes the numbers of some observables, told by their ids, and leaves the others as they are.
    public void read(E evaluator, State state, double[] numbers, Predicate<String> wanted) {
        int at = 0;
        for (ObservableReader<E> one : readers) {
            if (wanted.test(one.observable().id())) {
                write(one, evaluator, state, numbers, at);
            }
            at += one.observable().width();
        }
    }

    /// The id of the observable that a column belongs to.
    public String id(int column) {
        int end = 0;
        for (ObservableReader<E> one : readers) {
            end += one.observable().width();
            if (column < end) {
                return one.observable().id();
            }
        }
        throw new IndexOutOfBoundsException("column " + column + " of " + end);
    }

    /// Writes the numbers that every row has, and NaN for those that are sparse.
    public void readDense(E evaluator, State state, double[] numbers) {
        int at = 0;
        for (ObservableReader<E> one : readers) {
            if (one.observable().sparse()) {
                int end = at + one.observable().width();
                Arrays.fill(numbers, at, end, Double.NaN);
                at = end;
            } else {
                at = write(one, evaluator, state, numbers, at);
            }
        }
    }

    private int write(ObservableReader<E> one, E evaluator, State state, double[] numbers, int at) {
        int width = one.observable().width();
        for (int i = 0; i < width; i++) {
            numbers[at + i] = one.reader().read(evaluator, state, i);
        }
        return at + width;
    }
}
