package earnshaw.app.page;

import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.InputRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The scenarios of a person's own folder.
final class OwnScenarios {

    /// The gallery shows so many files of a folder at most.
    private static final int MOST = 40;

    private OwnScenarios() {}

    /// A scenario and its file.
    record Own(Path file, Scenario scenario) {}

    /// The scenarios in a folder, by the names of their files; other JSON files are passed over.
    static List<Own> in(Path folder) {
        List<Own> found = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                found.add(new Own(file, ScenarioFile.read(file)));
            } catch (InputRefused other) {
                continue;
            }
        }
        return List.copyOf(found);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file)).sorted()
                    .limit(MOST).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
