package earnshaw.problem.network;

import earnshaw.problem.Body;
import earnshaw.problem.Evaluation;
import earnshaw.problem.Evaluator;
import earnshaw.problem.Landscape;
import earnshaw.problem.ObservableReaders;
import earnshaw.problem.Picture;
import earnshaw.problem.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;

/// Calculates with one [Network].
final class NetworkEvaluator implements Evaluator {

    /// Steps from one test error to the next: it costs fifty steps or so. A power of two, so that rows that a full
    /// recording keeps still have it.
    private static final int EVERY = 128;

    private final Network problem;
    private final int rows;
    private final int d;
    private final NetworkLoss loss;
    private final double[] teacher;
    private final RowMatching matching;
    private final ObservableReaders<NetworkEvaluator> observables;
    private int[] partner = {};

    NetworkEvaluator(Network problem) {
        this.problem = problem;
        rows = problem.layers().rows();
        d = problem.inputs();
        loss = new NetworkLoss(problem);
        teacher = problem.teacher();
        matching = new RowMatching(problem.layers(), teacher);
        observables = new NetworkWalker(problem).readers();
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
        return true;
    }

    @Override
    public int batch() {
        return problem.batch();
    }

    @Override
    public double gradient(double[] x, int batch, RandomGenerator generator, double[] g) {
        return loss.gradient(x, batch, generator, g);
    }

    @Override
    public String culprit(double[] g) {
        for (int i = 0; i < g.length; i++) {
            if (!Double.isFinite(g[i])) {
                return i < rows * d ? "electron " + (1 + i / d) : "a weight behind the first layer";
            }
        }
        return "the loss";
    }

    @Override
    public void observe(State state, double[] numbers) {
        partner = matching.of(state.x());
        observables.read(this, state, numbers);
    }

    @Override
    public void record(State state, double[] numbers) {
        if (state.step() % EVERY == 0) {
            observe(state, numbers);
        } else {
            observables.readDense(this, state, numbers);
        }
    }

    /// The mean square error on the further samples.
    double testError(double[] x) {
        return loss.test(x);
    }

    /// The angle between row i of the first layer and the row of the teacher that it is matched to.
    double angle(double[] x, int i) {
        return matching.angle(x, i, partner[i]);
    }

    /// The distance between row i of the first layer and the row of the teacher that it is matched to.
    double distance(double[] x, int i) {
        return matching.distance(x, i, partner[i]);
    }

    // The bodies of a network carry no velocity, because the gradient over all samples costs as much as a hundred
    // steps.
    @Override
    public Picture picture(State state) {
        int[] partner = matching.of(state.x());
        List<Body> bodies = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            bodies.add(new Body(i + 1, Body.Kind.ELECTRON, "v_{" + (i + 1) + "}",
                    Arrays.copyOfRange(state.x(), i * d, (i + 1) * d), -1,
                    new double[d], -(partner[i] + 1), false, false, i * d, d));
        }
        int[] back = new int[rows];
        for (int i = 0; i < rows; i++) {
            back[partner[i]] = i + 1;
        }
        for (int j = 0; j < rows; j++) {
            bodies.add(new Body(-(j + 1), Body.Kind.PROTON, "w_{" + (j + 1) + "}",
                    Arrays.copyOfRange(teacher, j * d, (j + 1) * d), 1,
                    new double[d], back[j], false, true, j * d, d));
        }
        return new Picture(problem.ground(), bodies, Landscape.NONE);
    }

    @Override
    public Evaluation evaluate(State state) {
        double[] x = state.x();
        double[] g = new double[x.length];
        SequencedMap<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("loss", loss.gradient(x, g));
        numbers.put("testError", loss.test(x));
        double norm = 0;
        for (double one : g) {
            norm = Math.hypot(norm, one);
        }
        numbers.put("gradientNorm", norm);
        double[][] gradient = new double[rows][];
        double[] distances = new double[rows];
        double[] angles = new double[rows];
        int[] partner = matching.of(x);
        for (int i = 0; i < rows; i++) {
            gradient[i] = Arrays.copyOfRange(g, i * d, (i + 1) * d);
            distances[i] = matching.distance(x, i, partner[i]);
            angles[i] = matching.angle(x, i, partner[i]);
        }
        numbers.put("gradient", gradient);
        numbers.put("matching", partner);
        numbers.put("distances", distances);
        numbers.put("angles", angles);
        return Evaluation.of(numbers, Arrays.stream(angles).allMatch(Double::isFinite) ? Map.of()
                : Map.of("angles", "the weights of a node or of its partner are 0 and have no direction"));
    }
}
