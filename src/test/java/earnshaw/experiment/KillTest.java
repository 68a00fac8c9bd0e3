package earnshaw.experiment;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that is killed in the middle of an experiment, as by kill -9.
class KillTest {

    private static final String LONGER = Trying.DOCUMENT.replace("\"steps\": 600", "\"steps\": 6000");

    @TempDir Path place;

    @Test
    void aKilledExperimentGoesOnToTheSameTable() throws Exception {
        ExperimentPlan plan = ExperimentPlan.of(Trying.scenario(LONGER));
        Path folder = place.resolve("killed");
        Path runs = folder.resolve("runs");
        Path document = place.resolve("experiment.json");
        Files.writeString(document, LONGER);
        Process process;
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            ExperimentFolder.open(folder, plan, false);
            runs.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            process = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"),
                    "earnshaw.app.Main", "experiment", document.toString(), "--out", folder.toString(), "--resume",
                    "--threads", "2")
                    .redirectErrorStream(true)
                    .redirectOutput(place.resolve("said").toFile())
                    .start();
            assertNotNull(watch.poll(60, SECONDS), Files.readString(place.resolve("said")));
            process.destroyForcibly();
        }
        assertEquals(137, process.waitFor(), "128 + 9: it was killed");
        try (Stream<Path> kept = Files.list(runs)) {
            assertTrue(kept.filter(file -> file.toString().endsWith(".json")).count() < 12, "it was killed on the way");
        }
        assertEquals(table(place.resolve("whole"), plan, false), table(folder, plan, true));
    }

    private static String table(Path folder, ExperimentPlan plan, boolean resume) throws Exception {
        try (ExperimentRunner campaign = new ExperimentRunner(ExperimentFolder.open(folder, plan, resume), 2)) {
            campaign.estimate();
            campaign.start();
            assertTrue(campaign.await(60_000), campaign.latest().words());
            return Trying.text(ResultTable.of(campaign.latest()));
        }
    }
}
