package earnshaw.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
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
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
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
