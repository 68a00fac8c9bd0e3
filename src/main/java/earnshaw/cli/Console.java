package earnshaw.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Where one call of the program reads and speaks.
///
/// @param in       takes the place of a file named `-`
/// @param out      data
/// @param err      messages
/// @param progress whether a person watches `err`, so that a line there may be overwritten
public record Console(InputStream in, PrintStream out, PrintStream err, boolean progress) {

    /// The streams of this process, in UTF-8 whatever the locale. The launcher says whether a terminal is there,
    /// since the Java machine cannot tell for standard error alone.
    static Console ofProcess() {
        return new Console(
                new FileInputStream(FileDescriptor.in),
                print(new FileOutputStream(FileDescriptor.out)),
                print(new FileOutputStream(FileDescriptor.err)),
                Boolean.getBoolean("earnshaw.terminal"));
    }

    private static PrintStream print(OutputStream stream) {
        return new Piped(new Watched(stream));
    }

    /// Whether who read the data has left, as `head` does when it has read enough: then there is nobody to complain to.
    boolean readerLeft() {
        return out instanceof Piped piped && piped.watched.left;
    }

    private static final class Piped extends PrintStream {

        private final Watched watched;

        Piped(Watched watched) {
            super(watched, true, StandardCharsets.UTF_8);
            this.watched = watched;
        }
    }

    private static final class Watched extends FilterOutputStream {

        private boolean left;

        Watched(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException broken) {
                left = String.valueOf(broken.getMessage()).contains("Broken pipe");
                throw broken;
            }
        }
    }

    /// One line of a message, with the program's name in front.
    void say(String message) {
        message.lines().forEach(line -> err.print("earnshaw: " + line + "\n"));
        err.flush();
    }

    /// A line of data, ended alike on every system.
    void line(String data) {
        out.print(data + "\n");
    }
}
