package earnshaw.problem.sharing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Where images come from: the packed sample, or a file that a scenario names. A file is read when the scenario that
/// names it is checked, and never again: what a run has begun with stays, whatever becomes of the file.
final class ImageFile {

    /// Pixels along the edge of a patch.
    static final int SIDE = 10;

    private static final String SAMPLE = "/assets/digits/mnist-2000-images-idx3-ubyte.gz";
    private static final Map<String, ImageSet> READ = new ConcurrentHashMap<>();

    private ImageFile() {}

    /// The images.
    ///
    /// @param file empty for the sample
    /// @throws IllegalArgumentException with what was found, for a person, when there are none
    static ImageSet images(Optional<String> file) {
        return READ.computeIfAbsent(file.orElse(""), _ -> file.map(ImageFile::read).orElseGet(ImageFile::sample));
    }

    private static ImageSet sample() {
        try (InputStream packed = ImageFile.class.getResourceAsStream(SAMPLE)) {
            return ImageSet.read(packed);
        } catch (IOException broken) {
            throw new IllegalStateException(SAMPLE, broken);
        }
    }

    private static ImageSet read(String file) {
        if (Files.exists(Path.of(file)) && !Files.isRegularFile(Path.of(file))) {
            throw new IllegalArgumentException(file + ": not a regular file");
        }
        try (InputStream bytes = Files.newInputStream(Path.of(file))) {
            ImageSet images = ImageSet.read(bytes);
            if (images.rows() < SIDE || images.columns() < SIDE) {
                throw new IOException("images of " + images.rows() + " x " + images.columns() + " pixels");
            }
            return images;
        } catch (NoSuchFileException _) {
            throw new IllegalArgumentException(file + ": no such file");
        } catch (AccessDeniedException _) {
            throw new IllegalArgumentException(file + ": no permission");
        } catch (InvalidPathException _) {
            throw new IllegalArgumentException("a name that no file can have");
        } catch (IOException broken) {
            throw new IllegalArgumentException(file + ": " + broken.getMessage());
        }
    }
}
