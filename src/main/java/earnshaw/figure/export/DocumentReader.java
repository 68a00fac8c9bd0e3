package earnshaw.figure.export;

import earnshaw.scenario.FileAccess;
import earnshaw.scenario.Scenario;
import earnshaw.scenario.ScenarioFile;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A document as it was read: a scenario file, or the scenario inside a figure.
///
/// @param scenario what it says
/// @param figure   whether it came from a figure, to which nothing is saved
public record DocumentReader(Scenario scenario, boolean figure) {

    /// Reads a file once from its beginning to its end, so that it may be a pipe.
    ///
    /// @param settings as `--set` has them
    /// @throws InputRefused with every fault of the file
    public static DocumentReader read(Path file, List<String> settings) throws InputRefused {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream, file.toString(), Optional.ofNullable(file.toAbsolutePath().getParent()), settings);
        } catch (IOException unreadable) {
            throw new InputRefused(Fault.of(file.toString(), FileAccess.words(unreadable), "a file that can be read"));
        }
    }

    /// Whether a file is a figure, by its first byte.
    public static boolean isFigure(Path file) throws InputRefused {
        try (InputStream stream = Files.newInputStream(file)) {
            return begins((byte) stream.read());
        } catch (IOException unreadable) {
            throw new InputRefused(Fault.of(file.toString(), FileAccess.words(unreadable), "a file that can be read"));
        }
    }

    private static boolean begins(byte first) {
        return first == (byte) 0x89 || first == '%' || first == '<';
    }

    /// Reads a stream to its end.
    ///
    /// @param name   how messages call it
    /// @param folder where the tables are that it names; empty where it may name none
    public static DocumentReader read(InputStream stream, String name, Optional<Path> folder, List<String> settings)
            throws InputRefused, IOException {
        byte[] bytes = stream.readAllBytes();
        // Looks at the first byte first, because the libraries that read a scenario out of a figure load slowly.
        if (bytes.length == 0 || !begins(bytes[0])) {
            InputStreamReader reader =
                    new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder());
            return new DocumentReader(ScenarioFile.read(reader, name, folder, settings), false);
        }
        Optional<String> inside = FigureExport.scenario(bytes);
        if (inside.isEmpty()) {
            throw new InputRefused(Fault.of(name, "a picture without a scenario inside",
                    "a scenario file, or a PNG, SVG, PDF or EPS exported by Earnshaw"));
        }
        return new DocumentReader(ScenarioFile.read(new StringReader(inside.get()), name, settings), true);
    }
}
