package earnshaw.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.app.kit.FigureView;
import earnshaw.scenario.ScenarioFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page of the document's experiment: started, watched to its end and saved.
@Tag("window")
class ExperimentWindowTest {

    @TempDir Path folder;

    @Test
    void anExperimentRunsBesideTheWindow() throws Exception {
        Path document = folder.resolve("sweep.json");
        Files.writeString(document,
                """
                        {"format": "earnshaw/1", "title": "Sweep", "problem": {"type": "charges", "dimension": 2, "potential": {"type": "gaussian"},
                          "protons": [{"at": [1, 0]}], "electrons": [{"at": [0.2, 0.5]}]},
                         "algorithm": {"type": "gradientDescent", "step": 0.1}, "stop": {"steps": 300},
                         "experiment": {"columns": {"path": "problem.potential.c", "values": [0.5, 1, 2]}, "repeats": 2}}
                        """);
        try (var opened = new Opened(ScenarioFile.read(document), Optional.of(document), folder)) {
            Workspace workspace = opened.window().workspace();
            opened.act("experiment");
            Fx.until("the page", () -> workspace.lookup("#experiment-page") != null);
            Label words = (Label) opened.node("#experiment-words");
            Button go = (Button) opened.node("#experiment-go");
            Fx.until("a wish to start", () -> go.getText().equals("Start"));
            assertTrue(words.getText().startsWith("0 of 6 runs"), words.getText());
            opened.click("#experiment-go");
            Fx.until("the end", () -> words.getText().equals("6 of 6 runs, finished"));
            assertTrue(go.isDisabled());
            FigureView picture = (FigureView) opened.node("#experiment-picture");
            Fx.until("the map", () -> picture.drawings() > 0);
            opened.answer(folder.resolve("saved"));
            opened.click("#experiment-save");
            assertTrue(Files.readString(folder.resolve("saved/table.csv")).startsWith("c,runs,mean"));
        }
        try (Stream<Path> kept = Files.walk(folder)) {
            List<String> runs = kept.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("0-\\d-\\d\\.json")).sorted().toList();
            assertEquals(List.of("0-0-0.json", "0-0-1.json", "0-1-0.json", "0-1-1.json", "0-2-0.json", "0-2-1.json"),
                    runs);
        }
    }
}
