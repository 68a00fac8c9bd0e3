package earnshaw.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earnshaw.schema.InputRefused;
import earnshaw.simulation.Engine;
import earnshaw.simulation.run.RunOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentRunnerTest {

    @TempDir Path place;

    @Test
    void theTableIsThatOfTheRunsOneByOne() throws Exception {
        ResultTable table = Trying.run(place.resolve("one"), 2, false);
        assertEquals(12, table.results().size());
        for (RunResult result : table.results()) {
            Engine engine = new Engine(table.plan().scenario(result.trial()));
            engine.run(_ -> {}, () -> false);
            RunOutcome outcome = engine.outcome();
            WalkerResult score = result.scores().getFirst();
            assertEquals(outcome.loss(), score.value().getAsDouble(),
                    "row " + result.row() + " column " + result.column());
            assertEquals(600, score.steps());
        }
        List<Double> values = table.summary(1, 2, 0).values();
        assertEquals(2, values.size());
        assertFalse(values.get(0).equals(values.get(1)), "repeats have seeds of their own");
        assertEquals((values.get(0) + values.get(1)) / 2, table.summary(1, 2, 0).mean().getAsDouble(), 1e-15);
    }

    @Test
    void threadsDoNotMatter() throws Exception {
        assertEquals(
                Trying.text(Trying.run(place.resolve("one"), 1, false)),
                Trying.text(Trying.run(place.resolve("three"), 3, false)));
    }

    @Test
    void whatIsThereIsNotRunAgain() throws Exception {
        Path whole = place.resolve("whole");
        String text = Trying.text(Trying.run(whole, 2, false));
        Path runs = whole.resolve("runs");
        Files.delete(runs.resolve("0-1-0.json"));
        Files.delete(runs.resolve("1-2-1.json"));
        // A kept run is taken as it stands: a mark in it comes through.
        Path marked = runs.resolve("0-0-0.json");
        Files.writeString(marked, Files.readString(marked).replace("\"time\": ", "\"time\": 1"));
        ResultTable again = Trying.run(whole, 2, true);
        double time = again.results().getFirst().scores().getFirst().time();
        assertEquals(160, time, 1e-9);
        Files.writeString(marked, Files.readString(marked).replace("\"time\": 1", "\"time\": "));
        assertEquals(text, Trying.text(Trying.run(whole, 2, true)));
    }

    @Test
    void cancelledRunsGoOn() throws Exception {
        Path folder = place.resolve("cancelled");
        try (ExperimentRunner campaign = new ExperimentRunner(ExperimentFolder.open(folder, Trying.plan(), false), 1)) {
            campaign.estimate();
            campaign.start();
            while (campaign.latest().results().isEmpty()) {
                campaign.await(1);
            }
            campaign.pause();
            assertEquals(ExperimentProgress.Phase.PAUSED, campaign.latest().phase());
            assertFalse(campaign.await(5));
            campaign.cancel();
            assertTrue(campaign.await(10_000));
            assertEquals(ExperimentProgress.Phase.CANCELLED, campaign.latest().phase());
        }
        try (Stream<Path> kept = Files.list(folder.resolve("runs"))) {
            assertTrue(kept.count() < 12, "it was cancelled on the way");
        }
        assertEquals(Trying.text(Trying.run(place.resolve("whole"), 2, false)),
                Trying.text(Trying.run(folder, 2, true)));
    }

    @Test
    void aFolderHoldsOneExperiment() throws Exception {
        Path folder = place.resolve("one");
        ExperimentFolder.open(folder, Trying.plan(), false);
        assertTrue(refusal(folder, Trying.DOCUMENT, false)
                .contains("found an experiment already, allowed a new directory, or --resume"));
        assertTrue(refusal(folder, Trying.DOCUMENT.replace("\"seed\": 3", "\"seed\": 4"), true)
                .contains("found another experiment"));
        Path other = Files.createDirectories(place.resolve("other"));
        Files.writeString(other.resolve("thesis.tex"), "");
        assertTrue(refusal(other, Trying.DOCUMENT, true).contains("a directory with other files in it"));
    }

    private static String refusal(Path folder, String document, boolean resume) throws InputRefused {
        ExperimentPlan plan = ExperimentPlan.of(Trying.scenario(document));
        return assertThrows(InputRefused.class, () -> ExperimentFolder.open(folder, plan, resume)).getMessage();
    }

    @Test
    void aSpoiledRunIsNamed() throws Exception {
        Path folder = place.resolve("spoiled");
        Trying.run(folder, 2, false);
        Path run = folder.resolve("runs").resolve("0-1-0.json");
        Files.writeString(run, Files.readString(run).substring(0, 100));
        InputRefused refused = assertThrows(InputRefused.class, () -> Trying.run(folder, 2, true));
        assertTrue(refused.getMessage().contains("0-1-0.json"), refused.getMessage());
    }

    @Test
    void aRunThatBreaksIsNoNumber() throws Exception {
        String document =
                Trying.DOCUMENT.replace("\"step\": 0.1", "\"step\": 1e300").replace("\"gaussian\"", "\"relu\"")
                        .replaceFirst("\"columns\":.*", "");
        ExperimentPlan plan = ExperimentPlan.of(Trying.scenario(document));
        try (ExperimentRunner campaign =
                new ExperimentRunner(ExperimentFolder.open(place.resolve("broken"), plan, false), 2)) {
            campaign.estimate();
            campaign.start();
            assertTrue(campaign.await(60_000));
            ResultTable table = ResultTable.of(campaign.latest());
            assertTrue(table.results().size() == 4 && ExperimentCsv.cells(table).contains("1,2,,,,,,0,"),
                    ExperimentCsv.cells(table));
        }
    }

    @Test
    void curvesAreMeansOfEquallyManyNumbers() {
        CurveThinner thinner = new CurveThinner("loss");
        for (int i = 0; i < 5000; i++) {
            thinner.add(i, i % 2 == 0 ? Double.NaN : i);
        }
        ThinnedCurve curve = thinner.curve();
        assertTrue(curve.at().length > 150 && curve.at().length <= 401, "" + curve.at().length);
        assertEquals(1, curve.values()[0]);
        assertEquals(4999, curve.at()[curve.at().length - 1]);
        int share = (int) (curve.at()[2] - curve.at()[1]) / 2;
        assertEquals(curve.at()[1] - (share - 1), curve.values()[1], 1e-9);
    }

    @Test
    void documentsSayWhatIsWrong() throws IOException {
        assertFault(Trying.DOCUMENT.replace("[1, 2]", "[1, 2, 1]"), "trying:5:", "experiment.rows.values[2]",
                "1 a second time");
        assertFault(Trying.DOCUMENT.replace("problem.potential.c", "problem.potential.b"), "experiment.columns.path",
                "no such place");
        assertFault(Trying.DOCUMENT.replace("[0.5, 1, 4]", "[0.5, \"wide\"]"), "experiment.columns.values[1]",
                "found problem.potential.c \"wide\"");
        assertFault(Trying.DOCUMENT.replace("\"success\"", "\"measure\": \"testError\", \"success\""),
                "experiment.measure", "\"testError\"");
        assertFault(Trying.DOCUMENT.replace("\"repeats\": 2", "\"repeats\": 0"), "experiment.repeats", "1 to 100000");
        assertFault(Trying.DOCUMENT.replace("\"repeats\": 2", "\"skip\": [[1, 3]]"), "experiment.skip[0]", "[1, 3]");
        assertFault(
                Trying.DOCUMENT.replace("\"repeats\": 2",
                        "\"reference\": {\"source\": \"\", \"numbers\": [[1, 2, null]]}"),
                "experiment.reference.numbers", "2 lists of 3 numbers");
    }

    private static void assertFault(String document, String... parts) {
        String message = assertThrows(InputRefused.class, () -> Trying.scenario(document), document).getMessage();
        assertEquals(1, message.lines().count(), message);
        for (String part : parts) {
            assertTrue(message.contains(part), part + " in " + message);
        }
    }
}
