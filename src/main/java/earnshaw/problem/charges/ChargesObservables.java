package earnshaw.problem.charges;

import earnshaw.problem.Observable;
import earnshaw.problem.ObservableReader;
import earnshaw.problem.ObservableReaders;
import java.util.List;

/// What can be plotted of [Charges], read from a [ChargesEvaluator].
final class ChargesObservables {

    /// Those that come with the loss and its derivatives.
    static final List<String> SUMS = List.of("loss", "gradientNorm", "laplacian");
    /// Those that ask for the proton that every electron is matched to.
    static final List<String> MATCHING = List.of("angle", "distance");
    private static final List<String> CHARGES = List.of("charge");

    private ChargesObservables() {}

    /// The quantities that are worked out together with one of them.
    static List<String> group(String id) {
        return SUMS.contains(id) ? SUMS : MATCHING.contains(id) ? MATCHING : CHARGES;
    }

    static ObservableReaders<ChargesEvaluator> of(Charges problem) {
        List<Integer> ids = ChargeGroups.ids(problem.electrons());
        String proton = new Matching(problem).upToSign() ? "\\pm w_{\\pi(i)}" : "w_{\\pi(i)}";
        Observable.Unit length = problem.place().isSphere() ? Observable.Unit.ANGLE : Observable.Unit.PLAIN;
        return new ObservableReaders<>(List.of(
                new ObservableReader<>(
                        new Observable("loss", "Loss", "L", Observable.Unit.PLAIN, true, List.of()),
                        (evaluator, _, _) -> evaluator.value()),
                new ObservableReader<>(
                        new Observable("gradientNorm", "Gradient", "\\|\\nabla L\\|", Observable.Unit.PLAIN, true,
                                List.of()),
                        (evaluator, _, _) -> evaluator.gradientNorm()),
                new ObservableReader<>(
                        new Observable("laplacian", "Laplacian", "\\Delta_{\\theta_i}L", Observable.Unit.PLAIN, false,
                                ids),
                        each(ids, (evaluator, _, i) -> evaluator.laplacian(i))),
                new ObservableReader<>(
                        new Observable("angle", "Angle", "\\angle(\\theta_i," + proton + ")", Observable.Unit.ANGLE,
                                false, ids),
                        each(ids, (evaluator, state, i) -> evaluator.angle(state.x(), i))),
                new ObservableReader<>(
                        new Observable("distance", "Distance", "d(\\theta_i," + proton + ")", length, false, ids),
                        each(ids, (evaluator, state, i) -> evaluator.distance(state.x(), i))),
                new ObservableReader<>(
                        new Observable("charge", "Charge", "a_i", Observable.Unit.PLAIN, false, ids),
                        each(ids, (_, state, i) -> state.x()[problem.layout().electronCharge(i)]))));
    }

    // Where there is no electron the one number of an observable is not defined.
    private static ObservableReader.Reader<ChargesEvaluator> each(List<Integer> ids,
            ObservableReader.Reader<ChargesEvaluator> reader) {
        return ids.isEmpty() ? (_, _, _) -> Double.NaN : reader;
    }
}
