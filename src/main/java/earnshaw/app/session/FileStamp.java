package earnshaw.app.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// What tells whether a file has changed: when it was written, and how long it is.
///
/// @param written milliseconds since 1970; 0 for no file
/// @param length  in bytes
record FileStamp(long written, long length) {

    static final FileStamp NONE = new FileStamp(0, 0);

    static FileStamp of(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(now.lastModifiedTime().toMillis(), now.size());
        } catch (IOException absent) {
            return NONE;
        }
    }
}
