package earnshaw.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.algorithm.Algorithm;
import earnshaw.potential.Potential;
import earnshaw.problem.Problem;
import earnshaw.schema.Field;
import earnshaw.schema.Knob;
import earnshaw.schema.Schema;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogTest {

    record Shelf(Class<?> kind, List<Class<? extends Record>> listed) {}

    static Stream<Shelf> shelves() {
        return Stream.of(
                new Shelf(Problem.class, Catalog.PROBLEMS),
                new Shelf(Potential.class, Catalog.POTENTIALS),
                new Shelf(Algorithm.class, Catalog.ALGORITHMS));
    }

    @ParameterizedTest
    @MethodSource("shelves")
    void nothingThatWasWrittenIsMissing(Shelf branches) throws Exception {
        Set<String> written = classes(branches.kind()).stream().map(Class::getName).collect(Collectors.toSet());
        Set<String> listed = branches.listed().stream().map(Class::getName).collect(Collectors.toSet());
        assertFalse(written.isEmpty());
        assertEquals(written, listed);
        assertEquals(listed.size(), branches.listed().size(), "each is listed once");
    }

    // The records of a kind among the class files of its own package and the packages in it.
    private static Set<Class<?>> classes(Class<?> kind) throws IOException, URISyntaxException, ClassNotFoundException {
        URI place = kind.getResource(kind.getSimpleName() + ".class").toURI();
        Set<Class<?>> records = new HashSet<>();
        Path room = Path.of(place).getParent();
        try (Stream<Path> files = Files.walk(room)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
                String name = room.relativize(file).toString().replace(".class", "")
                        .replace(file.getFileSystem().getSeparator(), ".");
                if (!name.endsWith("package-info")) {
                    Class<?> one = Class.forName(kind.getPackageName() + "." + name);
                    if (one.isRecord() && kind.isAssignableFrom(one)) {
                        records.add(one);
                    }
                }
            }
        }
        return records;
    }

    @ParameterizedTest
    @MethodSource("shelves")
    void namesInFilesAreUnique(Shelf branches) {
        assertEquals(branches.listed().size(), branches.listed().stream().map(Schema::id).distinct().count());
    }

    @Test
    void everyComponentThatAFileMayNameIsDescribed() {
        Set<Class<?>> seen = new HashSet<>();
        describe(Scenario.class, seen);
        shelves().flatMap(branches -> branches.listed().stream()).forEach(record -> describe(record, seen));
        assertTrue(seen.size() > 15, seen.toString());
    }

    // Fails on a component without a knob, with an initial value that is none, or with a slider outside its range.
    private static void describe(Type type, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType generic) {
            describe(generic.getActualTypeArguments()[0], seen);
        } else if (type instanceof Class<?> plain && plain.isSealed()) {
            Stream.of(plain.getPermittedSubclasses()).forEach(one -> describe(one, seen));
        } else if (type instanceof Class<?> plain && plain.isRecord() && seen.add(plain)) {
            for (Field field : Catalog.schema().fields(plain.asSubclass(Record.class))) {
                assertFalse(field.knob().doc().isBlank(), plain + "." + field.key());
                checkSlider(field.knob(), plain + "." + field.key());
                describe(field.type(), seen);
            }
        }
    }

    private static void checkSlider(Knob knob, String where) {
        double from = knob.sliderMin();
        double to = knob.sliderMax();
        assertEquals(Double.isNaN(from), Double.isNaN(to), where);
        if (!Double.isNaN(from)) {
            assertTrue(from >= knob.min() && from < to && to <= knob.max(), where);
            assertTrue(from > 0 || !knob.log(), where);
        }
    }
}
