package earnshaw.problem.network;

import earnshaw.math.Draws;
import earnshaw.problem.Body;
import earnshaw.problem.BodyPaths;
import earnshaw.problem.DrawSeed;
import earnshaw.problem.Ground;
import earnshaw.problem.Problem;
import earnshaw.schema.Checked;
import earnshaw.schema.Knob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// A student network that learns a teacher of the same shape from samples: standard normal weights and inputs, no
/// biases, the activation at every node, that of the output included. The loss is the mean square over the training
/// set, without 1/2.
///
/// The numbers of a state: the student's weights, as [NetworkShape] says. The rows of its first layer are the
/// electrons, those of the teacher's the protons.
///
/// Source: section 5 of *Electron-Proton Dynamics in Deep Learning*.
public record Network(
        @Knob(doc = "numbers of an input", symbol = "d", min = 1, max = 1000, initial = "10") int inputs,
        @Knob(doc = "nodes of every hidden layer", min = 1, max = 1000, initial = "10") int width,
        @Knob(doc = "layers of weights, 2 for one hidden layer", min = 2, max = 100, initial = "2") int depth,
        @Knob(doc = "what a node does with its sum", initial = "{\"type\": \"tanh\"}") NodeActivation activation,
        @Knob(doc = "samples to learn from", min = 1, max = 1e6, initial = "10000", rare = true) int trainingSize,
        @Knob(doc = "further samples, on which the test error is taken", min = 1, max = 1e6,
                initial = "5000", rare = true) int testSize,
        @Knob(doc = "samples in a step where the algorithm does not say", min = 1, max = 1e6,
                initial = "100", rare = true) int batch,
        @Knob(doc = "of teacher, student and samples; omitted: the scenario's seed", initial = "{}",
                rare = true) DrawSeed random,
        @Knob(doc = "rows of the student's first layer that a hand has put elsewhere", initial = "[]",
                elsewhere = "the table of charges shows and changes them") List<Row> rows)
        implements Problem, Checked {

    private static final int TRAINING = 1;

    /// Where a hand has put a row of the first layer.
    ///
    /// @param electron counted from 1
    public record Row(
            @Knob(doc = "which electron, counted from 1", min = 1) int electron,
            @Knob(doc = "its weights") List<Double> at) {

        public Row {
            at = List.copyOf(at);
        }

        private Row fitted(int inputs) {
            double[] weights = at.stream().mapToDouble(Double::doubleValue).toArray();
            return new Row(electron, Arrays.stream(Arrays.copyOf(weights, inputs)).boxed().toList());
        }
    }

    public Network {
        rows = List.copyOf(rows);
    }

    NetworkShape layers() {
        return new NetworkShape(inputs, width, depth);
    }

    /// Rows that a hand has put elsewhere have as many weights as there are inputs, and none is left beyond the last
    /// node.
    @Override
    public Network fitted() {
        return new Network(inputs, width, depth, activation, trainingSize, testSize, batch, random,
                rows.stream().filter(row -> row.electron() <= width).map(row -> row.fitted(inputs)).toList());
    }

    @Override
    public void check(Faults faults) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).electron() > width) {
                faults.add("rows[" + i + "].electron", String.valueOf(rows.get(i).electron()), "1 to " + width);
            }
            if (rows.get(i).at().size() != inputs) {
                faults.add("rows[" + i + "].at", rows.get(i).at().size() + " numbers", "as many as inputs, " + inputs);
            }
        }
    }

    @Override
    public String title() {
        return "Teacher and student";
    }

    @Override
    public String about() {
        return "A network of any width and depth learns another one of its shape from samples.";
    }

    @Override
    public Network drawn(Draws draws) {
        return random.drawn().isPresent() ? this
                : new Network(inputs, width, depth, activation, trainingSize, testSize, batch,
                        new DrawSeed(OptionalLong.of(draws.seed())), rows);
    }

    private RandomGenerator stream(Draws.Purpose purpose, int number) {
        return new Draws(random.drawn().orElseThrow()).at(0, purpose, number);
    }

    double[] teacher() {
        return NetworkPass.weights(layers(), stream(Draws.Purpose.PROTONS, 0));
    }

    /// The student as it starts.
    double[] student() {
        double[] x = NetworkPass.weights(layers(), stream(Draws.Purpose.ELECTRONS, 0));
        for (Row row : rows) {
            for (int c = 0; c < inputs; c++) {
                x[(row.electron() - 1) * inputs + c] = row.at().get(c);
            }
        }
        return x;
    }

    TeacherSamples training() {
        return TeacherSamples.of(layers(), activation, teacher(), trainingSize, stream(Draws.Purpose.DATA, TRAINING));
    }

    TeacherSamples test() {
        return TeacherSamples.of(layers(), activation, teacher(), testSize, stream(Draws.Purpose.TEST, 0));
    }

    @Override
    public List<NetworkWalker> walkers() {
        return List.of(new NetworkWalker(this));
    }

    @Override
    public Ground ground() {
        return new Ground.Flat(inputs, "w");
    }

    @Override
    public Network placed(int body, double[] at) {
        if (!isElectron(body)) {
            throw new IllegalArgumentException(
                    "The teacher's weights stay; only the rows of the student's first layer can be moved");
        }
        List<Row> moved = new ArrayList<>(rows.stream().filter(row -> row.electron() != body).toList());
        moved.add(new Row(body, Arrays.stream(at).boxed().toList()));
        return new Network(inputs, width, depth, activation, trainingSize, testSize, batch, random, moved);
    }

    boolean isElectron(int body) {
        return body >= 1 && body <= width;
    }

    @Override
    public Problem added(Body.Kind kind, double[] at, double charge) {
        throw new IllegalArgumentException(
                "There is one electron for each node of the first layer; to have more, set the width");
    }

    @Override
    public Problem removed(int body) {
        throw new IllegalArgumentException(
                "There is one electron for each node of the first layer; to have fewer, set the width");
    }

    @Override
    public int body(String path) {
        return BodyPaths.body(ids(), ids().stream().map(id -> -id).toList(), path);
    }

    @Override
    public String path(int body) {
        return BodyPaths.path(ids(), ids().stream().map(id -> -id).toList(), body);
    }

    /// Of the electrons; that of a proton is minus the one of the electron in its place.
    List<Integer> ids() {
        return IntStream.rangeClosed(1, width).boxed().toList();
    }
}
