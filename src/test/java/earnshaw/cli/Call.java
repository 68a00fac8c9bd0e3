package earnshaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earnshaw.golden.Golden;
import earnshaw.scenario.Scenario;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One command line, run in this process, and what came of it.
record Call(int code, byte[] data, String messages) {

    /// For commands that must work where there is no toolkit at all.
    private static final Desktop NONE = new Desktop() {
        @Override
        public boolean available() {
            throw new AssertionError("a command asked for a display");
        }

        @Override
        public int open(Scenario scenario, Optional<Path> file) {
            throw new AssertionError("a command opened the window");
        }

        @Override
        public byte[] screenshot(Shot shot) {
            throw new AssertionError("a command drew the window");
        }

        @Override
        public List<String> measure(Measured what) {
            throw new AssertionError("a command measured the window");
        }

        @Override
        public List<String> measureForecast() {
            throw new AssertionError("a command measured the window");
        }

        @Override
        public List<String> measureStart() {
            throw new AssertionError("a command measured the window");
        }
    };

    static Call of(Object... arguments) {
        return reading("", arguments);
    }

    /// With something on standard input.
    static Call reading(String input, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        Console console = new Console(in, print(out), print(err), false);
        String[] words = List.of(arguments).stream().map(String::valueOf).toArray(String[]::new);
        int code = Program.run(words, console, NONE);
        return new Call(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /// Expects success without a word of complaint.
    Call good() {
        assertEquals("", messages);
        assertEquals(Program.GOOD, code);
        return this;
    }

    /// Expects refusal with exactly these lines and no data.
    void refused(String... lines) {
        assertEquals(String.join("\n", lines) + "\n", messages);
        assertEquals(Program.REFUSED, code);
        assertEquals("", text());
    }

    String text() {
        return new String(data, StandardCharsets.UTF_8);
    }

    /// The data as one JSON object.
    Golden json() {
        return Golden.read(text());
    }
}
