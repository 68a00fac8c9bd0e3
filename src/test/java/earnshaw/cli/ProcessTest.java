package earnshaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands as processes of their own, among others that end early.
@DisabledOnOs(OS.WINDOWS)
class ProcessTest {

    // Saved after one step; the numbers of its last state take several seconds more.
    private static final String LARGE =
            """
                    {"format": "earnshaw/1", "problem": {"type": "charges", "dimension": 20, "potential": {"type": "gaussian", "c": 0.05},
                    "protons": {"count": 2000}, "electrons": {"count": 2000}}, "stop": {"steps": 1}}""";

    @TempDir Path directory;

    private ProcessBuilder command(String... words) {
        List<String> start = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "earnshaw.app.Main");
        return new ProcessBuilder(Stream.concat(start.stream(), Stream.of(words)).toList())
                .directory(directory.toFile());
    }

    /// As in `list | head`: a reader that has seen enough is no failure to speak of.
    @ParameterizedTest
    @ValueSource(strings = {"list", "list --json", "list --schema", "run two-electrons --csv -"})
    void aReaderThatLeavesIsNotSpokenOf(String line) throws IOException, InterruptedException {
        Process process = command(line.split(" ")).start();
        process.getInputStream().close();
        try (BufferedReader messages = process.errorReader()) {
            assertEquals(List.of(), messages.lines().toList());
        }
        process.waitFor();
    }

    /// What was asked for is written before the numbers of the last state are worked out, which may take long; a signal in the
    /// middle of them ends the process.
    @Test
    void whatWasAskedForIsWrittenFirst() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("large.json"), LARGE);
        Process process = command("run", "large.json", "--save", "saved.json", "--csv", "rows.csv")
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile())
                .start();
        Path saved = directory.resolve("saved.json");
        while (!Files.exists(saved) && process.isAlive()) {
            Thread.onSpinWait();
        }
        assertTrue(process.isAlive(), () -> "it had time to end: " + process.exitValue());
        assertEquals(0, Files.size(directory.resolve("out")), "the outcome is printed behind");
        assertTrue(Files.readString(saved).contains("\"state\""));
        assertEquals(0, new ProcessBuilder("kill", "-TERM", String.valueOf(process.pid())).start().waitFor());
        assertEquals(128 + 15, process.waitFor());
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(List.of("err", "large.json", "out", "rows.csv", "saved.json"),
                    files.map(file -> file.getFileName().toString()).sorted().toList(), "nothing half written is left");
        }
    }
}
