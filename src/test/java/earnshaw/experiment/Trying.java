package earnshaw.experiment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import java.io.IOException;
import java.io.StringWriter;
import java.io.StringReader;
import java.nio.file.Path;

/// A small experiment of twelve runs: two electrons and protons, more and more narrow potentials.
final class Trying {

    static final String DOCUMENT = """
            {"format": "earnshaw/1", "title": "Narrow and wide", "seed": 3,
             "problem": {"type": "charges", "dimension": 2, "potential": {"type": "gaussian"},
                         "protons": {"count": 2, "draw": "normal"}, "electrons": {"count": 2, "draw": "normal"}},
             "algorithm": {"type": "gradientDescent", "step": 0.1}, "stop": {"steps": 600},
             "experiment": {"rows": {"path": "problem.dimension", "values": [1, 2]},
                            "columns": {"path": "problem.potential.c", "values": [0.5, 1, 4]},
                            "repeats": 2, "success": 1e-6}}
            """;

    private Trying() {}

    static Scenario scenario(String document) throws InputRefused {
        return ScenarioFile.read(new StringReader(document), "trying");
    }

    static ExperimentPlan plan() throws InputRefused {
        return ExperimentPlan.of(scenario(DOCUMENT));
    }

    /// Runs to the end.
    static ResultTable run(Path place, int threads, boolean resume) throws InputRefused, InterruptedException {
        try (ExperimentRunner campaign = new ExperimentRunner(ExperimentFolder.open(place, plan(), resume), threads)) {
            campaign.estimate();
            campaign.start();
            assertTrue(campaign.await(60_000), campaign.latest().words());
            return ResultTable.of(campaign.latest());
        }
    }

    static String text(ResultTable table) throws IOException {
        StringWriter curves = new StringWriter();
        ExperimentCsv.curves(table, curves);
        return ExperimentCsv.cells(table) + ExperimentCsv.runs(table) + curves + LatexTable.table(table);
    }
}
