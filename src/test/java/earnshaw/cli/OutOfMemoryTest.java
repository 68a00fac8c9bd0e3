package earnshaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process whose record outgrows its memory.
class OutOfMemoryTest {

    @TempDir Path directory;

    @Test
    void writesWhatWasAskedForFromTheLastNaturalState() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx32m", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), "earnshaw.app.Main",
                "run", "-", "--csv", "rows.csv", "--every", "100", "--save", "saved.json")
                .directory(directory.toFile())
                .redirectError(directory.resolve("messages").toFile())
                .redirectOutput(directory.resolve("outcome").toFile())
                .start();
        process.outputWriter().append("""
                {"format": "earnshaw/1", "algorithm": {"type": "adam"}, "stop": {"steps": 100000},
                 "problem": {"type": "network", "inputs": 40, "width": 40, "depth": 3, "activation": {"type": "tanh"},
                  "trainingSize": 4, "testSize": 4}}""").close();
        int code = process.waitFor();
        List<String> said = Files.readAllLines(directory.resolve("messages"));
        assertEquals(Program.FAILED, code, said::toString);
        Golden saved = Golden.read(Files.readString(directory.resolve("saved.json"))).at("state");
        List<String> rows = Files.readAllLines(directory.resolve("rows.csv"));
        assertEquals(saved.count("step"), Integer.parseInt(rows.getLast().split(",")[0]));
        assertTrue(said.getLast().startsWith("earnshaw: the run broke off after step " + saved.count("step") + ": "),
                said::toString);
    }
}
