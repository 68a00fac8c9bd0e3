package earnshaw.problem.sharing;

import earnshaw.math.Lanczos;
import earnshaw.math.Norms;
import earnshaw.problem.Evaluation;
import earnshaw.problem.Evaluator;
import earnshaw.problem.LowestMode;
import earnshaw.problem.ObservableReaders;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import earnshaw.problem.StateSummary;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Calculates with one architecture of a [Sharing].
final class SharingEvaluator implements Evaluator {

    /// Steps from one test error to the next, which costs about as much as a step. A power of two, so that rows that a
    /// full recording keeps still have it.
    private static final int EVERY = 8;

    private final SharingWalker walker;
    private final SharingLayout at;
    private final WalkerLoss loss;
    private final double[] gradient;
    private final ObservableReaders<SharingEvaluator> observables;
    private double value;

    SharingEvaluator(SharingWalker walker) {
        this.walker = walker;
        at = walker.layout();
        loss = walker.problem().loss(walker.part());
        gradient = new double[at.size()];
        observables = walker.readers();
    }

    @Override
    public double loss(double[] x) {
        return loss.loss(x);
    }

    @Override
    public double gradient(double[] x, double[] g) {
        return loss.gradient(x, g);
    }

    @Override
    public boolean samples() {
        return loss.samples();
    }

    @Override
    public int batch() {
        return walker.problem().batch();
    }

    @Override
    public double gradient(double[] x, int batch, RandomGenerator generator, double[] g) {
        return loss.batch(x, batch, generator, g);
    }

    @Override
    public String culprit(double[] g) {
        for (int i = 0; i < g.length; i++) {
            if (!Double.isFinite(g[i])) {
                return i < at.readout() ? "electron " + (walker.first() + i / at.d()) : "a weight of the readout";
            }
        }
        return "the loss";
    }

    @Override
    public OptionalDouble minEigenvalue(double[] x) {
        return loss.smallest(x).stream().mapToDouble(Lanczos.Pair::value).findFirst();
    }

    @Override
    public Optional<LowestMode> lowest(double[] x) {
        return loss.smallest(x)
                .map(lowest -> new LowestMode(lowest.value(), Arrays.copyOf(lowest.vector(), at.size())));
    }

    @Override
    public void observe(State state, double[] numbers) {
        value = loss.gradient(state.x(), gradient);
        observables.read(this, state, numbers);
    }

    @Override
    public void record(State state, double[] numbers) {
        if (!loss.samples() || state.step() % EVERY == 0) {
            observe(state, numbers);
        } else {
            observables.readDense(this, state, numbers);
        }
    }

    /// The loss of the state that was worked out last; over all samples where there are any.
    double value() {
        return value;
    }

    /// The norm of its gradient.
    double gradientNorm() {
        return Norms.of(gradient);
    }

    /// The loss below which a descent that has stalled does not come.
    double stall(double[] x) {
        return loss.stall(x);
    }

    /// The length of weight vector i.
    double length(double[] x, int i) {
        return Norms.of(x, at.row(i), at.d());
    }

    /// The angle between weight vector i and u_0, in [0, pi]; NaN when one of them is 0.
    double angle(double[] x, int i) {
        return Norms.angle(x, at.row(i), x, at.target(), at.d());
    }

    double distance(double[] x, int i) {
        return Norms.distance(x, at.row(i), x, at.target(), at.d());
    }

    @Override
    public Picture picture(State state) {
        loss.gradient(state.x(), gradient);
        return new SharingPicture(walker).of(state, gradient);
    }

    @Override
    public Optional<StateSummary> standing(State state) {
        if (loss.samples()) {
            return Optional.empty();
        }
        double[] x = state.x();
        double value = loss.gradient(x, gradient);
        Optional<LowestMode> lowest = lowest(x);
        double smallest = lowest.map(LowestMode::eigenvalue).orElse(Double.NaN);
        double largest = loss.largest(x);
        SharingTheorems theorems = new SharingTheorems(walker.problem(), at, x);
        return Optional.of(new StateSummary(Norms.of(gradient), smallest, Double.NaN, largest, lowest, theorems.fates(),
                theorems.laws(value, gradient, smallest, largest)));
    }

    @Override
    public Evaluation evaluate(State state) {
        double[] x = state.x();
        SequencedMap<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("loss", loss.gradient(x, gradient));
        numbers.put("gradientNorm", Norms.of(gradient));
        double[][] rows = new double[at.rows()][];
        double[] distances = new double[at.rows()];
        double[] angles = new double[at.rows()];
        for (int i = 0; i < at.rows(); i++) {
            rows[i] = Arrays.copyOfRange(gradient, at.row(i), at.row(i) + at.d());
            distances[i] = distance(x, i);
            angles[i] = angle(x, i);
        }
        numbers.put("gradient", rows);
        minEigenvalue(x).ifPresent(smallest -> numbers.put("minEigenvalue", smallest));
        numbers.put("distances", distances);
        numbers.put("angles", angles);
        boolean zero = Norms.of(x, at.target(), at.d()) == 0
                || IntStream.range(0, at.rows()).anyMatch(i -> length(x, i) == 0);
        return Evaluation.of(numbers,
                zero ? Map.of("angles", "a weight vector or the target is 0, which has no direction") : Map.of());
    }
}
