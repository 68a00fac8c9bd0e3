package earnshaw.cli;

import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All files that one command writes. One that cannot be finished does not keep the others from it. A process that a
/// signal ends removes those that are not finished.
final class OutputFiles implements Closeable {

    private final List<AtomicFile> open = new ArrayList<>();
    private final Thread hook = new Thread(this::abandon, "outputs");
    private boolean finished;

    OutputFiles() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    Optional<AtomicFile> open(String option, Optional<String> name, Console console) throws InputRefused {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        AtomicFile output = AtomicFile.at(option, name.get(), console);
        synchronized (this) {
            boolean twice = open.stream().anyMatch(output::isSameAs);
            open.add(output);
            if (twice) {
                throw new InputRefused(
                        Fault.of(option + " " + name.get(), "a file that another option writes", "a file of its own"));
            }
        }
        return Optional.of(output);
    }

    /// Writes the last of all files and puts them in their places, unless that was done.
    ///
    /// @param last writes what is left to write
    /// @throws AtomicFile.Broken naming every one that could not be put there
    synchronized void finish(Runnable last) {
        if (finished) {
            return;
        }
        last.run();
        finished = true;
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

    void finish() {
        finish(() -> {});
    }

    /// Removes what is not finished, as far as that is possible.
    void abandon() {
        try {
            drop();
        } catch (IOException kept) {
            return;
        }
    }

    private void drop() throws IOException {
        for (AtomicFile output : List.copyOf(open)) {
            output.close();
        }
    }

    @Override
    public void close() throws IOException {
        drop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            return;
        }
    }
}
