package earnshaw.cli;

import earnshaw.schema.Refused;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All files that one command writes. One that cannot be finished does not keep the others from it.
final class Outputs implements Closeable {

    private final List<Output> open = new ArrayList<>();

    Optional<Output> open(String option, Optional<String> name, Console console) throws Refused {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Output output = Output.at(option, name.get(), console);
        open.add(output);
        return Optional.of(output);
    }

    /// Puts all in their places.
    ///
    /// @throws Output.Broken naming every one that could not be
    void finish() {
        List<String> broken = new ArrayList<>();
        for (Output output : open) {
            try {
                output.finish();
            } catch (Output.Broken failure) {
                broken.add(failure.getMessage());
            }
        }
        if (!broken.isEmpty()) {
            throw new Output.Broken(String.join("\n", broken));
        }
    }

    @Override
    public void close() throws IOException {
        for (Output output : open) {
            output.close();
        }
    }
}
