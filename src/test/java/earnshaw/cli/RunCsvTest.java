package earnshaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import earnshaw.simulation.Engine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Rows that are written while a run goes on.
class RunCsvTest {

    /// Of two walkers one ends at its start: what waited for it would fill the memory of a long run.
    @Test
    void aWalkerThatHasEndedHoldsUpNoRows() throws InputRefused {
        Scenario scenario = ScenarioFile.read(
                new StringReader(
                        """
                                {"format": "earnshaw/1", "algorithm": {"type": "gradientDescent", "step": 0.01}, "stop": {"gradientNorm": 1e-12, "steps": 50},
                                 "problem": {"type": "neuron", "target": [1, 0], "starts": [[1, 0], [-1, 1]]}}"""),
                "trial");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console =
                new Console(new ByteArrayInputStream(new byte[0]), new PrintStream(out, true, StandardCharsets.UTF_8),
                        System.err, false);
        RunCsv table = new RunCsv(AtomicFile.at("--csv", "-", console), 1, scenario.problem().walkers());
        Engine engine = new Engine(scenario, System::nanoTime, table);
        engine.run(state -> {
            List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
            assertEquals(String.valueOf(state.step()), lines.getLast().split(",")[0]);
        }, () -> false);
        assertEquals(50 + 2, out.toString(StandardCharsets.UTF_8).lines().count());
    }
}
