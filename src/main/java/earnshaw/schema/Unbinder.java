package earnshaw.schema;

import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;

/// Turns values into the shortest tree that reads back as the same values.
final class Unbinder {

    private final Schema schema;

    Unbinder(Schema schema) {
        this.schema = schema;
    }

    /// @param type as which the reader will expect the value
    Located tree(Object value, Type type) {
        return switch (value) {
            case Double number -> new Located.Numeral(0, 0, FaultText.number(number));
            case Integer number -> new Located.Numeral(0, 0, Integer.toString(number));
            case Long number -> new Located.Numeral(0, 0, Long.toString(number));
            case Boolean truth -> new Located.Bool(0, 0, truth);
            case String text -> new Located.Text(0, 0, text);
            case Enum<?> constant -> new Located.Text(0, 0, FaultText.id(constant));
            case OptionalDouble number -> number.isPresent() ? tree(number.getAsDouble(), double.class) : nothing();
            case OptionalLong number -> number.isPresent() ? tree(number.getAsLong(), long.class) : nothing();
            case OptionalInt number -> number.isPresent() ? tree(number.getAsInt(), int.class) : nothing();
            case Optional<?> optional ->
                optional.map(inner -> tree(inner, argument(type))).orElseGet(Unbinder::nothing);
            case List<?> list ->
                new Located.Items(0, 0, list.stream().map(one -> tree(one, argument(type))).toList());
            case Literal literal -> literal.tree();
            case Record record -> record(record, RecordShapes.raw(type));
            default -> array(value);
        };
    }

    private static Located nothing() {
        return new Located.Null(0, 0);
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private Located array(Object array) {
        List<Located> items = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            items.add(tree(Array.get(array, i), array.getClass().componentType()));
        }
        return new Located.Items(0, 0, items);
    }

    private Located record(Record record, Class<?> expected) {
        Class<? extends Record> type = record.getClass();
        if (RecordShapes.isBare(type)) {
            RecordShapes.Part only = RecordShapes.parts(type).getFirst();
            return tree(only.of(record), only.type());
        }
        SequencedMap<String, Located.Member> members = new LinkedHashMap<>();
        if (RecordShapes.isKind(expected)) {
            put(members, expected.getAnnotation(Kind.class).key(), new Located.Text(0, 0, Schema.id(type)));
        }
        for (Field field : schema.fields(type)) {
            Object value = RecordShapes.part(type, field.key()).orElseThrow().of(record);
            if (field.initial().isEmpty() || field.knob().written()
                    || !Objects.deepEquals(value, field.initial().get())) {
                put(members, field.key(), tree(value, field.type()));
            }
        }
        return new Located.Keyed(0, 0, members);
    }

    private static void put(SequencedMap<String, Located.Member> members, String key, Located value) {
        members.put(key, new Located.Member(0, 0, value));
    }
}
