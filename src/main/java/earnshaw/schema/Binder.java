package earnshaw.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns a tree into values and tells every fault on the way. Inside, null stands for a value that was refused: nothing
/// around it is built, but its neighbours are still looked at.
final class Binder {

    // Beyond it a double no longer counts by ones.
    private static final double EXACT = 1L << 53;

    private final Schema schema;
    private final String file;
    private final Consumer<Fault> faults;

    Binder(Schema schema, String file, Consumer<Fault> faults) {
        this.schema = schema;
        this.file = file;
        this.faults = faults;
    }

    /// @param type a record, or what stands for several
    /// @return the document, or null when it was refused
    @Nullable
    Object document(Located at, Class<?> type) {
        return RecordShapes.isKind(type) ? kind(at, type, "") : record(at, type.asSubclass(Record.class), "", Set.of());
    }

    /// @return the value, or null when it was refused
    @Nullable
    Object bind(Located at, Type type, Knob knob, String path) {
        Class<?> raw = RecordShapes.raw(type);
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            return raw == List.class ? list(at, inner, knob, path)
                    : optional(at, Optional.empty(), inner, knob, path, Optional::of);
        }
        return switch (raw) {
            case Class<?> c when c == double.class || c == Double.class -> number(at, knob, path);
            case Class<?> c when c == long.class -> whole(at, knob, path);
            case Class<?> c when c == int.class -> small(at, knob, path);
            case Class<?> c when c == boolean.class ->
                at instanceof Located.Bool bool ? bool.value() : wrong(at, type, knob, path);
            case Class<?> c when c == String.class ->
                at instanceof Located.Text text ? text(text, knob, path) : wrong(at, type, knob, path);
            case Class<?> c when c == OptionalDouble.class ->
                optional(at, OptionalDouble.empty(), double.class, knob, path,
                        value -> OptionalDouble.of((Double) value));
            case Class<?> c when c == OptionalLong.class ->
                optional(at, OptionalLong.empty(), long.class, knob, path, value -> OptionalLong.of((Long) value));
            case Class<?> c when c == OptionalInt.class ->
                optional(at, OptionalInt.empty(), int.class, knob, path, value -> OptionalInt.of((Integer) value));
            case Class<?> c when c.isEnum() -> constant(at, c, knob, path);
            case Class<?> c when c == double[].class ->
                list(at, double.class, knob, path) instanceof List<?> all
                        ? all.stream().mapToDouble(one -> (Double) one).toArray() : null;
            case Class<?> c when c == int[].class ->
                list(at, int.class, knob, path) instanceof List<?> all
                        ? all.stream().mapToInt(one -> (Integer) one).toArray() : null;
            case Class<?> c when c == Literal.class -> Literal.of(at);
            case Class<?> c when RecordShapes.isKind(c) -> kind(at, c, path);
            case Class<?> c when RecordShapes.isChoice(c) -> choice(at, c, knob, path);
            case Class<?> c when c.isRecord() -> record(at, c.asSubclass(Record.class), path, Set.of());
            default -> throw new IllegalStateException("no form in a file for " + type + " at " + path);
        };
    }

    // SVG and the metadata of PDF and PNG are XML, which has no place for most control characters.
    private @Nullable Object text(Located.Text at, Knob knob, String path) {
        OptionalInt refused = at.text().codePoints().filter(one -> !FaultText.writable(one, knob.lines())).findFirst();
        return refused.isEmpty()
                ? at.text()
                : fault(at, path,
                        FaultText.quoted(at.text()) + " with the character "
                                + String.format(Locale.ROOT, "U+%04X", refused.getAsInt()),
                        knob.lines() ? "text of characters that XML can hold"
                                : "one line of characters that XML can hold");
    }

    private @Nullable Object number(Located at, Knob knob, String path) {
        double value = at instanceof Located.Numeral numeral ? parsed(numeral.text()) : Double.NaN;
        boolean fits = Double.isFinite(value) && inside(value, knob);
        return fits ? value : wrong(at, double.class, knob, path);
    }

    private @Nullable Object whole(Located at, Knob knob, String path) {
        Long value = at instanceof Located.Numeral numeral ? exact(numeral.text()) : null;
        return value != null && inside(value, knob) ? value : wrong(at, long.class, knob, path);
    }

    private @Nullable Object small(Located at, Knob knob, String path) {
        Object value = whole(at, knob, path);
        if (value instanceof Long fits && fits != fits.intValue()) {
            return fault(at, path, FaultText.found(at),
                    "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE);
        }
        return value == null ? null : (Object) ((Long) value).intValue();
    }

    // 1e6 is a whole number too; 2.5 and 1e300 are not ones a long can hold.
    private static @Nullable Long exact(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notPlain) {
            double value = parsed(text);
            return value == Math.rint(value) && Math.abs(value) <= EXACT ? (Long) (long) value : null;
        }
    }

    // INF and its like come through as numbers that Java spells otherwise.
    private static double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notFinite) {
            return Double.NaN;
        }
    }

    private static boolean inside(double value, Knob knob) {
        return value <= knob.max() && (knob.above() ? value > knob.min() : value >= knob.min());
    }

    private @Nullable Object optional(
            Located at, Object none, Type inner, Knob knob, String path, Function<Object, Object> wrap) {
        if (at instanceof Located.Null) {
            return none;
        }
        Object value = bind(at, inner, knob, path);
        return value == null ? null : wrap.apply(value);
    }

    private @Nullable Object constant(Located at, Class<?> type, Knob knob, String path) {
        if (!(at instanceof Located.Text text)) {
            return wrong(at, type, knob, path);
        }
        List<Enum<?>> constants = Stream.of(type.getEnumConstants()).<Enum<?>>map(one -> (Enum<?>) one).toList();
        for (Enum<?> one : constants) {
            if (FaultText.id(one).equals(text.text())) {
                return one;
            }
        }
        return fault(at, path, FaultText.found(at),
                FaultText.meant(text.text(), constants.stream().map(FaultText::id).toList()));
    }

    private @Nullable Object list(Located at, Type inner, Knob knob, String path) {
        if (!(at instanceof Located.Items items)) {
            return wrong(at, List.class, knob, path);
        }
        List<@Nullable Object> values = new ArrayList<>(items.items().size());
        boolean whole = true;
        for (int i = 0; i < items.items().size(); i++) {
            Object value = bind(items.items().get(i), inner, knob, path + "[" + i + "]");
            whole &= value != null;
            values.add(value);
        }
        return whole ? List.copyOf(values) : null;
    }

    private @Nullable Object kind(Located at, Class<?> kind, String path) {
        String key = kind.getAnnotation(Kind.class).key();
        List<Class<? extends Record>> records = schema.kinds(kind);
        Collection<String> ids = records.stream().map(Schema::id).toList();
        if (!(at instanceof Located.Keyed keyed)) {
            return fault(at, path, FaultText.found(at), "an object with the key \"" + key + "\"");
        }
        String below = DocumentPath.join(path, key);
        if (!keyed.members().containsKey(key)) {
            return fault(at, below, "no such key", FaultText.ids(ids));
        }
        Located told = keyed.members().get(key).value();
        if (!(told instanceof Located.Text id)) {
            return fault(told, below, FaultText.found(told), FaultText.ids(ids));
        }
        for (Class<? extends Record> record : records) {
            if (Schema.id(record).equals(id.text())) {
                return record(at, record, path, Set.of(key));
            }
        }
        return fault(told, below, FaultText.found(told), FaultText.ids(ids));
    }

    private @Nullable Object choice(Located at, Class<?> type, Knob knob, String path) {
        @Nullable
        Class<? extends Record> ordinary = null;
        for (Class<? extends Record> one : RecordShapes.alternatives(type)) {
            if (!RecordShapes.isBare(one)) {
                ordinary = one;
            } else if (standsFor(at, RecordShapes.raw(RecordShapes.parts(one).getFirst().type()))) {
                return record(at, one, path, Set.of());
            }
        }
        return at instanceof Located.Keyed && ordinary != null ? record(at, ordinary, path, Set.of())
                : wrong(at, type, knob, path);
    }

    private static boolean standsFor(Located at, Class<?> type) {
        return switch (at) {
            case Located.Items _ -> type == List.class || type.isArray();
            case Located.Numeral _ -> type == double.class || type == int.class || type == long.class;
            case Located.Text _ -> type == String.class || type.isEnum();
            case Located.Bool _ -> type == boolean.class;
            case Located.Keyed _,Located.Null _ -> false;
        };
    }

    private @Nullable Object record(Located at, Class<? extends Record> type, String path, Set<String> known) {
        List<Field> fields = schema.fields(type);
        if (RecordShapes.isBare(type)) {
            Field only = fields.getFirst();
            Object value = bind(at, only.type(), only.knob(), path);
            return value == null ? null : made(at, type, path, new Object[] {value});
        }
        if (!(at instanceof Located.Keyed keyed)) {
            return fault(at, path, FaultText.found(at), "an object in braces");
        }
        Set<String> keys = new LinkedHashSet<>(known);
        fields.forEach(field -> keys.add(field.key()));
        keyed.members().forEach((key, member) -> {
            if (!keys.contains(key)) {
                faults.accept(new Fault(
                        file, DocumentPath.join(path, key), member.line(), member.column(),
                        "the unknown key " + FaultText.quoted(key), FaultText.meant(key, keys)));
            }
        });
        @Nullable
        Object[] values = new Object[fields.size()];
        boolean whole = true;
        for (int i = 0; i < values.length; i++) {
            Field field = fields.get(i);
            String below = DocumentPath.join(path, field.key());
            Located.Member member = keyed.members().get(field.key());
            values[i] = member != null
                    ? bind(member.value(), field.type(), field.knob(), below)
                    : field.initial().orElseGet(() -> missing(at, field, below));
            whole &= values[i] != null;
        }
        return whole ? made(at, type, path, values) : null;
    }

    private @Nullable Object missing(Located at, Field field, String path) {
        return fault(at, path, "no such key", FaultText.allowed(field.type(), field.knob()));
    }

    private @Nullable Object made(Located at, Class<? extends Record> type, String path, @Nullable Object[] values) {
        Object record;
        try {
            record = RecordShapes.make(type, values);
        } catch (IllegalArgumentException refused) {
            faults.accept(Fault.of(file, path, at.line(), at.column(), refused));
            return null;
        }
        if (record instanceof Checked checked) {
            checked.check((below, found, allowed) -> {
                Located guilty = at.nearest(below);
                faults.accept(new Fault(file, DocumentPath.join(path, below), guilty.line(), guilty.column(), found,
                        allowed));
            });
        }
        return record;
    }

    private @Nullable Object wrong(Located at, Type type, Knob knob, String path) {
        return fault(at, path, FaultText.found(at), FaultText.allowed(type, knob));
    }

    private @Nullable Object fault(Located at, String path, String found, String allowed) {
        faults.accept(new Fault(file, path, at.line(), at.column(), found, allowed));
        return null;
    }
}
