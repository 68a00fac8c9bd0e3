package earnshaw.problem.sharing;

import earnshaw.math.Lanczos;
import earnshaw.math.Norms;
import earnshaw.problem.Evaluation;
import earnshaw.problem.Evaluator;
import earnshaw.problem.LowestMode;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import earnshaw.problem.StateSummary;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;

/// Calculates with one architecture of a [Sharing].
final class SharingEvaluator implements Evaluator {

    /// Steps from one test error to the next, which costs about as much as a step. A power of two, so that rows that a full
    /// recording keeps still have it.
    private static final int EVERY = 8;

    private final SharingWalker walker;
    private final SharingLayout at;
    private final WalkerLoss loss;
    private final double[] gradient;

    SharingEvaluator(SharingWalker walker) {
        this.walker = walker;
        at = walker.layout();
        loss = walker.problem().loss(walker.part());
        gradient = new double[at.size()];
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
        return loss.smallest(x).map(lowest -> new LowestMode(lowest.value(), Arrays.copyOf(lowest.vector(), at.size())));
    }

    @Override
    public void observe(State state, double[] numbers) {
        lengths(state.x(), numbers);
        double value = loss.gradient(state.x(), gradient);
        numbers[0] = loss.samples() ? Double.NaN : value; // a batch tells it where there are any
        numbers[2] = Norms.of(gradient);
        if (loss.samples()) {
            numbers[numbers.length - 1] = value;
        }
    }

    @Override
    public void record(State state, double[] numbers) {
        if (!loss.samples() || state.step() % EVERY == 0) {
            observe(state, numbers);
        } else {
            Arrays.fill(numbers, Double.NaN);
            lengths(state.x(), numbers);
        }
    }

    private void lengths(double[] x, double[] numbers) {
        int rows = at.rows();
        numbers[1] = loss.stall(x);
        for (int i = 0; i < rows; i++) {
            numbers[3 + i] = angle(x, i);
            numbers[3 + rows + i] = distance(x, i);
            numbers[3 + 2 * rows + i] = Norms.of(x, at.row(i), at.d());
        }
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
        return new Evaluation(numbers);
    }
}
