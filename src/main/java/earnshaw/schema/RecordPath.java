package earnshaw.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A place inside a record, found by a path. Bare records and present Optionals are passed through, as in a file.
///
/// @param value what stands there
/// @param type  what may stand there
/// @param put   the whole with another value there
record RecordPath(Object value, Type type, @Nullable Knob knob, UnaryOperator<Object> put) {

    static RecordPath of(Object root) {
        return new RecordPath(root, root.getClass(), null, UnaryOperator.identity());
    }

    /// The place under a path, empty when there is none.
    Optional<RecordPath> at(String path) {
        Optional<RecordPath> here = Optional.of(this);
        for (String part : DocumentPath.parts(path)) {
            here = here.flatMap(spot -> spot.below(part));
        }
        return here;
    }

    private Optional<RecordPath> below(String part) {
        return switch (value) {
            case Optional<?> optional -> optional.flatMap(
                    one -> inner(one, ((ParameterizedType) type).getActualTypeArguments()[0], knob, Optional::of)
                            .below(part));
            case Record bare when RecordShapes.isBare(bare.getClass()) ->
                component(bare, RecordShapes.parts(bare.getClass()).getFirst()).below(part);
            case Record record -> RecordShapes.part(record.getClass(), part).map(one -> component(record, one));
            case List<?> list when holds(part, list.size()) -> Optional.of(item(list, DocumentPath.index(part)));
            case double[] numbers when holds(part, numbers.length) -> {
                int index = DocumentPath.index(part);
                yield Optional.of(inner(numbers[index], double.class, knob, one -> {
                    double[] copy = numbers.clone();
                    copy[index] = (Double) one;
                    return copy;
                }));
            }
            case int[] numbers when holds(part, numbers.length) -> {
                int index = DocumentPath.index(part);
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
        return DocumentPath.isIndex(part) && DocumentPath.index(part) < size;
    }

    private RecordPath component(Record record, RecordShapes.Part part) {
        return inner(part.of(record), part.type(), part.knob(), one -> RecordShapes.replaced(record, part, one));
    }

    private RecordPath item(List<?> list, int index) {
        Type inner = ((ParameterizedType) type).getActualTypeArguments()[0];
        return inner(list.get(index), inner, knob, one -> {
            List<Object> copy = new ArrayList<>(list);
            copy.set(index, one);
            return List.copyOf(copy);
        });
    }

    private RecordPath inner(Object value, Type type, @Nullable Knob knob, Function<Object, Object> into) {
        return new RecordPath(value, type, knob, one -> put.apply(into.apply(one)));
    }
}
