package earnshaw.cli;

import earnshaw.figure.export.FigureExport;
import earnshaw.scenario.FileAccess;
import earnshaw.scenario.Presets;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What a person may say of every FILE: a seed and single values in place of those in the file.
final class ScenarioInput {

    @Option(names = "--seed", paramLabel = "N", description = "do every random draw afresh with this seed")
    private Long seed;

    @Option(names = "--set", paramLabel = "PATH=JSON",
            description = "put a value in the place of the file's, such as problem.potential.c=2; may be repeated")
    private List<String> settings = new ArrayList<>();

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
        if (name.equals("-")) {
            Reader reader = new InputStreamReader(console.in(), StandardCharsets.UTF_8);
            return ScenarioFile.read(reader, "standard input", settings);
        }
        if (isPreset(name)) {
            return Presets.read(name, settings);
        }
        Path file = Path.of(name);
        if (!Files.exists(file)) {
            throw new InputRefused(Fault.of(name, "no such file and no preset of this name",
                    "a file, - for standard input, or one of " + String.join(", ", Presets.names())));
        }
        Optional<String> figure = figure(file);
        return figure.isPresent()
                ? ScenarioFile.read(new StringReader(figure.get()), name, settings)
                : ScenarioFile.read(file, settings);
    }

    /// A preset's name means the preset, also where a file is called so; `./name` means the file.
    static boolean isPreset(String name) {
        return Presets.names().contains(name);
    }

    /// The file that a scenario goes back to when it is saved: the one it came from, unless that is a figure.
    static Optional<Path> home(String name) throws InputRefused {
        if (name.equals("-") || isPreset(name) || figure(Path.of(name)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Path.of(name));
    }

    // A look at the first byte, since asking a figure for its scenario takes libraries that load slowly.
    private static Optional<String> figure(Path file) throws InputRefused {
        try (InputStream stream = Files.newInputStream(file)) {
            int first = stream.read();
            if (first != 0x89 && first != '%' && first != '<') {
                return Optional.empty();
            }
            Optional<String> scenario = FigureExport.scenario(file);
            if (scenario.isEmpty()) {
                throw new InputRefused(Fault.of(file.toString(), "a picture without a scenario inside",
                        "a scenario file, or a PNG, SVG or PDF exported by Earnshaw"));
            }
            return scenario;
        } catch (IOException unreadable) {
            throw new InputRefused(Fault.of(file.toString(), FileAccess.words(unreadable), "a file that can be read"));
        }
    }
}
