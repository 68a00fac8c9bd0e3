package earnshaw.scenario;

import earnshaw.schema.Kind;
import earnshaw.schema.Knob;
import earnshaw.schema.Named;
import java.util.List;

/// Which three directions a picture shows of a space of more than three dimensions.
@Kind
public sealed interface Subspace {

    /// Three coordinates.
    @Named(title = "Coordinates", about = "Three of the coordinates.")
    record Coordinates(
            @Knob(doc = "which coordinates, counted from 1", initial = "[1, 2, 3]") List<Integer> axes)
            implements Subspace {

        public Coordinates {
            axes = List.copyOf(axes);
        }
    }

    /// Principal components.
    @Named(title = "Principal components",
            about = "The three directions along which the charges differ most over the run so far; they follow the run.")
    record Principal() implements Subspace {}

    /// The plane through three charges.
    @Named(title = "Plane through charges",
            about = "The plane through two protons and an electron, and the direction across it along which the charges differ most.")
    record Through(
            @Knob(doc = "two protons, counted from 1", initial = "[1, 2]") List<Integer> protons,
            @Knob(doc = "the electron, counted from 1", min = 1, initial = "1") int electron)
            implements Subspace {

        public Through {
            protons = List.copyOf(protons);
        }
    }

    /// Random directions.
    @Named(title = "Random directions", about = "Three random directions at right angles.")
    record Random(@Knob(doc = "of the directions", initial = "1") long seed) implements Subspace {}

    /// Directions given as numbers.
    @Named(title = "Given directions",
            about = "Three directions as numbers, which a picture keeps whatever the run does.")
    record Directions(
            @Knob(doc = "one to three directions, as many numbers as a place; they are set at right angles") List<List<Double>> rows,
            @Knob(doc = "a place of the space that is seen; omitted: the origin", initial = "[]") List<Double> origin)
            implements Subspace {

        public Directions {
            rows = rows.stream().map(List::copyOf).toList();
            origin = List.copyOf(origin);
        }
    }
}
