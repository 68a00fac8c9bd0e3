package earnshaw.app.kit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A file that is held as long as this process lives, so that others can tell whether it does: the system lets go of it
/// however the process ends.
public final class ProcessLock implements AutoCloseable {

    /// Files that this process holds. On most systems a process that closes a file loses all its locks on it, so a file
    /// that is held already is not even opened.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private ProcessLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Claims a file, which is made if need be.
    ///
    /// @return empty when another window has it, of this process or of another one
    /// @throws IOException if it cannot be made
    public static Optional<ProcessLock> take(Path file) throws IOException {
        Path own = file.toAbsolutePath().normalize();
        Files.createDirectories(own.getParent());
        if (!HELD.add(own)) {
            return Optional.empty();
        }
        Optional<ProcessLock> lock = Optional.empty();
        try {
            lock = opened(own);
            return lock;
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(own);
            }
        }
    }

    private static Optional<ProcessLock> opened(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() != null) {
            return Optional.of(new ProcessLock(file, channel));
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
        HELD.remove(file);
    }
}
