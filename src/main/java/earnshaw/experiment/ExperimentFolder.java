package earnshaw.experiment;

import earnshaw.scenario.Catalog;
import earnshaw.scenario.FileAccess;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import earnshaw.schema.Located;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where an experiment lives on a disk: `experiment.json`, the document, and a file for every finished run in `runs`,
/// put there whole. What a killed process leaves behind is an experiment with fewer runs.
///
/// @param place the directory
/// @param plan  of the experiment that it holds
public record ExperimentFolder(Path place, ExperimentPlan plan) {

    private static final String DOCUMENT = "experiment.json";
    private static final String RUNS = "runs";
    private static final String RESULT = ".json";

    /// Opens a directory for a plan; makes it where there is none.
    ///
    /// @param resume whether it may hold runs of the same experiment already
    public static ExperimentFolder open(Path place, ExperimentPlan plan, boolean resume) throws InputRefused {
        String document = ScenarioFile.write(plan.scenario());
        try {
            Path file = place.resolve(DOCUMENT);
            if (Files.exists(file)) {
                if (!resume) {
                    throw refused(place, "an experiment already", "a new directory, or --resume");
                }
                if (!Files.readString(file).equals(document)) {
                    throw refused(place, "another experiment", "runs of one and the same scenario in one directory");
                }
            } else if (Files.isDirectory(place) && hasFiles(place)) {
                throw refused(place, "a directory with other files in it", "a new or empty directory");
            }
            Files.createDirectories(place.resolve(RUNS));
            if (!Files.exists(file)) {
                FileAccess.replace(file, document.getBytes(StandardCharsets.UTF_8));
            }
            return new ExperimentFolder(place, plan);
        } catch (IOException broken) {
            throw refused(place, FileAccess.words(broken), "a directory that can be written");
        }
    }

    private static boolean hasFiles(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            // The half-written file of a process that was killed is nothing.
            return files.anyMatch(file -> !file.getFileName().toString().startsWith("."));
        }
    }

    private static InputRefused refused(Path place, String found, String allowed) {
        return new InputRefused(Fault.of(place.toString(), found, allowed));
    }

    /// Every result that is there, in the order of the plan.
    public List<RunResult> results() throws InputRefused {
        List<RunResult> results = new ArrayList<>();
        for (PlannedRun trial : plan.trials()) {
            Path file = file(trial);
            // A power failure may leave a file empty: its run has to be made again.
            if (file.toFile().length() > 0) {
                results.add(read(file, trial));
            }
        }
        return List.copyOf(results);
    }

    private RunResult read(Path file, PlannedRun trial) throws InputRefused {
        List<Fault> faults = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Optional<RunResult> result = Located.read(reader, file.toString(), faults::add)
                    .flatMap(tree -> Catalog.schema().read(tree, file.toString(), RunResult.class, faults::add));
            if (!faults.isEmpty()) {
                throw new InputRefused(faults);
            }
            return result.filter(one -> one.trial().equals(trial))
                    .orElseThrow(() -> refused(file, "the result of another run", "that of " + trial.name()));
        } catch (IOException broken) {
            throw refused(file, FileAccess.words(broken), "the result of a run");
        }
    }

    /// Keeps a result.
    void keep(RunResult result) throws IOException {
        FileAccess.replaceSoon(file(result.trial()), Catalog.schema().write(result).getBytes(StandardCharsets.UTF_8));
    }

    private Path file(PlannedRun trial) {
        return place.resolve(RUNS).resolve(trial.name() + RESULT);
    }
}
