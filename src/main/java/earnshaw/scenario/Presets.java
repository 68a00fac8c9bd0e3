package earnshaw.scenario;

import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The scenarios that come with the program, packed from `presets/`.
public final class Presets {

    /// What the program shows first.
    public static final String DEFAULT = "five-electrons";

    private Presets() {}

    /// Their names, in the order in which to teach them.
    public static List<String> names() {
        try (Reader index = open("index.txt")) {
            return index.readAllLines();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Reads one.
    ///
    /// @param name as in [#names]
    public static Scenario read(String name) throws InputRefused {
        return read(name, List.of());
    }

    /// Reads one with some settings `path=value`, each with a path as in the messages and a JSON value.
    public static Scenario read(String name, List<String> settings) throws InputRefused {
        if (!names().contains(name)) {
            throw new InputRefused(Fault.of(name, "no preset of this name", String.join(", ", names())));
        }
        try (Reader document = open(name + ".json")) {
            return ScenarioFile.read(document, name, settings);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Reader open(String file) {
        InputStream packed = Presets.class.getResourceAsStream("/presets/" + file);
        if (packed == null) {
            throw new IllegalStateException("presets/" + file + " is not packed");
        }
        return new InputStreamReader(packed, StandardCharsets.UTF_8);
    }
}
