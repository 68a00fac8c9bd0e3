package earnshaw.problem.sharing;

import earnshaw.problem.DrawRequest;
import earnshaw.schema.Checked;
import earnshaw.schema.Knob;
import earnshaw.schema.Named;
import earnshaw.schema.Unwrapped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/// One vector or several as a file names them: their numbers, or the request to draw them.
public sealed interface WeightVectors {

    /// The numbers, vector by vector; none of a request that has not been drawn.
    double[] numbers();

    /// This with every draw done.
    ///
    /// @param usual   the scale of a request that names none
    /// @param streams one for every vector
    WeightVectors drawn(int dimension, double usual, List<RandomGenerator> streams);

    /// The numbers themselves: `[[1, 2], [3, 4]]`, or `[1, 2]` where there is one vector.
    @Unwrapped
    record Given(@Knob(doc = "a list of vectors, or the numbers of a single one", example = "[]") List<Part> parts)
            implements WeightVectors {

        public Given {
            parts = List.copyOf(parts);
        }

        /// One vector.
        static Given one(double[] vector) {
            return new Given(DoubleStream.of(vector).<Part>mapToObj(Entry::new).toList());
        }

        /// Vectors one behind the other.
        static Given of(double[] numbers, int dimension) {
            List<Part> parts = new ArrayList<>();
            for (int from = 0; from < numbers.length; from += dimension) {
                parts.add(new Row(Arrays.stream(numbers, from, from + dimension).boxed().toList()));
            }
            return new Given(parts);
        }

        @Override
        public double[] numbers() {
            return parts.stream().flatMap(part -> part.entries().stream()).mapToDouble(Double::doubleValue).toArray();
        }

        @Override
        public Given drawn(int dimension, double usual, List<RandomGenerator> streams) {
            return this;
        }

        private Given fitted(int count, int dimension) {
            boolean flat = !parts.isEmpty() && parts.stream().allMatch(Entry.class::isInstance);
            List<double[]> rows = flat ? List.of(numbers())
                    : parts.stream().map(row -> row.entries().stream().mapToDouble(Double::doubleValue).toArray())
                            .toList();
            double[] numbers = new double[count * dimension];
            for (int row = 0; row < count && !rows.isEmpty(); row++) {
                double[] from = rows.get(Math.min(row, rows.size() - 1));
                System.arraycopy(from, 0, numbers, row * dimension, Math.min(dimension, from.length));
            }
            return count == 1 ? one(numbers) : of(numbers, dimension);
        }

        void check(String path, int count, int dimension, Checked.Faults faults) {
            String vectors = count == 1 ? "one vector" : count + " vectors";
            boolean flat = !parts.isEmpty() && parts.stream().allMatch(Entry.class::isInstance);
            if (flat ? count != 1 : parts.size() != count) {
                faults.add(path, flat ? "a list of numbers" : parts.size() + " vectors",
                        vectors + " of " + dimension + " numbers");
            } else if (flat && parts.size() != dimension) {
                faults.add(path, parts.size() + " numbers", "as many as dimension, " + dimension);
            }
            for (int i = 0; !flat && i < parts.size(); i++) {
                if (parts.get(i).entries().size() != dimension) {
                    faults.add(path + "[" + i + "]", parts.get(i).entries().size() + " numbers",
                            "as many as dimension, " + dimension);
                }
            }
        }
    }

    /// A vector of a list, or a number of a single vector.
    sealed interface Part {
        List<Double> entries();
    }

    @Unwrapped
    record Row(@Knob(doc = "the numbers of a vector") List<Double> entries) implements Part {
        public Row {
            entries = List.copyOf(entries);
        }
    }

    @Unwrapped
    record Entry(@Knob(doc = "a number of the vector") double value) implements Part {
        @Override
        public List<Double> entries() {
            return List.of(value);
        }
    }

