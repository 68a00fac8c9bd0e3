package earnshaw.problem.charges;

import earnshaw.geometry.Space;
import earnshaw.math.Norms;
import earnshaw.problem.DrawRequest;
import earnshaw.schema.Knob;
import earnshaw.schema.Named;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/// Charges placed at random. The request stays in the file, and beside it the result, which wins.
///
/// @param draw  law of the positions; on the sphere every draw is normalised
/// @param scale standard deviation (normal), half the edge (uniform), radius (sphere, orthonormal)
/// @param drawn the result; empty before the draw
public record Drawn(
        @Knob(doc = "how many", title = "How many", min = 0, max = 100000, example = "3") int count,
        @Knob(doc = "law of the positions", title = "Law", initial = "\"normal\"") Law draw,
        @Knob(doc = "standard deviation, half edge or radius", min = 0, above = true, initial = "1", sliderMin = 0.1,
                sliderMax = 5) double scale,
        @Knob(doc = "charge, or its law; omitted: 1 for protons, -1 for electrons") Optional<ChargeLaw> charge,
        @Knob(doc = "the result of the draw",
                elsewhere = "the result of a draw: Seed and Draw again make another") Optional<List<Charge>> drawn)
        implements ChargeGroup, DrawRequest {

    /// Coordinates that are drawn at most.
    public static final int MOST_NUMBERS = 10_000_000;

    /// Laws of positions. `ORTHONORMAL`: orthogonal to each other, at most as many as dimensions.
    public enum Law {
        @Named(title = "Normal",
                about = "Every coordinate is normal with mean 0 and the standard deviation given as scale.")
        NORMAL,

        @Named(title = "Cube", about = "Every coordinate is uniform from minus the scale to the scale.")
        UNIFORM,

        @Named(title = "Sphere", about = "Every direction is as likely, at the distance given as scale.")
        SPHERE,

        @Named(title = "Orthogonal",
                about = "The positions are at right angles to each other, at the distance given as scale.")
        ORTHONORMAL
    }

    public Drawn {
        drawn = drawn.map(List::copyOf);
    }

    @Override
    public Drawn open() {
        return new Drawn(count, draw, scale, charge, Optional.empty());
    }

    @Override
    public Drawn times(int count) {
        return new Drawn(count, draw, scale, charge, Optional.empty());
    }

    @Override
    public Listed given() {
        return new Listed(drawn.orElse(List.of()));
    }

    /// The same request with its result.
    public Drawn as(List<Charge> result) {
        return new Drawn(count, draw, scale, charge, Optional.of(result));
    }

    /// Where the charges of a request stand, drawn all together when somebody asks for the first of them: thousands of
    /// orthonormal vectors take long, and to check a document nobody asks.
    static final class Places {

        private final Drawn request;
        private final Space space;
        private final RandomGenerator generator;
        private List<double[]> drawn;

        Places(Drawn request, Space space, RandomGenerator generator) {
            this.request = request;
            this.space = space;
            this.generator = generator;
        }

        /// The coordinates of one charge; on the sphere of length one.
        static final class Place extends AbstractList<Double> implements RandomAccess {

            private final Places places;
            private final int index;
            private volatile double[] at;

            Place(Places places, int index) {
                this.places = places;
                this.index = index;
            }

            @Override
            public Double get(int coordinate) {
                if (at == null) {
                    at = places.at(index);
                }
                return at[coordinate];
            }

            @Override
            public int size() {
                return places.space.dimension();
            }
        }

        private synchronized double[] at(int index) {
            if (drawn == null) {
                List<double[]> before = new ArrayList<>();
                for (int i = 0; i < request.count(); i++) {
                    before.add(position(before));
                }
                drawn = before;
            }
            return drawn.get(index);
        }

        private double[] position(List<double[]> before) {
            double[] at = new double[space.dimension()];
            double scale = request.scale();
            switch (request.draw()) {
                case NORMAL -> fill(at, () -> scale * generator.nextGaussian());
                case UNIFORM -> fill(at, () -> scale * (2 * generator.nextDouble() - 1));
                case SPHERE -> {
                    fill(at, generator::nextGaussian);
                    stretch(at, scale / Norms.of(at));
                }
                case ORTHONORMAL -> {
                    fill(at, generator::nextGaussian);
                    for (int pass = 0; pass < 2; pass++) { // Gram and Schmidt, twice for orthogonality to the last digits
                        for (double[] other : before) {
                            double share = 0;
                            for (int c = 0; c < at.length; c++) {
                                share += at[c] * other[c] / (scale * scale);
                            }
                            for (int c = 0; c < at.length; c++) {
                                at[c] -= share * other[c];
                            }
                        }
                        stretch(at, scale / Norms.of(at));
                    }
                }
            }
            if (space.isSphere()) {
                stretch(at, 1 / Norms.of(at));
                space.manifold().project(at, 0);
            }
            return at;
        }

        private static void fill(double[] at, DoubleSupplier number) {
            for (int c = 0; c < at.length; c++) {
                at[c] = number.getAsDouble();
            }
        }

        private static void stretch(double[] at, double factor) {
            for (int c = 0; c < at.length; c++) {
                at[c] *= factor;
            }
        }
    }
}
