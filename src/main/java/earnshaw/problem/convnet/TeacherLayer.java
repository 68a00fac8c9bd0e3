package earnshaw.problem.convnet;

import earnshaw.math.Draws;
import earnshaw.math.Norms;
import earnshaw.problem.DrawRequest;
import earnshaw.schema.Checked;
import earnshaw.schema.Conditional;
import earnshaw.schema.Knob;
import earnshaw.schema.Named;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/// The weights of one layer of the teacher: given as `target`, or the request to draw `count` of them, which stays in
/// the file with its result.
///
/// @param target the weights as given
/// @param draw   law of the weights where they are drawn
/// @param count  how many are drawn
/// @param scale  standard deviation (normal), length of the vector (sphere, ones)
/// @param sum    what a drawn vector's weights are made to add up to, at the same length
/// @param drawn  the result of the draw; empty before it
public record TeacherLayer(
        @Knob(doc = "the teacher's weights; or draw and count", title = "Weights") Optional<List<Double>> target,
        @Knob(doc = "law of drawn weights", title = "Law", example = "\"normal\"") Optional<Law> draw,
        @Knob(doc = "how many are drawn", title = "How many", min = 1, max = 10000, example = "4") OptionalInt count,
        @Knob(doc = "standard deviation of a weight, or length of the vector", min = 0, above = true, initial = "1",
                sliderMin = 0.1, sliderMax = 5) double scale,
        @Knob(doc = "what drawn weights add up to; omitted: as it comes", sliderMin = -5,
                sliderMax = 5) OptionalDouble sum,
        @Knob(doc = "the result of the draw",
                elsewhere = "the result of a draw: Seed and Draw again make another") Optional<List<Double>> drawn)
        implements DrawRequest, Checked, Conditional {

    /// Laws of a layer's weights. `NORMAL`: independent; `SPHERE`: uniform among the vectors of one length; `ONES`: all
    /// the same.
    public enum Law {
        @Named(title = "Normal",
                about = "Every weight is normal with mean 0 and the standard deviation given as scale.")
        NORMAL,

        @Named(title = "Sphere", about = "Every direction is as likely, at the length given as scale.")
        SPHERE,

        @Named(title = "Equal",
                about = "All weights are equal, and their vector has the length given as scale.")
        ONES
    }

    public TeacherLayer {
        target = target.map(List::copyOf);
        drawn = drawn.map(List::copyOf);
    }

    /// Given weights.
    static TeacherLayer of(List<Double> target) {
        return new TeacherLayer(Optional.of(target), Optional.empty(), OptionalInt.empty(), 1, OptionalDouble.empty(),
                Optional.empty());
    }

    /// The weights, none for a request that has not been drawn.
    List<Double> weights() {
        return target.or(() -> drawn).orElse(List.of());
    }

    /// The same layer with other weights, as many.
    TeacherLayer with(List<Double> weights) {
        return target.isPresent() ? of(weights)
                : new TeacherLayer(target, draw, count, scale, sum, Optional.of(weights));
    }

    @Override
    public TeacherLayer open() {
        return new TeacherLayer(target, draw, count, scale, sum, Optional.empty());
    }

    @Override
    public boolean asks() {
        return draw.isPresent();
    }

    @Override
    public TeacherLayer times(int count) {
        return new TeacherLayer(Optional.empty(), Optional.of(draw.orElse(Law.NORMAL)), OptionalInt.of(count), scale,
                sum, Optional.empty());
    }

    @Override
    public TeacherLayer given() {
        return of(weights());
    }

    @Override
    public boolean applies(String key) {
        return key.equals("target") == target.isPresent();
    }

    /// How many weights there are, or will be.
    int size() {
        return target.map(List::size).orElse(count.orElse(0));
    }

    @Override
    public void check(Faults faults) {
        if (target.isPresent() == draw.isPresent()) {
            faults.add("", target.isPresent() ? "target and draw" : "neither target nor draw",
                    "one of target and draw");
        } else if (draw.isPresent() && count.isEmpty()) {
            faults.add("count", "no such key", "how many weights are drawn, 1 or more");
        } else if (target.isPresent() && (count.isPresent() || sum.isPresent() || drawn.isPresent())) {
            faults.add("target", "given weights with count, sum or drawn, which belong to a draw",
                    "target alone, or draw");
        }
        if (target.isPresent() && weights().isEmpty()) {
            faults.add("target", "no numbers", "1 or more");
        }
        if (draw.isPresent() && drawn.isPresent() && drawn.get().size() != count.orElse(0)) {
            faults.add("drawn", drawn.get().size() + " numbers", "as many as count, " + count.orElse(0));
        }
        if (draw.isPresent() && draw.get() != Law.NORMAL && sum.isPresent()
                && Math.abs(sum.getAsDouble()) > scale * Math.sqrt(count.orElse(0))) {
            faults.add("sum", String.valueOf(sum.getAsDouble()),
                    "at most " + scale * Math.sqrt(count.orElse(0)) + ", which equal weights of this length add up to");
        }
    }

    /// This layer with its draw done.
    TeacherLayer drawn(Draws draws, Draws.Purpose purpose) {
        if (draw.isEmpty() || drawn.isPresent() || count.isEmpty()) {
            return this;
        }
        double[] weights = new double[count.getAsInt()];
        RandomGenerator generator = draws.at(0, purpose, 0);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = draw.get() == Law.ONES ? 1 : generator.nextGaussian();
        }
        double length = Norms.of(weights);
        VectorSums.scale(weights, draw.get() == Law.NORMAL ? scale : scale / length);
        sum.ifPresent(wanted -> makeSum(weights, wanted));
        return with(VectorSums.boxed(weights));
    }

    // the part orthogonal to 1 is stretched so that the length stays; a part that is not there is left so
    private static void makeSum(double[] weights, double wanted) {
        int k = weights.length;
        double square = VectorSums.dot(weights, weights);
        double mean = VectorSums.sum(weights) / k;
        double[] uneven = weights.clone();
        for (int i = 0; i < k; i++) {
            uneven[i] -= mean;
        }
        double there = Norms.of(uneven);
        double left = Math.sqrt(Math.max(0, square - wanted * wanted / k));
        for (int i = 0; i < k; i++) {
            weights[i] = wanted / k + (there > 1e-12 * Math.sqrt(square) ? uneven[i] * left / there : 0);
        }
    }
}
