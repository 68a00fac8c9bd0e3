package earnshaw.scenario;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/// Files on a disk that may be full, forbidden or pulled out.
public final class FileAccess {

    private FileAccess() {}

    /// Writes what a file is to hold.
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /// Puts bytes in the place of a file, whole or not at all.
    public static void replace(Path file, byte[] bytes) throws IOException {
        replace(file, out -> out.write(bytes));
    }

    /// Puts what is written in the place of a file, whole or not at all.
    public static void replace(Path file, Content content) throws IOException {
        // Without forcing a power failure may leave an empty file under the new name.
        write(file, content, channel -> channel.force(true));
    }

    /// The same without waiting for the disk: whole when the process is killed, but perhaps empty after a power failure.
    public static void replaceSoon(Path file, byte[] bytes) throws IOException {
        write(file, out -> out.write(bytes), _ -> {});
    }

    @FunctionalInterface
    private interface Ending {
        void end(FileChannel channel) throws IOException;
    }

    private static void write(Path file, Content content, Ending ending) throws IOException {
        // Where the path is a symbolic link, the file that it points to is replaced and the link stays.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path beside = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        try {
            try (FileChannel channel = FileChannel.open(
                    beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                content.write(Channels.newOutputStream(channel));
                ending.end(channel);
            }
            put(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// Puts a finished file in the place of another, whose permissions it takes.
    public static void put(Path finished, Path target) throws IOException {
        PosixFileAttributeView before = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (before != null && Files.exists(target)) {
            Files.setPosixFilePermissions(finished, before.readAttributes().permissions());
        }
        Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// A path by its name.
    ///
    /// @return empty for a name that no file of this system can have
    public static Optional<Path> path(String name) {
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name));
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }

    /// What went wrong, for a person.
    public static String words(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "no such file or directory";
            case AccessDeniedException _ -> "no permission";
            case NotDirectoryException _ -> "something that is not a directory on the way";
            case CharacterCodingException _ -> "bytes that are not UTF-8";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
