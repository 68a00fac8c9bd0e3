package earnshaw.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// One record with every type of component a schema knows.
record Zoo(
        @Knob(doc = "required", min = 0, above = true, max = 10) double size,
        @Knob(doc = "count", min = 0, initial = "3") int count,
        @Knob(doc = "many", initial = "9007199254740993") long many,
        @Knob(doc = "yes", initial = "true") boolean yes,
        @Knob(doc = "name", initial = "\"\"") String name,
        @Knob(doc = "mood", initial = "\"veryGlad\"") Mood mood,
        @Knob(doc = "place", initial = "[]") double[] place,
        @Knob(doc = "marks", initial = "[]") int[] marks,
        @Knob(doc = "words", initial = "[\"a\"]") List<String> words,
        @Knob(doc = "rows", initial = "[]") List<List<Double>> rows,
        @Knob(doc = "perhaps") Optional<Cage> perhaps,
        @Knob(doc = "limit", min = 1) OptionalDouble limit,
        @Knob(doc = "steps", min = 0) OptionalLong steps,
        @Knob(doc = "few") OptionalInt few,
        @Knob(doc = "beast", initial = "{\"type\": \"bigLion\"}") Beast beast,
        @Knob(doc = "food", initial = "1") Food food)
        implements Checked {

    static final Schema SCHEMA = new Schema(Map.of(Beast.class, List.of(BigLion.class, Newt.class)));

    enum Mood { GLAD, VERY_GLAD, SAD }

    @Kind
    interface Beast {}

    record BigLion(@Knob(doc = "roar", min = 0, max = 1, initial = "0.5") double roar) implements Beast {}

    record Newt(@Knob(doc = "inside", initial = "{\"type\": \"bigLion\"}") Beast inside) implements Beast {}

    /// A record whose constructor refuses.
    record Cage(@Knob(doc = "from") double from, @Knob(doc = "to") double to) {
        Cage {
            if (from > to) {
                throw new IllegalArgumentException("from above to");
            }
        }
    }

    /// A choice told by its shape.
    sealed interface Food {
        @Unwrapped
        record Grams(@Knob(doc = "how much", min = 0) double value) implements Food {}

        @Unwrapped
        record Menu(@Knob(doc = "dishes") List<String> dishes) implements Food {}

        @Unwrapped
        record Named(@Knob(doc = "dish") String name) implements Food {}

        record Mixed(@Knob(doc = "share", initial = "0.5") double share) implements Food {}
    }

    @Override
    public void check(Faults faults) {
        if (place.length > 0 && place.length != count) {
            faults.add("place", "a list of " + place.length, "a list of " + count);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isEmpty()) {
                faults.add("rows[" + i + "]", "an empty list", "one number or more");
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Zoo that && SCHEMA.fields(Zoo.class).stream().allMatch(
                field -> java.util.Objects.deepEquals(SCHEMA.get(this, field.key()), SCHEMA.get(that, field.key())));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(place) + count;
    }
}
