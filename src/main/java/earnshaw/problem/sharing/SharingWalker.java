package earnshaw.problem.sharing;

import earnshaw.geometry.Euclidean;
import earnshaw.geometry.Frozen;
import earnshaw.geometry.Manifold;
import earnshaw.geometry.Product;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Observable;
import earnshaw.problem.ObservableReader;
import earnshaw.problem.ObservableReaders;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import earnshaw.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// One architecture of a [Sharing] at work.
///
/// @param part shared or full
record SharingWalker(Sharing problem, Sharing.Architecture part) implements Walker {

    private static final int[] NONE_HELD = {};

    SharingLayout layout() {
        return problem.layout(part);
    }

    /// Id of its first electron.
    int first() {
        return problem.first(part);
    }

    boolean has(int body) {
        return body == Sharing.TARGET || body >= first() && body < first() + layout().rows();
    }

    List<Integer> ids() {
        return IntStream.range(first(), first() + layout().rows()).boxed().toList();
    }

    @Override
    public String name() {
        return problem.architecture() == Sharing.Architecture.BOTH ? Schema.id(part) : "";
    }

    @Override
    public Stroke stroke() {
        return part == Sharing.Architecture.SHARED && problem.architecture() == Sharing.Architecture.BOTH
                ? Stroke.DASHED : Stroke.SOLID;
    }

    @Override
    public Manifold space() {
        return new Product(List.of(new Euclidean(layout().target()), new Frozen(layout().d())));
    }

    @Override
    public State start() {
        return State.start(problem.numbers(part));
    }

    @Override
    public Evaluator evaluator() {
        return new SharingEvaluator(this);
    }

    @Override
    public List<Observable> observables() {
        return readers().observables();
    }

    /// What can be plotted of it, read from an evaluator. Where steps take samples the loss is that of the last batch,
    /// which the step knows.
    ObservableReaders<SharingEvaluator> readers() {
        List<Integer> ids = ids();
        boolean samples = problem.objective() == Sharing.Objective.SAMPLED;
        List<ObservableReader<SharingEvaluator>> all = new ArrayList<>(List.of(
                new ObservableReader<>(
                        new Observable("loss", "Loss", "F", Observable.Unit.PLAIN, true, List.of()),
                        (evaluator, _, _) -> samples ? Double.NaN : evaluator.value()),
                new ObservableReader<>(
                        new Observable("stall", "Stall", "F_{\\mathrm{stall}}", Observable.Unit.PLAIN, true, List.of(),
                                false, "", "loss"),
                        (evaluator, state, _) -> evaluator.stall(state.x())),
                new ObservableReader<>(
                        new Observable("gradientNorm", "Gradient", "\\|\\nabla F\\|", Observable.Unit.PLAIN, true,
                                List.of(), samples, ""),
                        (evaluator, _, _) -> evaluator.gradientNorm()),
                new ObservableReader<>(
                        new Observable("angle", "Angle", "\\angle(w_l,u_0)", Observable.Unit.ANGLE, false, ids),
                        (evaluator, state, i) -> evaluator.angle(state.x(), i)),
                new ObservableReader<>(
                        new Observable("distance", "Distance", "\\|w_l-u_0\\|", Observable.Unit.PLAIN, true, ids),
                        (evaluator, state, i) -> evaluator.distance(state.x(), i)),
                new ObservableReader<>(
                        new Observable("norm", "Length", "\\|w_l\\|", Observable.Unit.PLAIN, false, ids),
                        (evaluator, state, i) -> evaluator.length(state.x(), i))));
        if (samples) {
            all.add(new ObservableReader<>(
                    new Observable("testError", "Test error", "F_{\\mathrm{test}}", Observable.Unit.PLAIN, true,
                            List.of(), true, "loss"),
                    (evaluator, _, _) -> evaluator.value()));
        }
        return new ObservableReaders<>(all);
    }

    @Override
    public TargetPlane chart() {
        return new TargetPlane(layout(), first());
    }

    @Override
    public State place(State state, int body, double[] at) {
        if (!has(body)) {
            return state;
        }
        double[] x = state.x().clone();
        chart().move(x, body, at);
        return state.with(x, NONE_HELD);
    }

    @Override
    public State carried(Walker before, State state) {
        double[] x = start().x();
        if (before instanceof SharingWalker old && old.layout().d() == layout().d()) {
            double[] start = old.start().x();
            SharingLayout was = old.layout();
            SharingLayout now = layout();
            for (int i = 0; i < Math.min(was.rows(), now.rows()); i++) {
                copy(x, now.row(i), start, state.x(), was.row(i), now.d());
            }
            if (was.patches() == now.patches() && was.hidden() == now.hidden()) {
                copy(x, now.readout(), start, state.x(), was.readout(), now.readoutSize());
            }
            copy(x, now.target(), start, state.x(), was.target(), now.d());
        }
        return state.with(x, NONE_HELD);
    }

    // what both starts give alike is taken from the present, what was set anew from the new start
    private static void copy(double[] x, int to, double[] start, double[] present, int from, int n) {
        if (Arrays.equals(x, to, to + n, start, from, from + n)) {
            System.arraycopy(present, from, x, to, n);
        }
    }
}
