package earnshaw.cli;

import earnshaw.scenario.FileAccess;
import earnshaw.schema.Fault;
import earnshaw.schema.InputRefused;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A file that appears whole or not at all: written beside its place and renamed at the end. It is opened before the
/// work whose result it takes, so that a place that cannot be written is known before, not after. What goes wrong while
/// writing is told at the end, so that it does not break the work.
final class AtomicFile implements Closeable {

    private final String name;
    private final Optional<Path> place;
    private final Optional<Path> beside;
    private final OutputStream stream;
    private final boolean standard;
    private Optional<IOException> failure = Optional.empty();

    private AtomicFile(String name, Optional<Path> place, Optional<Path> beside, OutputStream stream,
            boolean standard) {
        this.name = name;
        this.place = place;
        this.beside = beside;
        this.stream = stream;
        this.standard = standard;
    }

    /// @param option how the person named it, for the message
    /// @param name   a path; `-` for standard output; a device or a pipe is written as it stands
    static AtomicFile at(String option, String name, Console console) throws InputRefused {
        if (name.equals("-")) {
            return new AtomicFile("standard output", Optional.empty(), Optional.empty(), console.out(), true);
        }
        Path path = FileAccess.path(name).orElseThrow(() -> refused(option, name, "a name that no file can have"));
        try {
            if (Files.isDirectory(path)) {
                throw refused(option, name, "a directory");
            }
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                return new AtomicFile(name, Optional.empty(), Optional.empty(), stream(path), false);
            }
            if (Files.exists(path) && !Files.isWritable(path)) {
                throw refused(option, name, "a file that cannot be written");
            }
            // Where the path is a symbolic link, the file that it points to is replaced and the link stays.
            Path real = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            Path beside = real.resolveSibling("." + real.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            return new AtomicFile(name, Optional.of(real), Optional.of(beside), stream(beside), false);
        } catch (IOException unwritable) {
            throw refused(option, name, FileAccess.words(unwritable));
        }
    }

    private static OutputStream stream(Path path) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(path));
    }

    private static InputRefused refused(String option, String name, String found) {
        return new InputRefused(Fault.of(option + " " + name, found, "a file in a directory that can be written"));
    }

    /// Whether another one is written to the same place.
    boolean isSameAs(AtomicFile other) {
        return standard && other.standard || place.isPresent() && place.equals(other.place);
    }

    boolean isStandard() {
        return standard;
    }

    /// Whether nothing can be written any more.
    boolean broken() {
        return failure.isPresent();
    }

    void write(byte[] bytes) {
        if (failure.isPresent()) {
            return;
        }
        try {
            stream.write(bytes);
            if (stream instanceof PrintStream print && print.checkError()) {
                throw new IOException("nobody reads it any more");
            }
        } catch (IOException broken) {
            failure = Optional.of(broken);
        }
    }

    /// Puts the file in its place.
    ///
    /// @throws Broken when it could not be written; what stood there before still does
    void finish() {
        try {
            if (failure.isPresent()) {
                throw failure.get();
            }
            stream.flush();
            if (standard) {
                return;
            }
            stream.close();
            if (beside.isPresent()) {
                FileAccess.put(beside.get(), place.get());
            }
        } catch (IOException broken) {
            throw new Broken(name + ": could not be written: " + FileAccess.words(broken));
        }
    }

    /// Removes what was written beside the place and not finished.
    @Override
    public void close() throws IOException {
        if (beside.isEmpty()) {
            return;
        }
        try {
            stream.close();
        } catch (IOException _) {
            // A full disk, which has been told already, refuses the last bytes a second time.
        } finally {
            Files.deleteIfExists(beside.get());
        }
    }

    /// The work was done and its result could not be kept: exit code 1.
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message);
        }
    }
}
