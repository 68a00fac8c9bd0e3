package earnshaw.problem.convnet;

import earnshaw.geometry.Euclidean;
import earnshaw.geometry.Frozen;
import earnshaw.geometry.Manifold;
import earnshaw.geometry.Product;
import earnshaw.math.Norms;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Observable;
import earnshaw.problem.ObservableReader;
import earnshaw.problem.ObservableReaders;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import java.util.Arrays;
import java.util.List;

/// One start of [Convnet].
///
/// @param index of the start, counted from 0
record ConvnetWalker(Convnet problem, int index) implements Walker {

    @Override
    public String name() {
        String label = problem.starts().list().get(index).label();
        return problem.starts().list().size() == 1 || !label.isEmpty() ? label : "start " + electron();
    }

    /// The id of its electron.
    int electron() {
        return problem.ids().get(index);
    }

    @Override
    public Manifold space() {
        ConvnetLayout at = problem.layout();
        return new Product(List.of(new Euclidean(at.p() + at.k()), new Frozen(at.p() + at.k())));
    }

    @Override
    public Evaluator evaluator() {
        return new ConvnetEvaluator(this);
    }

    @Override
    public State start() {
        ConvnetLayout at = problem.layout();
        ConvnetStart start = problem.starts().list().get(index);
        double[] x = new double[at.size()];
        write(start.v(), x, 0);
        write(start.a(), x, at.outputs());
        write(problem.filter().weights(), x, at.targetFilter());
        write(problem.outputs().weights(), x, at.targetOutputs());
        return State.start(x);
    }

    private static void write(List<Double> numbers, double[] x, int from) {
        System.arraycopy(VectorSums.array(numbers), 0, x, from, numbers.size());
    }

    @Override
    public List<Observable> observables() {
        return readers().observables();
    }

    /// What can be plotted of it, read from an evaluator.
    ObservableReaders<ConvnetEvaluator> readers() {
        List<Integer> own = List.of(electron());
        return new ObservableReaders<>(List.of(
                new ObservableReader<>(
                        new Observable("loss", "Loss", "\\ell", Observable.Unit.PLAIN, true, List.of()),
                        (evaluator, _, _) -> evaluator.value()),
                new ObservableReader<>(
                        new Observable("gradientNorm", "Gradient", "\\|\\nabla\\ell\\|", Observable.Unit.PLAIN, true,
                                List.of()),
                        (evaluator, _, _) -> evaluator.gradientNorm()),
                new ObservableReader<>(
                        new Observable("angle", "Angle", "\\phi=\\angle(v,w^*)", Observable.Unit.ANGLE, false, own),
                        (evaluator, _, _) -> evaluator.signal().angle()),
                new ObservableReader<>(
                        new Observable("alignment", "Alignment", "a\\cdot a^*", Observable.Unit.PLAIN, false, own),
                        (evaluator, _, _) -> evaluator.signal().alignment()),
                new ObservableReader<>(
                        new Observable("sum", "Sum", "1\\cdot a", Observable.Unit.PLAIN, false, own),
                        (evaluator, _, _) -> evaluator.signal().sum()),
                new ObservableReader<>(
                        new Observable("distance", "Distance", "|a-|w^*|a^*|", Observable.Unit.PLAIN, true, own),
                        (evaluator, _, _) -> evaluator.signal().distance())));
    }

    @Override
    public DirectionChart chart() {
        return problem.compass(index);
    }

    @Override
    public State place(State state, int body, double[] at) {
        ConvnetLayout layout = problem.layout();
        if (body != electron() && body != DirectionChart.TEACHER) {
            return state;
        }
        int from = body == DirectionChart.TEACHER ? layout.targetFilter() : 0;
        double[] x = state.x().clone();
        double[] direction = chart().direction(x, body, at);
        VectorSums.scale(direction, Norms.of(x, from, layout.p()));
        System.arraycopy(direction, 0, x, from, layout.p());
        return state.with(x, state.held());
    }

    @Override
    public State carried(Walker before, State state) {
        double[] x = start().x();
        if (!(before instanceof ConvnetWalker old) || !old.problem.layout().equals(problem.layout())
                || old.electron() != electron()) {
            return state.with(x, state.held());
        }
        // what both starts give alike is taken from the present, part by part; what was set anew from the new start
        double[] start = old.start().x();
        ConvnetLayout at = problem.layout();
        int[] parts = {0, at.outputs(), at.targetFilter(), at.targetOutputs(), at.size()};
        for (int part = 0; part + 1 < parts.length; part++) {
            int from = parts[part];
            int to = parts[part + 1];
            if (Arrays.equals(x, from, to, start, from, to)) {
                System.arraycopy(state.x(), from, x, from, to - from);
            }
        }
        return state.with(x, state.held());
    }
}
