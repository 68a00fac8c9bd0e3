package earnshaw.figure.export;

import earnshaw.figure.style.Figure;
import earnshaw.scenario.FileAccess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Writes figures to files, each with the scenario it came from inside, and finds that scenario again. The same figure
/// and scenario give the same bytes: no dates, no random names.
public final class FigureExport {

    /// Under which name files carry the scenario: keyword of a PNG, namespace of an SVG.
    static final String NAME = "earnshaw";

    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] PDF_START = "%PDF".getBytes(StandardCharsets.US_ASCII);

    private static final int MOST_CARRIED = 256 << 20;

    private FigureExport() {}

    /// Writes a figure; an existing file is replaced only when all is written.
    ///
    /// @param title    what the file calls itself
    /// @param scenario the scenario as JSON
    /// @throws IOException when the file cannot be written
    public static void write(Path file, FileFormat format, Figure figure, Page page, String title, String scenario)
            throws IOException {
        FileAccess.replace(file, bytes(format, figure, page, title, scenario));
    }

    /// The file as it would be written.
    public static byte[] bytes(FileFormat format, Figure figure, Page page, String title, String scenario)
            throws IOException {
        return bytes(format, figure, page, title, Optional.of(scenario));
    }

    /// The file as it would be written.
    ///
    /// @param scenario that it carries; empty for none
    public static byte[] bytes(FileFormat format, Figure figure, Page page, String title, Optional<String> scenario)
            throws IOException {
        return switch (format) {
            case PNG -> PngFile.write(figure, page, title, scenario);
            case SVG -> SvgFile.write(figure, page, title, scenario);
            case PDF -> PdfFile.write(figure, page, title, scenario);
            case EPS -> EpsFile.write(figure, page, title, scenario);
        };
    }

    /// The scenario inside a figure; empty when the file is not one of ours.
    public static Optional<String> scenario(Path file) throws IOException {
        return scenario(Files.readAllBytes(file));
    }

    /// The scenario inside the bytes of a figure; empty when they are not one of ours.
    ///
    /// @throws IOException for a file that is damaged, whatever the damage
    static Optional<String> scenario(byte[] bytes) throws IOException {
        try {
            if (startsWith(bytes, PNG_START)) {
                return PngFile.scenario(bytes);
            }
            if (startsWith(bytes, EpsFile.START)) {
                return EpsFile.scenario(bytes);
            }
            return startsWith(bytes, PDF_START) ? PdfFile.scenario(bytes) : SvgFile.scenario(bytes);
        } catch (RuntimeException | StackOverflowError damaged) {
            // The libraries that read figures throw exceptions of many kinds when a file is damaged.
            throw new IOException("a damaged figure", damaged);
        }
    }

    /// The text that a figure carries.
    ///
    /// @throws IOException when it is longer than any scenario, as in a file made to fill the memory
    static String carried(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(MOST_CARRIED + 1);
        if (bytes.length > MOST_CARRIED) {
            throw new IOException("more than " + (MOST_CARRIED >> 20) + " MB inside a figure");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
