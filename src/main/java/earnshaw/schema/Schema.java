package earnshaw.schema;

import java.io.StringReader;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Records to JSON and back, and the components of records as things to set.
///
/// Components may be `double`, `int`, `long`, `boolean`, `String`, enums (in camelCase), `double[]`, `int[]`, lists,
/// optional values, records, [Kind] interfaces, sealed interfaces as [Unwrapped] describes, and [Literal] for any value
/// at all. A number in double quotes is not a number, 2.5 is not a whole number, 1e6 is. `null` stands for an optional
/// value that is not there and is refused elsewhere. Values are immutable, so a schema may be shared by threads.
public final class Schema {

    private final Map<Class<?>, List<Class<? extends Record>>> kinds;
    private final Map<Class<?>, List<Field>> fields = new ConcurrentHashMap<>();

    /// @param kinds the records of every [Kind] interface that is not sealed, in the order in which they are listed
    public Schema(Map<Class<?>, List<Class<? extends Record>>> kinds) {
        this.kinds = Map.copyOf(kinds);
    }

    /// The name of a record in files: `softCoulomb` for `SoftCoulomb`.
    public static String id(Class<?> record) {
        String name = record.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /// The name of an enum's constant in files: `gradientNorm` for `GRADIENT_NORM`.
    public static String id(Enum<?> constant) {
        return FaultText.id(constant);
    }

    /// The shortest decimal form that reads back as the same number: `1`, `0.5`, `1e-9`.
    ///
    /// @throws IllegalArgumentException when it is not finite
    public static String number(double value) {
        return FaultText.number(value);
    }

    /// The records of a [Kind] interface.
    public List<Class<? extends Record>> kinds(Class<?> kind) {
        List<Class<? extends Record>> records = kinds.get(kind);
        if (records == null && kind.isSealed()) {
            return RecordShapes.alternatives(kind);
        }
        if (records == null) {
            throw new IllegalArgumentException("no list of the records of " + kind.getName());
        }
        return records;
    }

    /// The components of a record, in its order.
    public List<Field> fields(Class<? extends Record> record) {
        List<Field> known = fields.get(record);
        if (known == null) {
            known = RecordShapes.parts(record).stream().map(part -> field(record, part)).toList();
            fields.put(record, known);
        }
        return known;
    }

    private Field field(Class<?> record, RecordShapes.Part part) {
        String initial = part.knob().initial();
        if (initial.isEmpty()) {
            return new Field(part.key(), part.type(), part.knob(),
                    part.optional() ? Optional.ofNullable(empty(part)) : Optional.empty());
        }
        Object value = bound(initial, record.getName() + "." + part.key(), part.type(), part.knob());
        return new Field(part.key(), part.type(), part.knob(), Optional.of(value));
    }

    // What a knob says in JSON; the program itself is wrong where that cannot be read.
    private Object bound(String json, String place, Type type, Knob knob) {
        List<Fault> faults = new ArrayList<>();
        Optional<Object> value = Located.read(new StringReader(json), place, faults::add)
                .map(tree -> new Binder(this, place, faults::add).bind(tree, type, knob, ""));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.getFirst().toString());
        }
        return value.orElseThrow();
    }

    private @Nullable Object empty(RecordShapes.Part part) {
        return new Binder(this, "", _ -> {}).bind(new Located.Null(0, 0), part.type(), part.knob(), "");
    }

    /// Binds a tree to a record. All faults are told, not only the first.
    ///
    /// @param file name for the faults
    /// @return the record, empty when there was any fault
    public <T> Optional<T> read(Located tree, String file, Class<T> type, Consumer<Fault> faults) {
        List<Fault> found = new ArrayList<>();
        Object value = new Binder(this, file, found::add).document(tree, type);
        found.forEach(faults);
        return found.isEmpty() ? Optional.ofNullable(value).map(type::cast) : Optional.empty();
    }

    /// A record as JSON for people, each component that differs from its initial value or is always written; the same
    /// value gives the same text, and reading it gives an equal value.
    ///
    /// @throws IllegalArgumentException when a number in it is not finite
    public String write(Record value) {
        return Printer.print(new Unbinder(this).tree(value, value.getClass()));
    }

    /// The same for a value that stands where a type is expected: a record of a [Kind] has its telling key then.
    ///
    /// @throws IllegalArgumentException when a number in it is not finite
    public String write(Object value, Type expected) {
        return Printer.print(new Unbinder(this).tree(value, expected));
    }

    /// A record to begin with: every component at its initial value, or at its example where it is required.
    ///
    /// @throws IllegalStateException when a required component has no example
    public <T extends Record> T example(Class<T> record) {
        Object[] values = fields(record).stream()
                .map(field -> field.initial().orElseGet(() -> bound(field.knob().example(),
                        record.getName() + "." + field.key(), field.type(), field.knob())))
                .toArray();
        return record.cast(RecordShapes.make(record, values));
    }

    /// A record with every component at its initial value.
    ///
    /// @throws IllegalArgumentException when a component is required
    public <T extends Record> T initial(Class<T> record) {
        Object[] values = fields(record).stream()
                .map(field -> field.initial().orElseThrow(
                        () -> new IllegalArgumentException(id(record) + " needs " + field.key())))
                .toArray();
        return record.cast(RecordShapes.make(record, values));
    }

    /// A JSON Schema (draft 2020-12) of documents that are such a record, as maps, lists, texts, numbers and truth
    /// values.
    public SequencedMap<String, Object> jsonSchema(Class<? extends Record> record) {
        return new JsonSchema(this).of(record);
    }

    /// The value at a path such as `problem.electrons[0].at[1]`.
    ///
    /// @throws IllegalArgumentException when there is no such place
    public Object get(Record root, String path) {
        return spot(root, path).value();
    }

    /// What an [Unwrapped] record stands for: the value of its one component.
    public Object within(Record unwrapped) {
        return RecordShapes.parts(unwrapped.getClass()).getFirst().of(unwrapped);
    }

    /// A record with another value at a path. Nothing is checked but what the constructors check; see [#check].
    ///
    /// @param value of the very type of the component
    /// @throws IllegalArgumentException when there is no such place, or a constructor refuses the value
    public <T extends Record> T with(T root, String path, Object value) {
        return cast(root, spot(root, path).put().apply(value));
    }

    private static RecordPath spot(Record root, String path) {
        return RecordPath.of(root).at(path)
                .orElseThrow(() -> new IllegalArgumentException("no " + path + " in " + root));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> T cast(T root, Object value) {
        return (T) root.getClass().cast(value);
    }

    /// A record with another value at a path, of the type and in the range that a file may give there. Rules over
    /// several components are for [#check], so that two settings may fit together where each alone does not.
    ///
    /// @param json   the value as JSON; under the telling key of a [Kind] (`problem.potential.type`) it puts there that
    ///               record with its initial values
    /// @param source name for the faults, such as `--set`
    public <T extends Record> T set(T root, String path, String json, String source) throws InputRefused {
        int dot = path.lastIndexOf('.');
        Optional<RecordPath> parent = dot < 0 ? Optional.empty() : RecordPath.of(root).at(path.substring(0, dot));
        if (parent.isPresent() && isKey(parent.get(), path.substring(dot + 1))) {
            return set(root, path.substring(0, dot), "{\"" + path.substring(dot + 1) + "\": " + json + "}", source);
        }
        Optional<RecordPath> spot = RecordPath.of(root).at(path);
        Knob knob = spot.map(RecordPath::knob).orElse(null);
        if (knob == null) {
            throw new InputRefused(new Fault(source, path, 0, 0, "no such place in the scenario", near(root, path)));
        }
        List<Fault> faults = new ArrayList<>();
        Consumer<Fault> unplaced = fault -> faults.add(
                new Fault(source, fault.path().isEmpty() ? path : fault.path(), 0, 0, fault.found(), fault.allowed()));
        Optional<Object> value = Located.read(new StringReader(json), source, unplaced)
                .map(tree -> new Binder(this, source, unplaced).bind(tree, spot.get().type(), knob, path));
        @Nullable
        T changed = null;
        if (faults.isEmpty()) {
            try {
                changed = cast(root, spot.get().put().apply(value.orElseThrow()));
            } catch (IllegalArgumentException refused) {
                faults.add(Fault.of(source, path, 0, 0, refused));
            }
        }
        if (changed == null) {
            throw new InputRefused(faults);
        }
        return changed;
    }

    private static boolean isKey(RecordPath parent, String key) {
        Class<?> type = RecordShapes.raw(parent.type());
        return RecordShapes.isKind(type) && type.getAnnotation(Kind.class).key().equals(key);
    }

    // The deepest place on the way whose keys can be named.
    private String near(Record root, String path) {
        String way = path;
        while (true) {
            way = way.substring(0, Math.max(0, Math.max(way.lastIndexOf('.'), way.lastIndexOf('['))));
            Optional<RecordPath> spot = RecordPath.of(root).at(way);
            if (spot.isPresent() && spot.get().value() instanceof Record record
                    && !RecordShapes.isBare(record.getClass())) {
                String prefix = way;
                return FaultText.ids(fields(record.getClass()).stream()
                        .map(field -> DocumentPath.join(prefix, field.key())).toList());
            }
            if (spot.isPresent()) {
                return "a place inside " + way;
            }
        }
    }

    /// Tells every broken rule of [Checked] records in a value, with paths from the value on.
    public void check(Object value, Checked.Faults faults) {
        check(value, "", faults);
    }

    private void check(Object value, String path, Checked.Faults faults) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(one -> check(one, path, faults));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    check(list.get(i), path + "[" + i + "]", faults);
                }
            }
            case Record record -> {
                boolean bare = RecordShapes.isBare(record.getClass());
                RecordShapes.parts(record.getClass()).forEach(
                        part -> check(part.of(record), bare ? path : DocumentPath.join(path, part.key()), faults));
                if (record instanceof Checked checked) {
                    checked.check(
                            (where, found, allowed) -> faults.add(DocumentPath.join(path, where), found, allowed));
                }
            }
            default -> {}
        }
    }
}
