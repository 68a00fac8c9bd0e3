package earnshaw.cli;

import earnshaw.schema.InputRefused;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All files that one command writes. One that cannot be finished does not keep the others from it.
final class OutputFiles implements Closeable {

    private final List<AtomicFile> open = new ArrayList<>();

    Optional<AtomicFile> open(String option, Optional<String> name, Console console) throws InputRefused {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        AtomicFile output = AtomicFile.at(option, name.get(), console);
        open.add(output);
        return Optional.of(output);
    }

    /// Puts all in their places.
    ///
    /// @throws AtomicFile.Broken naming every one that could not be
    void finish() {
        List<String> broken = new ArrayList<>();
        for (AtomicFile output : open) {
            try {
                output.finish();
            } catch (AtomicFile.Broken failure) {
                broken.add(failure.getMessage());
            }
        }
        if (!broken.isEmpty()) {
            throw new AtomicFile.Broken(String.join("\n", broken));
        }
    }

    @Override
    public void close() throws IOException {
        for (AtomicFile output : open) {
            output.close();
        }
    }
}
