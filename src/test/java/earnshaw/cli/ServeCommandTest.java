package earnshaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.scenario.Presets;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Requests a line in, answers a line out.
class ServeCommandTest {

    private static String request(String id, String what, String preset) throws InputRefused {
        String scenario = ScenarioFile.write(Presets.read(preset)).replace("\n", " ");
        return "{\"id\": " + id + ", \"do\": \"" + what + "\", \"scenario\": " + scenario + "}\n";
    }

    private static String line(List<String> lines, String id) {
        return lines.stream().filter(line -> line.startsWith("{\"id\": " + id + ",")).findFirst().orElseThrow();
    }

    /// An answer is what the command prints for the same scenario.
    @Test
    void everyRequestIsAnsweredAsTheCommandWould() throws InputRefused {
        String input = request("1", "evaluate", "gaussian-trap") + request("\"two\"", "run", "two-electrons");
        List<String> answers = Call.reading(input, "serve").good().text().lines().toList();
        assertEquals(2, answers.size());
        String evaluated = Call.of("evaluate", "gaussian-trap", "--json").good().text().strip();
        assertEquals("{\"id\": 1, \"result\": " + evaluated + "}", line(answers, "1"));
        String run = Call.of("run", "two-electrons", "--json").good().text().strip();
        assertEquals("{\"id\": \"two\", \"result\": " + run + "}", line(answers, "\"two\""));
    }

    /// A bad line gets its faults and ends nothing.
    @Test
    void aBadLineIsAnsweredAndTheNextOneIsServed() throws InputRefused {
        String input =
                "nonsense\n{\"do\": \"dance\"}\n{\"id\": 3, \"do\": \"evaluate\", \"scenario\": {\"format\": \"earnshaw/1\"}}\n\n"
                        + request("4", "evaluate", "two-electrons");
        List<String> answers = Call.reading(input, "serve", "--threads", "1").good().text().lines().toList();
        assertEquals(4, answers.size());
        assertTrue(answers.get(0).startsWith("{\"faults\": [\"request"), answers.get(0));
        assertTrue(answers.get(1).contains("allowed"), answers.get(1));
        assertTrue(line(answers, "3").contains("problem"), answers.get(2));
        assertTrue(line(answers, "4").contains("\"loss\""), answers.get(3));
    }
}
