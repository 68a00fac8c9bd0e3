package earnshaw.problem.neuron;

import earnshaw.math.Draws;
import earnshaw.problem.DrawRequest;
import earnshaw.schema.Knob;
import earnshaw.schema.Named;
import earnshaw.schema.Unwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Where the walkers of a neuron start: a list of weight vectors, or the request to draw some.
public sealed interface NeuronStarts {

    /// The weight vectors; none for a request that has not been drawn.
    List<List<Double>> at();

    /// With other weight vectors.
    NeuronStarts as(List<List<Double>> at);

    /// A vector of d numbers: those that are no longer there are dropped, new ones are 0.
    static List<Double> fitted(List<Double> vector, int d) {
        return IntStream.range(0, d).mapToObj(i -> i < vector.size() ? vector.get(i) : Double.valueOf(0)).toList();
    }

    /// Starts one by one.
    @Unwrapped
    record Given(@Knob(doc = "weight vectors", example = "[[1, 0]]") List<List<Double>> at) implements NeuronStarts {

        public Given {
            at = at.stream().map(List::copyOf).toList();
        }

        @Override
        public Given as(List<List<Double>> at) {
            return new Given(at);
        }
    }

    /// Starts drawn at random, each from a stream of its own. The request stays in the file, and beside it the result,
    /// which wins.
    ///
    /// @param scale standard deviation (normal), half the edge (uniform), radius (sphere)
    /// @param drawn the result; empty before the draw
    record Drawn(
            @Knob(doc = "how many", title = "How many", min = 1, max = 1000, example = "3") int count,
            @Knob(doc = "law of the weights", title = "Law", initial = "\"normal\"") Law draw,
            @Knob(doc = "standard deviation, half edge or radius", min = 0, above = true, initial = "1",
                    sliderMin = 0.1, sliderMax = 5) double scale,
            @Knob(doc = "the result of the draw",
                    elsewhere = "the result of a draw: Seed and Draw again make another") Optional<List<List<Double>>> drawn)
            implements NeuronStarts, DrawRequest {

        /// Laws of weight vectors; `UNIFORM` in a cube.
        public enum Law {
            @Named(title = "Normal",
                    about = "Every weight is normal with mean 0 and the standard deviation given as scale.")
            NORMAL,

            @Named(title = "Cube", about = "Every weight is uniform from minus the scale to the scale.")
            UNIFORM,

            @Named(title = "Sphere",
                    about = "Every direction is as likely, at the length given as scale.")
            SPHERE
        }

        public Drawn {
            drawn = drawn.map(all -> all.stream().map(List::copyOf).toList());
        }

        @Override
        public Drawn open() {
            return new Drawn(count, draw, scale, Optional.empty());
        }

        @Override
        public Drawn times(int count) {
            return new Drawn(count, draw, scale, Optional.empty());
        }

        @Override
        public Given given() {
            return new Given(at());
        }

        @Override
        public List<List<Double>> at() {
            return drawn.orElse(List.of());
        }

        @Override
        public NeuronStarts as(List<List<Double>> at) {
            return at.size() == count ? new Drawn(count, draw, scale, Optional.of(at)) : new Given(at);
        }

        /// With its result.
        Drawn drawn(int d, Draws draws) {
            List<List<Double>> result = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                result.add(one(d, draws.at(0, Draws.Purpose.STARTS, i)));
            }
            return new Drawn(count, draw, scale, Optional.of(result));
        }

        private List<Double> one(int d, RandomGenerator generator) {
            List<Double> start = new ArrayList<>();
            double square = 0;
            for (int c = 0; c < d; c++) {
                double number = draw == Law.UNIFORM ? 2 * generator.nextDouble() - 1 : generator.nextGaussian();
                square += number * number;
                start.add(number);
            }
            double factor = draw == Law.SPHERE ? scale / Math.sqrt(square) : scale;
            start.replaceAll(number -> factor * number);
            return start;
        }
    }
}
