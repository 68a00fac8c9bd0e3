package earnshaw.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutosaveTest {

    @TempDir Path folder;

    /// Another process: says how many documents it would offer to recover.
    static final class Other {
        public static void main(String[] arguments) {
            System.out.print(Autosave.left(Path.of(arguments[0])).size());
        }
    }

    private String offeredElsewhere() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Other.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /// A window that is open has its document for itself, also after it has looked for what dead ones left.
    @Test
    void whatALivingWindowKeepsIsOfferedToNobody() throws Exception {
        Scenario document = Presets.read("two-electrons");
        try (Autosave own = Autosave.in(folder); Autosave beside = Autosave.in(folder)) {
            Autosave.sweep(folder);
            own.keep(document, Optional.of(folder.resolve("mine.json")));
            beside.keep(document, Optional.empty());
            Autosave.sweep(folder);
            assertEquals(List.of(), Autosave.left(folder));
            assertEquals("0", offeredElsewhere());
        }
        assertEquals(List.of(), Autosave.left(folder), "a window that was closed leaves no document");
    }

    @Test
    void whatADeadWindowKeptIsOfferedWithItsFileNewestFirst() throws Exception {
        Path file = folder.resolve("mine.json").toAbsolutePath();
        Scenario document = Presets.read("two-electrons");
        for (int dead = 1; dead <= 2; dead++) { // as windows leave it whose process was killed
            ScenarioFile.save(folder.resolve("1-" + dead + ".json"), document);
            assertTrue(folder.resolve("1-" + dead + ".json").toFile().setLastModified(1_000_000_000_000L * dead));
        }
        Files.writeString(folder.resolve("1-1.file"), file.toString());
        List<Autosave.Left> left = Autosave.left(folder);
        assertEquals(List.of(Optional.empty(), Optional.of(file)), left.stream().map(Autosave.Left::file).toList());
        assertEquals(2_000_000_000_000L, left.getFirst().written());
        try (Autosave own = Autosave.in(folder)) {
            Autosave.sweep(folder);
            assertEquals(2, Autosave.left(folder).size(), "what is not recovered stays");
            left.getLast().drop();
            assertEquals(1, Autosave.left(folder).size());
            own.keep(document, Optional.empty());
            assertNotEquals(List.of(), files());
        }
        left.getFirst().drop();
        Autosave.sweep(folder);
        assertFalse(files().stream().anyMatch(one -> one.toString().endsWith(".json")), files().toString());
    }
}
