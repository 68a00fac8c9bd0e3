package earnshaw.problem.sharing;

import earnshaw.math.Draws;
import earnshaw.problem.Body;
import earnshaw.problem.BodyPaths;
import earnshaw.problem.DrawSeed;
import earnshaw.problem.Ground;
import earnshaw.problem.Problem;
import earnshaw.schema.Checked;
import earnshaw.schema.Conditional;
import earnshaw.schema.Knob;
import earnshaw.schema.Named;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// k weight vectors w_1 ... w_k in R^d, one for every patch of an input, or one vector w_0 for all of them, that learn
/// a target whose patches all have the vector u_0. All losses are halves of mean squares.
///
/// The numbers of a state: the weight vectors, the learnt readout (weights of the hidden units, their biases, weights
/// of the output, its bias), u_0.
///
/// Source: *Weight Sharing is Crucial to Successful Optimization*.
public record Sharing(
        @Knob(doc = "waves: section 3, parity: section 4, sampled: the experiment of section 2",
                example = "\"waves\"") Objective objective,
        @Knob(doc = "number of patches", symbol = "k", min = 2, max = 200, shapes = true,
                example = "3") int patches,
        @Knob(doc = "numbers of a patch", symbol = "d", min = 1, max = 10000, shapes = true,
                example = "2") int dimension,
        @Knob(doc = "one weight vector for all patches, one for each, or both side by side", initial = "\"both\"",
                shapes = true) Architecture architecture,
        @Knob(doc = "the vector to be learnt", symbol = "u_0", initial = "{}", shapes = true,
                rare = true) WeightVectors target,
        @Knob(doc = "where the weight vectors start, the shared one first", initial = "{}",
                rare = true) WeightVectors start,
        @Knob(doc = "weight of the linear part (waves); omitted: 3 sqrt k", symbol = "c_k",
                min = 0, rare = true) OptionalDouble linear,
        @Knob(doc = "what the target makes of the patches (sampled)", initial = "\"both\"") Function function,
        @Knob(doc = "whether that is known or learnt with 50 hidden units (sampled)",
                initial = "\"known\"") Knowledge readout,
        @Knob(doc = "law of the inputs (sampled)", initial = "{\"draw\": \"normal\"}") SharingInput input,
        @Knob(doc = "samples in a step where the algorithm does not say (sampled)", min = 1, max = 1e6,
                initial = "128", rare = true) int batch,
        @Knob(doc = "of the fixed inputs and the learnt readout's start; omitted: the scenario's seed (sampled)",
                initial = "{}", rare = true) DrawSeed random)
        implements Problem, Checked, Conditional {

    /// What is minimised.
    public enum Objective {
        @Named(title = "Waves",
                about = "The target adds the first patch and the cosine of the sum over all patches (section 3).")
        WAVES,

        @Named(title = "Parity",
                about = "The target adds the first patch and the product over all patches, each through erf (section 4).")
        PARITY,

        @Named(title = "Sampled", about = "The experiment of section 2, with the loss taken on samples.")
        SAMPLED
    }

    /// Who learns: one vector for all patches, a vector for each, or both side by side.
    public enum Architecture {
        @Named(title = "Shared", about = "One weight vector serves all patches.")
        SHARED,

        @Named(title = "Full", about = "Every patch has a weight vector of its own.")
        FULL,

        @Named(title = "Both", about = "Both architectures run side by side, each with its own weights.")
        BOTH
    }

    /// z_1, the product of all z_l, or the sum of both.
    public enum Function {
        @Named(title = "First", about = "The target answers with the first patch alone.")
        LOW,

        @Named(title = "Product", about = "The target answers with the product over all patches.")
        HIGH,

        @Named(title = "Both",
                about = "The target answers with the first patch plus the product over all patches.")
        BOTH
    }

    /// Whether the readout is given or learnt.
    public enum Knowledge {
        @Named(title = "Known", about = "The student is given what the target makes of the patches.")
        KNOWN,

        @Named(title = "Learned", about = "The student learns it with 50 hidden units.")
        LEARNED
    }

    /// Hidden units of a learnt readout.
    private static final int HIDDEN = 50;

    /// Inputs on which the loss of samples is taken.
    private static final int FIXED = 500;

    /// Id of the target among the bodies.
    static final int TARGET = -1;

    @Override
    public String title() {
        return "Weight sharing";
    }

    @Override
    public String about() {
        return "One weight vector for all patches against one for each (paper 5).";
    }

    /// The weights with the other vectors given.
    Sharing with(WeightVectors target, WeightVectors start) {
        return new Sharing(objective, patches, dimension, architecture, target, start, linear, function, readout, input,
                batch, random);
    }

    /// The same in two dimensions, for functions of lengths and angles alone.
    Sharing inPlane() {
        return new Sharing(objective, patches, 2, architecture, target, start, linear, function, readout, input, batch,
                random);
    }

    /// c_k.
    double slope() {
        return linear.orElse(3 * Math.sqrt(patches));
    }

    @Override
    public boolean applies(String key) {
        return switch (key) {
            case "linear" -> objective == Objective.WAVES;
            case "function", "readout", "input", "batch", "random" -> objective == Objective.SAMPLED;
            default -> true;
        };
    }

    /// Given vectors have as many numbers as a patch; where there are more vectors than before, the last one is
    /// repeated.
    @Override
    public Sharing fitted() {
        return with(WeightVectors.fitted(target, 1, dimension), WeightVectors.fitted(start, rows(), dimension));
    }

    @Override
    public void check(Faults faults) {
        SharingRules.check(this, faults);
    }

    /// Number of weight vectors of all architectures.
    int rows() {
        return parts().stream().mapToInt(part -> layout(part).rows()).sum();
    }

    private List<Integer> ids() {
        return IntStream.rangeClosed(1, rows()).boxed().toList();
    }

    private List<Architecture> parts() {
        return architecture == Architecture.BOTH ? List.of(Architecture.SHARED, Architecture.FULL)
                : List.of(architecture);
    }

    SharingLayout layout(Architecture part) {
        int hidden = objective == Objective.SAMPLED && readout == Knowledge.LEARNED ? HIDDEN : 0;
        return new SharingLayout(part == Architecture.SHARED ? 1 : patches, patches, dimension, hidden);
    }

    // An architecture's vectors have streams of their own, so that it starts alike alone and beside the other.
    @Override
    public Sharing drawn(Draws draws) {
        List<RandomGenerator> streams = parts().stream()
                .flatMap(part -> IntStream
                        .rangeClosed(part == Architecture.SHARED ? 0 : 1, part == Architecture.SHARED ? 0 : patches)
                        .mapToObj(row -> draws.at(0, Draws.Purpose.STARTS, row)))
                .toList();
        WeightVectors aim = target.drawn(dimension, 1, List.of(draws.at(0, Draws.Purpose.PROTONS, 0)));
        WeightVectors first = start.drawn(dimension, 1 / Math.sqrt(dimension), streams);
        DrawSeed seeded = objective == Objective.SAMPLED ? random.or(draws.seed()) : random;
        return new Sharing(objective, patches, dimension, architecture, aim, first, linear, function, readout, input,
                batch, seeded);
    }

    /// The loss of one architecture.
    WalkerLoss loss(Architecture part) {
        SharingLayout at = layout(part);
        return switch (objective) {
            case WAVES -> new ClosedLoss(new WavesLoss(patches, dimension, slope()), at);
            case PARITY -> new ClosedLoss(new ParityLoss(patches, dimension), at);
            case SAMPLED -> {
                SampleSource source = SampleSource.of(input);
                yield new SharingSampledLoss(at, function, source, fixed(source));
            }
        };
    }

    private double[][][] fixed(SampleSource source) {
        RandomGenerator generator = seeded(Draws.Purpose.TEST);
        double[][][] inputs = new double[FIXED][patches][dimension];
        for (double[][] one : inputs) {
            source.draw(generator, one);
        }
        return inputs;
    }

    private RandomGenerator seeded(Draws.Purpose purpose) {
        return new Draws(random.drawn().orElse(0)).at(0, purpose, 0);
    }

    /// The numbers with which an architecture starts: uniform in +-1/sqrt(n) for what a readout learns, with n the
    /// number of inputs of the layer.
    double[] numbers(Architecture part) {
        SharingLayout at = layout(part);
        double[] x = new double[at.size()];
        double[] vectors = start.numbers();
        int from = architecture == Architecture.BOTH && part == Architecture.FULL ? dimension : 0;
        System.arraycopy(vectors, from, x, 0, at.readout());
        RandomGenerator generator = seeded(Draws.Purpose.READOUT);
        int layer = at.readout() + at.hidden() * (patches + 1);
        for (int i = at.readout(); i < at.target(); i++) {
            int inputs = i < layer ? patches : at.hidden();
            x[i] = (2 * generator.nextDouble() - 1) / Math.sqrt(inputs);
        }
        System.arraycopy(target.numbers(), 0, x, at.target(), dimension);
        return x;
    }

    @Override
    public List<SharingWalker> walkers() {
        return parts().stream().map(part -> new SharingWalker(this, part)).toList();
    }

    /// Id of the first electron of an architecture.
    int first(Architecture part) {
        return architecture == Architecture.BOTH && part == Architecture.FULL ? 2 : 1;
    }

    @Override
    public Ground ground() {
        return new Ground.Plane("u_0", dimension == 2 ? "u_0^{\\perp}" : "w_l\\perp u_0");
    }

    @Override
    public Sharing placed(int body, double[] at) {
        SharingWalker walker = walkers().stream().filter(one -> one.has(body)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no charge has the number " + body));
        double[] x = walker.start().x().clone();
        walker.chart().move(x, body, at);
        SharingLayout layout = walker.layout();
        if (body == TARGET) {
            double[] aim = Arrays.copyOfRange(x, layout.target(), layout.size());
            return with(WeightVectors.moved(target, aim, dimension), start);
        }
        double[] vectors = start.numbers();
        System.arraycopy(x, layout.row(body - walker.first()), vectors, (body - 1) * dimension, dimension);
        return with(target, WeightVectors.moved(start, vectors, dimension));
    }

    @Override
    public Problem added(Body.Kind kind, double[] at, double charge) {
        throw new IllegalArgumentException(
                "There is one vector for each patch; to have more, set the number of patches");
    }

    @Override
    public Problem removed(int body) {
        throw new IllegalArgumentException(
                "There is one vector for each patch; to have fewer, set the number of patches");
    }

    @Override
    public int body(String path) {
        return BodyPaths.body(ids(), List.of(TARGET), path);
    }

    @Override
    public String path(int body) {
        return BodyPaths.path(ids(), List.of(TARGET), body);
    }
}
