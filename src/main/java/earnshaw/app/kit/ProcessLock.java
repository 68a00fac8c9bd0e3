package earnshaw.app.kit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A file that is held as long as this process lives, so that others can tell whether it does: the system lets go of it
/// however the process ends.
public final class ProcessLock implements AutoCloseable {

    private final FileChannel channel;

    private ProcessLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Claims a file, which is made if need be.
    ///
    /// @return empty when another window has it
    /// @throws IOException if it cannot be made
    public static Optional<ProcessLock> take(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new ProcessLock(channel));
            }
        } catch (OverlappingFileLockException ofThisProcess) {
            channel.close();
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    /// Removes a file that no living process holds.
    public static void sweep(Path file) throws IOException {
        Optional<ProcessLock> lock = take(file);
        if (lock.isPresent()) {
            Files.deleteIfExists(file);
            lock.get().close();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
