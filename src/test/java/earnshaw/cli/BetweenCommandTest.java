package earnshaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `between` names states, tells the barrier, and writes picture and tables.
class BetweenCommandTest {

    @TempDir Path folder;

    @Test
    void fromOneMinimumToAnotherOverTheSaddle() throws Exception {
        Path csv = folder.resolve("way.csv");
        Path map = folder.resolve("map.csv");
        Path picture = folder.resolve("map.svg");
        String said = Call.of("between", "gaussian-saddle", "--from", "critical:1", "--to", "critical:2", "--and",
                "0.01", "--csv", csv, "--map", map, "--size", "12", "-o", picture, "--set",
                "problem.electrons[0].at=[0, 0.3, 0.2]").good().text();
        assertTrue(said.contains("A  loss") && said.contains("critical point 2, minimum")
                && said.contains("C  loss") && said.contains("barrier "), said);
        List<String> way = Files.readAllLines(csv);
        assertEquals("share,distance,loss", way.getFirst());
        assertEquals(402, way.size());
        assertTrue(way.getLast().startsWith("1.0,"), way.getLast());
        assertEquals("x,y,loss", Files.readAllLines(map).getFirst());
        assertTrue(Files.readString(picture).contains("plane through A, B and C"));
    }

    @ParameterizedTest
    @CsvSource({"critical:99, critical:1 to", "kept:1, there is none", "-1, a time from 0", "nowhere, no such file",
        "start, twice the same"})
    void aStateThatIsNotThereIsRefused(String state, String words) {
        Call call = Call.of("between", "gaussian-trap", "--to=" + state);
        assertEquals(2, call.code(), call.toString());
        assertTrue(call.messages().contains(words), call.messages());
    }
}
