package earnshaw.problem.neuron;

import earnshaw.geometry.Euclidean;
import earnshaw.geometry.Frozen;
import earnshaw.geometry.Manifold;
import earnshaw.geometry.Product;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Motion;
import earnshaw.problem.Observable;
import earnshaw.problem.ObservableReader;
import earnshaw.problem.ObservableReaders;
import earnshaw.problem.State;
import earnshaw.problem.TheoremCheck.Premise;
import earnshaw.problem.Walker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// One start of a [Neuron] under one of its activations.
///
/// @param index counted from 0: all starts under the first activation, then all under the next
public record NeuronWalker(Neuron problem, int index) implements Walker {

    /// The id of w: the number of its start, with several activations counted through within each start.
    int electron() {
        int start = problem.number(startIndex());
        int activations = 1 + problem.beside().size();
        return (start - 1) * activations + index / problem.starts().at().size() + 1;
    }

    /// Which of the starts it is.
    int startIndex() {
        return index % problem.starts().at().size();
    }

    /// Its activation.
    NeuronActivation sigma() {
        int which = index / problem.starts().at().size();
        return which == 0 ? problem.activation() : problem.beside().get(which - 1);
    }

    /// What w is called in TeX: by its activation where there are several.
    String label() {
        return problem.beside().isEmpty() ? "w_{" + electron() + "}" : "\\mathrm{" + sigma().title() + "}";
    }

    @Override
    public String name() {
        String start = problem.starts().at().size() == 1 ? "" : "start " + problem.number(startIndex());
        String activation = problem.beside().isEmpty() ? "" : sigma().title();
        return activation.isEmpty() || start.isEmpty() ? activation + start : activation + ", " + start;
    }

    @Override
    public Manifold space() {
        return new Product(List.of(new Euclidean(problem.d()), new Frozen(problem.d())));
    }

    @Override
    public State start() {
        double[] x = Arrays.copyOf(
                problem.starts().at().get(startIndex()).stream().mapToDouble(Double::doubleValue).toArray(),
                2 * problem.d());
        System.arraycopy(problem.targetNumbers(), 0, x, problem.d(), problem.d());
        return State.start(x);
    }

    /// Its loss, for one thread.
    NeuronLoss loss(QuadraturePrecision fineness) {
        return problem.input().loss(sigma(), problem.targetNumbers(), fineness);
    }

    /// What a theorem promises of the distance of a run that moves so.
    DistanceBound bound(Motion motion) {
        return DistanceBound.of(this, motion);
    }

    // Whether some algorithm keeps a run from this start within a bound that changes on the way.
    private boolean isBounded() {
        return Stream.of(Motion.Kind.FLOW, Motion.Kind.DESCENT)
                .anyMatch(kind -> Premise.met(bound(new Motion(kind, "", 0)).premises()));
    }

    @Override
    public Evaluator evaluator() {
        return new NeuronEvaluator(this);
    }

    @Override
    public NeuronChart chart() {
        return new NeuronChart(problem.d(), electron());
    }

    @Override
    public List<Observable> observables() {
        return readers().observables();
    }

    /// What can be plotted of it, read from an evaluator.
    ObservableReaders<NeuronEvaluator> readers() {
        List<Integer> electron = List.of(electron());
        List<ObservableReader<NeuronEvaluator>> all = new ArrayList<>(List.of(
                new ObservableReader<>(
                        new Observable("loss", "Loss", "F", Observable.Unit.PLAIN, true, List.of()),
                        (evaluator, _, _) -> evaluator.value()),
                new ObservableReader<>(
                        new Observable("gradientNorm", "Gradient", "\\|\\nabla F\\|", Observable.Unit.PLAIN, true,
                                List.of()),
                        (evaluator, _, _) -> evaluator.gradientNorm()),
                new ObservableReader<>(
                        new Observable("angle", "Angle", "\\angle(w,v)", Observable.Unit.ANGLE, false, electron),
                        (evaluator, _, _) -> evaluator.angle()),
                new ObservableReader<>(
                        new Observable("distance", "Distance", "\\|w-v\\|", Observable.Unit.PLAIN, false, electron),
                        (evaluator, _, _) -> evaluator.distance())));
        if (isBounded()) {
            all.add(new ObservableReader<>(
                    new Observable("bound", "Bound", "\\|w_0-v\\|\\,e^{-\\lambda t/2}", Observable.Unit.PLAIN, false,
                            electron,
                            false, "", "distance"),
                    (evaluator, state, _) -> evaluator.bound().at(state)));
        }
        return new ObservableReaders<>(all);
    }

    /// The numbers of a state with a body elsewhere. Beyond two dimensions a target keeps its line: it is moved along
    /// it.
    double[] moved(double[] x, int body, double[] at) {
        int d = problem.d();
        double[] y = x.clone();
        double[] to = at.clone();
        if (body == NeuronChart.TARGET && !NeuronChart.flat(d)) {
            to[1] = 0; // across is another direction for every walker
        }
        System.arraycopy(chart().lifted(x, to), 0, y, body == NeuronChart.TARGET ? d : 0, d);
        return y;
    }

    @Override
    public State place(State state, int body, double[] at) {
        boolean own = body == electron() || body == NeuronChart.TARGET;
        return own ? state.with(moved(state.x(), body, at), state.held()) : state;
    }

    @Override
    public State carried(Walker before, State state) {
        double[] x = start().x();
        double[] old = before.start().x();
        int d = problem.d();
        if (!(before instanceof NeuronWalker) || old.length != x.length) {
            return start();
        }
        for (int from = 0; from < 2 * d; from += d) { // what both starts give alike is taken from the present
            if (Arrays.equals(x, from, from + d, old, from, from + d)) {
                System.arraycopy(state.x(), from, x, from, d);
            }
        }
        return state.with(x, state.held());
    }
}
