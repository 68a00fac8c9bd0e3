package earnshaw.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Describes records as a JSON Schema (draft 2020-12), so that editors can check and complete files. Rules that reach
/// over several components (see [Checked]) have no place in it.
final class JsonSchema {

    private final Schema schema;
    private final Map<String, Object> definitions = new TreeMap<>();

    JsonSchema(Schema schema) {
        this.schema = schema;
    }

    /// The schema of a document that is such a record.
    SequencedMap<String, Object> of(Class<? extends Record> record) {
        SequencedMap<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.putAll(object(record, Optional.empty()));
        document.put("$defs", definitions);
        return document;
    }

    private Map<String, Object> type(Type type, Knob knob) {
        Class<?> raw = RecordShapes.raw(type);
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            return raw == List.class ? list(type(inner, knob)) : optional(type(inner, knob));
        }
        return switch (raw) {
            case Class<?> c when c == double.class -> number("number", knob);
            case Class<?> c when c == long.class || c == int.class -> number("integer", knob);
            case Class<?> c when c == boolean.class -> plain("boolean");
            case Class<?> c when c == String.class -> plain("string");
            case Class<?> c when c == OptionalDouble.class -> optional(number("number", knob));
            case Class<?> c when c == OptionalLong.class || c == OptionalInt.class -> optional(number("integer", knob));
            case Class<?> c when c.isEnum() -> constants(c);
            case Class<?> c when c == double[].class -> list(number("number", knob));
            case Class<?> c when c == int[].class -> list(number("integer", knob));
            case Class<?> c when c == Literal.class -> new LinkedHashMap<>();
            case Class<?> c when RecordShapes.isKind(c) -> defined(c, () -> kind(c));
            case Class<?> c when RecordShapes.isChoice(c) -> defined(c, () -> choice(c));
            case Class<?> c when c.isRecord() -> record(c.asSubclass(Record.class));
            default -> throw new IllegalStateException("no form in a file for " + type);
        };
    }

    private static Map<String, Object> plain(String type) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("type", type);
        return plain;
    }

    private static Map<String, Object> number(String type, Knob knob) {
        Map<String, Object> number = plain(type);
        if (knob != null && Double.isFinite(knob.min())) {
            number.put(knob.above() ? "exclusiveMinimum" : "minimum", knob.min());
        }
        if (knob != null && Double.isFinite(knob.max())) {
            number.put("maximum", knob.max());
        }
        return number;
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        Map<String, Object> list = plain("array");
        list.put("items", items);
        return list;
    }

    private static Map<String, Object> optional(Map<String, Object> inner) {
        Map<String, Object> optional = new LinkedHashMap<>();
        optional.put("anyOf", List.of(inner, plain("null")));
        return optional;
    }

    private static Map<String, Object> constants(Class<?> type) {
        List<String> ids = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            ids.add(FaultText.id((Enum<?>) constant));
        }
        Map<String, Object> constants = new LinkedHashMap<>();
        constants.put("enum", ids);
        return constants;
    }

    // Told once under a name, so that records may hold records of their own kind.
    private Map<String, Object> defined(Class<?> type, Supplier<Map<String, Object>> definition) {
        String name = type.getName().replaceFirst("^earnshaw[.]", "");
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, definition.get());
        }
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("$ref", "#/$defs/" + name);
        return reference;
    }

    private Map<String, Object> kind(Class<?> kind) {
        String key = kind.getAnnotation(Kind.class).key();
        Map<String, Object> any = new LinkedHashMap<>();
        any.put("oneOf", schema.kinds(kind).stream().map(record -> object(record, Optional.of(key))).toList());
        return any;
    }

    private Map<String, Object> choice(Class<?> sealed) {
        Map<String, Object> any = new LinkedHashMap<>();
        any.put("anyOf", RecordShapes.alternatives(sealed).stream().map(this::record).toList());
        return any;
    }

    private Map<String, Object> record(Class<? extends Record> record) {
        if (RecordShapes.isBare(record)) {
            RecordShapes.Part only = RecordShapes.parts(record).getFirst();
            return type(only.type(), only.knob());
        }
        return defined(record, () -> object(record, Optional.empty()));
    }

    private Map<String, Object> object(Class<? extends Record> record, Optional<String> key) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        key.ifPresent(telling -> {
            Map<String, Object> constant = new LinkedHashMap<>();
            constant.put("const", Schema.id(record));
            properties.put(telling, constant);
            required.add(telling);
        });
        for (Field field : schema.fields(record)) {
            Map<String, Object> described = new LinkedHashMap<>();
            described.put("description", field.knob().doc());
            described.putAll(type(field.type(), field.knob()));
            properties.put(field.key(), described);
            if (field.initial().isEmpty()) {
                required.add(field.key());
            }
        }
        Map<String, Object> object = plain("object");
        object.put("properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("additionalProperties", false);
        return object;
    }
}
