package earnshaw.app.form;

import earnshaw.app.session.PathEdits;
import earnshaw.app.session.Session;
import earnshaw.problem.DrawRequest;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Scenario;
import earnshaw.schema.Described;
import earnshaw.schema.Field;
import earnshaw.schema.Kind;
import earnshaw.schema.Named;
import earnshaw.schema.Schema;
import earnshaw.schema.Unwrapped;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a person may choose at a place of a document: the constants of an enum, the records of a kind, or whether
/// something is given one by one or drawn at random.
public final class Choices {

    private static final Schema SCHEMA = Catalog.schema();

    private final String path;
    private final Field field;
    private final Type type;

    /// One of them.
    ///
    /// @param title  what a person reads
    /// @param about  what it is, in a sentence
    /// @param value  the constant, or the class of the record
    /// @param edit   chooses it
    /// @param chosen whether a value of the document is this one
    record Choice(String title, String about, Object value, Session.Edit edit, Predicate<Object> chosen) {
        @Override
        public String toString() {
            return title;
        }
    }

    private Choices(String path, Field field, Type type) {
        this.path = path;
        this.field = field;
        this.type = type;
    }

    /// All that a component leaves a choice of, in the order in which they are listed.
    static List<Choice> of(String path, Field field) {
        return of(path, field, Setting.inner(field.type()));
    }

    /// The same for a type that stands there, or in a list there.
    static List<Choice> of(String path, Field field, Type type) {
        return new Choices(path, field, type).all();
    }

    /// Whether a type leaves a choice.
    static boolean are(Type type) {
        return type instanceof Class<?> one && (one.isEnum() ? one.getEnumConstants().length > 1
                : isDraw(one) || isOpen(one) && SCHEMA.kinds(one).size() > 1);
    }

    private static boolean isOpen(Class<?> type) {
        return type.isAnnotationPresent(Kind.class) || type.isSealed();
    }

    // A record that holds either what was given or a request to draw it.
    private static boolean isDraw(Class<?> type) {
        return type.isRecord() && DrawRequest.class.isAssignableFrom(type)
                && SCHEMA.fields(type.asSubclass(Record.class)).stream()
                        .anyMatch(field -> field.knob().elsewhere().isEmpty());
    }

    private List<Choice> all() {
        Class<?> open = (Class<?>) type;
        List<Choice> choices = new ArrayList<>();
        if (open.isEnum()) {
            for (Object constant : open.getEnumConstants()) {
                choices.add(constant((Enum<?>) constant));
            }
        } else if (isDraw(open)) {
            choices.add(given(value -> !((DrawRequest) value).asks()));
            choices.add(drawn(open.asSubclass(Record.class), value -> ((DrawRequest) value).asks()));
        } else if (open.isAnnotationPresent(Kind.class)) {
            SCHEMA.kinds(open).forEach(record -> choices.add(kind(record)));
        } else {
            boolean draws = SCHEMA.kinds(open).stream().anyMatch(DrawRequest.class::isAssignableFrom);
            if (type != field.type() && Setting.inner(field.type()) == type) {
                choices.add(new Choice("Usual", sentence(field.knob().doc()), Optional.class,
                        PathEdits.adapted(path, "null"), value -> value instanceof Optional<?>));
            }
            for (Class<? extends Record> record : SCHEMA.kinds(open)) {
                choices.add(!draws ? alternative(record)
                        : record.isAnnotationPresent(Unwrapped.class) ? given(record::isInstance)
                        : drawn(record, record::isInstance));
            }
        }
        return choices;
    }

    /// What a person reads for a constant of an enum.
    public static String title(Enum<?> constant) {
        return named(constant).map(Named::title).orElse(FormRows.words(Schema.id(constant)));
    }

    private Choice constant(Enum<?> constant) {
        String key = Schema.id(constant);
        Optional<Named> named = named(constant);
        return new Choice(title(constant), named.map(Named::about).orElse(sentence(field.knob().doc())), constant,
                PathEdits.adapted(path, '"' + key + '"'), constant::equals);
    }

    private static Optional<Named> named(Enum<?> constant) {
        try {
            return named(constant.getDeclaringClass().getField(constant.name()));
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Named> named(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Named.class));
    }

    private Choice kind(Class<? extends Record> record) {
        boolean complete = SCHEMA.fields(record).stream().allMatch(one -> one.initial().isPresent());
        String key = ((Class<?>) type).getAnnotation(Kind.class).key();
        Session.Edit edit = complete ? PathEdits.adapted(path + "." + key, '"' + Schema.id(record) + '"')
                : before -> PathEdits.adapted(path, fitted(before, record)).of(before);
        return described(record, edit);
    }

    // A record with required components begins with their examples, made to fit the problem.
    private String fitted(Scenario before, Class<? extends Record> record) {
        Scenario with = SCHEMA.with(before, path, SCHEMA.example(record));
        return SCHEMA.write(SCHEMA.get(with.withProblem(with.problem().fitted()), path), type);
    }

    private Choice alternative(Class<? extends Record> record) {
        return described(record, PathEdits.adapted(path, SCHEMA.write(SCHEMA.example(record), type)));
    }

    private Choice described(Class<? extends Record> record, Session.Edit edit) {
        Optional<Named> named = named(record);
        Optional<Described> described =
                SCHEMA.example(record) instanceof Described one ? Optional.of(one) : Optional.empty();
        return new Choice(
                named.map(Named::title).or(() -> described.map(Described::title))
                        .orElse(FormRows.words(Schema.id(record))),
                named.map(Named::about).or(() -> described.map(Described::about)).orElse(sentence(field.knob().doc())),
                record, edit, record::isInstance);
    }

    private Choice given(Predicate<Object> chosen) {
        return new Choice("Given", "Each is given, and stays when another seed is drawn.", "given",
                before -> SCHEMA.get(before, path) instanceof DrawRequest request && request.asks()
                        ? PathEdits.adapted(path, SCHEMA.write(request.given(), request.given().getClass())).of(before)
                        : before,
                chosen);
    }

    private Choice drawn(Class<? extends Record> record, Predicate<Object> chosen) {
        return new Choice("Drawn", "All are drawn from the seed, as many as there are now.", "drawn", before -> {
            Object now = SCHEMA.get(before, path);
            if (now instanceof DrawRequest request && request.asks()) {
                return before;
            }
            DrawRequest request = ((DrawRequest) SCHEMA.example(record)).times(count((Record) now));
            return PathEdits.adapted(path, SCHEMA.write(request, record)).of(before);
        }, chosen);
    }

    // How many are given: the length of the one list in which they stand.
    private static int count(Record given) {
        Stream<Object> parts = given.getClass().isAnnotationPresent(Unwrapped.class) ? Stream.of(SCHEMA.within(given))
                : SCHEMA.fields(given.getClass()).stream().map(one -> SCHEMA.get(given, one.key()));
        return parts.map(Settings::unwrapped)
                .filter(List.class::isInstance)
                .mapToInt(list -> ((List<?>) list).size())
                .findFirst()
                .orElse(0);
    }

    private static String sentence(String doc) {
        return Character.toUpperCase(doc.charAt(0)) + doc.substring(1) + ".";
    }
}
