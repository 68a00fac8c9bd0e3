package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earnshaw.app.form.FormVariants;
import earnshaw.scenario.Catalog;
import earnshaw.scenario.Scenario;
import earnshaw.schema.Conditional;
import earnshaw.schema.Field;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Kind;
import earnshaw.schema.Unwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that a file can say of a problem, a potential and an algorithm can be said in the window.
@Tag("window")
class KnobsWindowTest {

    @TempDir Path folder;

    /// A component with its place in a document.
    private record Place(String path, Class<?> record, Field field) {

        String name() {
            return record.getName().replaceAll(".*[.]", "") + "." + field.key();
        }

        String id() {
            return path.replace("]", "").replace('[', '-').replace('.', '-');
        }
    }

    @Test
    void everyComponentHasAControlOrNamesWhereItIsSet() throws InputRefused {
        Map<String, String> missing = new TreeMap<>();
        Set<String> seen = new TreeSet<>();
        try (var opened = Opened.preset("two-electrons", folder)) {
            for (Scenario document : covering()) {
                long loads = opened.frame().loads();
                Fx.run(() -> opened.window().documents().open(document));
                Fx.until("it is open", () -> opened.window().session().frame().loads() > loads);
                Fx.pulses(2);
                for (Place place : places(document)) {
                    seen.add(place.name());
                    boolean there = Fx.get(() -> opened.window().workspace().lookup("#" + place.id()) != null
                            || opened.window().workspace().lookup("#" + place.id() + "-given") != null);
                    if (!there && !named(place) && !isGroup(place, document)) {
                        missing.put(place.name(), document.title() + " " + place.path());
                    }
                }
            }
        }
        assertEquals(Map.of(), missing);
        Set<String> all = new TreeSet<>();
        reachable().forEach(record -> Catalog.schema().fields(record).stream()
                .map(field -> new Place("", record, field)).filter(place -> !named(place)).map(Place::name)
                .forEach(all::add));
        all.removeAll(seen);
        assertEquals(Set.of(), all, "components that no document of the test has");
    }

    // A place that says where else it is set, or that leaves nothing to set.
    private static boolean named(Place place) {
        boolean single = inner(place.field().type()) instanceof Class<?> one && one.isEnum()
                && one.getEnumConstants().length == 1;
        return single || !place.field().knob().elsewhere().isEmpty();
    }

    // A record whose components have controls of their own needs none, and neither does one of which none can be set.
    private static boolean isGroup(Place place, Scenario document) {
        return inner(place.field().type()) instanceof Class<?> type && type.isRecord()
                && places((Record) unwrapped(Catalog.schema().get(document, place.path())), place.path()).stream()
                        .allMatch(KnobsWindowTest::named);
    }

    // As few documents as have every component that some document has.
    private static List<Scenario> covering() throws InputRefused {
        Map<String, Scenario> chosen = new LinkedHashMap<>();
        for (Scenario document : FormVariants.all()) {
            for (Place place : places(document)) {
                chosen.putIfAbsent(place.name(), document);
            }
        }
        return chosen.values().stream().distinct().toList();
    }

    private static List<Place> places(Scenario document) {
        List<Place> found = new ArrayList<>(places((Record) document.problem(), "problem"));
        found.addAll(places((Record) document.algorithm(), "algorithm"));
        return found;
    }

    private static List<Place> places(Object value, String at) {
        List<Place> found = new ArrayList<>();
        switch (value) {
            case Optional<?> some -> some.ifPresent(one -> found.addAll(places(one, at)));
            case List<?> list -> {
                for (int i = 0; i < Math.min(list.size(), 3); i++) {
                    // Numbers are typed as a whole.
                    boolean number = list.get(i).getClass().isAnnotationPresent(Unwrapped.class);
                    found.addAll(places(list.get(i), number ? at : at + "[" + i + "]"));
                }
            }
            case Record bare when bare.getClass().isAnnotationPresent(Unwrapped.class) -> {
                Field only = Catalog.schema().fields(bare.getClass()).getFirst();
                found.add(new Place(at, bare.getClass(), only));
                if (only.knob().elsewhere().isEmpty()) {
                    found.addAll(places(Catalog.schema().within(bare), at));
                }
            }
            case Record record -> {
                for (Field field : Catalog.schema().fields(record.getClass())) {
                    if (record instanceof Conditional some && !some.applies(field.key())) {
                        continue;
                    }
                    found.add(new Place(at + "." + field.key(), record.getClass(), field));
                    if (field.knob().elsewhere().isEmpty()) {
                        found.addAll(places(Catalog.schema().get(record, field.key()), at + "." + field.key()));
                    }
                }
            }
            default -> {}
        }
        return found;
    }

    private static Object unwrapped(Object value) {
        return value instanceof Optional<?> some && some.isPresent() ? some.get() : value;
    }

    private static Type inner(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? generic.getActualTypeArguments()[0] : type;
    }

    private static Set<Class<? extends Record>> reachable() {
        Set<Class<? extends Record>> found = new LinkedHashSet<>();
        Catalog.PROBLEMS.forEach(record -> reach(record, found));
        Catalog.POTENTIALS.forEach(record -> reach(record, found));
        Catalog.ALGORITHMS.forEach(record -> reach(record, found));
        return found;
    }

    private static void reach(Type type, Set<Class<? extends Record>> found) {
        if (type instanceof ParameterizedType generic) {
            reach(generic.getActualTypeArguments()[0], found);
        } else if (type instanceof Class<?> one && one.isRecord() && found.add(one.asSubclass(Record.class))) {
            Catalog.schema().fields(one.asSubclass(Record.class)).stream()
                    .filter(field -> field.knob().elsewhere().isEmpty())
                    .forEach(field -> reach(field.type(), found));
        } else if (type instanceof Class<?> one && (one.isAnnotationPresent(Kind.class) || one.isSealed())) {
            Catalog.schema().kinds(one).forEach(record -> reach(record, found));
        }
    }
}