    /// Laws of vectors. `SIGNS`: every number is `scale` or its negative.
    enum Law {
        @Named(title = "Normal",
                about = "Every number is normal with mean 0 and the standard deviation given as scale.")
        NORMAL,

        @Named(title = "Cube", about = "Every number is uniform from minus the scale to the scale.")
        UNIFORM,

        @Named(title = "Sphere", about = "Every direction is as likely, at the length given as scale.")
        SPHERE,

        @Named(title = "Signs", about = "Every number is the scale or its negative, each as likely.")
        SIGNS
    }

    /// Vectors drawn at random.
    ///
    /// @param scale standard deviation (normal), half the edge (uniform), length (sphere), size of every number (signs)
    /// @param drawn the result; empty before the draw
    record Drawn(
            @Knob(doc = "law of the vectors", title = "Law", initial = "\"normal\"") Law draw,
            @Knob(doc = "standard deviation, half edge, length or size; omitted: 1 for a target, 1/sqrt d for a start",
                    min = 0, above = true) OptionalDouble scale,
            @Knob(doc = "the result of the draw",
                    elsewhere = "the result of a draw: Seed and Draw again make another") Optional<Given> drawn)
            implements WeightVectors, DrawRequest {

        @Override
        public Drawn open() {
            return new Drawn(draw, scale, Optional.empty());
        }

        @Override
        public Given given() {
            return drawn.orElse(new Given(List.of()));
        }

        /// The same request with another result.
        Drawn as(Given result) {
            return new Drawn(draw, scale, Optional.of(result));
        }

        @Override
        public double[] numbers() {
            return drawn.map(Given::numbers).orElse(new double[0]);
        }

        @Override
        public Drawn drawn(int dimension, double usual, List<RandomGenerator> streams) {
            if (drawn.isPresent()) {
                return this;
            }
            double[] numbers = new double[streams.size() * dimension];
            for (int i = 0; i < streams.size(); i++) {
                fill(numbers, i * dimension, dimension, scale.orElse(usual), streams.get(i));
            }
            return as(Given.of(numbers, dimension));
        }

        private void fill(double[] numbers, int from, int d, double scale, RandomGenerator stream) {
            double square = 0;
            for (int c = from; c < from + d; c++) {
                numbers[c] = switch (draw) {
                    case NORMAL, SPHERE -> stream.nextGaussian();
                    case UNIFORM -> 2 * stream.nextDouble() - 1;
                    case SIGNS -> stream.nextBoolean() ? 1 : -1;
                };
                square += numbers[c] * numbers[c];
            }
            double factor = draw == Law.SPHERE ? scale / Math.sqrt(square) : scale;
            for (int c = from; c < from + d; c++) {
                numbers[c] *= factor;
            }
        }
    }

    /// The same as `count` vectors: numbers that are no longer there are dropped, new ones are 0; a further vector is
    /// like the last one. What was drawn in another size is to be drawn again.
    static WeightVectors fitted(WeightVectors vectors, int count, int dimension) {
        return switch (vectors) {
            case Drawn drawn -> drawn.numbers().length == count * dimension ? drawn : drawn.open();
            case Given given -> given.fitted(count, dimension);
        };
    }

    /// Tells what keeps this from being `count` vectors.
    static void check(WeightVectors vectors, String path, int count, int dimension, Checked.Faults faults) {
        switch (vectors) {
            case Given given -> given.check(path, count, dimension, faults);
            case Drawn drawn ->
                drawn.drawn().ifPresent(given -> given.check(path + ".drawn", count, dimension, faults));
        }
    }

    /// The same with other numbers: the result of a request, or what was given.
    static WeightVectors moved(WeightVectors vectors, double[] numbers, int dimension) {
        Given given = numbers.length == dimension ? Given.one(numbers) : Given.of(numbers, dimension);
        return switch (vectors) {
            case Given _ -> given;
            case Drawn drawn -> drawn.as(given);
        };
    }
}
