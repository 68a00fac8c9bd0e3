package earnshaw.problem.network;

import earnshaw.geometry.Euclidean;
import earnshaw.geometry.Manifold;
import earnshaw.problem.Chart;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Observable;
import earnshaw.problem.ObservableReader;
import earnshaw.problem.ObservableReaders;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import java.util.List;

/// The only walker of a [Network]: all weights of the student.
record NetworkWalker(Network problem) implements Walker {

    private static final int[] NONE_HELD = {};

    @Override
    public String name() {
        return "";
    }

    @Override
    public Manifold space() {
        return new Euclidean(problem.layers().size());
    }

    @Override
    public Evaluator evaluator() {
        return new NetworkEvaluator(problem);
    }

    @Override
    public State start() {
        return State.start(problem.student());
    }

    @Override
    public List<Observable> observables() {
        return readers().observables();
    }

    /// What can be plotted of it, read from an evaluator. The loss is that of the last batch, which the step knows.
    ObservableReaders<NetworkEvaluator> readers() {
        List<Integer> ids = problem.ids();
        return new ObservableReaders<>(List.of(
                new ObservableReader<>(
                        new Observable("loss", "Loss", "L", Observable.Unit.PLAIN, true, List.of()),
                        (_, _, _) -> Double.NaN),
                new ObservableReader<>(
                        new Observable("testError", "Test error", "E", Observable.Unit.PLAIN, true, List.of(), true,
                                "loss"),
                        (evaluator, state, _) -> evaluator.testError(state.x())),
                new ObservableReader<>(
                        new Observable("angle", "Angle", "\\angle(v_i,\\pm w_j)", Observable.Unit.ANGLE, false, ids,
                                true, ""),
                        (evaluator, state, i) -> evaluator.angle(state.x(), i)),
                new ObservableReader<>(
                        new Observable("distance", "Distance", "\\|v_i\\pm w_j\\|", Observable.Unit.PLAIN, false, ids,
                                true, ""),
                        (evaluator, state, i) -> evaluator.distance(state.x(), i))));
    }

    @Override
    public Chart chart() {
        int d = problem.inputs();
        double[] teacher = problem.teacher();
        return (x, body, at) -> {
            boolean there = body != 0 && problem.isElectron(Math.abs(body));
            if (there) {
                System.arraycopy(body > 0 ? x : teacher, (Math.abs(body) - 1) * d, at, 0, d);
            }
            return there;
        };
    }

    @Override
    public State place(State state, int body, double[] at) {
        if (!problem.isElectron(body)) {
            return state;
        }
        double[] x = state.x().clone();
        System.arraycopy(at, 0, x, (body - 1) * problem.inputs(), problem.inputs());
        return state.with(x, NONE_HELD);
    }

    // Weights saved for another shape of network cannot be used; the student then starts from a new draw.
    @Override
    public State carried(Walker before, State state) {
        boolean same = before instanceof NetworkWalker other && other.problem.layers().equals(problem.layers());
        return same ? state.with(state.x(), NONE_HELD) : state.with(problem.student(), NONE_HELD);
    }
}
