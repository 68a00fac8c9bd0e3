package earnshaw.problem.plain;

import earnshaw.geometry.Euclidean;
import earnshaw.geometry.Frozen;
import earnshaw.geometry.Manifold;
import earnshaw.geometry.Product;
import earnshaw.math.Draws;
import earnshaw.problem.Body;
import earnshaw.problem.BodyPaths;
import earnshaw.problem.Chart;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Ground;
import earnshaw.problem.Observable;
import earnshaw.problem.ObservableReader;
import earnshaw.problem.ObservableReaders;
import earnshaw.problem.Problem;
import earnshaw.problem.State;
import earnshaw.problem.Walker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// A problem in R^d that gives its loss and its bodies; everything else is filled in, derivatives by differences. Every
/// method that is filled in may be overridden.
///
/// The numbers of a state are the positions of the electrons, one behind the other, then those of the protons, which
/// stay where they are. Electrons have the ids 1, 2, ... and protons -1, -2, ... in the order of their lists.
public interface LossProblem extends Problem, Walker {

    /// Number of coordinates of a body.
    int dimension();

    /// Where the electrons start.
    List<List<Double>> electrons();

    /// Where the fixed bodies stand; none unless overridden.
    default List<List<Double>> protons() {
        return List.of();
    }

    /// The same problem with other electrons and protons.
    LossProblem with(List<List<Double>> electrons, List<List<Double>> protons);

    /// The loss of a state's numbers. It must not write them.
    double loss(double[] x);

    /// What can be plotted: the loss and the norm of its gradient unless overridden.
    default ObservableReaders<DifferenceEvaluator> readers() {
        return new ObservableReaders<>(List.of(
                new ObservableReader<>(
                        new Observable("loss", "Loss", "L", Observable.Unit.PLAIN, true, List.of()),
                        (evaluator, _, _) -> evaluator.value()),
                new ObservableReader<>(
                        new Observable("gradientNorm", "Gradient", "\\|\\nabla L\\|", Observable.Unit.PLAIN, true,
                                List.of()),
                        (evaluator, _, _) -> evaluator.gradientNorm())));
    }

    @Override
    default Problem drawn(Draws draws) {
        return this;
    }

    @Override
    default List<? extends Walker> walkers() {
        return List.of(this);
    }

    @Override
    default String name() {
        return "";
    }

    @Override
    default Ground ground() {
        return new Ground.Flat(dimension());
    }

    @Override
    default Manifold space() {
        return new Product(
                List.of(new Euclidean(electrons().size() * dimension()), new Frozen(protons().size() * dimension())));
    }

    @Override
    default Evaluator evaluator() {
        return new DifferenceEvaluator(this);
    }

    @Override
    default State start() {
        return State.start(DoubleStream.concat(numbers(electrons()), numbers(protons())).toArray());
    }

    private static DoubleStream numbers(List<List<Double>> places) {
        return places.stream().flatMap(List::stream).mapToDouble(Double::doubleValue);
    }

    @Override
    default List<Observable> observables() {
        return readers().observables();
    }

    @Override
    default Chart chart() {
        return (x, body, at) -> {
            boolean there = index(body) >= 0;
            if (there) {
                System.arraycopy(x, from(body), at, 0, dimension());
            }
            return there;
        };
    }

    /// The place of a body in its list, counted from 0; -1 where there is no such body.
    private int index(int body) {
        int index = Math.abs(body) - 1;
        return index < (body > 0 ? electrons() : protons()).size() ? index : -1;
    }

    /// Where the position of a body begins in the numbers of a state.
    default int from(int body) {
        return (body > 0 ? body - 1 : electrons().size() - body - 1) * dimension();
    }

    @Override
    default State place(State state, int body, double[] at) {
        if (index(body) < 0) {
            throw new IllegalArgumentException("body " + body + ", allowed one of the bodies of " + title());
        }
        double[] x = state.x().clone();
        System.arraycopy(at, 0, x, from(body), dimension());
        return state.with(x, state.held());
    }

    /// Where both have the same bodies the present positions stay; otherwise the run begins anew.
    @Override
    default State carried(Walker before, State state) {
        boolean alike = before instanceof LossProblem other && other.dimension() == dimension()
                && other.electrons().size() == electrons().size() && other.protons().size() == protons().size();
        return alike ? state : start();
    }

    @Override
    default Problem placed(int body, double[] at) {
        List<List<Double>> moved = new ArrayList<>(body > 0 ? electrons() : protons());
        moved.set(index(body), place(at));
        return body > 0 ? with(moved, protons()) : with(electrons(), moved);
    }

    @Override
    default Problem added(Body.Kind kind, double[] at, double charge) {
        boolean electron = kind == Body.Kind.ELECTRON;
        List<List<Double>> more = new ArrayList<>(electron ? electrons() : protons());
        more.add(place(at));
        return electron ? with(more, protons()) : with(electrons(), more);
    }

    @Override
    default Problem removed(int body) {
        List<List<Double>> fewer = new ArrayList<>(body > 0 ? electrons() : protons());
        fewer.remove(index(body));
        return body > 0 ? with(fewer, protons()) : with(electrons(), fewer);
    }

    private static List<Double> place(double[] at) {
        return Arrays.stream(at).boxed().toList();
    }

    @Override
    default int body(String path) {
        return BodyPaths.body(ids(electrons(), 1), ids(protons(), -1), path);
    }

    @Override
    default String path(int body) {
        return BodyPaths.path(ids(electrons(), 1), ids(protons(), -1), body);
    }

    private static List<Integer> ids(List<List<Double>> places, int sign) {
        return IntStream.rangeClosed(1, places.size()).mapToObj(i -> sign * i).toList();
    }
}
