package earnshaw.problem.plain;

import earnshaw.math.Differences;
import earnshaw.math.Norms;
import earnshaw.math.Symmetric;
import earnshaw.problem.Body;
import earnshaw.problem.Evaluation;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Landscape;
import earnshaw.problem.LowestMode;
import earnshaw.problem.ObservableReaders;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/// Calculates with a [LossProblem]: derivatives by [Differences], so that a gradient costs twice as many losses as
/// there are numbers that move. It gives no eigenvalue where there are more than 200 of them.
public final class DifferenceEvaluator implements Evaluator {

    private static final int MOST = 200;

    private final LossProblem problem;
    private final int free;
    private final double[] gradient;
    private final ObservableReaders<DifferenceEvaluator> observables;
    private double value;

    /// @param problem whose loss it calculates
    public DifferenceEvaluator(LossProblem problem) {
        this.problem = problem;
        free = problem.space().freedom();
        gradient = new double[problem.space().size()];
        observables = problem.readers();
    }

    @Override
    public double loss(double[] x) {
        return problem.loss(x);
    }

    @Override
    public double gradient(double[] x, double[] g) {
        Arrays.fill(g, free, g.length, 0);
        Differences.gradient(problem::loss, x.clone(), free, g);
        return problem.loss(x);
    }

    @Override
    public String culprit(double[] g) {
        for (int i = 0; i < free; i++) {
            if (!Double.isFinite(g[i])) {
                return "electron " + (1 + i / problem.dimension());
            }
        }
        return "the loss";
    }

    @Override
    public OptionalDouble minEigenvalue(double[] x) {
        return hessian(x).map(rows -> OptionalDouble.of(Symmetric.eigenvalues(rows)[0]))
                .orElseGet(OptionalDouble::empty);
    }

    @Override
    public Optional<LowestMode> lowest(double[] x) {
        return hessian(x).flatMap(rows -> Optional.ofNullable(Symmetric.lowest(rows))
                .map(direction -> new LowestMode(Symmetric.eigenvalues(rows)[0], Arrays.copyOf(direction, x.length))));
    }

    private Optional<double[][]> hessian(double[] x) {
        return free == 0 || free > MOST ? Optional.empty()
                : Optional.of(Differences.hessian(problem::loss, x.clone(), free));
    }

    @Override
    public void observe(State state, double[] numbers) {
        value = gradient(state.x(), gradient);
        observables.read(this, state, numbers);
    }

    /// The loss of the state that was worked out last.
    public double value() {
        return value;
    }

    /// The norm of its gradient.
    public double gradientNorm() {
        return Norms.of(gradient);
    }

    @Override
    public Picture picture(State state) {
        gradient(state.x(), gradient);
        List<Body> bodies = new ArrayList<>();
        for (int i = 1; i <= problem.electrons().size(); i++) {
            bodies.add(body(state.x(), i, "\\theta_{" + i + "}", -1));
        }
        for (int j = 1; j <= problem.protons().size(); j++) {
            bodies.add(body(state.x(), -j, "w_{" + j + "}", 1));
        }
        return new Picture(problem.ground(), bodies, Landscape.NONE);
    }

    private Body body(double[] x, int id, String label, double charge) {
        int d = problem.dimension();
        int from = problem.from(id);
        double[] velocity = new double[d];
        Arrays.setAll(velocity, c -> 0 - gradient[from + c]); // not -g, which would show a negative zero
        return new Body(id, id > 0 ? Body.Kind.ELECTRON : Body.Kind.PROTON, label,
                Arrays.copyOfRange(x, from, from + d), charge, velocity, 0,
                false, false, from, d);
    }

    @Override
    public Evaluation evaluate(State state) {
        SequencedMap<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("loss", gradient(state.x(), gradient));
        numbers.put("gradientNorm", Norms.of(gradient));
        double[][] rows = new double[problem.electrons().size()][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(gradient, i * problem.dimension(), (i + 1) * problem.dimension()));
        numbers.put("gradient", rows);
        minEigenvalue(state.x()).ifPresent(least -> numbers.put("minEigenvalue", least));
        return Evaluation.of(numbers, Map.of("minEigenvalue", "the loss has no second differences here"));
    }
}
