package earnshaw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// In which packages the build checks that null stands only where a type says so (decision 14).
@Tag("source")
class NullMarkedTest {

    private static final Path PROGRAM = Path.of("src/main/java/earnshaw");

    /// Packages that are still to be marked. A new package is marked from its first day.
    private static final Set<String> UNMARKED = new TreeSet<>(Set.of(
            "analysis", "app", "app/form", "app/kit", "app/page", "app/plot", "app/scene", "app/session",
            "potential/kernel", "problem/charges", "simulation",
            "simulation/record", "simulation/run",
            "simulation/undo"));

    @Test
    void everyOtherPackageIsNullMarked() throws IOException {
        Set<String> unmarked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PROGRAM)) {
            for (Path folder : (Iterable<Path>) files.filter(Files::isDirectory)::iterator) {
                if (holdsClasses(folder) && !marked(folder)) {
                    unmarked.add(PROGRAM.relativize(folder).toString().replace('\\', '/'));
                }
            }
        }
        assertEquals(UNMARKED, unmarked, "write @NullMarked before the package in its package-info.java");
    }

    private static boolean holdsClasses(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        }
    }

    private static boolean marked(Path folder) throws IOException {
        Path sign = folder.resolve("package-info.java");
        return Files.exists(sign) && Files.readString(sign).contains("\n@NullMarked\npackage ");
    }
}
