package earnshaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.golden.Golden;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A real process that is told to end in the middle of a run without an end.
@DisabledOnOs(OS.WINDOWS)
class InterruptHandlerTest {

    @TempDir Path directory;

    /// With the signal TERM, since a test started in the background may have children that ignore INT; what follows is the
    /// same for both but for the code, 128 and the signal's number.
    @Test
    void writesWhatWasAskedForFromTheLastNaturalState() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "earnshaw.app.Main",
                "run", "two-electrons", "--csv", "-", "--save", "saved.json",
                "--set", "algorithm={\"type\": \"gradientDescent\", \"step\": 1e-9}",
                "--set", "stop={\"loss\": -1}")
                .directory(directory.toFile())
                .start();
        try (BufferedReader rows = process.inputReader(); BufferedReader messages = process.errorReader()) {
            for (int i = 0; i < 5; i++) {
                assertTrue(rows.readLine() != null, "the run ended by itself");
            }
            assertEquals(0, new ProcessBuilder("kill", "-TERM", String.valueOf(process.pid())).start().waitFor());
            List<String> rest = rows.lines().toList();
            List<String> said = messages.lines().toList();
            assertEquals(128 + 15, process.waitFor());
            Golden saved = Golden.read(Files.readString(directory.resolve("saved.json"))).at("state");
            assertEquals(saved.count("step"), Integer.parseInt(rest.getLast().split(",")[0]));
            assertEquals("earnshaw: interrupted after step " + saved.count("step"), said.getLast());
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(List.of(directory.resolve("saved.json")), files.toList(), "nothing half written is left");
        }
    }
}
