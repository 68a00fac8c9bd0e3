package earnshaw.cli;

import earnshaw.figure.export.DocumentReader;
import earnshaw.scenario.FileAccess;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a person may say of every FILE: a seed and single values in place of those in the file.
final class ScenarioInput {

    @Option(names = "--seed", paramLabel = "N",
            description = "do every random draw afresh with this seed") private @Nullable Long seed;

    @Option(names = "--set", paramLabel = "PATH=JSON",
            description = "put a value in the place of the file's, such as problem.potential.c=2; may be repeated") private List<String> settings =
                    new ArrayList<>();

    /// Reads several, or tells the faults of all.
    List<Scenario> readAll(List<String> names, Console console) throws InputRefused {
        List<Scenario> scenarios = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (String name : names) {
            try {
                scenarios.add(read(name, console));
            } catch (InputRefused refused) {
                faults.addAll(refused.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new InputRefused(faults);
        }
        return scenarios;
    }

    /// Reads a scenario, with the changes asked for.
    ///
    /// @param name a file, a figure exported earlier, the name of a preset, or `-` for standard input
    Scenario read(String name, Console console) throws InputRefused {
        if (seed == null) {
            return read(name, settings, console);
        }
        Scenario scenario = read(name, List.of(), console);
        if (seed != scenario.seed()) {
            scenario = ScenarioFile.redrawn(scenario, seed).at(Optional.empty(), List.of());
        }
        return ScenarioFile.set(scenario, settings);
    }

    private static Scenario read(String name, List<String> settings, Console console) throws InputRefused {
        return isPreset(name) ? Presets.read(name, settings) : document(name, settings, console).scenario();
    }

    private static DocumentReader document(String name, List<String> settings, Console console) throws InputRefused {
        if (name.equals("-")) {
            try {
                return DocumentReader.read(console.in(), "standard input", Optional.of(Path.of("").toAbsolutePath()),
                        settings);
            } catch (IOException unreadable) {
                throw new InputRefused(
                        Fault.of("standard input", FileAccess.words(unreadable), "a scenario that can be read"));
            }
        }
        Optional<Path> file = FileAccess.path(name).filter(Files::exists);
        if (file.isEmpty()) {
            throw new InputRefused(Fault.of(name, "no such file and no preset of this name",
                    "a file, - for standard input, or one of " + String.join(", ", Presets.names())));
        }
        return DocumentReader.read(file.get(), settings);
    }

    /// A preset's name means the preset, also where a file is called so; `./name` means the file.
    static boolean isPreset(String name) {
        return Presets.names().contains(name);
    }

    /// The file that a scenario goes back to when it is saved: the one it came from, unless that is a figure or a pipe.
    static Optional<Path> home(String name) throws InputRefused {
        if (name.equals("-") || isPreset(name) || !Files.isRegularFile(Path.of(name))) {
            return Optional.empty();
        }
        Path file = Path.of(name);
        return DocumentReader.isFigure(file) ? Optional.empty() : Optional.of(file);
    }
}
