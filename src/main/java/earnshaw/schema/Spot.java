package earnshaw.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A place inside a record, found by a path. Bare records and present Optionals are passed through, as in a file.
///
/// @param value what stands there
/// @param type  what may stand there
/// @param put   the whole with another value there
record Spot(Object value, Type type, Knob knob, UnaryOperator<Object> put) {

    static Spot of(Object root) {
        return new Spot(root, root.getClass(), null, UnaryOperator.identity());
    }

    /// The place under a path, empty when there is none.
    Optional<Spot> at(String path) {
        Optional<Spot> here = Optional.of(this);
        for (String part : Trail.parts(path)) {
            here = here.flatMap(spot -> spot.below(part));
        }
        return here;
    }

    private Optional<Spot> below(String part) {
        return switch (value) {
            case Optional<?> optional -> optional.flatMap(one ->
                    inner(one, ((ParameterizedType) type).getActualTypeArguments()[0], knob, Optional::of).below(part));
            case Record bare when Shapes.isBare(bare.getClass()) ->
                component(bare, Shapes.parts(bare.getClass()).getFirst()).below(part);
            case Record record -> Shapes.part(record.getClass(), part).map(one -> component(record, one));
            case List<?> list when holds(part, list.size()) -> Optional.of(item(list, Trail.index(part)));
            case double[] numbers when holds(part, numbers.length) -> {
                int index = Trail.index(part);
                yield Optional.of(inner(numbers[index], double.class, knob, one -> {
                    double[] copy = numbers.clone();
                    copy[index] = (Double) one;
                    return copy;
                }));
            }
            case int[] numbers when holds(part, numbers.length) -> {
                int index = Trail.index(part);
                yield Optional.of(inner(numbers[index], int.class, knob, one -> {
                    int[] copy = numbers.clone();
                    copy[index] = (Integer) one;
                    return copy;
                }));
            }
            default -> Optional.empty();
        };
    }

    private static boolean holds(String part, int size) {
        return Trail.isIndex(part) && Trail.index(part) < size;
    }

    private Spot component(Record record, Shapes.Part part) {
        return inner(part.of(record), part.type(), part.knob(), one -> Shapes.replaced(record, part, one));
    }

    private Spot item(List<?> list, int index) {
        Type inner = ((ParameterizedType) type).getActualTypeArguments()[0];
        return inner(list.get(index), inner, knob, one -> {
            List<Object> copy = new ArrayList<>(list);
            copy.set(index, one);
            return List.copyOf(copy);
        });
    }

    private Spot inner(Object value, Type type, Knob knob, Function<Object, Object> into) {
        return new Spot(value, type, knob, one -> put.apply(into.apply(one)));
    }
}
