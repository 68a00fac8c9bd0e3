package earnshaw.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Writes figures to files, each with the scenario it came from inside, and finds that scenario again. The same figure
/// and scenario give the same bytes.
public final class Export {

    private Export() {}

    /// Writes a figure; an existing file is replaced only when all is written.
    ///
    /// @param title    what the file calls itself
    /// @param scenario the scenario as JSON
    /// @throws IOException in one plain line
    public static void write(Path file, Format format, Figure figure, Page page, String title, String scenario)
            throws IOException {
        throw new IOException(file + ": cannot write " + format);
    }

    /// The scenario inside a figure; empty when the file is not one of ours.
    public static Optional<String> scenario(Path file) throws IOException {
        return Optional.empty();
    }
}
