package earnshaw.problem.neuron;

import earnshaw.math.Norms;
import earnshaw.math.Symmetric;
import earnshaw.problem.Body;
import earnshaw.problem.Evaluation;
import earnshaw.problem.Evaluator;
import earnshaw.problem.LowestMode;
import earnshaw.problem.Motion;
import earnshaw.problem.ObservableReaders;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import earnshaw.problem.StateSummary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Calculates with one walker of a [Neuron].
final class NeuronEvaluator implements Evaluator {

    private final NeuronWalker walker;
    private final int d;
    private final NeuronLoss loss;
    private final PlaneFrame frame;
    private final ObservableReaders<NeuronEvaluator> observables;
    private final double[] target;
    private final double[] g;
    private @Nullable NeuronLandscape landscape;
    private Motion motion = Motion.UNKNOWN;
    private @Nullable DistanceBound bound;
    private double value;

    NeuronEvaluator(NeuronWalker walker) {
        this.walker = walker;
        d = walker.problem().d();
        loss = walker.loss(QuadraturePrecision.FULL);
        frame = new PlaneFrame(new double[d]);
        observables = walker.readers();
        target = walker.problem().targetNumbers();
        g = new double[2 * d];
    }

    @Override
    public void under(Motion motion) {
        this.motion = motion;
        bound = null;
    }

    /// What a theorem promises of the distance of its run.
    DistanceBound bound() {
        DistanceBound known = bound != null ? bound : walker.bound(motion);
        bound = known;
        return known;
    }

    @Override
    public double loss(double[] x) {
        return loss.loss(x);
    }

    @Override
    public double gradient(double[] x, double[] g) {
        Arrays.fill(g, d, 2 * d, 0);
        return loss.gradient(x, g);
    }

    @Override
    public boolean samples() {
        return true;
    }

    @Override
    public double gradient(double[] x, int batch, RandomGenerator generator, double[] g) {
        double[][] points = new double[batch][d];
        for (double[] point : points) {
            walker.problem().input().draw(target, generator, point);
        }
        Arrays.fill(g, d, 2 * d, 0);
        return PointsLoss.over(walker.sigma(), points, x, g);
    }

    @Override
    public String culprit(double[] g) {
        return Arrays.stream(g).allMatch(Double::isFinite) ? "the loss" : "electron " + walker.electron();
    }

    private double @Nullable [][] hessian(double[] x) {
        double[][] rows = new double[d][d];
        return loss.hessian(x, rows) ? rows : null;
    }

    @Override
    public OptionalDouble minEigenvalue(double[] x) {
        double[][] rows = hessian(x);
        return rows == null ? OptionalDouble.empty() : OptionalDouble.of(Symmetric.eigenvalues(rows)[0]);
    }

    @Override
    public Optional<LowestMode> lowest(double[] x) {
        return Optional.ofNullable(hessian(x)).flatMap(this::lowest);
    }

    private Optional<LowestMode> lowest(double[][] rows) {
        return Optional.ofNullable(Symmetric.lowest(rows))
                .map(direction -> new LowestMode(Symmetric.eigenvalues(rows)[0], Arrays.copyOf(direction, 2 * d)));
    }

    @Override
    public double leap() {
        boolean kinks = walker.sigma() instanceof NeuronActivation.Hinge hinge && hinge.below() < 1;
        boolean few = walker.problem().input() instanceof NeuronInput.Points
                || walker.problem().input() instanceof NeuronInput.Adversarial;
        return kinks && few ? SHORT_LEAP : 0;
    }

    @Override
    public void observe(State state, double[] numbers) {
        value = gradient(state.x(), g);
        frame.turn(state.x());
        observables.read(this, state, numbers);
    }

    /// The loss of the state that was worked out last.
    double value() {
        return value;
    }

    /// The norm of its gradient in w.
    double gradientNorm() {
        return Norms.of(g, 0, d);
    }

    /// The angle between its w and v; NaN where one of them is 0.
    double angle() {
        boolean defined = frame.w > 0 && Math.hypot(frame.v1, frame.v2) > 0;
        return defined ? Math.atan2(frame.v2, frame.v1) : Double.NaN;
    }

    /// The distance between its w and v.
    double distance() {
        return Math.hypot(frame.away, frame.v2);
    }

    @Override
    public Picture picture(State state) {
        double[] x = state.x();
        gradient(x, g);
        NeuronChart chart = walker.chart();
        double[] away = new double[2 * d];
        Arrays.setAll(away, c -> 0 - g[c]); // not -g, which would show a negative zero
        int dimension = walker.problem().ground().dimension();
        Body w = new Body(walker.electron(), Body.Kind.ELECTRON, walker.label(),
                place(x, walker.electron(), dimension), -1, chart.seen(x, away), NeuronChart.TARGET, false, false, 0,
                d);
        Body v = new Body(NeuronChart.TARGET, Body.Kind.PROTON, "v", place(x, NeuronChart.TARGET, dimension), 1,
                new double[dimension], walker.electron(), false, false, d, d);
        NeuronLandscape now = new NeuronLandscape(walker, x);
        NeuronLandscape shown = landscape != null && now.equals(landscape) ? landscape : now;
        landscape = shown;
        return new Picture(walker.problem().ground(), List.of(w, v), shown,
                new NeuronOverlays(walker, shown, x).all(), List.of());
    }

    private double[] place(double[] x, int body, int dimension) {
        double[] at = new double[dimension];
        walker.chart().place(x, body, at);
        return at;
    }

    @Override
    public Optional<StateSummary> standing(State state) {
        double[] x = state.x();
        double value = gradient(x, g);
        frame.turn(x);
        double[][] rows = hessian(x);
        double[] eigenvalues = rows == null ? new double[] {Double.NaN} : Symmetric.eigenvalues(rows);
        NeuronTheorems laws = new NeuronTheorems(walker, frame, value, g);
        return Optional.of(new StateSummary(Norms.of(g, 0, d), eigenvalues[0], Double.NaN,
                eigenvalues[eigenvalues.length - 1], rows == null ? Optional.empty() : lowest(rows),
                List.of(laws.fate()), laws.all(state, loss, bound())));
    }

    @Override
    public Evaluation evaluate(State state) {
        double[] x = state.x();
        SequencedMap<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("loss", gradient(x, g));
        numbers.put("gradientNorm", Norms.of(g, 0, d));
        numbers.put("gradient", new double[][] {Arrays.copyOf(g, d)});
        double[][] rows = hessian(x);
        double laplacian = rows == null ? Double.NaN : 0;
        for (int c = 0; rows != null && c < d; c++) {
            laplacian += rows[c][c];
        }
        numbers.put("laplacian", new double[] {laplacian});
        numbers.put("minEigenvalue", rows == null ? Double.NaN : Symmetric.eigenvalues(rows)[0]);
        frame.turn(x);
        numbers.put("matching", new int[] {0});
        numbers.put("distances", new double[] {Math.hypot(frame.away, frame.v2)});
        numbers.put("angles", new double[] {angle()});
        Map<String, String> reasons = new HashMap<>();
        if (rows == null) {
            reasons.put("laplacian", "the loss has a kink here");
            reasons.put("minEigenvalue", "the loss has a kink here");
        }
        if (frame.w == 0 || frame.v1 == 0 && frame.v2 == 0) {
            reasons.put("angles", "the weights or the target are 0, which has no direction");
        }
        return Evaluation.of(numbers, reasons);
    }
}
