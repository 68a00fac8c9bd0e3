package earnshaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `render --data`: the numbers of a page beside it.
class RenderDataTest {

    @TempDir Path directory;

    private Path at(String name) {
        return directory.resolve(name);
    }

    /// The loss and the places in the table are those that `run` writes.
    @Test
    void theTableHasTheNumbersOfTheRun() throws IOException {
        Call.of("render", "two-electrons", "--at", 3, "--show", "scene,loss", "--data", at("d.csv")).good();
        Call.of("run", "two-electrons", "--set", "stop={\"time\": 3}", "--csv", at("r.csv")).good();
        List<String[]> drawn = Files.readAllLines(at("d.csv")).stream().map(line -> line.split(",", -1)).toList();
        List<String[]> rows = Files.readAllLines(at("r.csv")).stream().map(line -> line.split(",", -1)).toList();
        List<String> head = Arrays.asList(rows.getFirst());
        List<String[]> loss = drawn.stream().filter(row -> row[1].equals("loss")).toList();
        assertTrue(loss.size() > 10, loss.size() + " points");
        for (int i = 0; i < 10; i++) {
            assertEquals(rows.get(i + 1)[head.indexOf("time")], loss.get(i)[4]);
            assertEquals(rows.get(i + 1)[head.indexOf("loss")], loss.get(i)[5]);
        }
        List<String[]> trail =
                drawn.stream().filter(row -> row[2].equals("trail") && row[3].equals("\"\u03b8\u2081\"")).toList();
        assertEquals(rows.get(5)[head.indexOf("x_1_1")], trail.get(4)[4]);
        assertEquals(2, drawn.stream().filter(row -> row[2].equals("proton")).count());
    }

    @Test
    void scriptAndSnippetNameTheirFiles() throws IOException {
        Call.of("render", "two-electrons", "--at", 1, "-o", at("page.pdf"), "--data", at("numbers.csv")).good();
        String script = Files.readString(at("numbers.py"));
        assertTrue(script.contains("os.path.join(HERE, \"numbers.csv\")"), script);
        assertTrue(script.contains("(2, \"loss\", \"time t\", \"Loss\", \"log\", 2)"), script);
        String snippet = Files.readString(at("numbers.tex"));
        assertTrue(snippet.contains("\\includegraphics{page}") && snippet.contains("@software{earnshaw"), snippet);
    }

    @Test
    void aTableIsOfOneFile() {
        Call.of("render", "two-electrons", "five-electrons", "--data", at("d.csv"))
                .refused(
                        "--data: found several files to draw, allowed one file to draw, and a name that ends in .csv");
        Call.of("render", "two-electrons", "--data", at("d.txt")).refused("--data: found "
                + at("d.txt") + ", allowed one file to draw, and a name that ends in .csv");
    }
}
