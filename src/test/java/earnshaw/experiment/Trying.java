package earnshaw.experiment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.Refused;
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

    static Scenario scenario(String document) throws Refused {
        return ScenarioFile.read(new StringReader(document), "trying");
    }

    static Plan plan() throws Refused {
        return Plan.of(scenario(DOCUMENT));
    }

    /// Runs to the end.
    static Table run(Path place, int threads, boolean resume) throws Refused, InterruptedException {
        try (Campaign campaign = new Campaign(Folder.open(place, plan(), resume), threads)) {
            campaign.estimate();
            campaign.start();
            assertTrue(campaign.await(60_000), campaign.latest().words());
            return Table.of(campaign.latest());
        }
    }

    static String text(Table table) {
        return Csv.cells(table) + Csv.runs(table) + Csv.curves(table) + Latex.table(table);
    }
}
